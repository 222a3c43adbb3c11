#include "ledger/verifier.h"

#include "support/databases.h"
#include "support/ledger_books.h"

#include <gtest/gtest.h>

#include <set>

namespace tenon::ledger {
namespace {

// Books that somebody broke with raw SQL, past every rule. Each must be caught by the invariant it breaks;
// others may notice as well.
struct Canary {
    std::string_view name;
    Invariant invariant;
    std::string_view script;
};

constexpr Canary canaries[] = {
    {"another_code", Invariant::groups_balance, "UPDATE ledger_transfers SET code = 21 WHERE seq = 2"},
    {"half_a_group", Invariant::groups_balance, "DELETE FROM ledger_transfers WHERE code = 31"},
    {"a_crooked_mirror", Invariant::groups_balance,
        "UPDATE ledger_transfers SET amount = amount - 1 WHERE code = 90"},
    {"money_from_nowhere", Invariant::nets_are_zero,
        "UPDATE ledger_accounts SET debits_posted = debits_posted + 1 WHERE path = 'bank:client'"},
    {"overdraft", Invariant::never_overdrawn, "UPDATE ledger_transfers SET amount = 100000 WHERE seq = 2"},
    {"inflated_counters", Invariant::counters_match,
        "UPDATE ledger_accounts SET debits_posted = debits_posted + 5, credits_posted = credits_posted + 5 "
        "WHERE path = 'bank:client'"},
    {"forgotten_account", Invariant::counters_match, "DELETE FROM ledger_accounts WHERE code = 120"},
    {"paid_more_than_asked", Invariant::pending_settled_once,
        "UPDATE ledger_transfers SET amount = amount + 1 WHERE phase = 'post'"},
    {"paid_twice", Invariant::pending_settled_once,
        "DROP INDEX ledger_transfers_resolve_once; UPDATE ledger_transfers SET pending_id = (SELECT MIN(id) "
        "FROM ledger_transfers WHERE phase = 'pending') WHERE phase = 'post'"},
    {"id_used_twice", Invariant::ids_are_unique,
        "DROP INDEX ledger_transfers_by_id; UPDATE ledger_transfers SET id = (SELECT t.id FROM "
        "ledger_transfers t WHERE t.seq = 1) WHERE seq = 2"},
    {"vanished_funds", Invariant::funds_conserved, "UPDATE ledger_transfers SET code = 11 WHERE seq = 1"},
    {"reserved_too_little", Invariant::earned_once,
        "UPDATE ledger_transfers SET amount = amount - 1 WHERE code = 31"},
    {"earned_twice", Invariant::earned_once,
        "UPDATE ledger_transfers SET ref_id = (SELECT t.ref_id FROM ledger_transfers t WHERE t.code = 30 "
        "ORDER BY t.seq LIMIT 1), round = seq WHERE code = 30"},
    {"rewritten_reason", Invariant::chain_unbroken,
        "UPDATE ledger_transfers SET reason = 'never happened' WHERE seq = 3"},
    {"record_taken_out", Invariant::chain_unbroken, "DELETE FROM ledger_transfers WHERE seq = 3"},
    {"end_cut_off", Invariant::chain_unbroken,
        "DELETE FROM ledger_transfers WHERE seq = (SELECT MAX(t.seq) FROM ledger_transfers t)"},
    {"book_burnt", Invariant::chain_unbroken, "DELETE FROM ledger_books"},
};

// Two milestones earned and paid, and one transfer corrected: 13 records.
void live(test::LedgerBooks& books, sql::Database& database) {
    books.fund(database, 1000, "line 1");
    books.allocate(database, books.m1, 400);
    books.allocate(database, books.m2, 400);
    books.earn(database, books.m1, 300);
    books.earn(database, books.m2, 300);
    books.confirm_payout(database, books.request_payout(database, 200), "line 2");
    books.confirm_payout(database, books.request_payout(database, 200), "line 3");
    auto const extra = books.fund(database, 50, "line 4");
    ASSERT_TRUE(test::LedgerBooks::write(database, [&](sql::Transaction& transaction) {
        return books.ledger.correct(
            transaction, books.client, {books.id<Transfer>(), extra, "another client's"});
    }));
}

void disarm(sql::Database& database) {
    database.run_script(database.engine() == sql::Engine::sqlite
                            ? "DROP TRIGGER ledger_transfers_are_never_changed; "
                              "DROP TRIGGER ledger_transfers_are_never_removed"
                            : "ALTER TABLE ledger_transfers DISABLE TRIGGER USER");
}

class VerifiedBooks : public test::EachEngine {};
TENON_ON_EACH_ENGINE(VerifiedBooks);

TEST_P(VerifiedBooks, hold_when_only_the_rules_wrote_them) {
    test::LedgerBooks books;
    live(books, database());
    Report const report = books.verify(database());
    EXPECT_EQ(test::violations(report), "");
    EXPECT_TRUE(report.holds());
    EXPECT_EQ(report.transfers, 13);
    EXPECT_EQ(report.invariants.size(), all_texts<Invariant>().size());
}

TEST_P(VerifiedBooks, do_not_hold_for_any_canary) {
    std::set<Invariant> broken;
    for (Canary const& canary : canaries) {
        test::TestDatabase place(engine());
        place.migrate();
        test::LedgerBooks books;
        live(books, *place);
        disarm(*place);
        place->run_script(canary.script);
        Report const report = books.verify(*place);
        auto const& one = report.invariants.at(static_cast<std::size_t>(canary.invariant));
        EXPECT_EQ(one.invariant, canary.invariant);
        EXPECT_FALSE(one.holds()) << canary.name << " was caught only by\n" << test::violations(report);
        broken.insert(canary.invariant);
    }
    EXPECT_EQ(broken.size(), all_texts<Invariant>().size()) << "an invariant has no canary";
}

} // namespace
} // namespace tenon::ledger
