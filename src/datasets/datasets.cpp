#include "datasets/datasets.h"

#include "base/text.h"
#include "briefs/brief_facts.h"
#include "datasets/profiler.h"
#include "engagements/reason.h"
#include "platform/events/events.h"

namespace tenon::datasets {

namespace {

struct Sampled {
    int version;
    std::int64_t rows;
    Readiness readiness;
};
BOOST_DESCRIBE_STRUCT(Sampled, (), (version, rows, readiness))

struct Decided {
    int version;
    DataChoice choice;
};
BOOST_DESCRIBE_STRUCT(Decided, (), (version, choice))

// Written by ourselves, perhaps under earlier rules: a number that JSON lacks is spelt as a word.
Profile read_profile(std::string const& text) {
    return json::read_json<Profile>(text, json::Manner::tolerant).value();
}

} // namespace

Result<void> Datasets::require_asset(
    sql::Transaction& transaction, Place const& place, std::string const& asset) {
    TENON_CHECK(sheet(transaction, place, asset));
    return {};
}

Result<Sample> Datasets::receive(http::BodyReader& body, std::optional<std::string> const& label) {
    TENON_TRY(file, blobs::receive_unnamed(blobs_, body));
    TENON_TRY(source, csv::from_file(file->path()));
    auto profile = turns_.take([&] { return profile_file(std::move(source), {.label_column = label}); });
    if (!profile) {
        Error error = std::move(profile).error();
        if (error.code == "label_column_unknown")
            error.problems.push_back({"?label", error.code, error.message});
        return fail(std::move(error));
    }
    TENON_CHECK(check_column_names(*profile));
    TENON_TRY(blob, file->finish());
    auto verdict = judge_readiness(*profile);
    return Sample{std::move(blob), *std::move(profile), std::move(verdict)};
}

Result<DataSheet> Datasets::add(
    sql::Transaction& transaction, Actor const& actor, std::string const& asset, Sample const& sample) {
    Place const place = actor.place();
    engagements_.lock(transaction, place); // two samples at once take turns, and numbers
    TENON_CHECK(require_asset(transaction, place, asset));
    auto const rows = store::newest(transaction, place);
    auto const* newest = find_version(rows, asset);
    std::string const profile = json::to_json(sample.profile);
    bool const is_known = newest && newest->sha256 == sample.blob.sha256 &&
                          store::find_profile(transaction, place, asset) == profile;
    if (is_known) return sheet(transaction, place, asset);

    Timestamp const now = context_.clock.now();
    int const version = newest ? newest->version + 1 : 1;
    blobs::note(transaction, sample.blob, now);
    store::insert(transaction, actor,
        {asset, version, sample.blob.sha256, sample.blob.bytes, sample.profile.rows,
            static_cast<std::int64_t>(sample.profile.columns.size()),
            size_text(sample.blob.bytes, sample.profile.rows), format_text(sample.profile),
            quality_text(sample.profile), sample.verdict.readiness, json::to_json(sample.verdict.reasons),
            now, actor.name},
        profile);
    events::record(transaction, actor, now,
        events::in(place, "data.sampled", asset,
            json::to_json(Sampled{version, sample.profile.rows, sample.verdict.readiness})));
    return sheet(transaction, place, asset);
}

Result<DataSheetList> Datasets::sheets(sql::Transaction& transaction, Place const& place) {
    TENON_TRY(view, briefs_.latest(transaction, place));
    SheetRows const known = rows(transaction, place);
    DataSheetList list;
    for (briefs::DataAsset const& asset : view.brief.data)
        list.sheets.push_back(make_sheet(asset, known));
    return list;
}

SheetRows Datasets::rows(sql::Transaction& transaction, Place const& place) {
    return {store::newest(transaction, place), store::access(transaction, place),
        store::decisions(transaction, place)};
}

Result<DataSheet> Datasets::sheet(
    sql::Transaction& transaction, Place const& place, std::string const& asset) {
    TENON_TRY(all, sheets(transaction, place));
    for (DataSheet& one : all.sheets)
        if (one.asset == asset) return std::move(one);
    return fail(ErrorKind::not_found, "data_asset_unknown",
        "The brief names no such data; add it there, with an id of its own.");
}

Result<Profile> Datasets::profile(
    sql::Transaction& transaction, Actor const& actor, std::string const& asset) {
    Place const place = actor.place();
    TENON_TRY(shared, shared_profile(transaction, place, asset));
    if (actor.acts_for(Party::client)) return read_profile(*store::find_profile(transaction, place, asset));
    Timestamp const now = context_.clock.now();
    bool const is_first = actor.acts_for(Party::expert) && actor.account &&
                          store::insert_look(transaction, place, asset, *actor.account, now) > 0;
    if (is_first) events::record(transaction, actor, now, events::in(place, "data.profile_seen", asset));
    return std::move(shared);
}

Result<Profile> Datasets::shared_profile(
    sql::Transaction& transaction, Place const& place, std::string const& asset) {
    TENON_CHECK(require_asset(transaction, place, asset));
    auto const text = store::find_profile(transaction, place, asset);
    if (!text)
        return fail(ErrorKind::not_found, "data_not_sampled",
            "No sample of this data was uploaded yet; ask the client for one.");
    return without_values(read_profile(*text));
}

Result<DataSheet> Datasets::grant_access(
    sql::Transaction& transaction, Actor const& actor, std::string const& asset) {
    return take_step(transaction, actor, asset, AccessStep::granted, "data.access_granted");
}

Result<DataSheet> Datasets::verify_access(
    sql::Transaction& transaction, Actor const& actor, std::string const& asset) {
    TENON_TRY(found, sheet(transaction, actor.place(), asset));
    if (!found.access_granted)
        return fail(ErrorKind::conflict, "access_not_granted",
            "The client has not granted access to this data yet; there is nothing to verify.");
    return take_step(transaction, actor, asset, AccessStep::verified, "data.access_verified");
}

Result<DataSheet> Datasets::take_step(sql::Transaction& transaction, Actor const& actor,
    std::string const& asset, AccessStep step, std::string_view event) {
    Place const place = actor.place();
    TENON_CHECK(require_asset(transaction, place, asset));
    Timestamp const now = context_.clock.now();
    if (store::insert_access(transaction, actor, {asset, step, now, actor.name}) > 0)
        events::record(transaction, actor, now, events::in(place, event, asset));
    return sheet(transaction, place, asset);
}

Result<DataSheet> Datasets::decide(sql::Transaction& transaction, Actor const& actor,
    std::string const& asset, DecideOnData const& decision) {
    Place const place = actor.place();
    engagements_.lock(transaction, place); // two decisions at once take turns, and numbers
    TENON_CHECK(require_asset(transaction, place, asset));
    SheetRows const known = rows(transaction, place);
    auto const* newest = find_version(known.newest, asset);
    if (!newest)
        return fail(ErrorKind::not_found, "data_not_sampled",
            "No sample of this data was uploaded yet; there is nothing to decide about.");
    TENON_TRY(reason, engagements::read_reason(decision.reason));
    Timestamp const now = context_.clock.now();
    auto const* last = find_decision(known.decisions, *newest);
    store::insert_decision(transaction, actor,
        {asset, newest->version, last ? last->number + 1 : 1, decision.choice, reason, now, actor.name});
    events::record(transaction, actor, now,
        events::in(place, "data.decided", asset, json::to_json(Decided{newest->version, decision.choice})));
    return sheet(transaction, place, asset);
}

void Datasets::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    SheetRows const known = rows(transaction, place);
    for (engagements::DatasetFacts& dataset : facts.datasets) {
        if (auto const* row = find_version(known.newest, dataset.id)) {
            dataset.verdict = to_text(row->readiness);
            dataset.reviewed_at = row->sampled_at;
            if (auto const* decision = find_decision(known.decisions, *row))
                dataset.decided_at = decision->decided_at;
            briefs::take_profile(dataset);
        }
        for (store::AccessRow const& row : known.access)
            if (row.asset == dataset.id)
                (row.step == AccessStep::granted ? dataset.access_granted_at : dataset.access_verified_at) =
                    row.at;
    }
    // Without a contract there is nothing to be signed blindly, and the rule says so itself.
    if (facts.contract) facts.contract->expert_saw_data_at = expert_saw_data_at(transaction, place);
}

std::optional<Timestamp> expert_saw_data_at(sql::Transaction& transaction, Place const& place) {
    return store::first_look(transaction, place);
}

} // namespace tenon::datasets
