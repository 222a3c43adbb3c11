#pragma once

// Versions of briefs as rows. No rules here.

#include "base/actor.h"
#include "base/time.h"
#include "platform/sql/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::briefs::store {

struct VersionRow {
    int version;
    std::string document; // the brief as JSON
    Timestamp saved_at;
    std::string saved_by_name;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (), (version, document, saved_at, saved_by_name))

// How many rows were added: 0 where that version was saved by somebody else a moment ago.
std::int64_t insert(
    sql::Transaction&, Actor const&, Place const&, int version, std::string_view document, Timestamp now);
std::optional<VersionRow> find_latest(sql::Transaction&, Place const&);
std::optional<VersionRow> find(sql::Transaction&, Place const&, int version);
std::vector<VersionRow> all(sql::Transaction&, Place const&);

} // namespace tenon::briefs::store
