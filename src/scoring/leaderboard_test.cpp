// What stands around the scores of an evaluation: ranks, deadline, baseline, intervals, cards and verdicts.

#include "platform/crypto/encoding.h"
#include "scoring/score_card.h"
#include "scoring/seal.h"
#include "support/workplace.h"
#include "tracking/tracking.h"

#include <gmock/gmock.h>

namespace tenon::scoring {
namespace {

using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char brief[] = R"(title: Churn
metrics: [{id: m1, technical: {name: f1}}]
criteria: [{id: c1, kind: metric, metric: m1, op: ">=", value: 0.8, on: sealed, binding: true}]
)";

constexpr int rows = 400;

std::string make_labels() {
    std::string text = "id,label,region\n";
    for (int i = 0; i < rows; ++i)
        text += "r" + std::to_string(i) + (i % 2 ? ",yes," : ",no,") + (i % 3 ? "north" : "south") + "\n";
    return text;
}

// Right except for the first `wrong` rows; `tail` makes another file of the same predictions.
std::string make_predictions(int wrong, std::string const& tail = "") {
    std::string text = "id,prediction\n";
    for (int i = 0; i < rows; ++i)
        text += "r" + std::to_string(i) + ((i % 2 == 1) != (i < wrong) ? ",yes\n" : ",no\n");
    return text + tail;
}

class Leaderboards : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) at_ = std::make_unique<Workplace>(database(), brief);
    }
    Workplace& at() { return *at_; }

    std::string create_sealed(std::string const& more = "") {
        auto const made = at().post(at().client, "/evaluations",
            R"({"name":"Final test","metric":"f1","positive_label":"yes","public_share_bp":3000,"tries":9)" +
                more + "}");
        EXPECT_EQ(made.status, 200) << made.body;
        std::string const path = "/evaluations/" + made.at("/id");
        auto const sealed = at().put(at().client, path + "/labels", make_labels());
        EXPECT_EQ(sealed.status, 200) << sealed.body;
        return path;
    }
    Workplace::Answer submit(std::string const& path, int wrong, std::string const& tail = "") {
        return at().post(at().expert, path + "/submissions", make_predictions(wrong, tail));
    }
    // "rank name" of each row, with its marks.
    std::vector<std::string> board(std::string const& path) {
        std::vector<std::string> lines;
        auto const answer = at().get(at().expert, path + "/leaderboard");
        EXPECT_EQ(answer.status, 200) << answer.body;
        for (int i = 0; !answer.at("/rows/" + std::to_string(i)).empty(); ++i) {
            std::string const row = "/rows/" + std::to_string(i);
            std::string const rank = answer.at(row + "/rank");
            lines.push_back((rank.empty() ? "-" : rank) + " " + answer.at(row + "/name") +
                            (answer.at(row + "/is_late") == "true" ? " late" : "") +
                            (answer.at(row + "/is_baseline") == "true" ? " baseline" : "") +
                            (answer.at(row + "/kind") == "self_reported" ? " self_reported" : ""));
        }
        return lines;
    }
    std::string card_path(std::string const& path, Workplace::Answer const& submission) {
        return path + "/submissions/" + submission.at("/id") + "/card";
    }

private:
    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(Leaderboards);

TEST_P(Leaderboards, rank_equal_scores_alike_the_earlier_first) {
    std::string const path = create_sealed();
    EXPECT_THAT(board(path), ElementsAre());
    submit(path, 90);
    submit(path, 20);
    submit(path, 90, "\n");
    submit(path, 200);
    EXPECT_THAT(board(path), ElementsAre("1 try 2", "2 try 1", "2 try 3", "4 try 4"));
    EXPECT_EQ(at().get(at().expert, path + "/leaderboard").at("/ranked_by"), "public_score");
    EXPECT_THAT(at().get(at().client, path + "/leaderboard").body, Not(HasSubstr("private")));
    at().post(at().client, path + "/reveal");
    auto const open = at().get(at().stakeholder, path + "/leaderboard");
    EXPECT_EQ(open.at("/ranked_by"), "private_score");
    EXPECT_EQ(open.at("/rows/0/score"),
        at().get(at().client, "/evaluations").at("/evaluations/0/submissions/1/private_score"));
    EXPECT_EQ(open.at("/rows/0/interval/method"), "bootstrap");
}

TEST_P(Leaderboards, name_a_baseline_that_ranks_as_before) {
    std::string const path = create_sealed();
    auto const first = submit(path, 90);
    submit(path, 20);
    std::string const body = R"({"submission":")" + first.at("/id") + R"(","name":"today's rule"})";
    EXPECT_EQ(at().put(at().stakeholder, path + "/baseline", body).status, 403);
    auto const named = at().put(at().expert, path + "/baseline", body);
    EXPECT_EQ(named.at("/baseline/name"), "today's rule") << named.body;
    EXPECT_THAT(board(path), ElementsAre("1 try 2", "2 today's rule baseline"));
    EXPECT_EQ(at().put(at().client, path + "/baseline",
                      R"({"submission":"01931b1e-7c3a-7000-8000-5e1f00d3a4b5","name":"x"})")
                  .at("/code"),
        "submission_unknown");
    EXPECT_EQ(
        at().put(at().client, path + "/baseline", R"({"submission":")" + first.at("/id") + R"(","name":" "})")
            .at("/errors/0/pointer"),
        "/name");
    EXPECT_EQ(at().put(at().client, path + "/baseline", R"({"name":""})").status, 200);
    EXPECT_THAT(board(path), ElementsAre("1 try 2", "2 try 1"));
}

TEST_P(Leaderboards, show_what_runs_say_without_a_rank) {
    std::string const path = create_sealed();
    submit(path, 20);
    artifacts::Artifacts const files(at().context());
    tracking::Tracking const tracking(at().context(), files);
    Actor const actor = at().actor(at().expert, EngagementRole::expert);
    sql::Unit unit(database());
    auto const run = unit.write([&](sql::Transaction& transaction) {
        return tracking.runs.create(transaction, actor, {"0", "jonas", "boasting", 1});
    });
    ASSERT_TRUE(run) << describe(run.error());
    auto log = [&](std::int64_t at_ms, double value) {
        tracking::Batch batch{run->run.run_id};
        batch.metrics.add("f1", {at_ms, at_ms, value});
        EXPECT_TRUE(unit.write(
            [&](sql::Transaction& transaction) { return tracking.runs.log(transaction, actor, batch); }));
        EXPECT_FALSE(unit.wait_until_durable());
    };
    log(1, 1);
    EXPECT_THAT(board(path), ElementsAre("1 try 1", "- boasting self_reported"));
}

TEST_P(Leaderboards, refuse_what_comes_after_the_deadline) {
    std::string const path = create_sealed(R"(,"closes_at":"2026-11-20T12:00:00Z")");
    EXPECT_EQ(submit(path, 90).status, 200);
    at().clock.set(*parse_timestamp("2026-11-20T12:00:00Z"));
    auto const late = submit(path, 20);
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.at("/code"), "evaluation_closed");
    EXPECT_EQ(at().get(at().expert, "/evaluations").at("/evaluations/0/tries_left"), "8");

    std::string const later = R"({"closes_at":"2026-11-20T13:00:00Z","late":"refuse"})";
    EXPECT_EQ(at().put(at().expert, path + "/deadline", later).status, 403);
    EXPECT_EQ(
        at().put(at().client, path + "/deadline", R"({"closes_at":"2026-11-20T11:00:00Z","late":"mark"})")
            .at("/errors/0/pointer"),
        "/closes_at");
    EXPECT_EQ(at().put(at().client, path + "/deadline", later).at("/closes_at"), "2026-11-20T13:00:00Z");
    EXPECT_EQ(submit(path, 20).status, 200);
    at().post(at().client, path + "/reveal");
    EXPECT_EQ(
        at().put(at().client, path + "/deadline", R"({"late":"mark"})").at("/code"), "evaluation_revealed");
}

TEST_P(Leaderboards, mark_what_comes_late_and_let_it_decide_nothing) {
    std::string const path =
        create_sealed(R"(,"criterion":"c1","closes_at":"2026-11-20T12:00:00Z","late":"mark")");
    submit(path, 200);
    at().clock.advance(std::chrono::hours(3));
    auto const late = submit(path, 0);
    EXPECT_EQ(late.at("/is_late"), "true") << late.body;
    EXPECT_THAT(board(path), ElementsAre("- try 2 late", "1 try 1"));
    auto const revealed = at().post(at().client, path + "/reveal");
    EXPECT_EQ(revealed.at("/verdict/met"), "false");
    EXPECT_EQ(revealed.at("/verdict/score"), revealed.at("/submissions/0/private_score"));
}

TEST_P(Leaderboards, give_a_card_that_anybody_can_compute_again) {
    std::string const path = create_sealed(R"(,"criterion":"c1","slices_open":true)");
    auto const submission = submit(path, 40);
    auto const sealed_card = at().get(at().expert, card_path(path, submission));
    ASSERT_EQ(sealed_card.status, 200) << sealed_card.body;
    for (char const* hidden : {"\"salt\"", "\"private_part\"", "north", "\"met\""})
        EXPECT_THAT(sealed_card.body, Not(HasSubstr(hidden)));
    EXPECT_THAT(at().get(at().client, card_path(path, submission)).body, HasSubstr("north"));
    EXPECT_EQ(at().get(at().stakeholder, card_path(path, submission)).status, 403);

    auto const revealed = at().post(at().client, path + "/reveal");
    auto const answer = at().get(at().expert, card_path(path, submission));
    EXPECT_THAT(answer.body, HasSubstr("north"));
    auto card = json::read_json<ScoreCard>(answer.body);
    ASSERT_TRUE(card) << describe(card.error());
    ASSERT_EQ(card->verdicts.size(), 1U); // the reveal kept the same verdict
    EXPECT_EQ(card->verdicts[0].inputs_sha256, revealed.at("/verdict/inputs_sha256"));

    std::string const labels = make_labels(), predictions = make_predictions(40);
    std::string const salt = from_hex(*card->salt).value();
    auto check = [&](ScoreCard const& stated, std::string const& truth, std::string const& predicted) {
        auto const report = verify(stated, {csv::from_text(truth), csv::from_text(predicted), salt,
                                               to_hex(*seal(salt, truth)), to_hex(sha256(predicted))});
        std::string differing;
        for (CardFinding const& each : report.value().findings)
            if (!each.agrees) differing += each.what + "; ";
        return differing;
    };
    EXPECT_EQ(check(*card, labels, predictions), "");
    EXPECT_EQ(check(*card, labels, make_predictions(80)),
        "predictions; public part; private part; verdict on c1; ");
    ScoreCard forged = *card;
    forged.private_part->score = 0.99;
    EXPECT_EQ(check(forged, labels, predictions), "private part; ");
    forged = *card;
    forged.verdicts[0].threshold = 0.1;
    EXPECT_EQ(check(forged, labels, predictions), "verdict on c1; ");
    forged = *card;
    forged.public_part.segments[0].n += 1;
    EXPECT_EQ(check(forged, labels, predictions), "public part; ");
}

TEST_P(Leaderboards, keep_segments_from_the_expert_unless_opened) {
    std::string const path = create_sealed();
    auto const submission = submit(path, 40);
    at().post(at().client, path + "/reveal");
    EXPECT_THAT(at().get(at().expert, card_path(path, submission)).body, Not(HasSubstr("north")));
    EXPECT_THAT(at().get(at().client, card_path(path, submission)).body, HasSubstr("south"));
}

TEST_P(Leaderboards, keep_verdicts_and_terms_as_they_are) {
    std::string const path = create_sealed(R"(,"criterion":"c1")");
    submit(path, 40);
    for (char const* change : {"UPDATE evaluation_verdicts SET met = FALSE",
             "DELETE FROM evaluation_verdicts", "UPDATE evaluations SET task = 'multiclass'",
             "UPDATE evaluations SET parameter = 3", "UPDATE evaluations SET slices_open = TRUE",
             "UPDATE evaluations SET public_share_bp = 1", "UPDATE evaluation_submissions SET score = '{}'"})
        EXPECT_THROW(database().run_script(change), sql::DatabaseError) << change;
}

TEST_P(Leaderboards, refuse_what_does_not_fit_together) {
    auto pointer = [&](std::string const& body) {
        return at().post(at().client, "/evaluations", body).at("/errors/0/pointer");
    };
    std::string const begin = R"({"name":"x","public_share_bp":0,"tries":1,)";
    EXPECT_EQ(pointer(begin + R"("metric":"mae","task":"binary","positive_label":"yes"})"), "/task");
    EXPECT_EQ(pointer(begin + R"("metric":"ndcg","parameter":0})"), "/parameter");
    EXPECT_EQ(
        pointer(begin + R"("metric":"mcc","task":"multiclass","positive_label":"yes"})"), "/positive_label");
    EXPECT_EQ(pointer(begin + R"("metric":"mae","closes_at":"2026-11-20T09:00:00Z"})"), "/closes_at");
    EXPECT_EQ(at().post(at().client, "/evaluations", begin + R"("metric":"top_k_accuracy","parameter":2})")
                  .at("/parameter"),
        "2");
}

TEST_P(Leaderboards, list_what_can_be_measured) {
    auto const list = at().call(at().expert, http::Method::get, "/api/v1/metrics");
    EXPECT_EQ(list.at("/metrics/0/metric"), "accuracy");
    EXPECT_EQ(list.at("/metrics/0/interval"), "wilson");
    EXPECT_EQ(list.at("/metrics/6/parameter/name"), "beta");
}

} // namespace
} // namespace tenon::scoring
