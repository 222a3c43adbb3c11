// What the profiler makes of NDJSON, and of files whose format it has to find.

#include "datasets/profiler.h"

#include <gtest/gtest.h>

namespace tenon::datasets {
namespace {

Profile profile_of(std::string_view text, ProfileOptions const& options = {}) {
    auto profile = profile_file(csv::from_text(text), options);
    EXPECT_TRUE(profile) << describe(profile.error());
    return profile ? *profile : Profile{};
}

TEST(ndjson_profile, counts_a_late_column_as_missing_before) {
    Profile const profile = profile_of("{\"id\": 1, \"a\": {\"b\": \"x\"}}\n"
                                       "{\"id\": 2}\n"
                                       "not json\n"
                                       "{\"id\": 2}\n"
                                       "{\"id\": 3, \"late\": 2.5, \"tags\": [1, 2], \"a\": null}\n");
    EXPECT_EQ(profile.format, FileFormat::ndjson);
    EXPECT_EQ(profile.delimiter, "");
    EXPECT_EQ(profile.rows, 5);
    EXPECT_EQ(profile.unreadable_rows, 1);
    EXPECT_EQ(profile.rows_profiled, 4);
    EXPECT_EQ(
        profile.row_problems, (std::vector<std::string>{"Line 3, column 1: A value was expected here."}));
    EXPECT_EQ(profile.duplicate_rows, 1);
    ASSERT_EQ(profile.columns.size(), 5U);
    for (ColumnProfile const& column : profile.columns)
        EXPECT_EQ(column.present + column.missing, 4) << column.name;
    EXPECT_EQ(profile.columns[1].name, "a.b");
    EXPECT_EQ(profile.columns[2].name, "late");
    EXPECT_EQ(profile.columns[2].type, ColumnType::decimal);
    EXPECT_EQ(profile.columns[2].missing_spellings, (std::vector<SpellingCount>{{"", 3}}));
    EXPECT_EQ(profile.columns[3].top_values, (std::vector<TopValue>{{"[1, 2]", 1}}));
    EXPECT_EQ(profile.columns[4].missing_spellings, (std::vector<SpellingCount>{{"", 3}, {"null", 1}}));
}

TEST(ndjson_profile, tells_rows_apart_by_name_and_place) {
    EXPECT_EQ(profile_of("{\"a\": 1, \"b\": 2}\n{\"b\": 2, \"a\": 1}\n").duplicate_rows, 1);
    EXPECT_EQ(profile_of("{\"a\": 1, \"b\": 2}\n{\"a\": 2, \"b\": 1}\n").duplicate_rows, 0);
    EXPECT_EQ(profile_of("{\"a\": 1}\n{\"c\": 1}\n{\"a\": 1}\n").duplicate_rows, 1)
        << "a column that came in between changes nothing";
}

TEST(format, is_found_from_how_the_file_begins) {
    struct Case {
        char const* text;
        FileFormat format;
    };
    for (Case const& c : std::vector<Case>{
             {"a,b\n1,2\n", FileFormat::csv},
             {"{\"a\": 1}\n", FileFormat::ndjson},
             {"\xEF\xBB\xBF \r\n {\"a\": 1}\n", FileFormat::ndjson},
             {"\xEF\xBB\xBF{a},b\n", FileFormat::ndjson},
             {"[1],b\n", FileFormat::csv},
         }) {
        auto const profile = profile_file(csv::from_text(c.text));
        if (!profile) {
            EXPECT_EQ(profile.error().code, "ndjson_no_object") << c.text;
            continue;
        }
        EXPECT_EQ(profile->format, c.format) << c.text;
    }
    EXPECT_EQ(profile_of("{a},b\n1,2\n", {.table = {.format = FileFormat::csv}}).columns[0].name, "{a}");
    EXPECT_EQ(profile_file(csv::from_text("[\n{\"a\": 1}]")).error().code, "json_list");
    EXPECT_EQ(profile_file(csv::from_text("")).error().code, "csv_empty");
    auto const pretty = profile_file(csv::from_text("{\n  \"a\": 1\n}\n"));
    ASSERT_EQ(pretty.error().code, "ndjson_no_object");
    EXPECT_EQ(pretty.error().problems.at(0).message, "Line 1, column 2: The JSON ends too early.");
}

TEST(ndjson_profile, of_a_label_that_no_line_names_is_refused) {
    auto const profile = profile_file(csv::from_text("{\"a\": 1}\n"), {.label_column = "b"});
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().code, "label_column_unknown");
    EXPECT_EQ(profile_of("{\"a\": 1}\n{\"b\": \"x\"}\n", {.label_column = "b"}).label->missing, 1);
}

TEST(ndjson_profile, of_one_line_of_a_gigabyte_takes_the_memory_of_a_line) {
    std::size_t left = std::size_t{1} << 30;
    auto const profile = profile_file([&](char* bytes, std::size_t size) {
        std::size_t const count = std::min(size, left);
        std::fill_n(bytes, count, left == std::size_t{1} << 30 ? '{' : 'x');
        left -= count;
        return count;
    });
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().problems.at(0).message, "Line 1, column 1: The line is longer than 16 MiB.");
}

} // namespace
} // namespace tenon::datasets
