#include "platform/csv/parser.h"
#include "platform/csv/reader.h"
#include "platform/csv/writer.h"

#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <sstream>

namespace tenon::csv {
namespace {

// All that reading gives, as text: "a|b" per row, "!code@line:column" per problem, "error code@line:column".
std::string show(Problem const& problem) {
    return problem.code + "@" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
}

std::vector<std::string> read_in_pieces(std::string_view text, std::size_t piece, Options options = {}) {
    std::vector<std::string> shown;
    Parser parser(options);
    while (true) {
        auto const event = parser.next();
        if (!event) {
            std::string error = "error " + event.error().code;
            for (Problem const& problem : event.error().problems)
                error += " " + show(problem);
            shown.push_back(error);
            return shown;
        }
        if (event == Parser::Event::end) return shown;
        if (event == Parser::Event::more) {
            parser.feed(text.substr(0, piece));
            text.remove_prefix(std::min(piece, text.size()));
            if (text.empty()) parser.finish();
            continue;
        }
        std::string row;
        for (std::string_view const& field : parser.row().fields)
            row += (&field == &parser.row().fields[0] ? "" : "|") + std::string(field);
        for (Problem const& problem : parser.row().problems)
            row += " !" + show(problem);
        shown.push_back(row);
    }
}

std::vector<std::string> read(std::string_view text, Options options = {}) {
    return read_in_pieces(text, text.size(), options);
}

using Rows = std::vector<std::string>;

TEST(csv, reads_every_line_end_and_a_missing_last_one) {
    Rows const expected{"1|2", "3|4"};
    EXPECT_EQ(read("a,b\n1,2\n3,4\n"), expected);
    EXPECT_EQ(read("a,b\r\n1,2\r\n3,4\r\n"), expected);
    EXPECT_EQ(read("a,b\r1,2\r3,4\r"), expected);
    EXPECT_EQ(read("a,b\n1,2\n3,4"), expected);
    EXPECT_EQ(read("\xEF\xBB\xBF"
                   "a,b\n1,2\n\n\r\n3,4\n"),
        expected)
        << "byte order mark and blank lines";
}

TEST(csv, reads_quoted_fields) {
    EXPECT_EQ(read("a,b\n\"x,\"\"y\"\"\",\"line\nbreak\"\n"), (Rows{"x,\"y\"|line\nbreak"}));
    EXPECT_EQ(read("a,b\n\"\",\"\"\"\"\n"), (Rows{"|\""}));
    EXPECT_EQ(read("a\n\"\"\n"), (Rows{""})) << "a quoted empty field is a row, a blank line is none";
    EXPECT_EQ(read("a,b\n5\" pipe,\" x\"\n"), (Rows{"5\" pipe| x"}));
    EXPECT_EQ(read("a,b\n1,\"2\""), (Rows{"1|2"})) << "the file may end with a quote";
}

TEST(csv, keeps_empty_fields) {
    EXPECT_EQ(read("a,b,c\n,,\n1,,3\n"), (Rows{"||", "1||3"}));
    EXPECT_EQ(read("a,b\n1,"), (Rows{"1|"}));
}

TEST(csv, tells_what_is_wrong_with_a_row_and_where) {
    struct Case {
        std::string text;
        std::string expected;
    };
    for (Case const& c : std::vector<Case>{
             {"a,b\n1,2,3\n", "1|2|3 !csv_row_ragged@2:5"},
             {"a,b,c\n1,2\n", "1|2 !csv_row_ragged@2:4"},
             {"a,b\n1\n", "1 !csv_row_ragged@2:2"},
             {"a,b\n\xC3\xBC,\"x\"y\n", "\xC3\xBC|\"x\"y !csv_text_after_quote@2:6"},
             {"a,b\n\"l\nm\",\"x\" \n", "l\nm|\"x\"  !csv_text_after_quote@3:7"},
             {std::string("a,b\n1,x\0y\n", 10), std::string("1|x\0y !csv_nul_byte@2:4", 23)},
             {"a,b\n\xC3\xBC,caf\xE9\n", "\xC3\xBC|caf\xE9 !csv_not_utf8@2:6"},
             {"a,b\n\xED\xA0\x80,1\n", "\xED\xA0\x80|1 !csv_not_utf8@2:1"},
             {"a,b\n\"x\"y,\xFF,3\n",
                 "\"x\"y|\xFF|3 !csv_text_after_quote@2:4 !csv_not_utf8@2:6 !csv_row_ragged@2:8"},
         })
        EXPECT_EQ(read(c.text), Rows{c.expected});
}

TEST(csv, says_how_many_fields_a_ragged_row_has) {
    Reader reader(from_text("a,b,c,d,e,f\n1,2,3,4,5\n"));
    ASSERT_EQ(reader.next(), true);
    EXPECT_EQ(reader.row().problems[0].message, "The row has 5 fields, the header 6.");
}

TEST(csv, counts_the_lines_inside_quoted_fields) {
    EXPECT_EQ(read("a,b\r\n\"1\r\n2\r3\n4\",x\r\n5\r\n").back(), "5 !csv_row_ragged@6:2");
}

TEST(csv, refuses_what_makes_the_rest_meaningless) {
    Options const small{.delimiter = ',', .field_bytes_max = 4, .columns_max = 3, .row_bytes_max = 12};
    struct Case {
        std::string text;
        Options options;
        std::string expected;
    };
    for (Case const& c : std::vector<Case>{
             {"", {}, "error csv_empty"},
             {"\n\r\n", {}, "error csv_empty"},
             {"a,b\n1,\"2\n3", {}, "error csv_quote_not_closed csv_quote_not_closed@2:3"},
             {"a,b\n1,\"2\"\"", {}, "error csv_quote_not_closed csv_quote_not_closed@2:3"},
             {std::string("\xFF\xFE"
                          "a\0",
                  4),
                 {}, "error csv_utf16"},
             {"a,,c\n", {}, "error csv_header_invalid csv_header_empty@1:0"},
             {"a,b,a\n", {}, "error csv_header_invalid csv_header_repeated@1:0"},
             {"a,b\xFF\n", {}, "error csv_header_invalid csv_not_utf8@1:4"},
             {"a\n12345\n", small, "error csv_field_too_long csv_field_too_long@2:1"},
             {"a,b,c,d\n", small, "error csv_too_many_columns csv_too_many_columns@1:7"},
             {"a,b,c\n1234,1234,1234\n", small, "error csv_row_too_long csv_row_too_long@2:1"},
         })
        EXPECT_EQ(read(c.text, c.options), Rows{c.expected}) << c.text;
}

TEST(csv, keeps_refusing_after_an_error) {
    Parser parser;
    parser.finish();
    EXPECT_EQ(parser.next().error().code, "csv_empty");
    EXPECT_EQ(parser.next().error().code, "csv_empty");
}

TEST(csv, reads_exactly_the_limits) {
    Options const small{.delimiter = ',', .field_bytes_max = 4, .columns_max = 3};
    EXPECT_EQ(read("a,b,c\n1234,\"1234\",\n", small), (Rows{"1234|1234|"}));
}

TEST(csv, reads_ten_thousand_columns) {
    std::string header, row;
    for (int i = 0; i < 10'000; ++i) {
        header += (i == 0 ? "c" : ",c") + std::to_string(i);
        row += i == 0 ? "1" : ",1";
    }
    std::string const text = header + "\n" + row + "\n";
    Reader whole(from_text(text));
    ASSERT_EQ(whole.next(), true);
    EXPECT_EQ(whole.row().fields.size(), 10'000U);
    EXPECT_TRUE(whole.row().problems.empty());
    std::string const wider = header + ",one_more\n";
    Reader refused(from_text(wider));
    EXPECT_EQ(refused.next().error().code, "csv_too_many_columns");
}

TEST(csv, finds_the_delimiter_from_the_first_rows) {
    for (auto const& [text, expected] : std::vector<std::pair<std::string, char>>{
             {"a,b\n1,2\n", ','},
             {"a;b\n1,5;2,5\n", ';'},
             {"a\tb\tc\nx, y\t2\t3\n", '\t'},
             {"a|b\n\"x|y\"|2\n", '|'},
             {"Name, Vorname;Ort\nx;y\nz;w\n", ';'},
             {"only one column\nvalue\n", ','},
             {"a;b", ';'},
         }) {
        Reader reader(from_text(text));
        while (*reader.next()) {
        }
        EXPECT_EQ(reader.delimiter(), expected) << text;
    }
}

TEST(csv, reads_a_stream) {
    std::istringstream stream("a,b\n1,2\n");
    Reader reader(from_stream(stream));
    ASSERT_EQ(reader.next(), true);
    EXPECT_EQ(reader.header(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(reader.row().fields[1], "2");
    EXPECT_EQ(reader.row().line, 2);
    EXPECT_EQ(reader.next(), false);
}

auto any_field() {
    return rc::gen::container<std::string>(
        rc::gen::element('a', 'b', '"', ',', ';', '\n', '\r', ' ', '\t', '|', '1', '.'));
}

TEST(csv_property, what_is_written_is_read_back) {
    rc::check([] {
        auto const width = *rc::gen::inRange<std::size_t>(1, 5);
        auto const rows = *rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::container<std::vector<std::string>>(width, any_field()));
        char const delimiter = *rc::gen::element(',', ';', '\t', '|');
        std::vector<std::string> header;
        for (std::size_t i = 0; i < width; ++i)
            header.push_back("c" + std::to_string(i));
        std::string text;
        append_row(text, header, delimiter);
        for (auto const& row : rows)
            append_row(text, row, delimiter);

        Reader reader(from_text(text), {.delimiter = delimiter});
        for (auto const& row : rows) {
            RC_ASSERT(reader.next() == true);
            RC_ASSERT(
                std::equal(row.begin(), row.end(), reader.row().fields.begin(), reader.row().fields.end()));
            RC_ASSERT(reader.row().problems.empty());
        }
        RC_ASSERT(reader.next() == false);
    });
}

TEST(csv_property, however_the_bytes_are_cut_the_answer_is_the_same) {
    rc::check([] {
        std::string text = *rc::gen::element<std::string>("a,b\n", "a;b\r\n",
            "\xEF\xBB\xBF"
            "a\tb\r");
        text += *rc::gen::container<std::string>(
            rc::gen::element('a', '"', '"', ',', ';', '\n', '\r', '\t', '\xC3', '\xBC', '\0'));
        Options options;
        options.field_bytes_max = *rc::gen::inRange<std::size_t>(1, 200);
        options.row_bytes_max = *rc::gen::inRange<std::size_t>(20, 200);
        auto const whole = read(text, options);
        RC_ASSERT(read_in_pieces(text, 1, options) == whole);
        RC_ASSERT(read_in_pieces(text, *rc::gen::inRange<std::size_t>(2, 80), options) == whole);
    });
}

} // namespace
} // namespace tenon::csv
