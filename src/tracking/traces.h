#pragma once

// The face of traces and of what is said of them. Everything may arrive twice, because clients retry: a trace
// replaces the one of its id, and an assessment that was sent with its time is there once.

#include "artifacts/artifacts.h"
#include "tracking/experiments.h"
#include "tracking/trace.h"

namespace tenon::tracking {

struct NewTrace {
    Trace trace; // without an id: one is made
    std::string experiment_id;
    std::vector<Pair> tags = {};
    std::vector<Pair> metadata = {};
    std::vector<Assessment> assessments = {};
};

// What clients before MLflow 3 send when a trace is over.
struct TraceEnd {
    std::string trace_id;
    std::int64_t at_ms;
    TraceState state;
    std::vector<Pair> tags = {};
    std::vector<Pair> metadata = {};
};

// Which traces of an experiment go: those named, or those begun until then. One of the two must be said.
struct TraceRemoval {
    std::string experiment_id;
    std::vector<std::string> trace_ids = {};
    std::optional<std::int64_t> until_ms = {};
    std::optional<std::int64_t> most = {};
};

// What changes; the rest stays. Metadata is added to what is there.
struct AssessmentChange {
    std::string trace_id;
    std::string assessment_id;
    std::optional<AssessmentKind> kind = {}; // of the new value and error
    json::Value value = {};
    json::Value error = {};
    std::optional<std::string> name = {};
    std::optional<std::string> rationale = {};
    std::map<std::string, std::string> metadata = {};
    std::optional<bool> valid = {};
};

class Traces {
public:
    Traces(Context context, Experiments const& experiments, artifacts::Artifacts const& artifacts)
        : context_(context), experiments_(experiments), artifacts_(artifacts) {}

    // Adds tags and metadata to those of a trace that is there, and says where its files are to lie.
    // Errors: experiment_not_found, experiment_not_active, trace_elsewhere, value_invalid.
    Result<FullTrace> put(sql::Transaction&, Actor const&, NewTrace const&) const;
    Result<FullTrace> end(sql::Transaction&, Actor const&, TraceEnd const&) const;
    // Error: trace_not_found.
    Result<FullTrace> get(sql::Transaction&, Place const&, std::string_view trace_id) const;
    // Those that exist, in the order asked for.
    std::vector<FullTrace> get_all(
        sql::Transaction&, Place const&, std::vector<std::string> const& ids) const;

    Result<void> set_tag(sql::Transaction&, Actor const&, std::string_view trace_id, Pair const&) const;
    Result<void> remove_tag(
        sql::Transaction&, Actor const&, std::string_view trace_id, std::string const& key) const;
    // At most a hundred traces at once; ids that are unknown are left out. Error: run_not_found.
    Result<void> link_to_run(sql::Transaction&, Actor const&, std::vector<std::string> const& trace_ids,
        std::string_view run_id) const;
    // Prompts as name/version.
    Result<void> link_prompts(sql::Transaction&, Actor const&, std::string_view trace_id,
        std::vector<std::string> const& prompts) const;

    // For good, with their files. How many. Event trace.removed.
    Result<std::int64_t> remove(sql::Transaction&, Actor const&, TraceRemoval const&) const;

    // One that overrides another takes its validity. Errors: trace_not_found, assessment_not_found.
    Result<Assessment> assess(
        sql::Transaction&, Actor const&, std::string_view trace_id, Assessment const&) const;
    Result<Assessment> assessment(
        sql::Transaction&, Place const&, std::string_view trace_id, std::string_view assessment_id) const;
    Result<Assessment> change_assessment(sql::Transaction&, Actor const&, AssessmentChange const&) const;
    // One that is not there is no error; what it overrode is valid again.
    Result<void> remove_assessment(
        sql::Transaction&, Actor const&, std::string_view trace_id, std::string_view assessment_id) const;

    // With everything said of them, in the order given.
    std::vector<FullTrace> complete(sql::Transaction&, Place const&, std::vector<Trace> traces) const;

private:
    Result<Trace> require(sql::Transaction&, Place const&, std::string_view trace_id) const;
    Result<Trace> prepare(
        sql::Transaction&, Place const&, NewTrace const&, Experiment const& experiment) const;
    Result<void> describe(sql::Transaction&, Place const&, std::string_view trace_id,
        std::vector<Pair> const& tags, std::vector<Pair> const& metadata) const;

    Context context_;
    Experiments const& experiments_;
    artifacts::Artifacts const& artifacts_;
};

} // namespace tenon::tracking
