#pragma once

// A trace: what an application did for one request. Its spans are a file among the artifacts; what stands
// here is what lists and searches need.

#include "platform/json/value.h"
#include "tracking/run.h"

#include <map>

namespace tenon::tracking {

BOOST_DEFINE_ENUM_CLASS(TraceState, unspecified, ok, error, in_progress)

struct Trace {
    std::string trace_id;
    std::int64_t experiment;
    TraceState state;
    std::int64_t at_ms; // as the client's clock says
    std::optional<std::int64_t> duration_ms;
    std::optional<std::string> client_request_id;
    std::optional<std::string> request_preview;
    std::optional<std::string> response_preview;
};
BOOST_DESCRIBE_STRUCT(Trace, (),
    (trace_id, experiment, state, at_ms, duration_ms, client_request_id, request_preview, response_preview))

BOOST_DEFINE_ENUM_CLASS(AssessmentKind, feedback, expectation, issue)

struct Assessment {
    std::string assessment_id; // "a-" and 32 hexadecimal digits
    AssessmentKind kind;
    std::string name;
    std::string span_id;
    std::string source_type; // HUMAN, LLM_JUDGE, CODE
    std::string source_id;
    std::int64_t created_ms;
    std::int64_t updated_ms;
    json::Value value;
    json::Value error; // an object, or null
    std::map<std::string, std::string> metadata;
    std::string rationale;
    std::string overrides; // the assessment that this one takes the place of
    bool valid;            // false while another one stands in its place
};

// With all that was said of it; tags and metadata sorted by key, assessments by time.
struct FullTrace {
    Trace trace;
    std::vector<Pair> tags = {};
    std::vector<Pair> metadata = {};
    std::vector<Assessment> assessments = {};
};

BOOST_DEFINE_ENUM_CLASS(TraceLink, run, prompt)

// Where the trace's files lie, for clients that read and write them.
inline constexpr std::string_view location_tag = "mlflow.artifactLocation";
inline constexpr std::string_view trace_name_tag = "mlflow.traceName";
inline constexpr std::string_view source_run_key = "mlflow.sourceRun"; // of the metadata

} // namespace tenon::tracking
