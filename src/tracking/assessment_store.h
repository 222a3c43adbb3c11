#pragma once

// The table of assessments of traces.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/trace.h"

#include <span>

namespace tenon::tracking {

struct TraceAssessment {
    std::string trace_id;
    Assessment assessment;
};

// One of the same id stays as it is.
void insert_assessment(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    Assessment const& assessment);
std::optional<Assessment> find_assessment(sql::Transaction& transaction, Place const& place,
    std::string_view trace_id, std::string_view assessment_id);
// Name, value, error, metadata, rationale, validity and time of change.
void update_assessment(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    Assessment const& assessment);
void remove_assessment(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    std::string_view assessment_id);
// Of all these traces, sorted by trace, time and id.
std::vector<TraceAssessment> assessments_of(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> traces);

} // namespace tenon::tracking
