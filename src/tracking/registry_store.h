#pragma once

// The tables of registered models and their aliases.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/registered_model.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tenon::tracking {

// False where the name is taken.
bool insert_registered(sql::Transaction& transaction, Place const& place, RegisteredModel const& model);
std::optional<RegisteredModel> find_registered(
    sql::Transaction& transaction, Place const& place, std::string_view name);
// Those that exist, in no particular order.
std::vector<RegisteredModel> registered_with_ids(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> ids);
// Name, description and time of change.
void update_registered(sql::Transaction& transaction, Place const& place, RegisteredModel const& model);
// The number of its next version; nothing where the registered model has just been removed.
std::optional<std::int64_t> take_version_number(
    sql::Transaction& transaction, Place const& place, std::string_view id, Timestamp now);
void touch_registered(sql::Transaction& transaction, Place const& place, std::string_view id, Timestamp now);
// With versions, tags and aliases.
void remove_registered(sql::Transaction& transaction, Place const& place, std::string_view id);

// The last value wins. Each key at most once.
void put_registered_tags(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::vector<Pair> const& tags);
void remove_registered_tag(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::string_view key);

// Moves the alias where it exists.
void put_alias(sql::Transaction& transaction, Place const& place, ModelAlias const& alias);
std::optional<ModelAlias> find_alias(
    sql::Transaction& transaction, Place const& place, std::string_view model, std::string_view alias);
void remove_alias(
    sql::Transaction& transaction, Place const& place, std::string_view model, std::string_view alias);
void remove_aliases_of(
    sql::Transaction& transaction, Place const& place, std::string_view model, std::int64_t number);

struct RegisteredTag {
    std::string model;
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(RegisteredTag, (), (model, key, value))

// Of all these registered models, sorted by model, then key or alias.
std::vector<RegisteredTag> registered_tags(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models);
std::vector<ModelAlias> aliases_of(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> models);

} // namespace tenon::tracking
