#pragma once

// Rows of links to summaries. No rules here.

#include "insights/insight_wire.h"
#include "platform/sql/transaction.h"

namespace tenon::insights::store {

struct LinkRow {
    Id<SummaryLink> id;
    Day week;
    std::string summary; // JSON: SharedSummary
    Id<Account> made_by;
    std::string made_by_name;
    Timestamp made_at;
    Timestamp expires_at;
};

void insert(sql::Transaction&, Place const&, LinkRow const&, std::string_view token_hash);

struct FoundLink {
    Id<Workspace> workspace_id;
    Id<Engagement> engagement_id;
    std::string summary;
    Id<Account> made_by;
    Timestamp expires_at;
    std::optional<Timestamp> revoked_at;
};
BOOST_DESCRIBE_STRUCT(FoundLink, (), (workspace_id, engagement_id, summary, made_by, expires_at, revoked_at))

std::optional<FoundLink> find(sql::Transaction&, std::string_view token_hash);

// Neither expired nor revoked, newest first.
struct OpenLink {
    Id<SummaryLink> id;
    Day week;
    Id<Account> made_by;
    std::string made_by_name;
    Timestamp made_at;
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(OpenLink, (), (id, week, made_by, made_by_name, made_at, expires_at))

std::vector<OpenLink> open_links(sql::Transaction&, Place const&, Timestamp now);

// How many rows changed: 0 where there is no such open link.
std::int64_t revoke(sql::Transaction&, Actor const&, Id<SummaryLink> const&, Timestamp now);

} // namespace tenon::insights::store
