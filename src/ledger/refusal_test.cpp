#include "ledger/refusal.h"

#include "ledger/ledger.h"
#include "ledger/posting.h"
#include "support/databases.h"
#include "support/ledger_books.h"

#include <gtest/gtest.h>

#include <set>

namespace tenon::ledger {
namespace {

using test::eur;

// Every refusal is provoked once, through the face, on books with a little history.
class Refusals : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        confirmed = books.fund(database(), 1000, "line 1");
        allocated = books.allocate(database(), books.m1, 400);
        earned = books.earn(database(), books.m1, 300);
        payout = books.request_payout(database(), 100);
        paid = books.confirm_payout(database(), payout.value(), "line 2");
    }

    void TearDown() override {
        if (!IsSkipped()) {
            EXPECT_EQ(test::violations(books.verify(database())), "");
        }
    }

    template <class Work> void expect(Refusal refusal, Work work) {
        auto const result = test::LedgerBooks::write(database(), work);
        std::string const code = result ? "success" : result.error().code;
        EXPECT_EQ(code, to_text(refusal));
        EXPECT_TRUE(result || result.error().message.ends_with('.')) << code;
        provoked.insert(refusal);
    }

    void expect_confirm(Refusal refusal, FundConfirmation confirmation) {
        expect(refusal, [&](sql::Transaction& transaction) {
            return ledger.confirm_funds(transaction, books.client, confirmation);
        });
    }
    void expect_allocate(Refusal refusal, Money amount, std::optional<Id<Transfer>> id = std::nullopt) {
        Allocation const allocation{id.value_or(books.id<Transfer>()), books.m2, amount};
        expect(refusal, [&](sql::Transaction& transaction) {
            return ledger.allocate(transaction, books.client, allocation);
        });
    }
    void expect_request(Refusal refusal, Actor const& actor, Money amount) {
        expect(refusal, [&](sql::Transaction& transaction) {
            return ledger.request_payout(
                transaction, actor, {books.id<Transfer>(), books.expert_account, amount});
        });
    }
    void expect_confirm_payout(Refusal refusal, Id<Transfer> which, std::optional<Money> amount) {
        expect(refusal, [&](sql::Transaction& transaction) {
            return ledger.confirm_payout(
                transaction, books.client, {books.id<Transfer>(), which, "line 9", amount});
        });
    }
    void expect_correct(Refusal refusal, Actor const& actor, Id<Transfer> which) {
        expect(refusal, [&](sql::Transaction& transaction) {
            return ledger.correct(transaction, actor, {books.id<Transfer>(), which, "wrong"});
        });
    }

    void provoke_wrong_input();
    void provoke_shortages();
    void provoke_pledges();
    void provoke_payouts();
    void provoke_corrections();
    void provoke_state_race();

    test::LedgerBooks books;
    Ledger const& ledger = books.ledger;
    std::optional<Id<Transfer>> confirmed, allocated, earned, payout, paid;
    std::set<Refusal> provoked;
};
TENON_ON_EACH_ENGINE(Refusals);

void Refusals::provoke_wrong_input() {
    expect_allocate(Refusal::amount_range, eur(0));
    expect_allocate(Refusal::amount_range, eur(-5));
    expect_allocate(Refusal::id_reused, eur(1), allocated);
    expect_confirm(Refusal::evidence_invalid, {books.id<Transfer>(), eur(1), "  "});
    expect_confirm(Refusal::evidence_invalid, {books.id<Transfer>(), eur(1), std::string(141, 'x')});
    expect_confirm(Refusal::evidence_used, {books.id<Transfer>(), eur(1), "line 2"});
    expect_confirm(Refusal::effective_in_future,
        {books.id<Transfer>(), eur(1), "line 3", books.clock.now() + std::chrono::hours(1)});
    expect(Refusal::reason_invalid, [&](sql::Transaction& transaction) {
        return ledger.return_funds(transaction, books.client, {books.id<Transfer>(), eur(1), " "});
    });
    expect(Refusal::party_required, [&](sql::Transaction& transaction) {
        return ledger.allocate(transaction, books.expert, {books.id<Transfer>(), books.m2, eur(1)});
    });
}

void Refusals::provoke_shortages() {
    expect_allocate(Refusal::insufficient_funds, eur(601));
    expect_allocate(Refusal::currency_mismatch, *Money::of_minor_units(1, "USD"_currency));
    expect_request(Refusal::insufficient_payable, books.expert, eur(201));
    expect(Refusal::already_earned, [&](sql::Transaction& transaction) {
        return ledger.earn_and_reserve(
            transaction, books.client, {books.id<Transfer>(), books.m1, books.expert_account, eur(1)});
    });
}

void Refusals::provoke_pledges() {
    NewPledge const pledge{books.id<Pledge>(), eur(500)};
    auto const promise = [&](Money amount) {
        return [&, amount](sql::Transaction& transaction) {
            return ledger.pledge(transaction, books.client, {pledge.id, amount});
        };
    };
    ASSERT_TRUE(test::LedgerBooks::write(database(), promise(eur(500))));
    expect(Refusal::id_reused, promise(eur(400)));
    expect_allocate(Refusal::funds_unconfirmed, eur(601));
    expect_confirm(Refusal::pledge_not_found, {books.id<Transfer>(), books.id<Pledge>(), "line 4"});
    ASSERT_TRUE(test::LedgerBooks::write(database(), [&](sql::Transaction& transaction) {
        return ledger.confirm_funds(transaction, books.client, {books.id<Transfer>(), pledge.id, "line 4"});
    }));
    expect_confirm(Refusal::pledge_confirmed, {books.id<Transfer>(), pledge.id, "line 5"});
}

void Refusals::provoke_payouts() {
    expect_request(
        Refusal::payout_of_another_expert, books.person(EngagementRole::expert, books.id<Account>()), eur(1));
    expect_confirm_payout(Refusal::payout_not_found, books.id<Transfer>(), std::nullopt);
    expect_confirm_payout(Refusal::payout_not_found, *allocated, std::nullopt);
    expect_confirm_payout(Refusal::pending_resolved, *payout, std::nullopt);
    auto const next = books.request_payout(database(), 50);
    expect_confirm_payout(Refusal::exceeds_pending, next, eur(51));
    expect_confirm_payout(Refusal::currency_mismatch, next, *Money::of_minor_units(50, "USD"_currency));

    PayoutRequest const short_lived{
        books.id<Transfer>(), books.expert_account, eur(50), books.clock.now() + std::chrono::hours(1)};
    ASSERT_TRUE(test::LedgerBooks::write(database(), [&](sql::Transaction& transaction) {
        return ledger.request_payout(transaction, books.expert, short_lived);
    }));
    books.clock.advance(std::chrono::hours(1));
    expect_confirm_payout(Refusal::pending_expired, short_lived.id, std::nullopt);
    EXPECT_TRUE(test::LedgerBooks::write(database(), [&](sql::Transaction& transaction) {
        return ledger.void_payout(transaction, books.client, {books.id<Transfer>(), short_lived.id, "late"});
    }));
}

void Refusals::provoke_corrections() {
    expect_correct(Refusal::transfer_not_found, books.client, books.id<Transfer>());
    expect_correct(Refusal::pending_not_correctable, books.client, *payout);
    expect_correct(Refusal::correction_by_other_party, books.client, *earned);
    expect_correct(Refusal::correction_by_other_party, books.expert, *paid);
    expect_correct(Refusal::insufficient_funds, books.client, *confirmed); // it is spent
    expect_correct(Refusal::insufficient_payable, books.expert, *earned);  // it is paid
    auto const mirror = test::LedgerBooks::write(database(), [&](sql::Transaction& transaction) {
        return ledger.correct(transaction, books.client, {books.id<Transfer>(), *paid, "came back"});
    });
    ASSERT_TRUE(mirror);
    expect_correct(Refusal::already_corrected, books.client, *paid);
    expect_correct(Refusal::correction_final, books.client, mirror->front().id);
}

// Somebody past the queue: the accounts do not take the change, as if their rows had moved.
void Refusals::provoke_state_race() {
    database().run_script(engine() == sql::Engine::sqlite
                              ? "CREATE TRIGGER hold BEFORE UPDATE ON ledger_accounts BEGIN SELECT "
                                "RAISE(IGNORE); END"
                              : "CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN "
                                "NULL; END'; CREATE TRIGGER hold BEFORE UPDATE ON ledger_accounts FOR EACH "
                                "ROW EXECUTE FUNCTION hold()");
    expect_allocate(Refusal::state_race, eur(1));
}

TEST_P(Refusals, are_each_provoked) {
    provoke_wrong_input();
    provoke_shortages();
    provoke_payouts();
    provoke_corrections();
    provoke_pledges();
    provoke_state_race();
    for (std::string_view const code : all_texts<Refusal>())
        EXPECT_TRUE(provoked.contains(*from_text<Refusal>(code))) << code << " was not provoked";
}

TEST(posting, counts_within_a_range_that_no_balance_can_leave) {
    BookAccount bank = bank_account();
    BookAccount available = available_account(*Id<Engagement>::parse("01931b1e-7c3a-7000-8000-5e1f00d3a4b5"));
    bank.counters.credits_posted = 4'000'000'000'000'000'000 - Money::limit;
    Draft const draft{.id = *Id<Transfer>::parse("01931b1e-7c3a-7000-8000-5e1f00d3a4b6"),
        .code = Code::fund_confirm,
        .debit = available,
        .credit = bank,
        .amount = eur(Money::limit),
        .ref_type = RefType::engagement,
        .ref_id = {}};
    EXPECT_TRUE(post(draft, available, bank));
    auto const refused = post(draft, available, bank);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "amount_range");
}

TEST(transfer, is_hashed_over_one_line_per_field) {
    auto const uuid = [](char last) { return std::string("01931b1e-7c3a-7000-8000-5e1f00d3a4b") + last; };
    Transfer const transfer{.workspace_id = *Id<Workspace>::parse(uuid('1')),
        .currency = "EUR"_currency,
        .seq = 7,
        .id = *Id<Transfer>::parse(uuid('2')),
        .engagement_id = *Id<Engagement>::parse(uuid('3')),
        .code = Code::fund_return,
        .phase = TransferPhase::single,
        .linked = false,
        .debit = "bank:client",
        .credit = "funds:available:" + uuid('3'),
        .amount = 450'000,
        .pending_id = std::nullopt,
        .expires_at = std::nullopt,
        .group_id = *Id<Transfer>::parse(uuid('2')),
        .ref_type = RefType::engagement,
        .ref_id = uuid('3'),
        .evidence = std::nullopt,
        .round = 1,
        .actor_id = std::nullopt,
        .actor_name = "Clara",
        .reason = "two\nlines",
        .effective_at = from_microseconds(5),
        .recorded_at = from_microseconds(6),
        .prev_hash = std::string(no_hash),
        .hash = {}};
    EXPECT_EQ(canonical_text(transfer), R"(tenon transfer 1
workspace "01931b1e-7c3a-7000-8000-5e1f00d3a4b1"
currency "EUR"
seq 7
id "01931b1e-7c3a-7000-8000-5e1f00d3a4b2"
engagement "01931b1e-7c3a-7000-8000-5e1f00d3a4b3"
code 11
phase "single"
linked 0
debit "bank:client"
credit "funds:available:01931b1e-7c3a-7000-8000-5e1f00d3a4b3"
amount 450000
pending null
expires_at null
group "01931b1e-7c3a-7000-8000-5e1f00d3a4b2"
ref_type "engagement"
ref_id "01931b1e-7c3a-7000-8000-5e1f00d3a4b3"
evidence null
round 1
actor null
actor_name "Clara"
reason "two\nlines"
effective_at 5
recorded_at 6
prev_hash "0000000000000000000000000000000000000000000000000000000000000000"
)");
}

} // namespace
} // namespace tenon::ledger
