#pragma once

// What the page of runs shows, made from what is stored.

#include "tracking/run_wire.h"
#include "tracking/tracking.h"

namespace tenon::tracking {

RunRow row_of(FullRun full);
std::vector<RunDataset> datasets_of(FullRun const& full);
Result<RunView> view_of_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view run_id);

// The series in at most `buckets` buckets. The points are read by pieces, so a long series needs no more
// memory than a short one.
Result<Curve> curve(sql::Transaction& transaction, Place const& place, std::string_view run_id,
    std::string const& key, std::size_t buckets);

Result<RunFileView> files_of_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view run_id);

} // namespace tenon::tracking
