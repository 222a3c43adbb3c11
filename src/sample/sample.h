#pragma once

// The face of the sample: load it, let somebody in, remove it whole.

#include "platform/blobs/blobs.h"
#include "platform/jobs/worker.h"
#include "sample/program.h"
#include "sample/sample_wire.h"

#include <mutex>

namespace tenon::sample {

class Sample {
public:
    // Where files lie: the common store, and the one of sealed labels.
    struct Stores {
        blobs::Store& blobs;
        blobs::Store& sealed;
    };

    Sample(Context context, sql::Database& database, Stores stores, people::People& people,
        jobs::Worker& worker, OpenProgram open)
        : context_(context),
          database_(database),
          stores_(stores),
          people_(people),
          worker_(worker),
          open_(std::move(open)) {}

    // Tells the whole story, in some seconds and outside any transaction; what breaks off leaves nothing.
    // Errors: sample_exists, account_exists (conflict), sample_broken (unavailable).
    Result<void> load();

    // Loads it where it is not there yet, and opens the way in: for the owner of a workspace by making them
    // an owner of the sample, for whoever holds the claim link by a link of its own. Errors: sample_not_yours
    // (forbidden) and those of load().
    Result<SampleView> show(sql::Unit&, Actor const&, ShowSample const&);

    // The printed way in: as the owner of the example's firm. Nothing where there is no sample, or where
    // somebody owns the server and needs none.
    std::optional<std::string> make_link(sql::Transaction&);

    // From the sample to a workspace of one's own. Errors: workspace_not_sample, claimed_already (conflict).
    Result<ClaimLink> make_claim_link(sql::Transaction&, Id<Workspace> const&);

    // Every row and file, and the people who belong nowhere else. Error: workspace_not_sample (conflict).
    Result<void> remove(sql::Transaction&, Id<Workspace> const&);

private:
    Result<void> load_once();
    void remove_half();
    Result<void> require_right(sql::Transaction&, Actor const&, ShowSample const&);

    Context context_;
    sql::Database& database_;
    Stores stores_;
    people::People& people_;
    jobs::Worker& worker_;
    OpenProgram open_;
    std::mutex loading_;
};

} // namespace tenon::sample
