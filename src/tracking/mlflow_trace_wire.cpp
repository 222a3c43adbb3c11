#include "tracking/mlflow_trace_wire.h"

#include "base/text.h"
#include "platform/json/write.h"
#include "tracking/names.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tenon::tracking::mlflow {

namespace {

constexpr std::array<std::string_view, 4> states{"STATE_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"};
constexpr std::array<std::string_view, 4> sources{"SOURCE_TYPE_UNSPECIFIED", "HUMAN", "LLM_JUDGE", "CODE"};

std::string print_moment(std::int64_t ms) { return to_string(from_microseconds(ms * 1000)); }

// Clients may tell nanoseconds; what is finer than a microsecond is cut off.
Result<std::int64_t> read_moment(std::string const& text, std::string_view parameter) {
    std::string shorter = text;
    if (auto const dot = text.find('.'); dot != text.npos) {
        auto const digits_end = std::min(text.find_first_not_of("0123456789", dot + 1), text.size());
        if (digits_end - dot > 7) shorter.erase(dot + 7, digits_end - dot - 7);
    }
    auto const at = parse_timestamp(shorter);
    if (!at) return invalid_value(text, parameter, "expected a time such as 2026-11-20T10:57:31.042Z.");
    return to_microseconds(*at) / 1000;
}

std::string print_duration(std::int64_t ms) {
    std::string const fraction = std::to_string(1000 + std::abs(ms % 1000)).substr(1);
    return (ms < 0 ? "-" : "") + std::to_string(std::abs(ms / 1000)) + "." + fraction + "s";
}

Result<std::int64_t> read_duration(std::string const& text, std::string_view parameter) {
    constexpr double longest_s = 315'576'000'000; // ten thousand years, as protobuf has it
    double seconds = 0;
    char const* const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, seconds);
    bool const good =
        error == std::errc{} && std::string_view(stop, end) == "s" && std::abs(seconds) <= longest_s;
    if (!good) return invalid_value(text, parameter, "expected seconds such as 0.123s.");
    return std::llround(seconds * 1000);
}

std::vector<Pair> pairs_of(Texts const& texts) {
    std::vector<Pair> pairs;
    for (auto const& [key, value] : texts)
        pairs.push_back({key, value});
    return pairs;
}

Texts texts_of(std::vector<Pair> pairs) {
    Texts texts;
    for (Pair& pair : pairs)
        texts.emplace(std::move(pair.key), std::move(pair.value));
    return texts;
}

Text if_any(std::string text) { return text.empty() ? Text() : Text(std::move(text)); }

bool travels_as_text(json::Value const& value) {
    return value.is_null() || std::holds_alternative<json::Array>(value.data) ||
           std::holds_alternative<json::Object>(value.data);
}

Expectation expectation_of(json::Value value) {
    if (travels_as_text(value)) return {{}, SerializedValue{"JSON_FORMAT", json::to_json(value)}};
    return {std::move(value), {}};
}

Result<json::Value> value_of(Expectation const& in) {
    if (!in.serialized_value) return in.value.value_or(json::Value());
    auto value = json::parse_json(in.serialized_value->value);
    if (in.serialized_value->serialization_format == "JSON_FORMAT" && value) return *std::move(value);
    return invalid_value(in.serialized_value->value, "assessment.expectation.serialized_value",
        "expected JSON in the format JSON_FORMAT.");
}

// Kind, value and error of the one of the three that was sent.
Result<void> read_value(Assessment const& in, tracking::Assessment& out) {
    int const sent = in.feedback.has_value() + in.expectation.has_value() + in.issue.has_value();
    if (sent != 1)
        return fail(ErrorKind::invalid, "value_invalid",
            "Exactly one of `expectation`, `feedback`, or `issue` should be specified.");
    if (in.feedback) {
        out.kind = AssessmentKind::feedback;
        out.value = in.feedback->value.value_or(json::Value());
        out.error = in.feedback->error.value_or(json::Value());
        if (out.error.is_null() || std::holds_alternative<json::Object>(out.error.data)) return {};
        return invalid_value(json::to_json(out.error), "assessment.feedback.error", "expected an object.");
    }
    if (in.expectation) {
        out.kind = AssessmentKind::expectation;
        TENON_TRY(value, value_of(*in.expectation));
        out.value = std::move(value);
        return {};
    }
    out.kind = AssessmentKind::issue;
    if (in.issue->issue_name) out.value = json::Value{*in.issue->issue_name};
    return {};
}

// "assessmentName" is how protobuf spells assessment_name in a mask.
std::vector<std::string> paths_of(json::Value const& mask) {
    std::vector<std::string> paths;
    if (auto const* text = std::get_if<std::string>(&mask.data)) {
        for (std::string_view const path : split(*text, ','))
            paths.emplace_back(trim(path) == "assessmentName" ? "assessment_name" : trim(path));
    } else if (auto const* list = mask.find("paths"))
        if (auto const* items = std::get_if<json::Array>(&list->data))
            for (json::Value const& item : *items)
                if (auto const* path = std::get_if<std::string>(&item.data)) paths.push_back(*path);
    return paths;
}

} // namespace

Assessment to_wire(tracking::Assessment said, std::string trace_id) {
    Assessment wire;
    wire.assessment_id = std::move(said.assessment_id);
    wire.assessment_name = std::move(said.name);
    wire.trace_id = std::move(trace_id);
    wire.span_id = if_any(std::move(said.span_id));
    wire.source =
        AssessmentSource{json::Value{std::move(said.source_type)}, if_any(std::move(said.source_id))};
    wire.create_time = print_moment(said.created_ms);
    wire.last_update_time = print_moment(said.updated_ms);
    switch (said.kind) {
    case AssessmentKind::feedback:
        wire.feedback = Feedback{std::move(said.value), {}};
        if (!said.error.is_null()) wire.feedback->error = std::move(said.error);
        break;
    case AssessmentKind::expectation: wire.expectation = expectation_of(std::move(said.value)); break;
    case AssessmentKind::issue:
        wire.issue = IssueReference{};
        if (auto* name = std::get_if<std::string>(&said.value.data))
            wire.issue->issue_name = std::move(*name);
    }
    wire.rationale = if_any(std::move(said.rationale));
    wire.metadata = std::move(said.metadata);
    wire.overrides = if_any(std::move(said.overrides));
    wire.valid = said.valid;
    return wire;
}

TraceInfo to_wire(FullTrace full) {
    Trace& trace = full.trace;
    TraceInfo wire;
    for (tracking::Assessment& assessment : full.assessments)
        wire.assessments.push_back(to_wire(std::move(assessment), trace.trace_id));
    wire.client_request_id = std::move(trace.client_request_id);
    wire.trace_location = TraceLocation{
        json::Value{std::string("MLFLOW_EXPERIMENT")}, ExperimentLocation{std::to_string(trace.experiment)}};
    wire.request_preview = std::move(trace.request_preview);
    wire.response_preview = std::move(trace.response_preview);
    wire.request_time = print_moment(trace.at_ms);
    if (trace.duration_ms) wire.execution_duration = print_duration(*trace.duration_ms);
    wire.state = json::Value{std::string(states[static_cast<std::size_t>(trace.state)])};
    wire.trace_metadata = texts_of(std::move(full.metadata));
    wire.tags = texts_of(std::move(full.tags));
    wire.trace_id = std::move(trace.trace_id);
    return wire;
}

TraceInfoV2 to_wire_v2(FullTrace full) {
    Trace& trace = full.trace;
    std::string const before = trace.state == TraceState::unspecified ? "TRACE_STATUS_" : "";
    return {std::move(trace.trace_id), std::to_string(trace.experiment), trace.at_ms,
        trace.duration_ms.value_or(0), before + upper(to_text(trace.state)), std::move(full.metadata),
        std::move(full.tags)};
}

Result<TraceState> trace_state(json::Value const& value, std::string_view parameter) {
    TENON_TRY(position, choose(value, states, parameter, 0));
    return static_cast<TraceState>(position);
}

Result<NewTrace> new_trace(TraceInfo const& info) {
    if (!info.trace_id || info.trace_id->empty()) return missing_value("trace.trace_info.trace_id");
    if (!info.request_time) return missing_value("trace.trace_info.request_time");
    if (!info.trace_location || !info.trace_location->mlflow_experiment)
        return missing_value("trace.trace_info.trace_location.mlflow_experiment");
    NewTrace wanted{.trace = {.trace_id = *info.trace_id,
                        .experiment = 0,
                        .state = TraceState::unspecified,
                        .at_ms = 0,
                        .duration_ms = {},
                        .client_request_id = info.client_request_id,
                        .request_preview = info.request_preview,
                        .response_preview = info.response_preview},
        .experiment_id = info.trace_location->mlflow_experiment->experiment_id,
        .tags = pairs_of(info.tags),
        .metadata = pairs_of(info.trace_metadata)};
    TENON_TRY(at_ms, read_moment(*info.request_time, "trace.trace_info.request_time"));
    wanted.trace.at_ms = at_ms;
    if (info.execution_duration) {
        TENON_TRY(ms, read_duration(*info.execution_duration, "trace.trace_info.execution_duration"));
        wanted.trace.duration_ms = ms;
    }
    if (info.state) {
        TENON_TRY(state, trace_state(*info.state, "trace.trace_info.state"));
        wanted.trace.state = state;
    }
    for (Assessment const& in : info.assessments) {
        TENON_TRY(assessment, new_assessment(in));
        wanted.assessments.push_back(std::move(assessment));
    }
    return wanted;
}

Result<tracking::Assessment> new_assessment(Assessment const& in) {
    tracking::Assessment said{.assessment_id = in.assessment_id.value_or(""),
        .kind = AssessmentKind::feedback,
        .name = in.assessment_name.value_or(""),
        .span_id = in.span_id.value_or(""),
        .source_type = std::string(sources[0]),
        .source_id = in.source ? in.source->source_id.value_or("") : "",
        .created_ms = 0,
        .updated_ms = 0,
        .value = {},
        .error = {},
        .metadata = in.metadata,
        .rationale = in.rationale.value_or(""),
        .overrides = in.overrides.value_or(""),
        .valid = in.valid.value_or(true)};
    TENON_CHECK(read_value(in, said));
    if (in.source && in.source->source_type) {
        TENON_TRY(position, choose(*in.source->source_type, sources, "assessment.source.source_type", 0));
        said.source_type = std::string(sources[position]);
    }
    if (in.create_time) {
        TENON_TRY(ms, read_moment(*in.create_time, "assessment.create_time"));
        said.created_ms = ms;
    }
    if (in.last_update_time) {
        TENON_TRY(ms, read_moment(*in.last_update_time, "assessment.last_update_time"));
        said.updated_ms = ms;
    }
    return said;
}

Result<AssessmentChange> assessment_change(
    std::string trace_id, std::string assessment_id, Assessment const& in, json::Value const& update_mask) {
    AssessmentChange change{.trace_id = std::move(trace_id), .assessment_id = std::move(assessment_id)};
    for (std::string const& path : paths_of(update_mask)) {
        if (path == "assessment_name")
            change.name = in.assessment_name.value_or("");
        else if (path == "rationale")
            change.rationale = in.rationale.value_or("");
        else if (path == "metadata")
            change.metadata = in.metadata;
        else if (path == "valid")
            change.valid = in.valid;
        else if (path == "feedback" || path == "expectation") {
            tracking::Assessment said{};
            TENON_CHECK(read_value(in, said));
            change.kind = said.kind;
            change.value = std::move(said.value);
            change.error = std::move(said.error);
        } else
            return invalid_value(path, "update_mask",
                "what can change is assessment_name, feedback, expectation, rationale, metadata and valid.");
    }
    return change;
}

} // namespace tenon::tracking::mlflow
