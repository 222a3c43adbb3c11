#pragma once

// Traces on MLflow's wire. One struct serves what clients send and what they are told; what may be missing in
// either is optional.

#include "tracking/mlflow_wire.h"
#include "tracking/traces.h"

#include <map>

namespace tenon::tracking::mlflow {

using Texts = std::map<std::string, std::string>;
using AnyValue = std::optional<json::Value>;

struct AssessmentSource {
    AnyValue source_type;
    Text source_id;
};
BOOST_DESCRIBE_STRUCT(AssessmentSource, (), (source_type, source_id))

struct Feedback {
    AnyValue value;
    AnyValue error;
};
BOOST_DESCRIBE_STRUCT(Feedback, (), (value, error))

// Lists, objects and null travel as JSON inside a text.
struct SerializedValue {
    std::string serialization_format;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(SerializedValue, (), (serialization_format, value))

struct Expectation {
    AnyValue value;
    std::optional<SerializedValue> serialized_value;
};
BOOST_DESCRIBE_STRUCT(Expectation, (), (value, serialized_value))

struct IssueReference {
    Text issue_name;
};
BOOST_DESCRIBE_STRUCT(IssueReference, (), (issue_name))

struct Assessment {
    Text assessment_id;
    Text assessment_name;
    Text trace_id;
    Text span_id;
    std::optional<AssessmentSource> source;
    Text create_time;
    Text last_update_time;
    std::optional<Feedback> feedback;
    std::optional<Expectation> expectation;
    std::optional<IssueReference> issue;
    Text rationale;
    Texts metadata;
    Text overrides;
    std::optional<bool> valid;
};
BOOST_DESCRIBE_STRUCT(Assessment, (),
    (assessment_id, assessment_name, trace_id, span_id, source, create_time, last_update_time, feedback,
        expectation, issue, rationale, metadata, overrides, valid))

struct ExperimentLocation {
    std::string experiment_id;
};
BOOST_DESCRIBE_STRUCT(ExperimentLocation, (), (experiment_id))

struct TraceLocation {
    AnyValue type;
    std::optional<ExperimentLocation> mlflow_experiment;
};
BOOST_DESCRIBE_STRUCT(TraceLocation, (), (type, mlflow_experiment))

struct TraceInfo {
    Text trace_id;
    Text client_request_id;
    std::optional<TraceLocation> trace_location;
    Text request_preview;
    Text response_preview;
    Text request_time;
    Text execution_duration;
    AnyValue state;
    Texts trace_metadata;
    std::vector<Assessment> assessments;
    Texts tags;
};
BOOST_DESCRIBE_STRUCT(TraceInfo, (),
    (trace_id, client_request_id, trace_location, request_preview, response_preview, request_time,
        execution_duration, state, trace_metadata, assessments, tags))

// Of clients before MLflow 3.
struct TraceInfoV2 {
    std::string request_id;
    std::string experiment_id;
    std::int64_t timestamp_ms;
    std::int64_t execution_time_ms;
    std::string status;
    std::vector<Pair> request_metadata;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(TraceInfoV2, (),
    (request_id, experiment_id, timestamp_ms, execution_time_ms, status, request_metadata, tags))

TraceInfo to_wire(FullTrace full);
TraceInfoV2 to_wire_v2(FullTrace full);
Assessment to_wire(tracking::Assessment assessment, std::string trace_id);

Result<NewTrace> new_trace(TraceInfo const& info);
Result<tracking::Assessment> new_assessment(Assessment const& in);
Result<TraceState> trace_state(json::Value const& value, std::string_view parameter);
// `update_mask` says what of `in` changes: "feedback,rationale".
Result<AssessmentChange> assessment_change(
    std::string trace_id, std::string assessment_id, Assessment const& in, json::Value const& update_mask);

} // namespace tenon::tracking::mlflow
