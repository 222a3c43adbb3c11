#pragma once

// The face of datasets: samples of the data a brief names, their profiles and verdicts, and who has access.
// A sample is received and profiled before the transaction that records it; what is refused leaves nothing.

#include "base/context.h"
#include "base/turns.h"
#include "briefs/briefs.h"
#include "datasets/data_sheet.h"

namespace tenon::datasets {

class Datasets final : public engagements::FactSource {
public:
    Datasets(
        Context context, engagements::Engagements& engagements, briefs::Briefs& briefs, blobs::Store& blobs)
        : context_(context), engagements_(engagements), briefs_(briefs), blobs_(blobs) {}

    // Errors here and below: data_asset_unknown (not_found). Asked before a sample is received.
    Result<void> require_asset(sql::Transaction&, Place const&, std::string const& asset);

    // Outside any transaction: stores the bytes and reads them. `label` names the column a model should
    // learn, where the client says so. Errors: those of profile_file, of the store and of
    // check_column_names.
    Result<Sample> receive(http::BodyReader& body, std::optional<std::string> const& label);

    // A version of its own, unless it is the newest one again.
    Result<DataSheet> add(sql::Transaction&, Actor const&, std::string const& asset, Sample const&);

    Result<DataSheetList> sheets(sql::Transaction&, Place const&);

    // Whole for the client; for everybody else without values of personal and sensitive columns. That an
    // expert opened it is put on record, once. Errors: data_not_sampled (not_found).
    Result<Profile> profile(sql::Transaction&, Actor const&, std::string const& asset);
    // What somebody may see who holds an invitation and no account yet.
    Result<Profile> shared_profile(sql::Transaction&, Place const&, std::string const& asset);

    // Once each; the first time stands. Errors: access_not_granted (conflict).
    Result<DataSheet> grant_access(sql::Transaction&, Actor const&, std::string const& asset);
    Result<DataSheet> verify_access(sql::Transaction&, Actor const&, std::string const& asset);

    // What follows from the verdict on the newest sample; a later decision replaces an earlier one.
    // Errors: data_not_sampled (not_found), reason_missing.
    Result<DataSheet> decide(
        sql::Transaction&, Actor const&, std::string const& asset, DecideOnData const& decision);

    // Before the server starts; none by default.
    void set_import_folders(ImportFolders folders) { import_folders_ = std::move(folders); }
    ImportFolders const& import_folders() const { return import_folders_; }

    void fill(sql::Transaction&, Place const&, engagements::Facts&) override;

private:
    static SheetRows rows(sql::Transaction&, Place const&);
    Result<DataSheet> sheet(sql::Transaction&, Place const&, std::string const& asset);
    Result<DataSheet> take_step(
        sql::Transaction&, Actor const&, std::string const& asset, AccessStep, std::string_view event);

    Context context_;
    engagements::Engagements& engagements_;
    briefs::Briefs& briefs_;
    blobs::Store& blobs_;
    ImportFolders import_folders_;
    Turns turns_{2}; // a profile may take some hundred megabytes of memory
};

// When an expert of the engagement first opened a data profile: what may stand before a signature.
std::optional<Timestamp> expert_saw_data_at(sql::Transaction&, Place const&);

} // namespace tenon::datasets
