// Money and state move together or not at all: the database fails at each statement of an acceptance in turn,
// and afterwards neither the state, nor the records, nor an event is there.

#include "support/delivery_fixture.h"

#include <gtest/gtest.h>

namespace tenon::delivery {
namespace {

using ::testing::IsEmpty;

// A statement that fails: what it does to which table, and on which rows.
struct Fault {
    std::string event; // INSERT, UPDATE
    std::string table;
    std::string when = "true";
};

class FaultIn : public DeliveryFixture {
protected:
    void SetUp() override {
        DeliveryFixture::SetUp();
        if (IsSkipped()) return;
        sign_contract();
    }

    void break_at(Fault const& fault) {
        std::string const head = "CREATE TRIGGER broken BEFORE " + fault.event + " ON " + fault.table;
        if (engine() == sql::Engine::sqlite)
            database().run_script(
                head + " WHEN " + fault.when + " BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END");
        else
            database().run_script("CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS "
                                  "'BEGIN RAISE EXCEPTION ''broken on purpose''; END';" +
                                  head + " FOR EACH ROW WHEN (" + fault.when + ") EXECUTE FUNCTION break()");
    }
    void mend(Fault const& fault) {
        bool const sqlite = engine() == sql::Engine::sqlite;
        database().run_script(sqlite ? "DROP TRIGGER broken"
                                     : "DROP TRIGGER broken ON " + fault.table + "; DROP FUNCTION break()");
    }

    // All that a step may have left.
    std::string left() {
        MilestoneView const view = milestone();
        ledger::Funds const money = funds();
        auto const transfers = sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return ledger_.statement(transaction, place_, "EUR"_currency, 0, 100).size();
        });
        return std::string(to_text(view.state)) + ", " + to_string(money.allocated) + " allocated, " +
               to_string(money.earned) + " earned, " + std::to_string(transfers) + " records, " +
               std::to_string(event_kinds().size()) + " events, " + std::to_string(count_decisions()) +
               " decisions";
    }
    int count_decisions() {
        static sql::Statement const count{"test.count_decisions", "SELECT count(*) FROM gate_decisions"};
        return read_one<int>(count);
    }

    // The step fails at the fault and leaves nothing; mended, it succeeds.
    void expect_nothing_left_by(std::vector<Fault> const& faults, std::function<std::string()> const& step,
        std::string const& in_the_end) {
        std::string const before = left();
        for (Fault const& fault : faults) {
            break_at(fault);
            EXPECT_THROW(step(), sql::DatabaseError) << fault.event << " " << fault.table;
            mend(fault);
            EXPECT_EQ(left(), before) << fault.event << " " << fault.table << " " << fault.when;
        }
        EXPECT_EQ(step(), in_the_end);
        EXPECT_NE(left(), before);
    }
};
TENON_ON_EACH_ENGINE(FaultIn);

TEST_P(FaultIn, an_acceptance_leaves_neither_state_nor_money_nor_news) {
    given_submitted(0.85);
    expect_nothing_left_by(
        {{"INSERT", "gate_decisions"}, {"INSERT", "events", "NEW.kind = 'gate.passed'"},
            {"INSERT", "ledger_transfers", "NEW.code = 30"}, {"INSERT", "ledger_transfers", "NEW.code = 31"},
            {"UPDATE", "ledger_books"}, {"INSERT", "events", "NEW.kind = 'funds.earned'"},
            {"UPDATE", "milestones"}, {"INSERT", "events", "NEW.kind = 'milestone.accepted'"}},
        [&] { return accept(client); }, "accepted");
}

TEST_P(FaultIn, a_funding_leaves_neither_state_nor_money_nor_news) {
    confirm_funds();
    expect_nothing_left_by(
        {{"INSERT", "milestones"}, {"INSERT", "ledger_transfers"}, {"INSERT", "ledger_accounts"},
            {"INSERT", "events", "NEW.kind = 'funds.allocated'"}, {"UPDATE", "milestones"},
            {"INSERT", "events", "NEW.kind = 'milestone.funded'"}},
        [&] { return fund(client); }, "funded");
}

TEST_P(FaultIn, an_acceptance_by_silence_leaves_nothing_either) {
    given_submitted(0.85);
    clock.set(*milestone().review_until + std::chrono::seconds(1));
    Actor server = client;
    server.kind = Actor::Kind::system;
    server.account.reset();
    expect_nothing_left_by(
        {{"INSERT", "ledger_transfers", "NEW.code = 31"}, {"UPDATE", "milestones"},
            {"INSERT", "events", "NEW.kind = 'milestone.accepted'"}},
        [&] {
            return outcome_of(
                [&](sql::Transaction& t) { return milestones_.accept_by_silence(t, server, "m1"); });
        },
        "accepted");
}

TEST_P(FaultIn, a_submission_leaves_no_job_that_would_end_its_review) {
    given_in_progress();
    link_run(0.85);
    link_report();
    static sql::Statement const count{"test.count_jobs", "SELECT count(*) FROM jobs"};
    break_at({"UPDATE", "milestones"});
    EXPECT_THROW(submit(expert), sql::DatabaseError);
    mend({"UPDATE", "milestones"});
    EXPECT_EQ(read_one<int>(count), 0);
    EXPECT_EQ(submit(expert), "submitted");
    EXPECT_EQ(read_one<int>(count), 1);
}

} // namespace
} // namespace tenon::delivery
