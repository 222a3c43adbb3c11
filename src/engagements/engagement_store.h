#pragma once

// Rows of engagements, gate decisions and overrides. No rules here.

#include "engagements/engagement_wire.h"
#include "platform/sql/transaction.h"

namespace tenon::engagements::store {

struct EngagementRow {
    Id<Workspace> workspace_id;
    Id<Engagement> id;
    std::string handle;
    std::string title;
    Phase phase;
};
BOOST_DESCRIBE_STRUCT(EngagementRow, (), (workspace_id, id, handle, title, phase))

void insert(sql::Transaction&, EngagementRow const&, Timestamp now);
std::optional<EngagementRow> find(sql::Transaction&, Id<Engagement> const&);
std::optional<EngagementRow> find_by_handle(sql::Transaction&, std::string_view handle);
// The row, held until the end of the transaction: writers of one engagement take turns.
EngagementRow lock(sql::Transaction&, Place const&);
void set_phase(sql::Transaction&, Place const&, Phase);
void set_title(sql::Transaction&, Place const&, std::string_view title);
// With the account's own role; `all`: also those where it has none.
std::vector<EngagementView> of_workspace(
    sql::Transaction&, Id<Workspace> const&, Id<Account> const&, bool all);
// Wherever the account has a role, or manages the workspace.
std::vector<EngagementView> of_account(sql::Transaction&, Id<Account> const&);

struct NewDecision {
    UuidText id;
    Gate gate;
    std::string subject;
    std::string facts; // JSON
    std::string facts_sha256;
    int engine_version;
};
void insert_decision(sql::Transaction&, Actor const&, NewDecision const&, Timestamp now);
// Newest first.
std::vector<DecisionView> decisions(sql::Transaction&, Place const&);

// Facts as they were stored.
struct SnapshotRow {
    std::string gate; // of the decision they were stored with; "" at a day's end
    Timestamp taken_at;
    int engine_version;
    std::string facts; // JSON
    std::string facts_sha256;
};
BOOST_DESCRIBE_STRUCT(SnapshotRow, (), (gate, taken_at, engine_version, facts, facts_sha256))

// `facts`: "" where nothing but the clock has moved since the newest row that holds some.
void insert_day(sql::Transaction&, Place const&, Day, SnapshotRow const&);
// The newest facts of a day's end, up to this day.
std::optional<SnapshotRow> find_day(sql::Transaction&, Place const&, Day);
// The newest facts of a gate decision before that moment.
std::optional<SnapshotRow> find_decision(sql::Transaction&, Place const&, Timestamp before);

// An engagement that still lives, and the last of its days that was stored.
struct LivingRow {
    Id<Workspace> workspace_id;
    Id<Engagement> id;
    std::optional<Day> last_day;
};
BOOST_DESCRIBE_STRUCT(LivingRow, (), (workspace_id, id, last_day))
// Of the whole server, by id, from after `after` on.
std::vector<LivingRow> living(sql::Transaction&, std::string const& after, int limit);

void insert_override(sql::Transaction&, Actor const&, OverrideView const&);
std::vector<OverrideView> overrides(sql::Transaction&, Place const&);

} // namespace tenon::engagements::store
