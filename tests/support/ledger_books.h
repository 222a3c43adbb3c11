#pragma once

// An engagement with its two parties and the ledger they share, for tests of money: short words for what they
// do, and short names for milestones and accounts.

#include "ledger/ledger.h"
#include "platform/sql/database.h"

#include <string>

namespace tenon::test {

// EUR cents.
Money eur(std::int64_t minor);

struct LedgerBooks {
    LedgerBooks();

    // Runs the work as one request does, and waits until it is durable.
    template <class Work> static auto write(sql::Database& database, Work&& work) {
        sql::Unit unit(database);
        auto result = unit.write(std::forward<Work>(work));
        unit.wait_until_durable();
        return result;
    }

    template <class Thing> Id<Thing> id() { return ids.make<Thing>(); }

    // With the place of a call about the engagement.
    Actor person(EngagementRole role, Id<Account> account) const;
    Place place() const { return {workspace, engagement}; }

    // The steps of a plain history, each of which must succeed; they answer the id of their transfer.
    Id<ledger::Transfer> fund(sql::Database& database, std::int64_t minor, std::string const& reference);
    Id<ledger::Transfer> allocate(sql::Database& database, Id<Milestone> milestone, std::int64_t minor);
    Id<ledger::Transfer> earn(sql::Database& database, Id<Milestone> milestone, std::int64_t minor);
    Id<ledger::Transfer> request_payout(sql::Database& database, std::int64_t minor);
    Id<ledger::Transfer> confirm_payout(
        sql::Database& database, Id<ledger::Transfer> payout, std::string const& reference);

    ledger::Report verify(sql::Database& database) const;

    FakeClock clock{from_microseconds(1'763'632'800'000'000)};
    mutable RandomIds ids{clock};
    ledger::Ledger ledger{Context{clock, ids}};
    Id<Workspace> workspace = id<Workspace>();
    Id<Engagement> engagement = id<Engagement>();
    Id<Account> expert_account = id<Account>();
    Id<Milestone> m1 = id<Milestone>();
    Id<Milestone> m2 = id<Milestone>();
    Actor client;
    Actor expert;
    Actor system; // the server itself
};

// The violations of a report, one line each; empty where all holds.
std::string violations(ledger::Report const& report);

} // namespace tenon::test
