#include "tracking/traces.h"

#include "artifacts/artifact_path.h"
#include "platform/events/events.h"
#include "tracking/assessment_store.h"
#include "tracking/in_order.h"
#include "tracking/names.h"
#include "tracking/runs.h"
#include "tracking/trace_store.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace tenon::tracking {

namespace {

struct TracesRemoved {
    std::int64_t traces;
    std::int64_t files;
};
BOOST_DESCRIBE_STRUCT(TracesRemoved, (), (traces, files))

constexpr std::int64_t latest_ms = 253'402'300'799'999; // the end of the year 9999

Failure trace_not_found(std::string_view trace_id) {
    return fail(
        ErrorKind::not_found, "trace_not_found", "Trace with ID '" + std::string(trace_id) + "' not found.");
}

// The server says where files and spans lie; a client that could say so would send others elsewhere.
bool is_ours(std::string_view key) {
    return key == location_tag || key == "mlflow.trace.spansLocation" ||
           key == "mlflow.trace.archiveLocation";
}

Result<void> check_not_ours(std::string_view key) {
    if (!is_ours(key)) return {};
    return fail(ErrorKind::invalid, "trace_tag_kept",
        "Tag '" + std::string(key) + "' is immutable: the server says where a trace's spans and files lie.");
}

// The id becomes a folder of files.
Result<void> check_trace_id(std::string_view id) {
    TENON_CHECK(check_name(id, Limits::trace_id, "trace_id"));
    bool const is_plain = std::all_of(id.begin(), id.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '_';
    });
    if (is_plain) return {};
    return invalid_value(id, "trace_id", "ids of traces hold letters, digits, - and _ only.");
}

Result<void> check_time(std::int64_t at_ms, std::string_view parameter) {
    if (at_ms >= 0 && at_ms <= latest_ms) return {};
    return invalid_value(
        std::to_string(at_ms), parameter, "it must be a time from 1970 to 9999 in milliseconds.");
}

// Each key once, the last value wins, long values cut as upstream does; without what is ours to say.
Result<std::vector<Pair>> checked(std::vector<Pair> const& pairs, std::string_view list) {
    std::map<std::string, std::string> values;
    for (Pair const& pair : pairs) {
        TENON_CHECK(check_name(pair.key, Limits::key, std::string(list) + ".key"));
        if (!is_ours(pair.key)) values.insert_or_assign(pair.key, shortened(pair.value, Limits::tag_value));
    }
    std::vector<Pair> once;
    for (auto const& [key, value] : values)
        once.push_back({key, value});
    return once;
}

std::optional<std::string> preview(std::optional<std::string> text) {
    if (text) text = shortened(*std::move(text), Limits::trace_preview);
    return text;
}

artifacts::Owner owner_of(std::int64_t experiment, std::string const& trace_id) {
    return {artifacts::Owner::Kind::trace, experiment, trace_id, ""};
}

Result<void> check_removal(TraceRemoval const& wanted) {
    if (wanted.until_ms.has_value() != wanted.trace_ids.empty())
        return fail(ErrorKind::invalid, "value_invalid",
            "Exactly one of `max_timestamp_millis` and `request_ids` must be specified.");
    if (wanted.most && *wanted.most <= 0)
        return invalid_value(std::to_string(*wanted.most), "max_traces", "it must be a positive integer.");
    return {};
}

} // namespace

Result<Trace> Traces::require(
    sql::Transaction& transaction, Place const& place, std::string_view trace_id) const {
    auto trace = find_trace(transaction, place, trace_id);
    if (!trace) return trace_not_found(trace_id);
    return *std::move(trace);
}

Result<Trace> Traces::prepare(sql::Transaction& transaction, Place const& place, NewTrace const& wanted,
    Experiment const& experiment) const {
    Trace trace = wanted.trace;
    if (trace.trace_id.empty()) trace.trace_id = "tr-" + without_dashes(context_.ids.next());
    TENON_CHECK(check_trace_id(trace.trace_id));
    TENON_CHECK(check_time(trace.at_ms, "request_time"));
    TENON_CHECK(check_length(trace.client_request_id.value_or(""), Limits::key, "client_request_id"));
    trace.request_preview = preview(std::move(trace.request_preview));
    trace.response_preview = preview(std::move(trace.response_preview));
    trace.experiment = experiment.number;
    auto const known = find_trace(transaction, place, trace.trace_id);
    if (!known || known->experiment == trace.experiment) return trace;
    return fail(ErrorKind::invalid, "trace_elsewhere",
        "Trace '" + trace.trace_id + "' belongs to experiment " + std::to_string(known->experiment) + ".");
}

Result<void> Traces::describe(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    std::vector<Pair> const& tags, std::vector<Pair> const& metadata) const {
    TENON_TRY(tags_once, checked(tags, "tags"));
    TENON_TRY(metadata_once, checked(metadata, "trace_metadata"));
    put_trace_tags(transaction, place, trace_id, tags_once);
    put_trace_metadata(transaction, place, trace_id, metadata_once);
    // Which run a trace came from is asked for like a run it was linked to.
    if (auto const run = find_value(metadata_once, source_run_key))
        link_trace(transaction, place, trace_id, TraceLink::run, *run);
    return {};
}

Result<FullTrace> Traces::put(
    sql::Transaction& transaction, Actor const& actor, NewTrace const& wanted) const {
    Place const place = actor.place();
    experiments_.ensure_default(transaction, place);
    TENON_TRY(experiment, experiments_.active(transaction, place, wanted.experiment_id));
    TENON_TRY(trace, prepare(transaction, place, wanted, experiment));
    put_trace(transaction, place, trace);
    TENON_CHECK(describe(transaction, place, trace.trace_id, wanted.tags, wanted.metadata));
    put_trace_tags(transaction, place, trace.trace_id,
        {{std::string(location_tag),
            experiment.artifact_location + "/traces/" + trace.trace_id + "/artifacts"}});
    for (Assessment const& assessment : wanted.assessments)
        TENON_CHECK(assess(transaction, actor, trace.trace_id, assessment));
    return get(transaction, place, trace.trace_id);
}

Result<FullTrace> Traces::end(sql::Transaction& transaction, Actor const& actor, TraceEnd const& end) const {
    Place const place = actor.place();
    TENON_TRY(trace, require(transaction, place, end.trace_id));
    TENON_CHECK(check_time(end.at_ms, "timestamp_ms"));
    trace.state = end.state;
    trace.duration_ms = end.at_ms - trace.at_ms;
    put_trace(transaction, place, trace);
    TENON_CHECK(describe(transaction, place, trace.trace_id, end.tags, end.metadata));
    return get(transaction, place, trace.trace_id);
}

Result<FullTrace> Traces::get(
    sql::Transaction& transaction, Place const& place, std::string_view trace_id) const {
    TENON_TRY(trace, require(transaction, place, trace_id));
    return std::move(complete(transaction, place, {std::move(trace)}).front());
}

std::vector<FullTrace> Traces::get_all(
    sql::Transaction& transaction, Place const& place, std::vector<std::string> const& ids) const {
    auto traces = traces_with_ids(transaction, place, ids);
    std::set<std::string> known;
    for (Trace const& trace : traces)
        known.insert(trace.trace_id);
    std::vector<std::string> found;
    for (std::string const& id : ids)
        if (known.erase(id) == 1) found.push_back(id);
    return complete(transaction, place,
        in_order(std::move(traces), found, [](Trace const& trace) { return trace.trace_id; }));
}

Result<void> Traces::set_tag(
    sql::Transaction& transaction, Actor const& actor, std::string_view trace_id, Pair const& tag) const {
    TENON_CHECK(check_key(tag.key, "key"));
    TENON_CHECK(check_not_ours(tag.key));
    TENON_CHECK(require(transaction, actor.place(), trace_id));
    put_trace_tags(
        transaction, actor.place(), trace_id, {{tag.key, shortened(tag.value, Limits::tag_value)}});
    return {};
}

Result<void> Traces::remove_tag(sql::Transaction& transaction, Actor const& actor, std::string_view trace_id,
    std::string const& key) const {
    TENON_CHECK(check_not_ours(key));
    TENON_CHECK(require(transaction, actor.place(), trace_id));
    if (remove_trace_tag(transaction, actor.place(), trace_id, key)) return {};
    return fail(ErrorKind::not_found, "tag_not_found",
        "No trace tag with key '" + key + "' for trace with ID '" + std::string(trace_id) + "'");
}

Result<void> Traces::link_to_run(sql::Transaction& transaction, Actor const& actor,
    std::vector<std::string> const& trace_ids, std::string_view run_id) const {
    if (trace_ids.size() > Limits::trace_links)
        return fail(ErrorKind::invalid, "too_many",
            "Cannot link more than " + std::to_string(Limits::trace_links) +
                " traces to a run in a single request. Provided " + std::to_string(trace_ids.size()) +
                " traces.");
    TENON_CHECK(require_run(transaction, actor.place(), run_id));
    for (Trace const& trace : traces_with_ids(transaction, actor.place(), trace_ids))
        link_trace(transaction, actor.place(), trace.trace_id, TraceLink::run, run_id);
    return {};
}

Result<void> Traces::link_prompts(sql::Transaction& transaction, Actor const& actor,
    std::string_view trace_id, std::vector<std::string> const& prompts) const {
    TENON_CHECK(require(transaction, actor.place(), trace_id));
    for (std::string const& prompt : prompts) {
        TENON_CHECK(check_name(prompt, Limits::model_name, "prompt_versions"));
        link_trace(transaction, actor.place(), trace_id, TraceLink::prompt, prompt);
    }
    return {};
}

Result<std::int64_t> Traces::remove(
    sql::Transaction& transaction, Actor const& actor, TraceRemoval const& wanted) const {
    TENON_CHECK(check_removal(wanted));
    Place const place = actor.place();
    TENON_TRY(experiment, experiments_.get(transaction, place, wanted.experiment_id));
    std::int64_t const number = experiment.experiment.number;
    std::vector<std::string> ids;
    if (wanted.until_ms)
        ids = traces_until(transaction, place, number, *wanted.until_ms,
            wanted.most.value_or(std::numeric_limits<std::int64_t>::max()));
    else
        for (Trace const& trace : traces_with_ids(transaction, place, wanted.trace_ids))
            if (trace.experiment == number) ids.push_back(trace.trace_id);
    if (ids.empty()) return 0;
    TracesRemoved removed{static_cast<std::int64_t>(ids.size()), 0};
    for (std::string const& id : ids)
        removed.files +=
            artifacts_.remove_with_owner(transaction, place, artifacts::root_of(owner_of(number, id)));
    remove_traces(transaction, place, ids);
    events::record(transaction, actor, context_.clock.now(),
        events::in(place, "trace.removed", std::to_string(number), json::to_json(removed)));
    return removed.traces;
}

std::vector<FullTrace> Traces::complete(
    sql::Transaction& transaction, Place const& place, std::vector<Trace> traces) const {
    std::vector<std::string> ids;
    std::vector<FullTrace> full;
    std::unordered_map<std::string, std::size_t> index;
    for (Trace& trace : traces) {
        index.emplace(trace.trace_id, full.size());
        ids.push_back(trace.trace_id);
        full.push_back({std::move(trace)});
    }
    for (TracePair& tag : trace_tags(transaction, place, ids))
        full[index.at(tag.trace_id)].tags.push_back({std::move(tag.key), std::move(tag.value)});
    for (TracePair& pair : trace_metadata(transaction, place, ids))
        full[index.at(pair.trace_id)].metadata.push_back({std::move(pair.key), std::move(pair.value)});
    for (TraceAssessment& one : assessments_of(transaction, place, ids))
        full[index.at(one.trace_id)].assessments.push_back(std::move(one.assessment));
    return full;
}

} // namespace tenon::tracking
