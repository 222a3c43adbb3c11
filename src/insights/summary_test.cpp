#include "insights/summary.h"

#include "base/text.h"
#include "insights/phrase.h"

#include <gmock/gmock.h>

namespace tenon::insights {
namespace {

using engagements::Phase;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

Timestamp at(std::string_view text) { return *parse_timestamp(text); }

std::vector<std::string> words_of(std::vector<SummaryPoint> const& points) {
    std::vector<std::string> words;
    for (SummaryPoint const& point : points)
        words.push_back(point.says);
    return words;
}

class Summarized : public testing::Test {
protected:
    Summarized() {
        auto& facts = material.situation.facts;
        facts.phase = Phase::delivery;
        facts.at = at("2026-11-27T14:00:00Z");
        facts.today = Day(2026, 11, 27);
        facts.time_zone = "Europe/Berlin";
        for (auto const& [id, name, state] :
            {std::tuple{"m1", "Audit", "accepted"}, std::tuple{"m2", "Model", "in_progress"}}) {
            engagements::MilestoneFacts milestone;
            milestone.id = id;
            milestone.name = name;
            milestone.state = state;
            facts.milestones.push_back(milestone);
            contracts::ContractMilestone promised;
            promised.id = id;
            promised.amount = Money::of_minor_units(300'000, "EUR"_currency).value();
            if (!material.situation.terms) material.situation.terms.emplace();
            material.situation.terms->milestones.push_back(promised);
        }
        material.situation.terms->pricing.total = Money::of_minor_units(900'000, "EUR"_currency).value();
    }

    void happened(std::string kind, std::string subject, std::string data = "{}") {
        material.events.push_back({1, at("2026-11-26T10:00:00Z"), std::move(kind), {}, std::move(subject), {},
            "Ada", std::move(data)});
    }
    void ran(std::string_view when) {
        engagements::RunFacts run;
        run.started_at = at(when);
        material.situation.facts.runs.push_back(run);
    }
    engagements::DatasetFacts& needs_data(Day by) {
        engagements::DatasetFacts dataset;
        dataset.id = "tickets";
        dataset.what = "closed tickets";
        dataset.needed_by = by;
        return material.situation.facts.datasets.emplace_back(dataset);
    }
    WeekSummary summary() const { return summarize(material); }

    SummaryMaterial material{"Northwind", "Churn", week_of(Day(2026, 11, 27), WorkWeek::monday_to_friday()),
        {}, *briefs::read_brief(R"(
            title: Churn
            metrics:
              - {id: answer, business: {name: first answer time, unit: h, today: 9, wanted: 2, read_from: help desk},
                 technical: {name: accuracy, baseline: 0.62, target: 0.8}}
            criteria: [{id: c1, kind: metric, metric: answer, op: ">=", value: 0.8, on: sealed}]
            budget: {cost_of_delay_per_week: {minor: 50000, currency: EUR}})")};
};

TEST_F(Summarized, tells_what_was_done_weightiest_first) {
    happened("data.access_verified", "tickets");
    happened("submission.scored", "e1");
    happened("submission.scored", "e1");
    happened("milestone.accepted", "m1");
    happened(
        "payout.confirmed", "t1", R"({"code":"payout","amount":{"minor":200000,"currency":"EUR"},"seq":3})");
    happened(
        "payout.confirmed", "t2", R"({"code":"payout","amount":{"minor":100050,"currency":"EUR"},"seq":4})");
    EXPECT_THAT(words_of(summary().done),
        ElementsAre("“Audit” was accepted, and EUR 3,000 is earned.", "EUR 3,000.50 was paid to the expert.",
            "The work was tested 2 times on data it had never seen.", "The expert can work with “tickets”."));
    EXPECT_EQ(summary().done[0].page, InsightPage::milestones);
    EXPECT_EQ(summary().done[0].subject, "m1");
    happened("data.sampled", "tickets");
    EXPECT_EQ(summary().done.size(), 4U);
    EXPECT_EQ(summary().done.back().says, "And 2 more steps.");
}

TEST_F(Summarized, counts_the_experiments_of_the_week_in_its_zone) {
    ran("2026-11-22T22:59:59Z"); // Sunday in Berlin
    ran("2026-11-22T23:00:00Z"); // Monday
    ran("2026-11-27T09:00:00Z");
    EXPECT_THAT(words_of(summary().done), ElementsAre("2 experiments were run."));
}

TEST_F(Summarized, says_how_far_the_brief_is) {
    happened("brief.saved", "1");
    happened("brief.saved", "2");
    EXPECT_THAT(words_of(summary().done), ElementsAre("The brief was written; it stands at version 2."));
}

TEST_F(Summarized, is_never_empty) {
    material.brief = {};
    material.situation.terms.reset();
    EXPECT_THAT(words_of(summary().done), ElementsAre("Nothing was recorded this week."));
    EXPECT_THAT(words_of(summary().roadblocks), ElementsAre("Nothing stands in the way."));
    EXPECT_THAT(words_of(summary().impact),
        ElementsAre("The brief names no business figure, so the effect cannot be said yet."));
}

TEST_F(Summarized, says_the_business_figure_first) {
    EXPECT_THAT(words_of(summary().impact),
        ElementsAre("First answer time: 9 h at the start, 2 h wanted (read from help desk).",
            "EUR 3,000 of EUR 9,000 is earned."));
    material.readings = {{"answer", "run1", 0.84}};
    EXPECT_EQ(summary().impact[1].says,
        "By the expert's own figure accuracy is 0.84 (0.62 before, 0.8 wanted); nobody has checked it yet.");
    EXPECT_EQ(summary().impact[1].subject, "run1");
}

TEST_F(Summarized, keeps_a_sealed_score_until_it_is_open) {
    using namespace scoring;
    EvaluationView view{Id<Evaluation>::parse("00000000-0000-7000-8000-0000000000e1").value(), "Final test",
        {}, {}, 3000, 5, 4, "c1", EvaluationState::sealed, at("2026-11-20T10:00:00Z"), "Ada", {}, {}, {}, {},
        {}, {}, {}, EvaluationVerdict{briefs::Comparison::at_least, 0.8, 0.86, true}};
    material.situation.evaluations = {view};
    for (std::string const& says : words_of(summary().impact))
        EXPECT_EQ(says.find("0.86"), std::string::npos) << says;
    material.situation.evaluations[0].revealed_at = at("2026-11-27T12:00:00Z");
    EXPECT_THAT(
        words_of(summary().impact), Contains("The sealed test found accuracy 0.86: what was agreed is met."));
}

TEST_F(Summarized, names_what_is_late_and_what_it_costs) {
    auto& dataset = needs_data(Day(2026, 11, 25));
    EXPECT_THAT(words_of(summary().roadblocks),
        ElementsAre("“closed tickets” was needed by 2026-11-25 and the expert has no access to it."));
    EXPECT_THAT(words_of(summary().impact), Contains("Each week of delay costs EUR 500."));
    dataset.access_granted_at = at("2026-11-26T10:00:00Z");
    dataset.access_verified_at = at("2026-11-26T12:00:00Z");
    EXPECT_THAT(words_of(summary().roadblocks), ElementsAre("Nothing stands in the way."));
}

TEST_F(Summarized, says_whose_move_a_late_answer_is) {
    auto& milestone = material.situation.facts.milestones[1];
    milestone.state = "submitted";
    milestone.review_until = at("2026-11-26T22:59:59Z");
    happened("milestone.changes_requested", "m1");
    EXPECT_THAT(words_of(summary().roadblocks), ElementsAre("“Audit” was sent back for changes.",
                                                    "“Model” is submitted: accept it, or send it back by "
                                                    "criterion (the client's move, due on 2026-11-26)."));
}

TEST_F(Summarized, asks_one_decision_and_only_this_week) {
    needs_data(Day(2026, 12, 1));
    auto& milestone = material.situation.facts.milestones[1];
    milestone.state = "submitted";
    milestone.review_until = at("2026-12-04T22:59:59Z");
    EXPECT_EQ(summary().decision->says,
        "Give the expert access to “closed tickets”. The answer is due on 2026-12-01.");
    EXPECT_EQ(summary().status, "The work is under way; 1 of 2 milestones accepted.");
    material.situation.facts.at = at("2026-11-30T08:00:00Z");
    EXPECT_FALSE(summary().decision);
    EXPECT_FALSE(summary().status);
    EXPECT_FALSE(summary().is_current);
}

TEST_F(Summarized, uses_no_word_one_has_to_look_up) {
    needs_data(Day(2026, 11, 25));
    for (char const* kind : {"gate.passed", "data.sampled", "data.access_verified", "submission.scored",
             "milestone.submitted", "milestone.changes_requested", "milestone.accepted"})
        happened(kind, kind == std::string("gate.passed") ? "sign" : "m1");
    ran("2026-11-27T09:00:00Z");
    std::string text = summary().decision.value().says + " " + summary().status.value();
    for (auto const& bullet : {summary().done, summary().roadblocks, summary().impact})
        text += " " + join(words_of(bullet), " ");
    for (std::string const& word : words(to_lower(text)))
        EXPECT_THAT(
            (std::vector<std::string>{"epoch", "loss", "hyperparameter", "embedding", "inference", "pipeline",
                "dataset", "schema", "api", "endpoint", "auc", "f1", "recall", "precision"}),
            Not(Contains(word)));
}

TEST(phrase, groups_amounts_and_drops_decimals_that_say_nothing) {
    auto say = [](std::string_view decimal, Currency currency) {
        return spoken(Money::parse(decimal, currency).value());
    };
    EXPECT_EQ(say("9000", "EUR"_currency), "EUR 9,000");
    EXPECT_EQ(say("1234567.5", "EUR"_currency), "EUR 1,234,567.50");
    EXPECT_EQ(say("999", "EUR"_currency), "EUR 999");
    EXPECT_EQ(say("0.07", "EUR"_currency), "EUR 0.07");
    EXPECT_EQ(say("120000", "JPY"_currency), "JPY 120,000");
    EXPECT_EQ(spoken(0.8622406924028025), "0.8622");
    EXPECT_EQ(spoken(15.4), "15.4");
    EXPECT_EQ(spoken(1234567.0), "1234567");
    EXPECT_EQ(spoken(0.00001), "1e-05");
    EXPECT_EQ(in_quotes(std::string(60, 'x')), "“" + std::string(60, 'x') + "”");
    std::string umlauts;
    for (int i = 0; i < 61; ++i)
        umlauts += "ä";
    EXPECT_EQ(shortened(umlauts), umlauts.substr(0, 120) + "…");
    EXPECT_EQ(listed({"a"}), "a");
    EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
}

} // namespace
} // namespace tenon::insights
