#pragma once

// What runs say about one metric: the newest value of each, for those who hold it against something else.

#include "base/actor.h"
#include "platform/sql/transaction.h"

#include <string>
#include <string_view>
#include <vector>

namespace tenon::tracking {

struct ReportedValue {
    std::string run_id;
    std::string run_name;
    std::string user_id;
    std::int64_t at_ms;
    double value;
};
BOOST_DESCRIBE_STRUCT(ReportedValue, (), (run_id, run_name, user_id, at_ms, value))

// Of runs that are not deleted, finite values only, the newest first, at most `limit`.
std::vector<ReportedValue> reported_values(
    sql::Transaction&, Place const&, std::string_view key, std::int64_t limit);

} // namespace tenon::tracking
