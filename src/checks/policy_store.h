#pragma once

// Versions of a workspace's policy. No rules here.

#include "base/actor.h"
#include "platform/sql/transaction.h"

namespace tenon::checks::store {

struct PolicyRow {
    int version;
    std::string document; // JSON
    std::string reason;
    Timestamp saved_at;
    std::string saved_by_name;
};
BOOST_DESCRIBE_STRUCT(PolicyRow, (), (version, document, reason, saved_at, saved_by_name))

// The rows inserted: 0 where somebody was faster.
std::int64_t insert(sql::Transaction&, Actor const&, PolicyRow const&);
std::optional<PolicyRow> find_latest(sql::Transaction&, Id<Workspace> const&);
// Newest first.
std::vector<PolicyRow> all(sql::Transaction&, Id<Workspace> const&);

} // namespace tenon::checks::store
