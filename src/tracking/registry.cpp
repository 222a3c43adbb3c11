#include "tracking/registry.h"

#include "base/text.h"
#include "platform/events/events.h"
#include "tracking/names.h"
#include "tracking/registry_store.h"
#include "tracking/version_store.h"

#include <algorithm>
#include <unordered_map>

namespace tenon::tracking {

namespace {

Failure name_taken(std::string const& name) {
    return fail(ErrorKind::conflict, "registered_model_exists",
        "Registered Model (name=" + name + ") already exists.");
}

} // namespace

void Registry::tell(sql::Transaction& transaction, Actor const& actor, std::vector<Pair> const& tags,
    std::string_view kind, ModelEvent const& event) const {
    if (is_prompt(tags)) return;
    std::string const subject = event.name + (event.version ? "/" + std::to_string(*event.version) : "");
    events::record(transaction, actor, context_.clock.now(),
        events::in(actor.place(), kind, subject, json::to_json(event)));
}

Failure registered_not_found(std::string_view name) {
    return fail(ErrorKind::not_found, "registered_model_not_found",
        "Registered Model with name=" + std::string(name) + " not found");
}

Result<RegisteredModel> require_registered(
    sql::Transaction& transaction, Place const& place, std::string_view name) {
    TENON_CHECK(check_registered_name(name, "name"));
    auto model = find_registered(transaction, place, name);
    if (model) return *std::move(model);
    return registered_not_found(name);
}

Result<FullRegisteredModel> Registry::create(
    sql::Transaction& transaction, Actor const& actor, NewRegisteredModel const& wanted) const {
    TENON_CHECK(check_registered_name(wanted.name, "name"));
    TENON_CHECK(check_length(wanted.description, Limits::registry_text, "description"));
    TENON_CHECK(check_registry_tags(wanted.tags));
    UuidText const uuid = context_.ids.next();
    Timestamp const now = context_.clock.now();
    RegisteredModel const model{
        {uuid.begin(), uuid.end()}, wanted.name, wanted.description, actor.name, 0, now, now};
    if (!insert_registered(transaction, actor.place(), model)) return name_taken(wanted.name);
    put_registered_tags(transaction, actor.place(), model.id, each_key_once(wanted.tags));
    return get(transaction, actor.place(), wanted.name);
}

Result<FullRegisteredModel> Registry::get(
    sql::Transaction& transaction, Place const& place, std::string_view name) const {
    TENON_TRY(model, require_registered(transaction, place, name));
    return std::move(complete(transaction, place, std::vector{model}).front());
}

Result<FullRegisteredModel> Registry::rename(sql::Transaction& transaction, Actor const& actor,
    std::string_view name, std::string const& new_name) const {
    TENON_CHECK(check_registered_name(new_name, "new_name"));
    TENON_TRY(model, require_registered(transaction, actor.place(), name));
    if (new_name != model.name && find_registered(transaction, actor.place(), new_name))
        return name_taken(new_name);
    model.name = new_name;
    model.updated_at = context_.clock.now();
    update_registered(transaction, actor.place(), model);
    return get(transaction, actor.place(), new_name);
}

Result<FullRegisteredModel> Registry::describe(sql::Transaction& transaction, Actor const& actor,
    std::string_view name, std::string const& description) const {
    TENON_CHECK(check_length(description, Limits::registry_text, "description"));
    TENON_TRY(model, require_registered(transaction, actor.place(), name));
    model.description = description;
    model.updated_at = context_.clock.now();
    update_registered(transaction, actor.place(), model);
    return get(transaction, actor.place(), name);
}

Result<void> Registry::remove(
    sql::Transaction& transaction, Actor const& actor, std::string_view name) const {
    TENON_TRY(full, get(transaction, actor.place(), name));
    remove_registered(transaction, actor.place(), full.model.id);
    tell(transaction, actor, full.tags, "model.removed", {full.model.name});
    return {};
}

Result<void> Registry::set_tag(
    sql::Transaction& transaction, Actor const& actor, std::string_view name, Pair const& tag) const {
    TENON_CHECK(check_registry_tags({tag}));
    TENON_TRY(model, require_registered(transaction, actor.place(), name));
    put_registered_tags(transaction, actor.place(), model.id, {tag});
    return {};
}

Result<void> Registry::remove_tag(
    sql::Transaction& transaction, Actor const& actor, std::string_view name, std::string const& key) const {
    TENON_TRY(model, require_registered(transaction, actor.place(), name));
    remove_registered_tag(transaction, actor.place(), model.id, key);
    return {};
}

Result<std::vector<FullVersion>> Registry::newest(sql::Transaction& transaction, Place const& place,
    std::string_view name, std::vector<std::string> const& stages) const {
    std::vector<VersionStage> wanted;
    for (std::string const& text : stages) {
        TENON_TRY(stage, version_stage(text));
        wanted.push_back(stage);
    }
    TENON_TRY(model, get(transaction, place, name));
    std::erase_if(model.newest, [&](FullVersion const& full) {
        return !wanted.empty() && std::find(wanted.begin(), wanted.end(), full.version.stage) == wanted.end();
    });
    return std::move(model.newest);
}

Result<void> Registry::set_alias(sql::Transaction& transaction, Actor const& actor, VersionKey const& key,
    std::string const& alias) const {
    TENON_CHECK(check_alias(alias));
    TENON_TRY(full, version(transaction, actor.place(), key));
    ModelVersion const& meant = full.version;
    auto const known = find_alias(transaction, actor.place(), meant.model, alias);
    // What a client repeats is no news, and who said it first stays on record.
    if (known && known->number == meant.number) return {};
    put_alias(
        transaction, actor.place(), {meant.model, alias, meant.number, actor.name, context_.clock.now()});
    if (proposes(alias))
        tell(transaction, actor, full.tags, "model.proposed", {meant.name, meant.number, alias});
    return {};
}

Result<void> Registry::remove_alias(sql::Transaction& transaction, Actor const& actor, std::string_view name,
    std::string const& alias) const {
    TENON_CHECK(check_alias(alias));
    TENON_TRY(model, require_registered(transaction, actor.place(), name));
    tracking::remove_alias(transaction, actor.place(), model.id, alias);
    return {};
}

Result<FullVersion> Registry::aliased(sql::Transaction& transaction, Place const& place,
    std::string_view name, std::string const& alias) const {
    TENON_TRY(model, get(transaction, place, name));
    bool const wants_latest = equals_ignoring_case(alias, "latest");
    if (wants_latest && !model.newest.empty()) return std::move(model.newest.back());
    if (!wants_latest) TENON_CHECK(check_alias(alias));
    for (ModelAlias const& known : model.aliases)
        if (known.alias == alias)
            return version(transaction, place, {std::string(name), std::to_string(known.number)});
    return fail(ErrorKind::invalid, "alias_not_found", "Registered model alias " + alias + " not found.");
}

std::vector<FullRegisteredModel> Registry::complete(
    sql::Transaction& transaction, Place const& place, std::vector<RegisteredModel> models) const {
    std::vector<std::string> ids;
    std::vector<FullRegisteredModel> full;
    std::unordered_map<std::string, std::size_t> index;
    for (RegisteredModel& model : models) {
        index.emplace(model.id, full.size());
        ids.push_back(model.id);
        full.push_back({std::move(model)});
    }
    for (RegisteredTag& tag : registered_tags(transaction, place, ids))
        full[index.at(tag.model)].tags.push_back({std::move(tag.key), std::move(tag.value)});
    for (ModelAlias& alias : aliases_of(transaction, place, ids))
        full[index.at(alias.model)].aliases.push_back(std::move(alias));
    for (FullVersion& version : complete(transaction, place, newest_versions(transaction, place, ids)))
        full[index.at(version.version.model)].newest.push_back(std::move(version));
    return full;
}

} // namespace tenon::tracking
