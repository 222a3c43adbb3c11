#include "platform/ndjson/reader.h"

#include "platform/ndjson/json_fault.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tenon::ndjson {
namespace {

struct Line {
    std::vector<std::string> fields;
    std::string problem; // "line:column code"
};

struct Read {
    std::vector<std::string> columns;
    std::vector<Line> lines;
};

// "~" stands for a column that the line does not name.
Read read(std::string_view text, Options options = {}) {
    Reader reader(csv::from_text(text), options);
    Read result;
    while (reader.next()) {
        Line line;
        for (std::string_view const field : reader.row().fields)
            line.fields.emplace_back(field.data() ? field : "~");
        for (Problem const& problem : reader.row().problems)
            line.problem +=
                std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + problem.code;
        result.lines.push_back(line);
    }
    for (std::uint32_t i = 0; i < reader.columns().size(); ++i)
        result.columns.emplace_back(reader.columns()[i]);
    return result;
}

using Texts = std::vector<std::string>;

TEST(ndjson, makes_columns_of_names_in_the_order_they_appear) {
    auto const found =
        read("\xEF\xBB\xBF{\"a\": 1, \"b\": \"x\"}\r\n\n  \n{\"c\": true, \"a\": -2.50}\n{}\n{\"b\": null}");
    EXPECT_EQ(found.columns, (Texts{"a", "b", "c"}));
    ASSERT_EQ(found.lines.size(), 4U);
    EXPECT_EQ(found.lines[0].fields, (Texts{"1", "x"}));
    EXPECT_EQ(found.lines[1].fields, (Texts{"-2.50", "~", "true"})) << "numbers stay as they are spelt";
    EXPECT_EQ(found.lines[2].fields, (Texts{"~", "~", "~"}));
    EXPECT_EQ(found.lines[3].fields, (Texts{"~", "null", "~"}));
}

TEST(ndjson, opens_objects_one_level_deep_and_keeps_the_rest_as_text) {
    auto const found = read(
        R"({"who": {"name": "Ann\n\u00e4", "home": {"zip": "1"}, "tags": [1, 2]}, "list": [{"x": 1}], "none": {}})"
        "\n");
    EXPECT_EQ(found.columns, (Texts{"who.name", "who.home", "who.tags", "list", "none"}));
    EXPECT_EQ(
        found.lines.at(0).fields, (Texts{"Ann\nä", R"({"zip": "1"})", "[1, 2]", R"([{"x": 1}])", "{}"}));
}

TEST(ndjson, says_of_every_line_it_cannot_read_where_and_why_and_goes_on) {
    struct Case {
        std::string line;
        std::string problem;
    };
    for (Case const& c : std::vector<Case>{
             {"{\"a\": 1", "2:8 ndjson_malformed"},
             {"{\"a\": 01}", "2:8 ndjson_malformed"},
             {"{\"a\": nul}", "2:7 ndjson_malformed"},
             {"{\"ä\": 1} x", "2:10 ndjson_malformed"},
             {"{\"a\": 1} {\"a\": 2}", "2:10 ndjson_malformed"},
             {"{'a': 1}", "2:2 ndjson_malformed"},
             {"{\"a\": [1 2]}", "2:10 ndjson_malformed"},
             {"{\"a\": {\"b\": {\"c\": 1,}}}", "2:21 ndjson_malformed"},
             {"{\"a\": \"\\x\"}", "2:8 ndjson_malformed"},
             {"{\"a\": \"\\ud800\"}", "2:1 ndjson_malformed"},
             {"[1, 2]", "2:1 ndjson_not_object"},
             {"7", "2:1 ndjson_not_object"},
             {"{\"a\": \"\xFF\"}", "2:8 ndjson_not_utf8"},
             {"{\"a\": \"\\u0000\"}", "2:1 ndjson_nul_byte"},
             {std::string("{\"a\": \0}", 8), "2:7 ndjson_malformed"},
         }) {
        auto const found = read("{\"a\": 0}\n" + c.line + "\n{\"a\": 3}\n");
        ASSERT_EQ(found.lines.size(), 3U) << c.line;
        EXPECT_EQ(found.lines[1].problem, c.problem) << c.line;
        EXPECT_TRUE(found.lines[1].fields.empty()) << c.line;
        EXPECT_EQ(found.lines[2].problem, "") << c.line;
        EXPECT_EQ(found.lines[2].fields.at(0), "3") << c.line;
    }
}

TEST(ndjson, passes_over_lines_and_names_beyond_its_memory) {
    auto const found = read("{\"a\": 1}\n{\"a\": \"" + std::string(3 << 20, 'x') + "\"}\n{\"a\": 2}\n" +
                                "{\"b\": 1, \"c\": 2}\n{\"a\": 4}",
        {.line_bytes_max = 1 << 20, .columns_max = 2});
    ASSERT_EQ(found.lines.size(), 5U);
    EXPECT_EQ(found.lines[1].problem, "2:1 ndjson_line_too_long");
    EXPECT_EQ(found.lines[2].fields.at(0), "2");
    EXPECT_EQ(found.lines[3].problem, "4:1 ndjson_too_many_columns");
    EXPECT_EQ(found.lines[4].fields.at(0), "4");
}

TEST(ndjson, reads_the_same_however_the_bytes_come) {
    std::string const text =
        "{\"a\": 1}\n{\"b\": \"" + std::string(100, 'y') + "\"}\n\n{\"a\": \n{\"c\": {\"d\": 1}}";
    auto const whole = read(text);
    for (std::size_t piece = 1; piece < 20; ++piece) {
        std::string_view rest = text;
        Reader reader([&](char* bytes, std::size_t) {
            std::size_t const count = std::min(piece, rest.size());
            std::copy_n(rest.data(), count, bytes);
            rest.remove_prefix(count);
            return count;
        });
        for (Line const& expected : whole.lines) {
            ASSERT_TRUE(reader.next());
            EXPECT_EQ(reader.row().fields.size(), expected.fields.size());
            EXPECT_EQ(reader.row().problems.empty(), expected.problem.empty());
        }
        EXPECT_FALSE(reader.next());
    }
}

TEST(json_fault, is_none_in_json) {
    for (char const* text : {"{}", " [1, -2.5e+3, \"a\\u00e4\\\"\", true, null, {\"x\": []}] ", "0", "\"\""})
        EXPECT_FALSE(find_json_fault(text)) << text;
    EXPECT_TRUE(find_json_fault(std::string(100, '[') + std::string(100, ']')));
    for (char const* text : {"0", "-1", "1.5", "1e5", "1E-5"})
        EXPECT_TRUE(is_json_number(text)) << text;
    for (char const* text : {"", "-", "01", "1.", ".5", "1e", "+1", "0x1", "1 "})
        EXPECT_FALSE(is_json_number(text)) << text;
}

} // namespace
} // namespace tenon::ndjson
