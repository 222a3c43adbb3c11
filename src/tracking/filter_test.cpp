#include "tracking/filter.h"

#include "tracking/page_token.h"
#include "tracking/searches.h"

#include <gtest/gtest.h>

#include <limits>

namespace tenon::tracking {
namespace {

std::string show(Operand const& operand) {
    if (auto const* number = std::get_if<double>(&operand)) return std::to_string(*number);
    if (auto const* text = std::get_if<std::string>(&operand)) return "'" + *text + "'";
    std::string list;
    if (auto const* texts = std::get_if<std::vector<std::string>>(&operand))
        for (std::string const& text : *texts)
            list += "[" + text + "]";
    return list;
}

// entity, key, comparison and value as one text.
std::string show(std::vector<Clause> const& clauses) {
    constexpr char const* entities[] = {"attribute", "metric", "highest", "lowest", "param", "tag", "dataset",
        "metadata", "feedback", "expectation"};
    constexpr char const* comparisons[] = {
        "=", "!=", ">", ">=", "<", "<=", "like", "ilike", "in", "not in", "null", "not null"};
    std::string text;
    for (Clause const& clause : clauses)
        text += std::string(text.empty() ? "" : " & ") + entities[static_cast<int>(clause.entity)] + " " +
                clause.key + " " + comparisons[static_cast<int>(clause.comparison)] + " " +
                show(clause.operand);
    return text;
}

TEST(filter, reads_comparisons_joined_by_and) {
    struct Case {
        char const* text;
        char const* clauses;
    };
    for (Case const& c : std::vector<Case>{
             {"", ""},
             {"  \n", ""},
             {"metrics.f1 > 0.5", "metric f1 > 0.500000"},
             {"metric.f1>=-1e2", "metric f1 >= -100.000000"},
             {"highest.f1 > 0.9 AND lowest.loss <= 1", "highest f1 > 0.900000 & lowest loss <= 1.000000"},
             {"metrics.`val f1` != +.5", "metric val f1 != 0.500000"},
             {"metrics.\"a.b/c\" < 1 AND params.x = 'y'", "metric a.b/c < 1.000000 & param x = 'y'"},
             {"parameters.x LIKE '%a%' and tag.y iLike \"b\"", "param x like '%a%' & tag y ilike 'b'"},
             {"tags.mlflow.user = 'it\"s'", "tag mlflow.user = 'it\"s'"},
             {"tags.`mlflow.user` IS NULL", "tag mlflow.user null "},
             {"params.x is not null;", "param x not null "},
             {"run_id IN ('a', \"b\")", "attribute run_id in [a][b]"},
             {"attr.run_id not in ('a')", "attribute run_id not in [a]"},
             {"`run name` = 'x'", "attribute run name = 'x'"},
             {"created <= 5 AND run.status = 'FINISHED'",
                 "attribute created <= 5.000000 & attribute status = 'FINISHED'"},
             {"dataset.name = 'd' AND datasets.context IN ('train')",
                 "dataset name = 'd' & dataset context in [train]"},
         }) {
        auto const clauses = parse_filter(c.text, run_words());
        ASSERT_TRUE(clauses) << c.text << ": " << clauses.error().message;
        EXPECT_EQ(show(*clauses), c.clauses) << c.text;
    }
}

TEST(filter, names_what_it_does_not_take) {
    struct Case {
        char const* text;
        char const* fragment;
    };
    for (Case const& c : std::vector<Case>{
             {"metrics.a > 1 OR metrics.b > 1", "Invalid clause(s) in filter string"},
             {"NOT metrics.a > 1", "Invalid clause(s) in filter string"},
             {"(metrics.a > 1)", "Invalid clause(s) in filter string"},
             {"metrics.a > 1 AND", "Invalid clause(s) in filter string"},
             {"metrics.a", "Invalid clause(s) in filter string"},
             {"metrics. > 1", "Invalid clause(s) in filter string"},
             {"metrics.`a > 1", "Invalid clause(s) in filter string"},
             {"'a' = 'b'", "Invalid clause(s) in filter string"},
             {"1 = 1", "Invalid clause(s) in filter string"},
             {"tags.x BETWEEN 'a' AND 'b'", "Invalid clause(s) in filter string"},
             {"@", "Invalid clause(s) in filter string"},
             {"metrics.a > 1; DROP TABLE runs", "multiple expression"},
             {"models.a = 1", "Invalid entity type"},
             {"attributes.none = 'a'", "Invalid attribute key"},
             {"none = 'a'", "Invalid attribute key"},
             {"datasets.none = 'a'", "Invalid attribute key"},
             {"metrics.a LIKE 'x'", "Invalid comparator"},
             {"metrics.a IS NULL", "Invalid comparator"},
             {"metrics.a <> 1", "Invalid comparator"},
             {"params.a > '1'", "Invalid comparator"},
             {"params.a IN ('1')", "Invalid comparator"},
             {"status IN ('FINISHED')", "Invalid comparator"},
             {"params.a = 1", "Expected a quoted string value"},
             {"params.a = b", "Expected a quoted string value"},
             {"params.a = `b`", "Expected a quoted string value"},
             {"params.a =", "Expected a quoted string value"},
             {"metrics.a > '1'", "Expected numeric value type"},
             {"metrics.a > 1abc", "Expected numeric value type"},
             {"metrics.a > 1e999", "Expected numeric value type"},
             {"run_id IN (1)", "expected a quoted string value"},
             {"run_id IN ()", "expected a quoted string value"},
             {"run_id IN ('a'", "Invalid clause(s) in filter string"},
         }) {
        auto const clauses = parse_filter(c.text, run_words());
        ASSERT_FALSE(clauses) << c.text;
        EXPECT_NE(clauses.error().message.find(c.fragment), std::string::npos)
            << c.text << ": " << clauses.error().message;
    }
}

TEST(filter, reads_what_is_said_of_traces) {
    auto const clauses =
        parse_filter("metadata.a.b = 'x' AND feedback.stars >= 4 AND feedback.good = 'yes' AND "
                     "expectation.`a b` IS NULL AND trace.status IN ('OK')",
            trace_words());
    ASSERT_TRUE(clauses) << clauses.error().message;
    EXPECT_EQ(show(*clauses), "metadata a.b = 'x' & feedback stars >= 4.000000 & feedback good = 'yes' & "
                              "expectation a b null  & attribute status in [OK]");
    for (char const* text : {"text LIKE '%a%'", "span.name = 'a'", "feedback.a > 'b'", "metadata.a > 1",
             "metadata.a IN ('b')", "feedback.a IN ('b')", "name RLIKE 'a'", "metrics.a > 1"})
        EXPECT_FALSE(parse_filter(text, trace_words())) << text;
}

TEST(order, takes_columns_with_a_direction) {
    std::vector<std::string> const items{"metrics.f1 DESC", "params.`a b`", "start_time asc"};
    auto const order = parse_order(items, run_words()).value();
    EXPECT_TRUE(order[0].descending);
    EXPECT_EQ(order[1].key, "a b");
    EXPECT_FALSE(order[2].descending);
    for (char const* item :
        {"", "metrics.f1 UP", "metrics.f1 DESC DESC", "1", "datasets.name", "none", "'a'"})
        EXPECT_FALSE(parse_order(std::vector<std::string>{item}, run_words())) << item;
    EXPECT_FALSE(parse_order(std::vector<std::string>{"metrics.a", "metrics.a DESC"}, run_words()));
}

TEST(page_token, comes_back_as_it_was_and_fits_its_own_order_only) {
    std::vector<Mark> const marks{std::int64_t{-7}, 0.1, std::string("a\"b")};
    std::string const token = make_page_token(marks);
    EXPECT_EQ(read_page_token(token, {std::int64_t{0}, 0.0, std::string()}).value(), marks);
    EXPECT_FALSE(read_page_token(token, {std::int64_t{0}, 0.0}));
    EXPECT_FALSE(read_page_token(token, {std::string(), 0.0, std::string()}));
    for (char const* garbage : {"garbage", "", "====", "W10", "bnVsbA"})
        EXPECT_FALSE(read_page_token(garbage, {std::int64_t{0}})) << garbage;
    std::string const infinite = make_page_token({std::numeric_limits<double>::infinity()});
    EXPECT_EQ(std::get<double>(read_page_token(infinite, {0.0}).value()[0]),
        std::numeric_limits<double>::infinity());
}

TEST(filter, says_where_it_was_not_understood) {
    struct Case {
        char const* text;
        int column;
    };
    for (Case const& c : std::vector<Case>{{"metrics.f1 > 'x'", 14}, {"metrics.f1 >", 13},
             {"metrics.f1 > 1 OR x", 16}, {"tags.é = 'ü' AND metrics.f1 >> 2", 29}, {"foo.bar = 1", 1},
             {"status = 'a' AND [", 18}, {"metrics.f1 > 1 metrics.f2 > 2", 16}}) {
        auto const clauses = parse_filter(c.text, run_words());
        ASSERT_FALSE(clauses) << c.text;
        ASSERT_EQ(clauses.error().problems.size(), 1U) << c.text;
        EXPECT_EQ(clauses.error().problems[0].pointer, "?filter");
        EXPECT_EQ(clauses.error().problems[0].column, c.column) << c.text;
    }
}

} // namespace
} // namespace tenon::tracking
