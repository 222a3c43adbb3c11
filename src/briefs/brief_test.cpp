#include "briefs/brief.h"
#include "briefs/brief_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tenon::briefs {
namespace {

using ::testing::ElementsAre;

constexpr char complete[] = R"(tenon: brief/1
title: Support chatbot
goal: Keep customers after their first order
problem: Customers wait nine hours for a first answer; one in five writes twice.
affected: [online customers, 12 support agents]
kind: chatbot
metrics:
  - id: answer
    business:  {name: first answer time, unit: h, today: 9, wanted: 2, read_from: help desk report}
    technical: {name: accuracy, baseline: 0.62, target: 0.80, measured_on: tickets}
criteria:
  - {id: c1, kind: metric, binding: false, metric: answer, op: ">=", value: 0.80, on: sealed}
  - {id: c2, kind: file, binding: true, deliverable: d1}
deliverables: [{id: d1, kind: api, what: REST service answering order and refund questions}]
exclusions: [voice, languages other than German]
constraints: [{kind: latency, what: "p95 below 2 s"}]
timeline: {start: 2026-12-01, weeks: 10, buffer_bp: 3000, review_rounds: 2}
phases: [{id: audit, role: data, days: {p10: 5, p50: 8, p90: 14}, pricing: fixed}]
roles: [{role: data, by: expert}, {role: operations, by: internal}]
data:
  - id: tickets
    what: closed tickets 2025
    format: csv
    size: 300 MB
    labels: partly
    storage: S3
    owner: head of support
    sensitivity: public
    policy: no copies outside the EU
    needed_by: 2026-12-05
budget:
  total: {minor: 1800000, currency: EUR}
  compute_cap: {minor: 60000, currency: EUR}
  compute_payer: client
  cost_of_delay_per_week: {minor: 150000, currency: EUR}
stakes: medium
priorities: [accuracy, speed, interpretability, maintainability]
regimes: [gdpr]
)";

std::vector<std::string> problems_of(std::string const& text) {
    auto const brief = read_brief(text);
    std::vector<std::string> lines;
    if (!brief)
        for (Problem const& problem : brief.error().problems)
            lines.push_back(std::to_string(problem.line) + " " + problem.pointer + " " + problem.code);
    return lines;
}

TEST(brief, is_read_from_a_file_and_written_as_the_same_document) {
    auto const brief = read_brief(complete);
    ASSERT_TRUE(brief) << describe(brief.error());
    EXPECT_EQ(brief->data[0].sensitivity, Sensitivity::public_);
    EXPECT_EQ(brief->criteria[0].op, Comparison::at_least);
    // JSON is YAML: what the API sends is a file that says the same.
    EXPECT_EQ(*read_brief(json::to_json(*brief)), *brief);
}

TEST(brief, may_be_a_title_or_a_sentence) {
    EXPECT_EQ(read_brief("title: Support chatbot\n")->title, "Support chatbot");
    EXPECT_EQ(read_brief("Build me a chatbot")->title, "Build me a chatbot");
    EXPECT_EQ(*read_brief(""), Brief{});
    // A colon, a bracket or a quote does not make a sentence a document.
    for (char const* sentence : {"Build me this: a chatbot", "Is it [really] 'possible", "price: too high"})
        EXPECT_EQ(read_brief(sentence)->title, sentence);
}

TEST(brief, keeps_a_longer_ask_as_the_problem_its_author_told) {
    std::string const ask =
        "Our support is slow. Customers wait nine hours for an answer,\nand many write twice.";
    auto const brief = read_brief(ask);
    ASSERT_TRUE(brief) << describe(brief.error());
    EXPECT_EQ(brief->title, "Our support is slow");
    EXPECT_EQ(brief->problem, ask);
}

TEST(brief, refuses_what_it_does_not_know_with_its_line) {
    EXPECT_THAT(problems_of("title: x\nprice: 3\n"), ElementsAre("2 /price unknown_field"));
    EXPECT_THAT(problems_of("title: x\nkind: robot\n"), ElementsAre("2 /kind not_a_choice"));
    EXPECT_THAT(problems_of("title: x\nmetrics:\n  - id: a\n    technical: {name: f1, goal: 2}\n"),
        ElementsAre("4 /metrics/0/technical/goal unknown_field"));
}

TEST(brief, keeps_its_own_references_whole) {
    EXPECT_THAT(problems_of("criteria:\n  - {id: c1, metric: speed}\n  - {id: c1, deliverable: d9}\n"),
        ElementsAre("3 /criteria/1/id id_twice", "2 /criteria/0/metric id_unknown",
            "3 /criteria/1/deliverable id_unknown"));
    EXPECT_THAT(problems_of("timeline: {weeks: 0}\nphases: [{id: audit, days: {p10: 9, p50: 8}}]\n"),
        ElementsAre("2 /phases/0/days estimate_falls", "1 /timeline/weeks out_of_range"));
    EXPECT_THAT(problems_of("tenon: brief/2\ntitle: x\n"), ElementsAre("1 /tenon version_unknown"));
}

TEST(brief_facts, count_what_the_rules_read) {
    auto const facts = brief_facts(*read_brief(complete), 3);
    EXPECT_EQ(facts.version, 3);
    EXPECT_GE(facts.words, 40);
    EXPECT_TRUE(facts.has_number);
    EXPECT_THAT(facts.techniques, ElementsAre("chatbot"));
    EXPECT_EQ(facts.success, 3);
    EXPECT_TRUE(facts.metrics[0].has_today);
    EXPECT_EQ(facts.metrics[0].measured_on, "tickets");
    EXPECT_FALSE(facts.plans_preparation);
    auto const data = dataset_facts(*read_brief(complete));
    EXPECT_THAT(data.at(0).missing_fields, ElementsAre("quality"));
    EXPECT_EQ(data.at(0).sensitivity, "public");
}

TEST(brief_facts, guess_the_kind_of_work_from_the_words) {
    struct Case {
        char const* text;
        std::optional<Kind> kind;
    };
    for (Case const& c : std::vector<Case>{
             {"Build me a chatbot", Kind::chatbot},
             {"A classifier for fraud", Kind::fraud},
             {"Recommendations for our shop", Kind::recommender},
             {"Predict churn with XGBoost", Kind::churn},
             {"Read invoices with an LLM", Kind::extraction},
             {"Make our warehouse faster", std::nullopt},
         })
        EXPECT_EQ(guess_kind(c.text), c.kind) << c.text;
}

} // namespace
} // namespace tenon::briefs
