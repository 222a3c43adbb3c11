// Files a person could bring: each is read, or says with line and column what is wrong with it.

#include "datasets/profiler.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tenon::datasets {
namespace {

Profile profile_of(std::string_view text) {
    auto profile = profile_file(csv::from_text(text));
    EXPECT_TRUE(profile) << describe(profile.error());
    return profile ? *profile : Profile{};
}

// "2:5 csv_nul_byte"
std::string place_of(Error const& error) {
    Problem const problem = error.problems.empty() ? Problem{} : error.problems[0];
    return std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " + error.code;
}

TEST(bad_table, with_a_byte_order_mark_line_ends_of_windows_and_tabs_is_a_good_one) {
    Profile const profile = profile_of("\xEF\xBB\xBFid\tname\r\n1\tAnn\r\n2\t\"Bob\tB\"\r\n");
    EXPECT_EQ(profile.columns[0].name, "id");
    EXPECT_EQ(profile.delimiter, "tab");
    EXPECT_EQ(profile.rows_profiled, 2);
    EXPECT_EQ(profile.columns[1].top_values[1].value, "Bob\tB");
}

TEST(bad_table, of_ten_thousand_columns_is_read_and_of_one_more_refused) {
    std::string header = "c0";
    for (int i = 1; i < 10'000; ++i)
        header += ",c" + std::to_string(i);
    std::string const row = "\n1" + std::string(9'999, ',');
    Profile const profile = profile_of(header + row);
    EXPECT_EQ(profile.columns.size(), 10'000U);
    EXPECT_EQ(profile.cells_missing, 9'999);
    auto const wider = profile_file(csv::from_text(header + ",more" + row));
    ASSERT_FALSE(wider);
    EXPECT_EQ(place_of(wider.error()), "1:" + std::to_string(header.size() + 2) + " csv_too_many_columns");
}

TEST(bad_table, of_one_line_of_a_gigabyte_is_refused_after_its_first_megabyte) {
    std::size_t read = 0;
    auto const profile = profile_file([&](char* bytes, std::size_t size) {
        std::size_t const count = std::min(size, (std::size_t{1} << 30) - read);
        std::fill_n(bytes, count, 'x');
        read += count;
        return count;
    });
    ASSERT_FALSE(profile);
    EXPECT_EQ(place_of(profile.error()), "1:1 csv_field_too_long");
    EXPECT_LT(read, std::size_t{4} << 20);
}

TEST(bad_table, says_where_its_bytes_are_no_text) {
    std::string text = "a,b\n1,2\n3,4";
    text += std::string("\0\n", 2) + "5,K\xF6ln\n";
    Profile const profile = profile_of(text);
    EXPECT_EQ(profile.unreadable_rows, 2);
    EXPECT_EQ(profile.row_problems,
        (std::vector<std::string>{"Line 3, column 4: The row holds a NUL byte.",
            "Line 4, column 4: The row is not UTF-8 from here on; save the file as UTF-8 (it may be "
            "Windows-1252 or Latin-1)."}));
    EXPECT_EQ(
        place_of(profile_file(csv::from_text("a,b\n1,2\n3,\"4\n5,6\n")).error()), "3:3 csv_quote_not_closed");
    EXPECT_EQ(profile_file(csv::from_text("\xFF\xFE"
                                          "a"))
                  .error()
                  .code,
        "csv_utf16");
}

} // namespace
} // namespace tenon::datasets
