// Files as people bring them: what is read, what is refused and where, and that a written brief is the same
// one.

#include "base/text.h"
#include "briefs/brief.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

namespace tenon::briefs {
namespace {

using ::testing::AnyOf;
using ::testing::Eq;
using ::testing::HasSubstr;

// "2:4 code" of the first problem; "read" where there is none.
std::string outcome(std::string_view text) {
    auto const brief = read_brief(text);
    if (brief) return "read";
    Error const& error = brief.error();
    if (error.problems.empty()) return error.code;
    Problem const& problem = error.problems[0];
    EXPECT_GT(problem.message.size(), 10u);
    return std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.code;
}

std::string message(std::string_view text) {
    auto const brief = read_brief(text);
    return brief ? "" : brief.error().message;
}

TEST(brief_file, may_come_from_any_editor) {
    EXPECT_EQ(read_brief("\xEF\xBB\xBFtitle: Chatbot\n")->title, "Chatbot"); // with a byte order mark
    EXPECT_EQ(read_brief("\xEF\xBB\xBF"
                         "Build me a chatbot")
                  ->title,
        "Build me a chatbot");
    auto const windows = read_brief("title: Chatbot\r\nproblem: |\r\n  one\r\n  two\r\nkind: chatbot\r\n");
    ASSERT_TRUE(windows) << describe(windows.error());
    EXPECT_EQ(windows->problem, "one\ntwo\n");
    EXPECT_EQ(windows->kind, Kind::chatbot);
    EXPECT_EQ(read_brief("---\ntitle: x\n...\n")->title, "x");
    EXPECT_EQ(read_brief("# only a comment\n"), Brief{});
}

TEST(brief_file, is_refused_with_the_place_and_a_sentence) {
    struct Case {
        std::string text;
        char const* outcome;
    };
    using namespace std::string_literals;
    for (Case const& c : std::vector<Case>{
             {"title: x\nproblem: gr\xFC\xDF"
              "e\n",
                 "2:12 text_not_utf8"},                         // Windows-1252
             {"\xFF\xFEt\0i\0t\0l\0e\0"s, "1:1 text_not_utf8"}, // UTF-16
             {"title: x\nproblem: a\0b\n"s, "2:11 text_has_nul"},
             {"title: x\nproblem: \"a\\0b\"\n", "2:10 text_has_nul"},
             {"title: x\ntimeline:\n\tweeks: 3\n", "3:1 yaml_tab"},
             {"title: x\ntitle: y\n", "2:1 duplicate_key"},
             {"data:\n  - {id: a, id: b}\n", "2:13 duplicate_key"},
             {"title: x\nproblem: [a, b\n", "3:1 yaml_malformed"},
             {"title: x\n  goal: y\n", "2:7 yaml_malformed"},
             {"title: \"x\nproblem: y\n", "1:1 yaml_malformed"}, // the quote is never closed
             {"title: &a x\n", "1:8 yaml_alias"},
             {"title: *a\n", "1:8 yaml_malformed"},
             {"title: x\n---\ntitle: y\n", "3:1 yaml_malformed"},
             {"title: x\n? [a]\n: y\n", "2:3 yaml_malformed"},
             {"- title: x\n- title: y\n", "1:1 wrong_type"},
             {"title: x\nprolbem: slow\n", "2:10 unknown_field"},
             {"title: [a, b]\n", "1:8 wrong_type"},
             {"title: x\nmetrics: 3\n", "2:10 wrong_type"},
             {"title: x\ntimeline: {weeks: soon}\n", "2:19 wrong_type"},
             {"title: x\ntimeline: {start: 2026-02-30}\n", "2:19 day_malformed"},
         })
        EXPECT_EQ(outcome(c.text), c.outcome) << c.text << "\n" << message(c.text);
}

TEST(brief_file, may_be_a_letter_as_people_write_them) {
    for (char const* letter : {
             "Hello,\nwe need help with our tickets.\nBudget: about 20,000 EUR\nBest, Lena\n",
             "Subject: a chatbot\nFrom: Lena\n",
             "- answer customers faster\n- keep two people\n",
             "Ticket #12: slow answers\n---\nLena Weber\n",
             "\"Faster\", says our chief.\nHow?\n",
             "> you wrote\nYes, and more.\n",
         }) {
        auto const brief = read_brief(letter);
        ASSERT_TRUE(brief) << letter << describe(brief.error());
        EXPECT_EQ(brief->problem, std::string(trim(letter)));
    }
    // What means to be a document is one, and says what is wrong with it.
    EXPECT_EQ(outcome("Title: x\nProblem: y\n"), "1:8 unknown_field");
    EXPECT_EQ(outcome("goal: y\nBudget: about 20,000 EUR: fixed\n"), "2:25 yaml_malformed");
}

TEST(brief_file, says_which_field_was_probably_meant) {
    EXPECT_THAT(message("title: x\nprolbem: slow\n"), HasSubstr("did you mean \"problem\"?"));
    EXPECT_THAT(message("Title: x\ngoal: y\n"), HasSubstr("did you mean \"title\"?"));
    EXPECT_THAT(message("title: x\nmetric: []\n"), HasSubstr("did you mean \"metrics\"?"));
    EXPECT_THAT(message("title: x\nprice: 3\n"), HasSubstr("check its spelling or remove it."));
}

TEST(brief_file, cannot_be_made_to_hang) {
    std::string deep = "title: ";
    std::string blocks = "title:\n";
    for (int i = 0; i < 20'000; ++i)
        deep += "[";
    for (int i = 1; i < 500; ++i)
        blocks += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char letter = 'b'; letter < 'z'; ++letter)
        bomb += std::string(1, letter) + ": &" + letter + " [*a, *a, *a, *a, *a, *a, *a, *a]\n";
    std::string const many_keys = [] {
        std::string text = "title: x\n";
        for (int i = 0; i < 5'000; ++i)
            text += "k" + std::to_string(i) + ": 1\n";
        return text;
    }();
    auto const begin = std::chrono::steady_clock::now();
    EXPECT_NE(outcome(deep), "read");
    EXPECT_THAT(outcome(blocks), HasSubstr("yaml_too_deep"));
    EXPECT_THAT(outcome("title: x\n" + bomb), HasSubstr("yaml_alias"));
    EXPECT_THAT(
        outcome("title: x\nproblem: " + std::string(900'000, '\xE9') + "\n"), Eq("2:10 text_not_utf8"));
    EXPECT_THAT(outcome("title: x\nproblem: " + std::string(900'000, 'x') + "\n"), Eq("2:10 text_too_long"));
    EXPECT_EQ(outcome(std::string(10 * 1024 * 1024, 'x')), "brief_too_large");
    EXPECT_NE(outcome(many_keys), "read");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(brief_file, is_written_with_what_it_says_and_nothing_else) {
    auto const brief = read_brief("title: Chatbot\nexclusions: [voice, \"no: mail\"]\n"
                                  "metrics: [{id: m1, business: {name: time, today: 9.5}}]\n"
                                  "timeline: {start: 2026-12-01}\nproblem: |\n  one\n\n  two\n");
    EXPECT_EQ(write_brief(*brief), "tenon: brief/1\n"
                                   "title: Chatbot\n"
                                   "problem: |\n  one\n\n  two\n"
                                   "metrics:\n"
                                   "  - id: m1\n"
                                   "    business:\n"
                                   "      name: time\n"
                                   "      today: 9.5\n"
                                   "exclusions:\n"
                                   "  - voice\n"
                                   "  - \"no: mail\"\n"
                                   "timeline:\n"
                                   "  start: 2026-12-01\n");
    EXPECT_EQ(write_brief(Brief{}), "tenon: brief/1\n");
}

// Words as people type them, with everything that YAML reads as something else.
rc::Gen<std::string> any_words() {
    std::vector<std::string> const pieces{"a", "Wort", " ", "\n", "\n\n", ": ", "#", " #", "-", "- ", "'",
        "\"", "\\", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "null", "true",
        "12", "1e3", "0x1", "ü", "\xE2\x80\xA8", "\xC2\x85", "\xC2\xA0", "\xEF\xBB\xBF", "\t", "\r", "\x07",
        "\x7F", "---", "...", "😀", "="};
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
        [](std::vector<std::string> const& parts) {
            std::string text;
            for (std::string const& part : parts)
                text += part;
            return text;
        });
}

RC_GTEST_PROP(brief_file, written_and_read_again_is_the_same_brief, ()) {
    Brief brief;
    brief.title = *any_words();
    brief.problem = *any_words();
    brief.affected = *rc::gen::container<std::vector<std::string>>(any_words());
    if (*rc::gen::arbitrary<bool>()) brief.timeline = Timeline{};
    if (*rc::gen::arbitrary<bool>())
        brief.budget =
            Budget{*Money::of_minor_units(*rc::gen::inRange(0, 1'000'000), "EUR"_currency), {}, {}, {}};
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        Metric metric{"m" + std::to_string(i), {}, {}};
        if (*rc::gen::arbitrary<bool>())
            metric.business =
                BusinessMetric{*any_words(), *any_words(), 0.1 * *rc::gen::inRange(-100, 100), {}, ""};
        if (*rc::gen::arbitrary<bool>()) metric.technical = TechnicalMetric{};
        brief.metrics.push_back(metric);
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        brief.criteria.push_back({"c" + std::to_string(i), CriterionKind::run, *rc::gen::arbitrary<bool>(),
            "", Comparison::at_least, 0.5, {}, ""});
    if (*rc::gen::arbitrary<bool>())
        brief.fairness = Fairness{*rc::gen::arbitrary<bool>(), {*any_words()}, {}};
    std::string const text = write_brief(brief);
    auto const read = read_brief(text);
    if (!read) RC_FAIL(describe(read.error()) + "\n" + text);
    RC_ASSERT(*read == brief);
}

} // namespace
} // namespace tenon::briefs
