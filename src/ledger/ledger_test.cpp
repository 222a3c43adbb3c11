#include "ledger/ledger.h"

#include "ledger/book_store.h"
#include "ledger/transfer_store.h"
#include "platform/events/events.h"
#include "support/databases.h"
#include "support/ledger_books.h"

#include <gtest/gtest.h>

#include <sstream>

namespace tenon::ledger {
namespace {

using test::eur;

class LedgerBook : public test::EachEngine {
protected:
    template <class Work> auto run(Work work) { return test::LedgerBooks::write(database(), work); }
    template <class Work> auto look(Work work) { return sql::Unit(database()).read(work); }

    std::int64_t available_in(BookAccount const& account) {
        auto const found = look([&](sql::Transaction& transaction) {
            return store::find_account(transaction, books.workspace, "EUR"_currency, account.path);
        });
        return found ? available(*found) : 0;
    }

    // available, allocated to m1 and m2, reserve and payable of the expert, services.
    std::string balances() {
        std::ostringstream text;
        text << available_in(available_account(books.engagement)) << ' '
             << available_in(allocated_account(books.engagement, books.m1)) << ' '
             << available_in(allocated_account(books.engagement, books.m2)) << ' '
             << available_in(reserve_account(books.expert_account)) << ' '
             << available_in(payable_account(books.expert_account, books.engagement)) << ' '
             << available_in(services_account());
        return text.str();
    }

    std::vector<events::Event> events_recorded() {
        return look([&](sql::Transaction& transaction) {
            return events::after(transaction, books.workspace, 0, 1000);
        });
    }

    Funds funds() {
        return look([&](sql::Transaction& transaction) {
            return books.ledger.balances(transaction, books.place());
        }).at(0);
    }

    Result<Group> correct(Actor const& actor, Id<Transfer> transfer) {
        return run([&](sql::Transaction& transaction) {
            return books.ledger.correct(transaction, actor, {books.id<Transfer>(), transfer, "wrong amount"});
        });
    }

    test::LedgerBooks books;
};
TENON_ON_EACH_ENGINE(LedgerBook);

// The worked example of the specification, as far as these codes go: what is left of a milestone goes to the
// next one by way of what is available, and the engagement ends without a kill fee.
constexpr char worked_example[] = R"(
    fund       -  900000    900000      0      0      0      0      0
    allocate   m1 450000    450000 450000      0      0      0      0
    allocate   m2 450000         0 450000 450000      0      0      0
    earn       m1 300000         0 150000 450000 300000 300000 300000
    deallocate m1 150000    150000      0 450000 300000 300000 300000
    allocate   m2 150000         0      0 600000 300000 300000 300000
    request    -  300000         0      0 600000      0      0 300000
    pay        -  300000         0      0 600000      0      0 300000
    earn       m2 180000         0      0 420000 180000 180000 480000
    deallocate m2 420000    420000      0      0 180000 180000 480000
    request    -  180000    420000      0      0      0      0 480000
    pay        -  180000    420000      0      0      0      0 480000
    return     -  420000         0      0      0      0      0 480000
)";

TEST_P(LedgerBook, follows_the_worked_example) {
    std::istringstream lines(worked_example);
    std::string step, milestone_name;
    std::int64_t amount = 0;
    std::optional<Id<Transfer>> payout;
    int bank_line = 0;
    while (lines >> step >> milestone_name >> amount) {
        Id<Milestone> const milestone = milestone_name == "m1" ? books.m1 : books.m2;
        std::string const reference = "line " + std::to_string(++bank_line);
        if (step == "fund") books.fund(database(), amount, reference);
        if (step == "allocate") books.allocate(database(), milestone, amount);
        if (step == "earn") books.earn(database(), milestone, amount);
        if (step == "request") payout = books.request_payout(database(), amount);
        if (step == "pay") books.confirm_payout(database(), *payout, reference);
        if (step == "deallocate") {
            ASSERT_TRUE(run([&](sql::Transaction& transaction) {
                return books.ledger.deallocate(
                    transaction, books.system, {books.id<Transfer>(), milestone, eur(amount), "moved"});
            }));
        }
        if (step == "return") {
            ASSERT_TRUE(run([&](sql::Transaction& transaction) {
                return books.ledger.return_funds(
                    transaction, books.client, {books.id<Transfer>(), eur(amount), "done"});
            }));
        }
        std::ostringstream expected;
        for (int column = 0; column < 6; ++column) {
            std::int64_t balance = 0;
            lines >> balance;
            expected << (column ? " " : "") << balance;
        }
        EXPECT_EQ(balances(), expected.str()) << step << " " << milestone_name << " " << amount;
    }
    EXPECT_EQ(test::violations(books.verify(database())), "");

    Funds const end = funds();
    EXPECT_EQ(end.confirmed, eur(900'000));
    EXPECT_EQ(end.paid, eur(480'000));
    EXPECT_EQ(end.returned, eur(420'000));
    EXPECT_EQ(end.earned, eur(480'000));
}

TEST_P(LedgerBook, shows_funds_that_add_up) {
    Id<Pledge> const pledged = books.id<Pledge>();
    ASSERT_TRUE(run([&](sql::Transaction& transaction) {
        return books.ledger.pledge(transaction, books.client, {pledged, eur(700)});
    }));
    books.fund(database(), 1000, "line 1");
    books.allocate(database(), books.m1, 600);
    books.earn(database(), books.m1, 500);
    books.request_payout(database(), 200);

    Funds const now = funds();
    EXPECT_EQ(now.pledged, eur(700));
    EXPECT_EQ(now.confirmed, eur(1000));
    EXPECT_EQ(now.available, eur(400));
    EXPECT_EQ(now.allocated, eur(100));
    EXPECT_EQ(now.owed, eur(300));
    EXPECT_EQ(now.paying_out, eur(200));
    ASSERT_EQ(now.milestones.size(), 1u);
    EXPECT_EQ(now.milestones[0].milestone, books.m1);
    ASSERT_EQ(now.experts.size(), 1u);
    EXPECT_EQ(now.experts[0].expert, books.expert_account);
}

TEST_P(LedgerBook, confirms_a_pledge_which_moved_nothing) {
    Id<Pledge> const pledged = books.id<Pledge>();
    auto const promise = [&](sql::Transaction& transaction) {
        return books.ledger.pledge(transaction, books.client, {pledged, eur(700)});
    };
    EXPECT_FALSE(run(promise)->is_confirmed);
    EXPECT_FALSE(run(promise)->is_confirmed); // asked again
    EXPECT_EQ(balances(), "0 0 0 0 0 0");
    ASSERT_TRUE(run([&](sql::Transaction& transaction) {
        return books.ledger.confirm_funds(transaction, books.client,
            {.id = books.id<Transfer>(), .what = pledged, .bank_reference = " line 1 "});
    }));
    EXPECT_EQ(balances(), "700 0 0 0 0 0");
    EXPECT_TRUE(run(promise)->is_confirmed);
    EXPECT_EQ(events_recorded().size(), 2u);
}

TEST_P(LedgerBook, answers_a_repeated_request_with_the_same_records) {
    books.fund(database(), 1000, "line 1");
    books.allocate(database(), books.m1, 600);
    Earning const earning{books.id<Transfer>(), books.m1, books.expert_account, eur(500)};
    auto const earn = [&](sql::Transaction& transaction) {
        return books.ledger.earn_and_reserve(transaction, books.client, earning);
    };
    auto const first = run(earn);
    ASSERT_TRUE(first);
    ASSERT_EQ(first->size(), 2u);
    books.clock.advance(std::chrono::hours(1));
    auto const second = run(earn);
    ASSERT_TRUE(second);
    ASSERT_EQ(second->size(), 2u);
    EXPECT_EQ((*first)[0].hash, (*second)[0].hash);
    EXPECT_EQ((*first)[1].hash, (*second)[1].hash);
    EXPECT_EQ(balances(), "400 100 0 500 500 500");
    EXPECT_EQ(events_recorded().size(), 3u);
}

TEST_P(LedgerBook, returns_what_a_payout_did_not_pay_to_the_reserve) {
    books.fund(database(), 1000, "line 1");
    books.allocate(database(), books.m1, 600);
    books.earn(database(), books.m1, 600);
    auto const partial = books.request_payout(database(), 500);
    ASSERT_TRUE(run([&](sql::Transaction& transaction) {
        return books.ledger.confirm_payout(
            transaction, books.client, {books.id<Transfer>(), partial, "line 2", eur(400)});
    }));
    EXPECT_EQ(balances(), "400 0 0 200 200 600");
    auto const given_up = books.request_payout(database(), 200);
    EXPECT_EQ(balances(), "400 0 0 0 0 600");
    ASSERT_TRUE(run([&](sql::Transaction& transaction) {
        return books.ledger.void_payout(
            transaction, books.client, {books.id<Transfer>(), given_up, "wrong account"});
    }));
    EXPECT_EQ(balances(), "400 0 0 200 200 600");

    auto const payouts = look(
        [&](sql::Transaction& transaction) { return books.ledger.payouts(transaction, books.place(), 10); });
    ASSERT_EQ(payouts.size(), 2u);
    EXPECT_EQ(payouts[1].id, partial);
    EXPECT_EQ(payouts[1].paid, eur(400));
    EXPECT_TRUE(payouts[0].settled_by);
    EXPECT_FALSE(payouts[0].paid);
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

TEST_P(LedgerBook, can_record_anew_what_was_corrected) {
    auto const confirmed = books.fund(database(), 1000, "line 1");
    ASSERT_TRUE(correct(books.client, confirmed));
    EXPECT_EQ(balances(), "0 0 0 0 0 0");
    books.fund(database(), 900, "line 1");
    books.allocate(database(), books.m1, 600);
    auto const earned = books.earn(database(), books.m1, 600);
    auto const mirror = correct(books.expert, earned);
    ASSERT_TRUE(mirror);
    EXPECT_EQ(mirror->size(), 2u); // the reserve went along
    EXPECT_EQ(balances(), "300 600 0 0 0 0");
    books.earn(database(), books.m1, 500);
    EXPECT_EQ(balances(), "300 100 0 500 500 500");
    EXPECT_EQ(funds().confirmed, eur(900));
    EXPECT_EQ(funds().earned, eur(500));
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

TEST_P(LedgerBook, corrects_a_payment_that_came_back) {
    books.fund(database(), 600, "line 1");
    books.allocate(database(), books.m1, 600);
    books.earn(database(), books.m1, 600);
    auto const paid = books.confirm_payout(database(), books.request_payout(database(), 600), "line 2");
    ASSERT_TRUE(correct(books.client, paid));
    EXPECT_EQ(balances(), "0 0 0 600 600 600");
    EXPECT_EQ(funds().paid, eur(0));
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

TEST_P(LedgerBook, gives_its_statement_in_pages) {
    books.fund(database(), 1000, "line 1");
    books.allocate(database(), books.m1, 600);
    books.earn(database(), books.m1, 500);
    auto const page = [&](std::int64_t after) {
        return look([&](sql::Transaction& transaction) {
            return books.ledger.statement(transaction, books.place(), "EUR"_currency, after, 3);
        });
    };
    ASSERT_EQ(page(0).size(), 3u);
    ASSERT_EQ(page(3).size(), 1u);
    EXPECT_EQ(page(3)[0].code, Code::reserve);
    EXPECT_EQ(page(3)[0].prev_hash, page(0)[2].hash);
    EXPECT_EQ(page(4).size(), 0u);
}

TEST_P(LedgerBook, keeps_currencies_in_books_of_their_own) {
    books.fund(database(), 1000, "line 1");
    ASSERT_TRUE(run([&](sql::Transaction& transaction) {
        return books.ledger.confirm_funds(transaction, books.client,
            {.id = books.id<Transfer>(),
                .what = *Money::of_minor_units(500, "JPY"_currency),
                .bank_reference = "line 2"});
    }));
    auto const both = look(
        [&](sql::Transaction& transaction) { return books.ledger.balances(transaction, books.place()); });
    ASSERT_EQ(both.size(), 2u);
    EXPECT_EQ(both[0].available, eur(1000));
    EXPECT_EQ(both[1].available, *Money::of_minor_units(500, "JPY"_currency));
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

TEST_P(LedgerBook, is_another_one_in_another_workspace) {
    books.fund(database(), 1000, "line 1");
    test::LedgerBooks others;
    others.fund(database(), 50, "line 1");
    EXPECT_EQ(others.verify(database()).transfers, 1);
    others.client.workspace = books.workspace; // their engagement is not in our workspace
    auto const stolen = run([&](sql::Transaction& transaction) {
        return others.ledger.allocate(
            transaction, others.client, {others.id<Transfer>(), others.m1, eur(10)});
    });
    EXPECT_FALSE(stolen);
}

} // namespace
} // namespace tenon::ledger
