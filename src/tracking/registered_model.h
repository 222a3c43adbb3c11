#pragma once

// The registry: a registered model is a name, and below it versions are numbered. A version names the files
// of a logged model or a run; aliases and stages say which version is meant. Types and pure rules.

#include "base/actor.h"
#include "base/result.h"
#include "tracking/run.h"

namespace tenon::tracking {

// MLflow's stages, which newer clients replace by aliases.
BOOST_DEFINE_ENUM_CLASS(VersionStage, none, staging, production, archived)

struct RegisteredModel {
    std::string id;
    std::string name;
    std::string description;
    std::string user_id;
    std::int64_t last_version; // the greatest number ever given
    Timestamp created_at;
    Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(
    RegisteredModel, (), (id, name, description, user_id, last_version, created_at, updated_at))

struct ModelAlias {
    std::string model; // the registered model's id
    std::string alias;
    std::int64_t number; // of the version it points to
    std::string set_by;
    Timestamp set_at;
};
BOOST_DESCRIBE_STRUCT(ModelAlias, (), (model, alias, number, set_by, set_at))

struct ModelVersion {
    std::string id;
    std::string model; // the registered model's id
    std::string name;  // and its name
    std::int64_t number;
    std::string description;
    std::string user_id;
    std::string source;   // as the client said
    std::string location; // where the files lie
    std::string run_id;
    std::string run_link;
    std::string logged_model;
    VersionStage stage;
    std::string staged_by;
    Timestamp staged_at;
    Timestamp created_at;
    Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(ModelVersion, (),
    (id, model, name, number, description, user_id, source, location, run_id, run_link, logged_model, stage,
        staged_by, staged_at, created_at, updated_at))

struct FullVersion {
    ModelVersion version;
    std::vector<Pair> tags = {};
    std::vector<ModelAlias> aliases = {};
};

struct FullRegisteredModel {
    RegisteredModel model;
    std::vector<Pair> tags = {};
    std::vector<ModelAlias> aliases = {};
    std::vector<FullVersion> newest = {}; // of each stage that has one, by number
};

// An alias or a stage by which the expert says that this version is the one to accept. It is a proposal and
// nothing else: accepting is the client's decision at a milestone.
struct VersionProposal {
    std::int64_t number; // of the version
    std::string as;      // "champion"
    std::string by;
    Timestamp at;
};

// By the aliases first, then by the stage.
std::optional<VersionProposal> proposal_of(FullVersion const& version);
std::optional<VersionProposal> proposal_of(FullRegisteredModel const& model);
bool proposes(std::string_view alias);
inline bool proposes(VersionStage stage) { return stage == VersionStage::production; }

// Prompts are kept in the registry too: registered models with this tag. They are no models to anybody else.
inline constexpr std::string_view prompt_tag = "mlflow.prompt.is_prompt";
bool is_prompt(std::vector<Pair> const& tags);

// Not blank, and neither '/' nor ':', which part names from versions in addresses.
Result<void> check_registered_name(std::string_view name, std::string_view parameter);
// Word characters and dashes; "latest" and "v1" are kept for the newest version and for numbers.
Result<void> check_alias(std::string_view alias);
Result<void> check_registry_tags(std::vector<Pair> const& tags);
// "3", also "03", as clients send it.
Result<std::int64_t> version_number(std::string_view text);

// "None", "Staging", "Production", "Archived"; read in any case.
std::string_view stage_name(VersionStage stage);
Result<VersionStage> version_stage(std::string_view text);

} // namespace tenon::tracking
