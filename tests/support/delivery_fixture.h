#pragma once

// An engagement whose contract is in force, with the modules that delivery calls, for tests of milestones on
// each engine. Milestone m1, 9000.00 EUR, is accepted on a run's metric (c1, binding), a file (c2, binding)
// and a target (c3). Weeks are Monday to Friday in Berlin; a review takes seven business days.

#include "delivery/milestone_jobs.h"
#include "engagements/engagement_store.h"
#include "people/directory.h"
#include "people/person_store.h"
#include "support/contract_fixture.h"
#include "support/ledger_books.h"

#include <gmock/gmock.h>

namespace tenon::delivery {

// Gates without rules, or with one finding that closes them all.
class OneFinding final : public engagements::GateRules {
public:
    engagements::Report judge(
        engagements::Facts const& facts, std::optional<engagements::Gate> gate) const override {
        seen = facts;
        if (!fires || !gate) return {};
        engagements::Finding finding;
        finding.code = "TEST-01";
        finding.severity = engagements::Severity::error;
        finding.read = "Something is wrong.";
        finding.fix = "Mend it.";
        finding.blocks = {*gate};
        return {{finding}, {1, 0, 0, 0}};
    }
    int version() const override { return 1; }

    bool fires = false;
    mutable engagements::Facts seen; // of the last judgement
};

class DeliveryFixture : public contracts::ContractFixture {
protected:
    using Intention = std::function<Result<MilestoneView>(sql::Transaction&)>;

    void SetUp() override {
        ContractFixture::SetUp();
        if (IsSkipped()) return;
        engagements_.add(tracking_);
        engagements_.add(milestones_);
        worker_ = std::make_unique<jobs::Worker>(database(), context_);
        add_jobs(*worker_, milestones_);
        write([&](sql::Transaction& transaction) {
            engagements::store::insert(transaction,
                {place_.workspace, place_.engagement, "answers-000001", "Answers",
                    engagements::Phase::onboarding},
                clock.now());
            for (Actor const* actor : {&client, &expert}) {
                people::store::insert_account(transaction,
                    {*actor->account, actor->name + "@example.com", actor->name, "-"}, clock.now());
                people::give_role(transaction, place_, *actor->account, *actor->engagement_role, clock.now());
            }
        });
    }

    void sign_contract(contracts::Silence silence = contracts::Silence::accepts_if_met) {
        draft(client);
        contracts::ContractTerms terms = contract->terms;
        terms.time_zone = "Europe/Berlin";
        terms.acceptance = {.review_days = 7, .resubmit_days = 5, .rounds = 1, .silence = silence};
        contracts::ContractCriterion accuracy{.id = "c1",
            .text = "accuracy of at least 0.80",
            .binding = true,
            .metric = "accuracy",
            .op = briefs::Comparison::at_least,
            .value = 0.80,
            .on = briefs::EvidenceOn::run};
        contracts::ContractCriterion report{
            .id = "c2", .text = "a report", .kind = briefs::CriterionKind::file, .binding = true};
        contracts::ContractCriterion target{
            .id = "c3", .text = "a page for users", .kind = briefs::CriterionKind::file};
        terms.milestones = {{.id = "m1",
                                .name = "Model",
                                .amount = test::eur(900'000),
                                .due = terms.term.end,
                                .criteria = {accuracy, report, target}},
            {.id = "m2",
                .name = "Service",
                .amount = test::eur(900'000),
                .due = terms.term.end,
                .criteria = {{.id = "c4", .text = "a service", .kind = briefs::CriterionKind::file}}}};
        ASSERT_EQ(edit(client, 1, terms), "draft") << describe(last_error);
        ASSERT_EQ(propose(client, 2), "proposed") << describe(last_error);
        ASSERT_EQ(sign(expert), "signing");
        ASSERT_EQ(sign(client), "active");
    }

    // The state an intention leads to, or the code of its refusal.
    std::string outcome_of(Intention const& intention) {
        sql::Unit unit(database());
        auto const result = unit.write(intention);
        unit.wait_until_durable();
        if (!result) last_error = result.error();
        return result ? std::string(to_text(result->state)) : result.error().code;
    }
    std::string fund(Actor const& actor, std::string const& milestone = "m1") {
        return outcome_of([&](auto& transaction) {
            return milestones_.fund(transaction, actor, milestone, {ids.make<ledger::Transfer>()});
        });
    }
    std::string start(Actor const& actor, std::string const& milestone = "m1") {
        return outcome_of([&](auto& t) { return milestones_.start(t, actor, milestone); });
    }
    std::string link(Actor const& actor, LinkEvidence const& evidence) {
        return outcome_of([&](auto& t) { return milestones_.link(t, actor, "m1", evidence); });
    }
    std::string submit(Actor const& actor, std::string const& milestone = "m1") {
        return outcome_of([&](auto& t) { return milestones_.submit(t, actor, milestone); });
    }
    std::string request_changes(Actor const& actor, RequestChanges const& request) {
        return outcome_of([&](auto& t) { return milestones_.request_changes(t, actor, "m1", request); });
    }
    std::string waive(Actor const& actor, WaiveCriterion const& waiver) {
        return outcome_of([&](auto& t) { return milestones_.waive(t, actor, "m1", waiver); });
    }
    std::string accept(Actor const& actor) {
        return outcome_of([&](auto& transaction) {
            return milestones_.accept(transaction, actor, "m1", {ids.make<ledger::Transfer>()});
        });
    }

    // The ways of a plain history, each of which must succeed.
    void confirm_funds() {
        sql::Unit unit(database());
        auto const done = unit.write([&](sql::Transaction& transaction) {
            return ledger_.confirm_funds(transaction, client,
                {.id = ids.make<ledger::Transfer>(), .what = test::eur(1'800'000), .bank_reference = "B-1"});
        });
        ASSERT_TRUE(done);
        unit.wait_until_durable();
    }
    void given_in_progress() {
        confirm_funds();
        ASSERT_EQ(fund(client), "funded") << describe(last_error);
        ASSERT_EQ(start(expert), "in_progress") << describe(last_error);
    }
    void given_submitted(double accuracy) {
        given_in_progress();
        link_run(accuracy);
        link_report();
        ASSERT_EQ(submit(expert), "submitted") << describe(last_error);
    }
    std::string make_run(double accuracy) {
        std::string run_id;
        write([&](sql::Transaction& transaction) {
            auto const run = tracking_.runs.create(transaction, expert, {});
            run_id = run->run.run_id;
            tracking::Batch batch{.run_id = run_id};
            batch.metrics.add("accuracy", {0, 1, accuracy});
            EXPECT_TRUE(tracking_.runs.log(transaction, expert, batch));
        });
        return run_id;
    }
    void link_run(double accuracy) {
        ASSERT_EQ(
            link(expert, {.criterion = "c1", .run_id = make_run(accuracy), .file_path = {}}), "in_progress");
    }
    void link_report() {
        write([&](sql::Transaction& transaction) {
            EXPECT_TRUE(artifacts_.put(transaction, place_, "report.md", {std::string(64, 'a'), "", 1}));
        });
        ASSERT_EQ(link(expert, {.criterion = "c2", .run_id = {}, .file_path = "report.md"}), "in_progress");
    }

    MilestoneView milestone() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return milestones_.list(transaction, place_).milestones.at(0);
        });
    }
    ledger::Funds funds() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return ledger_.balances(transaction, place_).at(0);
        });
    }
    // Kinds of the events that the work adds.
    std::vector<std::string> events_of(std::function<void()> const& work) {
        std::size_t const before = event_kinds().size();
        work();
        auto const kinds = event_kinds();
        return {kinds.begin() + static_cast<std::ptrdiff_t>(before), kinds.end()};
    }

    Context context_{clock, ids};
    OneFinding rules_;
    engagements::Engagements engagements_{context_, rules_};
    ledger::Ledger ledger_{context_};
    artifacts::Artifacts artifacts_{context_};
    tracking::Tracking tracking_{context_, artifacts_};
    Milestones milestones_{context_, engagements_, ledger_, tracking_, artifacts_};
    std::unique_ptr<jobs::Worker> worker_;
};

} // namespace tenon::delivery
