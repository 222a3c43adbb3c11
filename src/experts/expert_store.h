#pragma once

// Profiles as rows. No rules here.

#include "base/actor.h"
#include "base/time.h"
#include "platform/sql/transaction.h"

#include <optional>
#include <string>

namespace tenon::experts::store {

struct ProfileRow {
    int version;
    std::string document; // the profile as JSON
    Timestamp saved_at;
};
BOOST_DESCRIBE_STRUCT(ProfileRow, (), (version, document, saved_at))

std::optional<ProfileRow> find(sql::Transaction&, Id<Account> const&);
// Takes the place of the version before it. How many rows were written: 0 where another version stands there.
std::int64_t put(sql::Transaction&, Id<Account> const&, ProfileRow const&);

} // namespace tenon::experts::store
