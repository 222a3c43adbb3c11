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

struct DecisionRow {
    Gate gate;
    Timestamp decided_at;
    std::string decider_name;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (), (gate, decided_at, decider_name))

struct NewDecision {
    UuidText id;
    Gate gate;
    std::string subject;
    std::string facts; // JSON
    std::string facts_sha256;
    int engine_version;
};
void insert_decision(sql::Transaction&, Actor const&, NewDecision const&, Timestamp now);
std::vector<DecisionRow> decisions(sql::Transaction&, Place const&);

void insert_override(sql::Transaction&, Actor const&, OverrideView const&);
std::vector<OverrideView> overrides(sql::Transaction&, Place const&);

} // namespace tenon::engagements::store
