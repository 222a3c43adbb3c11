#pragma once

// The tables of a registered model's versions. A version is read with the name it stands below.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/model.h"
#include "tracking/registered_model.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tenon::tracking {

void insert_version(sql::Transaction& transaction, Place const& place, ModelVersion const& version);
std::optional<ModelVersion> find_version(
    sql::Transaction& transaction, Place const& place, std::string_view name, std::int64_t number);
// Those that exist, in no particular order.
std::vector<ModelVersion> versions_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);
// The newest of each stage that has one, of all these registered models, by model and number.
std::vector<ModelVersion> newest_versions(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models);
void describe_version(sql::Transaction& transaction, Place const& place, std::string_view id,
    std::string_view description, Timestamp now);

struct Staging {
    VersionStage stage;
    std::string by;
    Timestamp at;
};
void stage_version(
    sql::Transaction& transaction, Place const& place, std::string_view id, Staging const& staging);
// The other versions that are in this stage go to the archive.
void archive_others(
    sql::Transaction& transaction, Place const& place, ModelVersion const& but, Staging const& staging);
// With its tags.
void remove_version(sql::Transaction& transaction, Place const& place, std::string_view id);

// The last value wins. Each key at most once.
void put_version_tags(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::vector<Pair> const& tags);
void remove_version_tag(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::string_view key);

struct VersionTag {
    std::string version; // its id
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(VersionTag, (), (version, key, value))

// Of all these versions, sorted by version and key.
std::vector<VersionTag> version_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);

// By name and number; prompts too.
std::vector<VersionName> versions_of_logged(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> logged_models);
std::vector<VersionName> versions_of_run(
    sql::Transaction& transaction, Place const& place, std::string_view run_id);

} // namespace tenon::tracking
