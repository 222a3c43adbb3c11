#include "platform/json/read.h"
#include "platform/json/schema.h"
#include "platform/json/write.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

namespace tenon::json {
namespace {

BOOST_DEFINE_ENUM_CLASS(Colour, red, green)

struct Widget;

struct Part {
    std::string name;
    int count;
    bool operator==(Part const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, count))

struct Order {
    Id<Widget> id;
    std::string title;
    Colour colour;
    std::optional<double> weight;
    std::vector<Part> parts;
    std::optional<Money> price;
    std::optional<Day> due;
    bool operator==(Order const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id, title, colour, weight, parts, price, due))

struct Draft {
    using partial = void;
    std::string title;
    int weeks = 4;
    std::vector<std::string> tags;
    bool operator==(Draft const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (title, weeks, tags))

struct Envelope {
    Draft draft;
};
BOOST_DESCRIBE_STRUCT(Envelope, (), (draft))

constexpr char order_json[] =
    R"({"id":"01931b1e-7c3a-7000-8000-5e1f00d3a4b5","title":"A \"big\" one","colour":"green","weight":0.1,)"
    R"("parts":[{"name":"leg","count":4}],"price":{"minor":450000,"currency":"EUR"},"due":"2026-12-05"})";

std::vector<std::string> problems_of(auto const& result) {
    std::vector<std::string> lines;
    if (!result)
        for (Problem const& problem : result.error().problems)
            lines.push_back(problem.pointer + " " + problem.code);
    return lines;
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(json, reads_and_writes_the_same_text) {
    auto const order = read_json<Order>(order_json);
    ASSERT_TRUE(order) << describe(order.error());
    EXPECT_EQ(order->price, *Money::of_minor_units(450000, "EUR"_currency));
    EXPECT_EQ(to_json(*order), order_json);
}

TEST(json, leaves_out_what_is_empty) {
    Order order = *read_json<Order>(order_json);
    order.weight.reset();
    order.price.reset();
    order.due.reset();
    order.parts.clear();
    EXPECT_EQ(to_json(order), R"({"id":"01931b1e-7c3a-7000-8000-5e1f00d3a4b5","title":"A \"big\" one",)"
                              R"("colour":"green","parts":[]})");
}

TEST(json, reports_every_problem_at_once_with_its_pointer) {
    auto const order = read_json<Order>(
        R"({"id":"7","colour":"blue","weight":"heavy","parts":[{"name":"leg","count":1.5},{"count":99999999999}],)"
        R"("price":{"minor":1,"currency":"euro"},"due":"2026-02-30","extra/field":1,"extra/field":2})");
    EXPECT_THAT(problems_of(order),
        ElementsAre("/extra~1field unknown_field", "/extra~1field unknown_field",
            "/extra~1field duplicate_key", "/id id_malformed", "/title required", "/colour not_a_choice",
            "/weight wrong_type", "/parts/0/count wrong_type", "/parts/1/name required",
            "/parts/1/count out_of_range", "/price/currency currency_malformed", "/due day_malformed"));
}

TEST(json, keeps_the_defaults_of_a_draft) {
    EXPECT_EQ(*read_json<Draft>("{}"), (Draft{"", 4, {}}));
    EXPECT_EQ(*read_json<Draft>(R"({"title":"x","tags":["a"]})"), (Draft{"x", 4, {"a"}}));
    EXPECT_THAT(problems_of(read_json<Draft>(R"({"week":3})")), ElementsAre("/week unknown_field"));
    // Somebody who sends null for a draft has lost it on the way.
    EXPECT_THAT(problems_of(read_json<Envelope>(R"({"draft":null})")), ElementsAre("/draft wrong_type"));
}

TEST(json, refuses_what_is_no_json) {
    struct Case {
        std::string text;
        char const* code;
    };
    for (Case const& c : std::vector<Case>{
             {"", "json_malformed"},
             {"{", "json_malformed"},
             {"{} x", "json_malformed"},
             {"{'a':1}", "json_malformed"},
             {"[01]", "json_malformed"},
             {"\"\xff\"", "text_not_utf8"},
             {"\xff\xfe{\n}", "text_not_utf8"},
             {"[1180591620717411303424]", "json_malformed"},
             {std::string(40, '[') + std::string(40, ']'), "json_too_deep"},
         }) {
        auto const value = parse_json(c.text);
        EXPECT_EQ(value ? "ok" : value.error().code, c.code) << c.text;
    }
}

TEST(json, refuses_a_nul_inside_text) {
    EXPECT_THAT(
        problems_of(read_json<Draft>("{\"title\":\"a\\u0000b\"}")), ElementsAre("/title text_has_nul"));
}

TEST(json, refuses_a_text_that_is_too_long) {
    EXPECT_THAT(problems_of(read_json<Draft>("{\"title\":\"" + std::string(max_text + 1, 'a') + "\"}")),
        ElementsAre("/title text_too_long"));
    EXPECT_THAT(
        problems_of(read_json<Draft>("{\"title\":\"" + std::string(max_text, 'a') + "\"}")), IsEmpty());
}

TEST(json, is_tolerant_towards_foreign_clients) {
    auto const part = read_json<Part>(R"({"name":"leg","count":"4","unknown":null})", Manner::tolerant);
    ASSERT_TRUE(part);
    EXPECT_EQ(part->count, 4);
    EXPECT_THAT(problems_of(read_json<Part>(R"({"name":null,"count":4})", Manner::tolerant)),
        ElementsAre("/name required"));
}

TEST(json, spells_numbers_that_json_lacks) {
    EXPECT_EQ(to_json(std::vector<double>{std::nan(""), INFINITY, -INFINITY, 0.1, 1e300, 5}),
        R"(["NaN","Infinity","-Infinity",0.1,1e+300,5])");
}

TEST(json_property, any_text_survives) {
    rc::check([](std::string const& text) {
        RC_PRE(text.find('\0') == text.npos);
        // Property strings are bytes; make them UTF-8 by keeping ASCII.
        std::string ascii;
        for (char const letter : text)
            ascii += static_cast<char>(letter & 0x7f ? letter & 0x7f : 'x');
        std::string json;
        write_text(json, ascii);
        auto const value = parse_json(json);
        RC_ASSERT(value.has_value());
        RC_ASSERT(std::get<std::string>(value->data) == ascii);
    });
}

TEST(json_property, any_double_survives) {
    rc::check([](double number) {
        auto const value = parse_json(to_json(std::vector{number}));
        RC_ASSERT(value.has_value());
        Value const& item = std::get<Array>(value->data)[0];
        double const back = std::holds_alternative<std::int64_t>(item.data)
                                ? static_cast<double>(std::get<std::int64_t>(item.data))
                                : std::get<double>(item.data);
        RC_ASSERT(back == number);
    });
}

TEST(yaml, becomes_the_same_tree_as_json) {
    auto const yaml = parse_yaml("title: Support chatbot\nweeks: 10\ntags: [a, '7', \"true\"]\n");
    ASSERT_TRUE(yaml);
    EXPECT_EQ(*read<Draft>(*yaml), (Draft{"Support chatbot", 10, {"a", "7", "true"}}));
}

TEST(yaml, names_the_line_and_column_of_every_problem) {
    auto const yaml = parse_yaml("title: x\nweeks: many\ncolour: red\n");
    auto const draft = read<Draft>(*yaml);
    ASSERT_FALSE(draft);
    std::vector<std::string> places;
    for (Problem const& problem : draft.error().problems)
        places.push_back(
            std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.code);
    EXPECT_THAT(places, ElementsAre("3:9 unknown_field", "2:8 wrong_type"));
}

TEST(yaml, refuses_what_is_no_plain_document) {
    std::string const deep = std::string(40, '[') + std::string(40, ']');
    struct Case {
        std::string text;
        char const* code;
        int line;
    };
    for (Case const& c : std::vector<Case>{
             {"a: [1, 2", "yaml_malformed", 1},
             {"a: 1\n\tb: 2\n", "yaml_tab", 2},
             {"a: &x 1\nb: *x\n", "yaml_alias", 1},
             {"a: 1\na: 2\n", "duplicate_key", 2},
             {deep, "yaml_too_deep", 1},
             {std::string(20000, '[') + std::string(20000, ']'), "yaml_too_deep", 1},
             {std::string(20000, '['), "yaml_malformed", 1},
             {"a: 1\nb: \xff\n", "text_not_utf8", 2},
             {std::string("a: 1\nb: x\0y\n", 12), "text_has_nul", 2},
             {"? [a]\n: 1\n", "yaml_malformed", 1},
         }) {
        auto const value = parse_yaml(c.text);
        ASSERT_FALSE(value) << c.text.substr(0, 40);
        EXPECT_EQ(value.error().code, c.code) << c.text.substr(0, 40);
        ASSERT_FALSE(value.error().problems.empty());
        EXPECT_EQ(value.error().problems[0].line, c.line) << c.text.substr(0, 40);
    }
    EXPECT_EQ(parse_yaml("a: 1\n---\nb: 2\n").error().code, "yaml_malformed");
}

TEST(yaml, takes_a_byte_order_mark_and_windows_lines) {
    auto const yaml = parse_yaml("\xEF\xBB\xBFtitle: x\r\nweeks: 3\r\n");
    ASSERT_TRUE(yaml) << describe(yaml.error());
    EXPECT_EQ(*read<Draft>(*yaml), (Draft{"x", 3, {}}));
}

TEST(yaml, of_nothing_is_an_empty_draft) {
    EXPECT_EQ(*read<Draft>(*parse_yaml("")), Draft{});
    EXPECT_EQ(*read<Draft>(*parse_yaml("# only a remark\n")), Draft{});
}

TEST(schema, says_what_a_struct_holds) {
    Schemas schemas;
    EXPECT_EQ(
        schemas.of<std::vector<Part>>(), R"({"type":"array","items":{"$ref":"#/components/schemas/Part"}})");
    EXPECT_EQ(schemas.components().at("Part"),
        R"({"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","maxLength":20000},)"
        R"("count":{"type":"integer","format":"int64"}},"required":["name","count"]})");
    schemas.of<Order>();
    EXPECT_EQ(schemas.components().at("Colour"), R"({"type":"string","enum":["red","green"]})");
}

} // namespace
} // namespace tenon::json
