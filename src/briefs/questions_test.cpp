#include "briefs/answers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace tenon::briefs {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> asked(Brief const& brief) {
    std::vector<std::string> lines;
    for (Question const& question : open_questions(brief))
        lines.push_back(std::string(to_text(question.topic)) + " " + question.pointer);
    return lines;
}

Brief read(std::string const& text) {
    auto const brief = read_brief(text);
    EXPECT_TRUE(brief) << describe(brief.error());
    return brief.value_or(Brief{});
}

Brief answered(Brief brief, std::string const& pointer, std::string const& text) {
    auto const done = put_answer(brief, pointer, text);
    EXPECT_TRUE(done) << pointer << ": " << describe(done.error());
    return brief;
}

constexpr char five[] = "title: Chatbot\nproblem: Customers wait nine hours.\ngoal: Keep customers\n"
                        "metrics: [{id: m1, business: {name: answer time, today: 9, wanted: 2},\n"
                        "  technical: {name: accuracy, baseline: 0.6, target: 0.8, measured_on: d1}}]\n"
                        "deliverables: [{id: d1, what: API}]\nexclusions: [voice]\ntimeline: {weeks: 8}\n"
                        "data: [{id: d1, what: tickets}]\n";

TEST(questions, are_the_five_first_ones_for_a_sentence) {
    auto const brief = read("Build me a chatbot");
    EXPECT_THAT(asked(brief), ElementsAre("problem /problem", "deliverables /deliverables",
                                  "success /metrics", "data /data", "timeline /timeline"));
    for (Question const& question : open_questions(brief)) {
        EXPECT_TRUE(question.is_first);
        EXPECT_FALSE(question.fields.empty());
    }
    EXPECT_THAT(open_questions(brief)[0].example, HasSubstr("nine hours")); // of the same kind of work
}

TEST(questions, ask_for_the_partner_of_a_metric_as_soon_as_there_is_one) {
    auto const brief =
        read("title: Build me a chatbot\nmetrics: [{id: m1, business: {name: answer time}}]\n");
    EXPECT_THAT(
        asked(brief), ElementsAre("problem /problem", "deliverables /deliverables", "data /data",
                          "timeline /timeline", "today /metrics/0/business", "pairing /metrics/0/technical"));
    EXPECT_THAT(open_questions(brief).back().example, HasSubstr("300 past tickets"));
}

TEST(questions, ask_for_the_choice_behind_a_generic_ask) {
    auto const brief = read("title: A recommender\nproblem: Shoppers leave after one order.\n");
    auto const questions = open_questions(brief);
    EXPECT_EQ(questions.back().topic, Topic::goal);
    EXPECT_THAT(questions.back().ask, HasSubstr("larger orders"));
}

TEST(questions, keep_what_is_left_until_the_five_are_answered) {
    EXPECT_THAT(asked(read(five)),
        ElementsAre("affected /affected", "criteria /criteria", "constraints /constraints", "split /roles",
            "sheet /data/0", "handling /data/0/handling", "buffer /timeline/buffer_bp",
            "reviews /timeline/review_rounds", "plan /phases", "budget /budget/total", "compute /budget",
            "stakes /stakes", "domain /domain", "priorities /priorities", "fairness /fairness/about_people"));
    for (Question const& question : open_questions(read(five)))
        EXPECT_FALSE(question.is_first);
}

TEST(questions, ask_for_rules_and_groups_where_data_are_about_people) {
    auto brief = read("data: [{id: d1, sensitivity: personal}]\n");
    EXPECT_THAT(asked(brief), ::testing::Contains("personal /regimes"));
    brief = answered(read(five), "/fairness/about_people", "yes");
    EXPECT_THAT(asked(brief), ::testing::Contains("fairness /fairness"));
}

TEST(questions, are_told_from_answers_by_their_fields) {
    auto const questions = open_questions(read(five));
    auto const sheet = std::find_if(questions.begin(), questions.end(),
        [](Question const& question) { return question.topic == Topic::sheet; });
    ASSERT_NE(sheet, questions.end());
    EXPECT_EQ(sheet->fields[0].pointer, "/data/0/owner");
    EXPECT_EQ(sheet->fields[0].form, AnswerForm::text);
    EXPECT_EQ(sheet->fields[4].form, AnswerForm::choice);
    EXPECT_THAT(sheet->fields[4].choices, ElementsAre("none", "partly", "complete"));
}

// Whoever answers all that is asked comes to an end, and the answers are a brief that is kept.
TEST(questions, end) {
    Brief brief = read("Build me a chatbot");
    int rounds = 0;
    for (auto open = open_questions(brief); !open.empty(); open = open_questions(brief)) {
        ASSERT_LT(++rounds, 60) << open[0].pointer;
        for (AnswerField const& field : open[0].fields) {
            std::string text = "words";
            if (field.form == AnswerForm::number) text = "3";
            if (field.form == AnswerForm::day) text = "2026-12-01";
            if (field.form == AnswerForm::yes_no) text = "yes";
            if (field.form == AnswerForm::money) text = "100 EUR";
            if (!field.choices.empty()) text = field.choices[0];
            if (field.pointer == "/roles") text = "data expert";
            brief = answered(brief, field.pointer, text);
        }
    }
    EXPECT_TRUE(validate(brief)) << describe(validate(brief).error());
}

TEST(questions, come_at_once) {
    Brief const brief = read(five);
    auto const begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i)
        open_questions(brief);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

TEST(answers, become_what_the_field_takes) {
    Brief const none;
    EXPECT_EQ(answered(none, "/title", "  Chatbot ").title, "Chatbot");
    EXPECT_EQ(answered(none, "/timeline/weeks", "8").timeline->weeks, 8);
    EXPECT_EQ(answered(none, "/timeline", "8 weeks").timeline->weeks, 8);
    EXPECT_EQ(answered(none, "/timeline", "2026-12-01").timeline->start, Day(2026, 12, 1));
    EXPECT_EQ(answered(none, "/timeline/buffer_bp", "30 %").timeline->buffer_bp, 3000);
    EXPECT_EQ(answered(none, "/timeline/buffer_bp", "2500").timeline->buffer_bp, 2500);
    EXPECT_EQ(answered(none, "/stakes", "High").stakes, Stakes::high);
    EXPECT_EQ(answered(none, "/domain", "public sector").domain, Domain::public_sector);
    EXPECT_EQ(to_string(*answered(none, "/budget/total", "450.50 EUR").budget->total), "EUR 450.50");
    EXPECT_EQ(to_string(*answered(none, "/budget", "CHF 450").budget->total), "CHF 450.00");
    EXPECT_THAT(answered(none, "/affected", "customers, 12 agents, ").affected,
        ElementsAre("customers", "12 agents"));
    EXPECT_THAT(answered(none, "/priorities", "speed, accuracy").priorities,
        ElementsAre(Priority::speed, Priority::accuracy));
    EXPECT_EQ(answered(none, "/phases", "audit, development").phases.size(), 2u);
    EXPECT_EQ(answered(none, "/roles", "data, operations internal").roles[1].by, DutyBy::internal);
}

TEST(answers, begin_entries_of_lists) {
    Brief brief = answered({}, "/deliverables", "A REST service, called by our shop");
    EXPECT_EQ(brief.deliverables[0].what, "A REST service, called by our shop");
    brief = answered(brief, "/deliverables/1/kind", "report");
    EXPECT_EQ(brief.deliverables[0].id, "d1");
    EXPECT_EQ(brief.deliverables[1].id, "d2");
    brief = answered(brief, "/metrics/0/business/name", "answer time");
    brief = answered(brief, "/metrics/0/business/today", "9");
    EXPECT_EQ(brief.metrics[0].id, "m1");
    EXPECT_EQ(brief.metrics[0].business->today, 9);
    EXPECT_TRUE(validate(brief));
}

TEST(answers, that_cannot_be_read_leave_the_brief_as_it_was) {
    struct Case {
        char const* pointer;
        char const* text;
        char const* code;
    };
    for (Case const& c : std::vector<Case>{
             {"/timeline/weeks", "soon", "answer_unreadable"},
             {"/stakes", "enormous", "answer_unreadable"},
             {"/budget/total", "a lot", "answer_unreadable"},
             {"/fairness/about_people", "perhaps", "answer_unreadable"},
             {"/wishes", "x", "pointer_unknown"},
             {"/metrics/4/id", "x", "pointer_unknown"},
             {"/title/x", "x", "pointer_unknown"},
             {"", "x", "pointer_unknown"},
         }) {
        Brief brief;
        auto const done = put_answer(brief, c.pointer, c.text);
        ASSERT_FALSE(done) << c.pointer;
        EXPECT_EQ(done.error().problems[0].code, c.code) << c.pointer;
        EXPECT_EQ(done.error().problems[0].pointer, c.pointer);
        EXPECT_EQ(brief, Brief{});
    }
}

} // namespace
} // namespace tenon::briefs
