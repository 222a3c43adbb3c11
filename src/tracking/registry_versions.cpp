// The registry's versions: where they come from, and what is said of them.

#include "artifacts/artifact_path.h"
#include "tracking/names.h"
#include "tracking/registry.h"
#include "tracking/registry_store.h"
#include "tracking/runs.h"
#include "tracking/version_source.h"
#include "tracking/version_store.h"

#include <map>
#include <set>
#include <unordered_map>

namespace tenon::tracking {

namespace {

// A source that says one thing and a request that says another would make the lineage a guess.
Result<void> check_same(
    std::string const& source, std::string const& asked, std::string const& found, std::string_view what) {
    if (asked.empty() || found.empty() || asked == found) return {};
    return source_invalid(source,
        "It belongs to " + std::string(what) + " " + found + ", not to " + shortened(asked, 200) + ".");
}

// A prompt has no files; clients send a word in their place.
Result<void> check_prompt_source(std::string const& source) {
    if (source.find_first_of("/:\\") == source.npos) return {};
    return source_invalid(source, "A prompt's source is a word, not an address.");
}

} // namespace

Result<ModelVersion> Registry::require_version(
    sql::Transaction& transaction, Place const& place, VersionKey const& key) const {
    TENON_TRY(number, version_number(key.version));
    TENON_CHECK(require_registered(transaction, place, key.name));
    auto version = find_version(transaction, place, key.name, number);
    if (version) return *std::move(version);
    return fail(ErrorKind::not_found, "version_not_found",
        "Model Version (name=" + key.name + ", version=" + std::to_string(number) + ") not found");
}

Result<Registry::Origin> Registry::origin_of_file(sql::Transaction& transaction, Place const& place,
    std::string const& source, std::string const& path) const {
    auto const safe = artifacts::safe_path(path);
    auto const owner = safe ? artifacts::owner_of(*safe) : std::nullopt;
    if (owner && owner->kind == artifacts::Owner::Kind::run) {
        TENON_TRY(run, require_run(transaction, place, owner->id));
        if (run.experiment == owner->experiment) return Origin{source, run.run_id};
    }
    if (owner && owner->kind == artifacts::Owner::Kind::model) {
        TENON_TRY(full, logged_.get(transaction, place, owner->id));
        if (full.model.experiment == owner->experiment)
            return Origin{source, full.model.source_run_id, full.model.model_id};
    }
    return source_invalid(source, "The files of a version belong to a run or to a logged model.");
}

Result<Registry::Origin> Registry::origin_of(
    sql::Transaction& transaction, Place const& place, std::string const& source) const {
    TENON_TRY(read, read_source(source));
    switch (read.kind) {
    case VersionSource::Kind::logged_model: {
        TENON_TRY(full, logged_.get(transaction, place, read.name));
        return Origin{full.model.artifact_uri, full.model.source_run_id, full.model.model_id};
    }
    case VersionSource::Kind::version:
    case VersionSource::Kind::alias: {
        TENON_TRY(other, read.kind == VersionSource::Kind::version
                             ? version(transaction, place, {read.name, read.rest})
                             : aliased(transaction, place, read.name, read.rest));
        if (is_prompt(other.tags)) return source_invalid(source, "A prompt is no model.");
        return Origin{
            other.version.location, std::move(other.version.run_id), std::move(other.version.logged_model)};
    }
    case VersionSource::Kind::run: {
        TENON_TRY(run, require_run(transaction, place, read.name));
        return Origin{run.artifact_uri + read.rest, run.run_id};
    }
    case VersionSource::Kind::file: return origin_of_file(transaction, place, source, read.rest);
    case VersionSource::Kind::elsewhere: break;
    }
    return Origin{source};
}

Result<Registry::Origin> Registry::checked_origin(
    sql::Transaction& transaction, Place const& place, NewVersion const& wanted) const {
    if (is_prompt(wanted.tags)) {
        TENON_CHECK(check_prompt_source(wanted.source));
        return Origin{wanted.source, wanted.run_id};
    }
    TENON_TRY(origin, origin_of(transaction, place, wanted.source));
    TENON_CHECK(check_same(wanted.source, wanted.run_id, origin.run_id, "run"));
    TENON_CHECK(check_same(wanted.source, wanted.logged_model, origin.logged_model, "logged model"));
    if (origin.logged_model.empty() && !wanted.logged_model.empty()) {
        TENON_TRY(full, logged_.get(transaction, place, wanted.logged_model));
        origin = {full.model.artifact_uri, full.model.source_run_id, full.model.model_id};
    }
    if (!wanted.run_id.empty()) origin.run_id = wanted.run_id;
    return origin;
}

Result<FullVersion> Registry::add_version(
    sql::Transaction& transaction, Actor const& actor, NewVersion const& wanted) const {
    TENON_CHECK(check_name(wanted.source, Limits::artifact_location, "source"));
    TENON_CHECK(check_length(wanted.run_link, Limits::artifact_location, "run_link"));
    TENON_CHECK(check_length(wanted.run_id, Limits::model_key, "run_id"));
    TENON_CHECK(check_length(wanted.description, Limits::registry_text, "description"));
    TENON_CHECK(check_registry_tags(wanted.tags));
    Place const place = actor.place();
    TENON_TRY(model, require_registered(transaction, place, wanted.name));
    TENON_TRY(origin, checked_origin(transaction, place, wanted));
    UuidText const uuid = context_.ids.next();
    Timestamp const now = context_.clock.now();
    auto const number = take_version_number(transaction, place, model.id, now);
    if (!number) return registered_not_found(wanted.name);
    ModelVersion const made{{uuid.begin(), uuid.end()}, model.id, model.name, *number, wanted.description,
        actor.name, wanted.source, origin.location, origin.run_id, wanted.run_link, origin.logged_model,
        VersionStage::none, actor.name, now, now, now};
    insert_version(transaction, place, made);
    put_version_tags(transaction, place, made.id, each_key_once(wanted.tags));
    tell(transaction, actor, wanted.tags, "model.registered", {model.name, *number});
    return version(transaction, place, {model.name, std::to_string(*number)});
}

Result<FullVersion> Registry::version(
    sql::Transaction& transaction, Place const& place, VersionKey const& key) const {
    TENON_TRY(version, require_version(transaction, place, key));
    return std::move(complete(transaction, place, std::vector{version}).front());
}

Result<FullVersion> Registry::describe_version(sql::Transaction& transaction, Actor const& actor,
    VersionKey const& key, std::string const& description) const {
    TENON_CHECK(check_length(description, Limits::registry_text, "description"));
    TENON_TRY(known, require_version(transaction, actor.place(), key));
    tracking::describe_version(transaction, actor.place(), known.id, description, context_.clock.now());
    return version(transaction, actor.place(), key);
}

Result<void> Registry::remove_version(
    sql::Transaction& transaction, Actor const& actor, VersionKey const& key) const {
    Place const place = actor.place();
    TENON_TRY(full, version(transaction, place, key));
    touch_registered(transaction, place, full.version.model, context_.clock.now());
    remove_aliases_of(transaction, place, full.version.model, full.version.number);
    tracking::remove_version(transaction, place, full.version.id);
    tell(transaction, actor, full.tags, "model.version_removed", {full.version.name, full.version.number});
    return {};
}

Result<FullVersion> Registry::set_stage(sql::Transaction& transaction, Actor const& actor,
    VersionKey const& key, std::string const& text, bool archives) const {
    TENON_TRY(stage, version_stage(text));
    if (archives && stage != VersionStage::staging && stage != VersionStage::production)
        return fail(ErrorKind::invalid, "stage_not_active",
            "Model version transition cannot archive existing model versions because '" +
                std::string(stage_name(stage)) +
                "' is not an Active stage. Valid stages are Staging and Production.");
    Place const place = actor.place();
    TENON_TRY(full, version(transaction, place, key));
    ModelVersion& meant = full.version;
    bool const is_news = meant.stage != stage;
    Staging const staging{stage, actor.name, context_.clock.now()};
    if (is_news) stage_version(transaction, place, meant.id, staging);
    if (archives) archive_others(transaction, place, meant, staging);
    touch_registered(transaction, place, meant.model, staging.at);
    if (is_news && proposes(stage))
        tell(transaction, actor, full.tags, "model.proposed",
            {meant.name, meant.number, std::string(stage_name(stage))});
    return version(transaction, place, key);
}

Result<void> Registry::set_version_tag(
    sql::Transaction& transaction, Actor const& actor, VersionKey const& key, Pair const& tag) const {
    TENON_CHECK(check_registry_tags({tag}));
    TENON_TRY(known, require_version(transaction, actor.place(), key));
    put_version_tags(transaction, actor.place(), known.id, {tag});
    return {};
}

Result<void> Registry::remove_version_tag(
    sql::Transaction& transaction, Actor const& actor, VersionKey const& key, std::string const& tag) const {
    TENON_TRY(known, require_version(transaction, actor.place(), key));
    tracking::remove_version_tag(transaction, actor.place(), known.id, tag);
    return {};
}

std::vector<FullVersion> Registry::complete(
    sql::Transaction& transaction, Place const& place, std::vector<ModelVersion> versions) const {
    std::set<std::string> models;
    std::vector<std::string> ids;
    std::vector<FullVersion> full;
    std::unordered_map<std::string, std::size_t> index;
    std::map<std::pair<std::string, std::int64_t>, std::size_t> numbered;
    for (ModelVersion& version : versions) {
        models.insert(version.model);
        ids.push_back(version.id);
        index.emplace(version.id, full.size());
        numbered.emplace(std::pair(version.model, version.number), full.size());
        full.push_back({std::move(version)});
    }
    for (VersionTag& tag : version_tags(transaction, place, ids))
        full[index.at(tag.version)].tags.push_back({std::move(tag.key), std::move(tag.value)});
    for (ModelAlias& alias : aliases_of(transaction, place, std::vector(models.begin(), models.end()))) {
        auto const version = numbered.find({alias.model, alias.number});
        if (version != numbered.end()) full[version->second].aliases.push_back(std::move(alias));
    }
    return full;
}

} // namespace tenon::tracking
