#pragma once

// The face of the registry: names, versions, aliases and stages. Nothing here accepts anything: pointing
// "champion" or "Production" at a version only proposes it, as the event model.proposed tells.

#include "base/context.h"
#include "tracking/logged_models.h"
#include "tracking/registered_model.h"

namespace tenon::tracking {

struct NewRegisteredModel {
    std::string name;
    std::string description;
    std::vector<Pair> tags = {};
};

struct NewVersion {
    std::string name;
    std::string source;
    std::string run_id;
    std::string run_link;
    std::string logged_model;
    std::string description;
    std::vector<Pair> tags = {};
};

// Which version is meant, as clients spell it.
struct VersionKey {
    std::string name;
    std::string version;
};

class Registry {
public:
    Registry(Context context, LoggedModels const& logged) : context_(context), logged_(logged) {}

    // Error: registered_model_exists (conflict).
    Result<FullRegisteredModel> create(sql::Transaction&, Actor const&, NewRegisteredModel const&) const;
    // Error of all that follow: registered_model_not_found.
    Result<FullRegisteredModel> get(sql::Transaction&, Place const&, std::string_view name) const;
    // With all its versions. Error: registered_model_exists.
    Result<FullRegisteredModel> rename(
        sql::Transaction&, Actor const&, std::string_view name, std::string const& new_name) const;
    Result<FullRegisteredModel> describe(
        sql::Transaction&, Actor const&, std::string_view name, std::string const& description) const;
    // For good, with all versions; their files stay. Event model.removed.
    Result<void> remove(sql::Transaction&, Actor const&, std::string_view name) const;
    Result<void> set_tag(sql::Transaction&, Actor const&, std::string_view name, Pair const& tag) const;
    // A tag that is not there is no error.
    Result<void> remove_tag(
        sql::Transaction&, Actor const&, std::string_view name, std::string const& key) const;
    // The newest of these stages, or of each.
    Result<std::vector<FullVersion>> newest(
        sql::Transaction&, Place const&, std::string_view name, std::vector<std::string> const& stages) const;

    // Moves the alias where it is set already. Event model.proposed where the alias proposes. Errors:
    // alias_invalid, version_not_found.
    Result<void> set_alias(
        sql::Transaction&, Actor const&, VersionKey const& key, std::string const& alias) const;
    // An alias that is not there is no error.
    Result<void> remove_alias(
        sql::Transaction&, Actor const&, std::string_view name, std::string const& alias) const;
    // "latest" is the newest version. Error: alias_not_found.
    Result<FullVersion> aliased(
        sql::Transaction&, Place const&, std::string_view name, std::string const& alias) const;

    // The next number. Event model.registered. Errors: source_invalid, model_not_found, run_not_found.
    Result<FullVersion> add_version(sql::Transaction&, Actor const&, NewVersion const&) const;
    // Error of all that follow: version_not_found.
    Result<FullVersion> version(sql::Transaction&, Place const&, VersionKey const& key) const;
    Result<FullVersion> describe_version(
        sql::Transaction&, Actor const&, VersionKey const& key, std::string const& description) const;
    // For good, with its aliases; its number is not given again. Event model.version_removed.
    Result<void> remove_version(sql::Transaction&, Actor const&, VersionKey const& key) const;
    // `archives`: others of that stage go to the archive. Event model.proposed where the stage proposes.
    Result<FullVersion> set_stage(sql::Transaction&, Actor const&, VersionKey const& key,
        std::string const& stage, bool archives) const;
    Result<void> set_version_tag(
        sql::Transaction&, Actor const&, VersionKey const& key, Pair const& tag) const;
    Result<void> remove_version_tag(
        sql::Transaction&, Actor const&, VersionKey const& key, std::string const& tag) const;

    // With everything that is shown of them, in the order given.
    std::vector<FullRegisteredModel> complete(
        sql::Transaction&, Place const&, std::vector<RegisteredModel> models) const;
    std::vector<FullVersion> complete(
        sql::Transaction&, Place const&, std::vector<ModelVersion> versions) const;

private:
    struct ModelEvent {
        std::string name;
        std::optional<std::int64_t> version = {};
        std::optional<std::string> as = {}; // the alias or stage of a proposal
        BOOST_DESCRIBE_CLASS(ModelEvent, (), (name, version, as), (), ())
    };
    struct Origin {
        std::string location;
        std::string run_id = {};
        std::string logged_model = {};
    };
    Result<ModelVersion> require_version(sql::Transaction&, Place const&, VersionKey const& key) const;
    Result<Origin> origin_of(sql::Transaction&, Place const&, std::string const& source) const;
    Result<Origin> origin_of_file(
        sql::Transaction&, Place const&, std::string const& source, std::string const& path) const;
    Result<Origin> checked_origin(sql::Transaction&, Place const&, NewVersion const&) const;
    // An event, unless the tags say that it is of a prompt.
    void tell(sql::Transaction&, Actor const&, std::vector<Pair> const& tags, std::string_view kind,
        ModelEvent const& event) const;

    Context context_;
    LoggedModels const& logged_;
};

Failure registered_not_found(std::string_view name);
// Error: registered_model_not_found.
Result<RegisteredModel> require_registered(sql::Transaction&, Place const&, std::string_view name);

} // namespace tenon::tracking
