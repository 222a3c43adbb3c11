#pragma once

// The table of runs, for ten thousand of them and any of their columns, and the same for a few with all their
// columns.

#include "tracking/run_table_wire.h"
#include "tracking/tracking.h"

namespace tenon::tracking {

struct TableAsk {
    ExperimentIds experiments = {};
    Query query = {};
    std::vector<std::string> columns = {};
};

// Stands among the columns for the most common metrics and parameters of the first runs.
inline constexpr std::string_view usual_columns = "usual";
inline constexpr std::size_t columns_max = 250;
inline constexpr std::size_t compared_max = 200;

// Errors: column_invalid, too_many_columns, and those of the search.
Result<RunTable> run_table(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, TableAsk const& ask);

// These runs in this order, with everything they logged and read. Errors: run_not_found, too_many_runs.
Result<RunTable> whole_table(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    std::vector<std::string> const& runs);

LoggedColumns logged_columns(sql::Transaction& transaction, Place const& place);

} // namespace tenon::tracking
