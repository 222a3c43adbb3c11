#pragma once

// Traces on our own API: for the web page and the command line.

#include "platform/json/value.h"
#include "tracking/trace.h"

namespace tenon::tracking {

// A line of the table of traces.
struct TraceRow {
    std::string id;
    std::string name; // empty: the client gave none
    TraceState state;
    std::string experiment_id;
    std::int64_t started_at_ms;
    std::optional<std::int64_t> duration_ms;
    std::optional<std::int64_t> tokens; // used by language models, where the client counted them
    std::optional<std::string> run;     // the run it came from
    std::optional<std::string> session;
    std::optional<std::string> request; // how they begin
    std::optional<std::string> response;
};
BOOST_DESCRIBE_STRUCT(TraceRow, (),
    (id, name, state, experiment_id, started_at_ms, duration_ms, tokens, run, session, request, response))

struct TraceList {
    std::vector<TraceRow> traces;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(TraceList, (), (traces, next_page_token))

// What somebody, or something, said of a trace.
struct TraceOpinion {
    AssessmentKind kind;
    std::string name;
    json::Value value;
    std::string source; // HUMAN, LLM_JUDGE, CODE
    std::string by;
    std::string rationale;
    bool valid; // false while a later one stands in its place
    std::int64_t at_ms;
};
BOOST_DESCRIBE_STRUCT(TraceOpinion, (), (kind, name, value, source, by, rationale, valid, at_ms))

struct TraceView {
    TraceRow trace;
    std::vector<Pair> tags;
    std::vector<Pair> metadata;
    std::vector<TraceOpinion> assessments;
    std::optional<std::string> spans; // the path of the file that holds them, once it is there
};
BOOST_DESCRIBE_STRUCT(TraceView, (), (trace, tags, metadata, assessments, spans))

} // namespace tenon::tracking
