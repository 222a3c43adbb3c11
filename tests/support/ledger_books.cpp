#include "support/ledger_books.h"

#include <stdexcept>

namespace tenon::test {

namespace {

Id<ledger::Transfer> must(Result<ledger::Group> const& group) {
    if (!group) throw std::runtime_error(describe(group.error()));
    return group->front().id;
}

} // namespace

Money eur(std::int64_t minor) { return *Money::of_minor_units(minor, "EUR"_currency); }

LedgerBooks::LedgerBooks() {
    client = person(EngagementRole::client, id<Account>());
    expert = person(EngagementRole::expert, expert_account);
    system.kind = Actor::Kind::system;
    system.name = "Tenon";
    system.workspace = workspace;
    system.engagement = engagement;
}

Actor LedgerBooks::person(EngagementRole role, Id<Account> account) const {
    Actor actor;
    actor.kind = Actor::Kind::person;
    actor.account = account;
    actor.name = role == EngagementRole::client ? "Clara" : "Ada";
    actor.workspace = workspace;
    actor.engagement = engagement;
    actor.engagement_role = role;
    actor.is_fresh = true;
    return actor;
}

Id<ledger::Transfer> LedgerBooks::fund(
    sql::Database& database, std::int64_t minor, std::string const& reference) {
    return must(write(database, [&](sql::Transaction& transaction) {
        return ledger.confirm_funds(transaction, client,
            {.id = id<ledger::Transfer>(), .what = eur(minor), .bank_reference = reference});
    }));
}

Id<ledger::Transfer> LedgerBooks::allocate(
    sql::Database& database, Id<Milestone> milestone, std::int64_t minor) {
    return must(write(database, [&](sql::Transaction& transaction) {
        return ledger.allocate(transaction, client, {id<ledger::Transfer>(), milestone, eur(minor)});
    }));
}

Id<ledger::Transfer> LedgerBooks::earn(sql::Database& database, Id<Milestone> milestone, std::int64_t minor) {
    return must(write(database, [&](sql::Transaction& transaction) {
        return ledger.earn_and_reserve(
            transaction, client, {id<ledger::Transfer>(), milestone, expert_account, eur(minor)});
    }));
}

Id<ledger::Transfer> LedgerBooks::request_payout(sql::Database& database, std::int64_t minor) {
    return must(write(database, [&](sql::Transaction& transaction) {
        return ledger.request_payout(
            transaction, expert, {id<ledger::Transfer>(), expert_account, eur(minor)});
    }));
}

Id<ledger::Transfer> LedgerBooks::confirm_payout(
    sql::Database& database, Id<ledger::Transfer> payout, std::string const& reference) {
    return must(write(database, [&](sql::Transaction& transaction) {
        return ledger.confirm_payout(transaction, client, {id<ledger::Transfer>(), payout, reference});
    }));
}

ledger::Report LedgerBooks::verify(sql::Database& database) const {
    return sql::Unit(database).read(
        [&](sql::Transaction& transaction) { return ledger.verify(transaction, workspace); });
}

std::string violations(ledger::Report const& report) {
    std::string text;
    for (auto const& one : report.invariants)
        if (!one.holds()) text += std::string(code_of(one.invariant)) + " " + one.violation + "\n";
    return text;
}

} // namespace tenon::test
