#pragma once

// What the page of runs shows, made from what is stored.

#include "tracking/run_wire.h"
#include "tracking/tracking.h"

namespace tenon::tracking {

RunRow row_of(FullRun full);
std::vector<RunDataset> datasets_of(FullRun const& full);
Result<RunView> view_of_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view run_id);

// Its own files, and those of the models it made.
Result<RunFileView> files_of_run(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, std::string_view run_id);

} // namespace tenon::tracking
