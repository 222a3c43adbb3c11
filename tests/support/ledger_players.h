#pragma once

// Plays random commands on the ledger and on the model, and compares.

#include "ledger/ledger.h"
#include "support/ledger_books.h"
#include "support/ledger_model.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace tenon::test {

// Random commands, given to the ledger and to the model at once; every answer must be the same.
class LedgerPlayers {
public:
    LedgerPlayers(sql::Database& database, unsigned seed) : database_(database), random_(seed) {
        for (int i = 0; i < engagements; ++i)
            engagement_ids_.push_back(books_.id<Engagement>());
        for (int i = 0; i < experts; ++i)
            expert_ids_.push_back(books_.id<Account>());
    }

    void play(int commands) {
        for (int i = 0; i < commands && !testing::Test::HasFailure(); ++i) {
            play_one();
            if (i % 500 == 0) compare_balances();
        }
        compare_balances();
        EXPECT_EQ(violations(books_.verify(database_)), "");
    }

    // How often each answer was given: a test in which everything is refused shows nothing.
    std::map<std::string, int> answers;

private:
    static constexpr int engagements = 2;
    static constexpr int experts = 3;

    using Command = std::function<Result<ledger::Group>(sql::Transaction&)>;
    struct Done {
        Command command;
        std::string hash;
        Id<ledger::Transfer> id;
        int engagement;
    };

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(random_); }
    std::int64_t amount() { return below(20) == 0 ? below(3) - 2 : 1 + below(400); }
    // Of the newest few, so that old milestones are left alone and bank lines are met again.
    int recent(int count) { return std::max(0, count - 1 - below(8)); }
    int bank_line() { return below(5) == 0 ? recent(bank_lines_) : bank_lines_++; }

    Actor actor_in(int engagement) const {
        Actor actor = books_.system;
        actor.engagement = engagement_ids_[static_cast<std::size_t>(engagement)];
        return actor;
    }

    Id<Milestone> milestone_id(int number) {
        while (static_cast<int>(milestone_ids_.size()) <= number)
            milestone_ids_.push_back(books_.id<Milestone>());
        return milestone_ids_[static_cast<std::size_t>(number)];
    }
    Id<ledger::Transfer> transfer_id(int key) const {
        auto const found = done_.find(key);
        return found == done_.end() ? books_.ids.make<ledger::Transfer>() : found->second.id;
    }

    void play_one() {
        books_.clock.advance(std::chrono::seconds(1));
        int const key = ++keys_;
        int const engagement = below(engagements);
        switch (below(16)) {
        case 0: return pledge(engagement);
        case 1: return confirm_pledge(key, engagement);
        case 2:
        case 3: return confirm(key, engagement);
        case 4:
        case 5:
        case 6: return allocate(key, engagement);
        case 7: return deallocate(key, engagement);
        case 8:
        case 9: return earn(key, engagement);
        case 10: return give_back(key, engagement);
        case 11: return request(key, engagement);
        case 12: return pay(key, engagement);
        case 13: return below(3) == 0 ? void_payout(key, engagement) : pay(key, engagement);
        case 14: return correct(key, engagement);
        default: return repeat();
        }
    }

    static std::string answer_of(Result<ledger::Group> const& result) {
        return result ? "" : result.error().code;
    }

    // Runs a command and remembers it where it was recorded.
    void run(int key, int engagement, Id<ledger::Transfer> id, std::string const& expected, Command command) {
        auto const result = unit_.write(command);
        ++answers[answer_of(result)];
        ASSERT_EQ(answer_of(result), expected) << "command " << key;
        if (result) done_.emplace(key, Done{std::move(command), result->back().hash, id, engagement});
    }

    void pledge(int engagement) {
        int const pledge = static_cast<int>(pledge_ids_.size());
        pledge_ids_.push_back(books_.id<ledger::Pledge>());
        std::int64_t const minor = amount();
        auto const result = unit_.write([&](sql::Transaction& transaction) {
            return books_.ledger.pledge(transaction, actor_in(engagement), {pledge_ids_.back(), eur(minor)});
        });
        EXPECT_EQ(result ? "" : result.error().code, model_.pledge(engagement, pledge, minor));
    }

    void confirm_with(
        int key, int engagement, ledger::FundConfirmation confirmation, std::string const& expected) {
        run(key, engagement, confirmation.id, expected, [=, this](sql::Transaction& transaction) {
            return books_.ledger.confirm_funds(transaction, actor_in(engagement), confirmation);
        });
    }
    void confirm(int key, int engagement) {
        std::int64_t const minor = amount();
        int const line = bank_line();
        confirm_with(key, engagement, {books_.id<ledger::Transfer>(), eur(minor), reference(line)},
            model_.confirm(key, engagement, minor, line));
    }
    void confirm_pledge(int key, int engagement) {
        int const pledge = recent(static_cast<int>(pledge_ids_.size()));
        bool const exists = !pledge_ids_.empty();
        Id<ledger::Pledge> const id =
            exists ? pledge_ids_[static_cast<std::size_t>(pledge)] : books_.id<ledger::Pledge>();
        int const line = bank_line();
        confirm_with(key, engagement, {books_.id<ledger::Transfer>(), id, reference(line)},
            model_.confirm_pledge(key, engagement, exists ? pledge : -1, line));
    }
    void give_back(int key, int engagement) {
        ledger::FundReturn const order{books_.id<ledger::Transfer>(), eur(amount()), "not needed"};
        run(key, engagement, order.id, model_.give_back(key, engagement, order.amount.minor()),
            [=, this](sql::Transaction& transaction) {
                return books_.ledger.return_funds(transaction, actor_in(engagement), order);
            });
    }
    void allocate(int key, int engagement) {
        if (below(10) == 0) ++milestones_;
        int const milestone = recent(milestones_);
        ledger::Allocation const allocation{
            books_.id<ledger::Transfer>(), milestone_id(milestone), eur(amount())};
        run(key, engagement, allocation.id,
            model_.allocate(key, engagement, milestone, allocation.amount.minor()),
            [=, this](sql::Transaction& transaction) {
                return books_.ledger.allocate(transaction, actor_in(engagement), allocation);
            });
    }
    void deallocate(int key, int engagement) {
        int const milestone = recent(milestones_);
        ledger::Deallocation const order{
            books_.id<ledger::Transfer>(), milestone_id(milestone), eur(amount()), "agreed"};
        run(key, engagement, order.id, model_.deallocate(key, engagement, milestone, order.amount.minor()),
            [=, this](sql::Transaction& transaction) {
                return books_.ledger.deallocate(transaction, actor_in(engagement), order);
            });
    }
    void earn(int key, int engagement) {
        int const milestone = recent(milestones_);
        int const expert = below(experts);
        ledger::Earning const earning{books_.id<ledger::Transfer>(), milestone_id(milestone),
            expert_ids_[static_cast<std::size_t>(expert)], eur(amount())};
        run(key, engagement, earning.id,
            model_.earn(key, engagement, milestone, expert, earning.amount.minor()),
            [=, this](sql::Transaction& transaction) {
                return books_.ledger.earn_and_reserve(transaction, actor_in(engagement), earning);
            });
    }
    void request(int key, int engagement) {
        int const expert = below(experts);
        ledger::PayoutRequest const order{
            books_.id<ledger::Transfer>(), expert_ids_[static_cast<std::size_t>(expert)], eur(amount())};
        run(key, engagement, order.id, model_.request(key, engagement, expert, order.amount.minor()),
            [=, this](sql::Transaction& transaction) {
                return books_.ledger.request_payout(transaction, actor_in(engagement), order);
            });
        if (done_.contains(key)) payouts_.push_back(key);
    }

    // A recent payout, or at times something that is none. Its engagement goes with it.
    std::pair<int, int> payout(int engagement) {
        if (payouts_.empty() || below(20) == 0) return {0, engagement};
        int const key = payouts_[static_cast<std::size_t>(recent(static_cast<int>(payouts_.size())))];
        return {key, done_.at(key).engagement};
    }
    void pay(int key, int engagement) {
        auto const [payout_key, place] = payout(engagement);
        int const line = bank_line();
        ledger::PayoutConfirmation const order{
            books_.id<ledger::Transfer>(), transfer_id(payout_key), reference(line), eur(amount())};
        run(key, place, order.id, model_.pay(key, payout_key, order.amount->minor(), line),
            [=, this, in = place](sql::Transaction& transaction) {
                return books_.ledger.confirm_payout(transaction, actor_in(in), order);
            });
    }
    void void_payout(int key, int engagement) {
        auto const [payout_key, place] = payout(engagement);
        ledger::PayoutVoid const order{books_.id<ledger::Transfer>(), transfer_id(payout_key), "given up"};
        run(key, place, order.id, model_.void_payout(key, payout_key),
            [=, this, in = place](sql::Transaction& transaction) {
                return books_.ledger.void_payout(transaction, actor_in(in), order);
            });
    }
    void correct(int key, int engagement) {
        int const original = std::max(1, key - 1 - below(30));
        auto const found = done_.find(original);
        int const place = found == done_.end() ? engagement : found->second.engagement;
        if (found != done_.end() && corrections_.contains(original)) return; // the model keeps no corrections
        ledger::Correction const order{books_.id<ledger::Transfer>(), transfer_id(original), "wrong"};
        run(key, place, order.id, model_.correct(original), [=, this](sql::Transaction& transaction) {
            return books_.ledger.correct(transaction, actor_in(place), order);
        });
        if (done_.contains(key)) corrections_.insert(key);
    }

    // An earlier command once more, as after a lost answer; or its id for something else.
    void repeat() {
        auto const found = done_.lower_bound(below(keys_ + 1));
        if (found == done_.end()) return;
        Done const& done = found->second;
        if (below(4) == 0) {
            auto const result = unit_.write([&](sql::Transaction& transaction) {
                return books_.ledger.return_funds(
                    transaction, actor_in(done.engagement), {done.id, eur(1), "another one"});
            });
            ++answers[answer_of(result)];
            EXPECT_EQ(answer_of(result), "id_reused");
            return;
        }
        auto const result = unit_.write(done.command);
        ASSERT_TRUE(result) << describe(result.error());
        EXPECT_EQ(result->back().hash, done.hash);
        ++answers["repeated"];
    }

    static std::string reference(int line) { return "line " + std::to_string(line); }

    void compare_balances();
    // An account as the model calls it.
    std::string name_of(ledger::BookAccount const& account) const;

    sql::Database& database_;
    sql::Unit unit_{database_};
    std::mt19937 random_;
    LedgerBooks books_;
    LedgerModel model_;
    std::vector<Id<Engagement>> engagement_ids_;
    std::vector<Id<Account>> expert_ids_;
    std::vector<Id<Milestone>> milestone_ids_;
    std::vector<Id<ledger::Pledge>> pledge_ids_;
    std::map<int, Done> done_;
    std::set<int> corrections_;
    std::vector<int> payouts_;
    int keys_ = 0;
    int milestones_ = 1;
    int bank_lines_ = 1;
};

} // namespace tenon::test
