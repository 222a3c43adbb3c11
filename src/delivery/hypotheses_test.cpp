// The face of hypotheses, and evidence that changes after it was linked, on each engine.

#include "delivery/hypothesis_jobs.h"
#include "support/delivery_fixture.h"

namespace tenon::delivery {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class HypothesisFaces : public DeliveryFixture {
protected:
    void SetUp() override {
        DeliveryFixture::SetUp();
        if (IsSkipped()) return;
        tracking_.add(hypotheses_);
        add_jobs(*worker_, hypotheses_);
    }

    using Want = std::function<Result<HypothesisView>(sql::Transaction&)>;
    Result<HypothesisView> intend(Want const& want) {
        sql::Unit unit(database());
        Result<HypothesisView> result = unit.write(want);
        unit.wait_until_durable();
        return result;
    }
    static NewHypothesis plain() {
        return {"Reranking lifts accuracy by five points.", "accuracy", Wanted::higher, 0.62, {}, 0.05, {},
            {}, 4, {}};
    }
    Result<HypothesisView> open(NewHypothesis const& wanted) {
        return intend([&](auto& transaction) { return hypotheses_.open(transaction, expert, wanted); });
    }
    Result<HypothesisView> link(std::string const& key, std::string const& run) {
        return intend([&](auto& transaction) { return hypotheses_.link(transaction, expert, key, {run}); });
    }
    Result<HypothesisView> close(std::string const& key, HypothesisState state, std::string const& reason) {
        return intend([&](auto& transaction) {
            return hypotheses_.close(transaction, client, key, {state, reason});
        });
    }
    Result<HypothesisView> reopen(std::string const& key, std::optional<int> days) {
        return intend([&](auto& transaction) {
            return hypotheses_.reopen(transaction, expert, key, {"One more data set came.", days, {}});
        });
    }
    // As a script does it: a tag, points, the end.
    std::string answer(std::string const& key, double accuracy, tracking::RunStatus status) {
        std::string run_id;
        write([&](sql::Transaction& transaction) {
            tracking::NewRun const fresh{"", "", "", {}, {{"tenon.hypothesis", key}}};
            run_id = tracking_.runs.create(transaction, expert, fresh)->run.run_id;
            tracking::Batch batch{.run_id = run_id};
            batch.metrics.add("accuracy", {0, 1, accuracy});
            EXPECT_TRUE(tracking_.runs.log(transaction, expert, batch));
            EXPECT_TRUE(tracking_.runs.update(transaction, expert, {run_id, status, 1, ""}));
        });
        worker_->run_due();
        return run_id;
    }
    std::string link_evidence(std::string const& criterion, std::string const& run) {
        return DeliveryFixture::link(expert, {.criterion = criterion, .run_id = run, .file_path = {}});
    }
    HypothesisView get(std::string const& key) {
        return sql::Unit(database())
            .read([&](sql::Transaction& transaction) { return hypotheses_.get(transaction, place_, key); })
            .value();
    }

    Hypotheses hypotheses_{context_, engagements_, tracking_};
};
TENON_ON_EACH_ENGINE(HypothesisFaces);

TEST_P(HypothesisFaces, close_themselves_when_a_run_confirms) {
    auto const kinds = events_of([&] {
        ASSERT_EQ(open(plain())->key, "H-1");
        answer("H-1", 0.64, tracking::RunStatus::finished);
        EXPECT_EQ(get("H-1").state, HypothesisState::open);
        answer("H-1", 0.90, tracking::RunStatus::failed);
        EXPECT_EQ(get("H-1").state, HypothesisState::open) << "a failed run proves nothing";
        answer("H-1", 0.68, tracking::RunStatus::finished);
    });
    auto const view = get("H-1");
    EXPECT_EQ(view.state, HypothesisState::confirmed);
    EXPECT_EQ(view.best, 0.68);
    EXPECT_EQ(view.runs.size(), 3u);
    ASSERT_EQ(view.moves.size(), 1u);
    EXPECT_FALSE(view.moves[0].by_hand);
    EXPECT_EQ(view.moves[0].moved_by, "Tenon");
    EXPECT_EQ(kinds.front(), "hypothesis.opened");
    EXPECT_EQ(kinds.back(), "hypothesis.closed");
}

TEST_P(HypothesisFaces, are_refuted_at_the_end_of_their_time_box_and_stay) {
    auto const view = open(plain());
    ASSERT_TRUE(view);
    answer("H-1", 0.63, tracking::RunStatus::finished);
    clock.set(view->ends_at);
    worker_->run_due();
    EXPECT_EQ(get("H-1").state, HypothesisState::open) << "the last second still counts";
    clock.advance(std::chrono::seconds(1));
    worker_->run_due();
    auto const closed = get("H-1");
    EXPECT_EQ(closed.state, HypothesisState::refuted);
    EXPECT_THAT(closed.because, HasSubstr("logged accuracy 0.63; 0.67 was expected"));
    // What comes later changes no outcome.
    answer("H-1", 0.99, tracking::RunStatus::finished);
    EXPECT_EQ(get("H-1").state, HypothesisState::refuted);
    EXPECT_THAT(get("H-1").because, HasSubstr("0.63"));
}

TEST_P(HypothesisFaces, are_inconclusive_without_a_run_until_somebody_decides) {
    auto const view = open(plain());
    clock.set(view->ends_at + std::chrono::seconds(1));
    worker_->run_due();
    EXPECT_EQ(get("H-1").state, HypothesisState::inconclusive);
    EXPECT_EQ(close("H-1", HypothesisState::refuted, "Nobody has time for it.").error().code,
        "hypothesis_step_refused");
    EXPECT_EQ(reopen("H-1", {}).error().code, "body_invalid");
    ASSERT_TRUE(reopen("H-1", 2));
    EXPECT_EQ(reopen("H-1", 2).error().code, "hypothesis_step_refused");
    EXPECT_EQ(close("H-1", HypothesisState::refuted, "no").error().code, "reason_missing");
    ASSERT_TRUE(close("H-1", HypothesisState::refuted, "Three seeds agree: no gain."));
    auto const closed = get("H-1");
    EXPECT_EQ(closed.because, "Three seeds agree: no gain.");
    EXPECT_EQ(closed.moves.size(), 3u);
    EXPECT_TRUE(closed.moves.back().by_hand);
}

TEST_P(HypothesisFaces, take_a_baseline_from_a_run_and_runs_that_are_linked) {
    NewHypothesis wanted = plain();
    wanted.baseline.reset();
    wanted.baseline_run = make_run(0.50);
    ASSERT_TRUE(open(wanted));
    EXPECT_DOUBLE_EQ(get("H-1").target.value(), 0.55);
    std::string const run = make_run(0.56);
    write([&](sql::Transaction& transaction) {
        EXPECT_TRUE(tracking_.runs.update(transaction, expert, {run, tracking::RunStatus::finished, 1, ""}));
    });
    worker_->run_due();
    ASSERT_TRUE(link("h-1", run));
    worker_->run_due();
    EXPECT_EQ(get("H-1").state, HypothesisState::confirmed);
    EXPECT_EQ(link("H-2", run).error().code, "hypothesis_unknown");
    EXPECT_EQ(link("H-1", "nothing").error().code, "run_not_found");
}

TEST_P(HypothesisFaces, are_refused_with_every_problem) {
    NewHypothesis wanted = plain();
    wanted.statement = " ";
    wanted.metric = "";
    wanted.baseline_run = "x";
    wanted.effect = -1;
    wanted.noise = -1;
    wanted.days.reset();
    auto const refused = open(wanted);
    ASSERT_FALSE(refused);
    std::vector<std::string> places;
    for (Problem const& problem : refused.error().problems)
        places.push_back(problem.pointer);
    EXPECT_THAT(places,
        ElementsAre("/statement", "/metric", "/baseline", "/effect", "/noise", "/baseline_run", "/days"));
    wanted = plain();
    wanted.days.reset();
    wanted.until = Day(2020, 1, 1);
    EXPECT_EQ(open(wanted).error().code, "body_invalid");
    wanted = plain();
    wanted.effect.reset();
    wanted.effect_bp = 500;
    wanted.baseline = 0.0;
    EXPECT_EQ(open(wanted).error().code, "body_invalid");
}

TEST_P(HypothesisFaces, tell_the_checks_how_they_stand) {
    ASSERT_TRUE(open(plain()));
    ASSERT_TRUE(open(plain()));
    answer("H-1", 0.70, tracking::RunStatus::finished);
    engagements::Facts const facts = sql::Unit(database()).read([&](sql::Transaction& transaction) {
        engagements::Facts filled;
        tracking_.fill(transaction, place_, filled);
        hypotheses_.fill(transaction, place_, filled);
        return filled;
    });
    ASSERT_EQ(facts.hypotheses.size(), 2u);
    EXPECT_EQ(facts.hypotheses[0].state, "confirmed");
    EXPECT_EQ(facts.hypotheses[1].state, "open");
    ASSERT_EQ(facts.runs.size(), 1u);
    EXPECT_EQ(facts.runs[0].hypothesis, "H-1");
    EXPECT_EQ(facts.runs[0].status, "finished");
}

TEST_P(HypothesisFaces, leave_evidence_that_changed_after_its_link_unproven) {
    sign_contract();
    given_in_progress();
    std::string const run = make_run(0.85);
    ASSERT_EQ(link_evidence("c1", run), "in_progress");
    link_report();
    auto const linked = milestone().criteria;
    EXPECT_TRUE(linked[0].met && linked[1].met);
    EXPECT_FALSE(linked[0].stale || linked[1].stale);
    EXPECT_EQ(linked[0].engine_version, verdict_version);
    EXPECT_EQ(linked[1].inputs_sha256, std::string(64, 'a')) << "a file's digest is frozen with the link";

    write([&](sql::Transaction& transaction) {
        tracking::Batch batch{.run_id = run};
        batch.metrics.add("accuracy", {0, 2, 0.99});
        EXPECT_TRUE(tracking_.runs.log(transaction, expert, batch));
        EXPECT_TRUE(artifacts_.put(transaction, place_, "report.md", {std::string(64, 'b'), "", 1}));
    });
    auto const changed = milestone().criteria;
    EXPECT_TRUE(changed[0].stale && changed[1].stale);
    EXPECT_FALSE(changed[0].met || changed[1].met);
    EXPECT_TRUE(changed[0].resolves);
    EXPECT_THAT(changed[0].because, HasSubstr("has changed since it was linked: link it again"));

    ASSERT_EQ(link_evidence("c1", run), "in_progress");
    EXPECT_TRUE(milestone().criteria[0].met);
    EXPECT_FALSE(milestone().criteria[0].stale);
}

} // namespace
} // namespace tenon::delivery
