#pragma once

// Curves of metrics in no more points than a screen shows. Points are read by pieces, so a long series needs
// no more memory than a short one.

#include "tracking/run_table_wire.h"
#include "tracking/run_wire.h"
#include "tracking/tracking.h"

namespace tenon::tracking {

// The series in at most `buckets` buckets. Error: run_not_found.
Result<Curve> curve(sql::Transaction& transaction, Place const& place, std::string_view run_id,
    std::string const& key, std::size_t buckets);

// Many at once, each with fewer buckets where there are very many. Errors: run_not_found, too_many_curves,
// buckets_invalid.
Result<RunCurves> curves(sql::Transaction& transaction, Place const& place, AskCurves const& ask);

} // namespace tenon::tracking
