#include "platform/sql/statement.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace tenon::sql {
namespace {

TEST(place_parameters, replaces_names_and_nothing_else) {
    struct Case {
        char const* text;
        char const* postgres;
        char const* parameters;
    };
    for (Case const& c : std::vector<Case>{
             {"SELECT 1", "SELECT 1", ""},
             {"a = :a", "a = $1", "a"},
             {":b, :a, :b", "$1, $2, $1", "b,a"},
             {"(:a1,:_b)", "($1,$2)", "a1,_b"},
             {":a:b", "$1$2", "a,b"},
             {"x::text = :x", "x::text = $1", "x"},
             {":x::bigint", "$1::bigint", "x"},
             {"a[1:2]", "a[1:2]", ""},
             {"':a' || :a", "':a' || $1", "a"},
             {"'it''s :a' || :b", "'it''s :a' || $1", "b"},
             {"\":a\" = :b", "\":a\" = $1", "b"},
             {"1 -- :a\n + :b", "1 -- :a\n + $1", "b"},
             {"1 -- :a", "1 -- :a", ""},
             {"/* :a\n :b */ :c", "/* :a\n :b */ $1", "c"},
             {"'open :a", "'open :a", ""},
             {"a : b", "a : b", ""},
             {"a:", "a:", ""},
             {"", "", ""},
         }) {
        PlacedText const placed = place_parameters(c.text, Engine::postgres);
        EXPECT_EQ(placed.text, c.postgres) << c.text;
        EXPECT_EQ(join(placed.parameters, ","), c.parameters) << c.text;
    }
}

TEST(place_parameters, marks_them_as_the_engine_does) {
    EXPECT_EQ(place_parameters(":b + :a + :b", Engine::sqlite).text, "?1 + ?2 + ?1");
}

Statement const both{"test.both", "SELECT 1"};
Statement const each{"test.each", "SELECT 1", "SELECT 2"};

TEST(statement, has_one_text_or_one_for_each_engine) {
    EXPECT_EQ(both.text(Engine::postgres), "SELECT 1");
    EXPECT_EQ(each.text(Engine::sqlite), "SELECT 1");
    EXPECT_EQ(each.text(Engine::postgres), "SELECT 2");
}

TEST(statement, enters_the_list_of_all) {
    auto const& all = all_statements();
    EXPECT_NE(std::find(all.begin(), all.end(), &both), all.end());
}

} // namespace
} // namespace tenon::sql
