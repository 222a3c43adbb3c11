#include "ledger/ledger.h"
#include "support/databases.h"
#include "support/ledger_books.h"

#include <gtest/gtest.h>

#include <latch>
#include <map>
#include <thread>

namespace tenon::ledger {
namespace {

using test::eur;

class LedgerRaces : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        books.fund(database(), 10'000, "line 1");
        books.allocate(database(), books.m1, 1'000);
    }

    // Starts all at once; answers how often each answer was given, "" for success.
    template <class Work> std::map<std::string, int> race(int threads, Work work) {
        std::vector<std::string> answers(static_cast<std::size_t>(threads));
        std::latch start(threads);
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&, i] {
                start.arrive_and_wait();
                auto const result = test::LedgerBooks::write(
                    database(), [&](sql::Transaction& transaction) { return work(transaction, i); });
                answers[static_cast<std::size_t>(i)] = result ? "" : result.error().code;
            });
        running.clear();
        std::map<std::string, int> counts;
        for (std::string const& answer : answers)
            ++counts[answer];
        return counts;
    }

    Funds funds() {
        return sql::Unit(database())
            .read([&](sql::Transaction& transaction) {
                return books.ledger.balances(transaction, books.place());
            })
            .at(0);
    }

    test::LedgerBooks books;
};
TENON_ON_EACH_ENGINE(LedgerRaces);

TEST_P(LedgerRaces, let_one_of_many_release_a_milestone) {
    auto const answers = race(64, [&](sql::Transaction& transaction, int) {
        return books.ledger.earn_and_reserve(
            transaction, books.client, {books.id<Transfer>(), books.m1, books.expert_account, eur(10)});
    });
    EXPECT_EQ(answers, (std::map<std::string, int>{{"", 1}, {"already_earned", 63}}));
    EXPECT_EQ(funds().earned, eur(10));
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

TEST_P(LedgerRaces, answer_a_request_sent_many_times_as_one) {
    Earning const earning{books.id<Transfer>(), books.m1, books.expert_account, eur(10)};
    auto const answers = race(32, [&](sql::Transaction& transaction, int) {
        return books.ledger.earn_and_reserve(transaction, books.client, earning);
    });
    EXPECT_EQ(answers, (std::map<std::string, int>{{"", 32}}));
    EXPECT_EQ(funds().earned, eur(10));
}

TEST_P(LedgerRaces, never_spend_more_than_there_is) {
    auto const answers = race(40, [&](sql::Transaction& transaction, int i) {
        auto const milestone = i % 2 == 0 ? books.m1 : books.m2;
        return books.ledger.allocate(transaction, books.client, {books.id<Transfer>(), milestone, eur(300)});
    });
    EXPECT_EQ(answers, (std::map<std::string, int>{{"", 30}, {"insufficient_funds", 10}}));
    EXPECT_EQ(funds().available, eur(0));
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

// The lock is one per book: between two books only the unique index stands, and the loser hears of it.
TEST_P(LedgerRaces, let_a_bank_line_prove_one_payment_in_any_currency) {
    auto const answers = race(32, [&](sql::Transaction& transaction, int i) {
        Currency const currency = i % 2 == 0 ? "EUR"_currency : "USD"_currency;
        return books.ledger.confirm_funds(transaction, books.client,
            {.id = books.id<Transfer>(),
                .what = *Money::of_minor_units(5, currency),
                .bank_reference = "line 2"});
    });
    EXPECT_EQ(answers.at(""), 1);
    int refused = 0;
    for (auto const& [answer, count] : answers)
        if (answer == "evidence_used" || answer == "state_race") refused += count;
    EXPECT_EQ(refused, 31);
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

} // namespace
} // namespace tenon::ledger
