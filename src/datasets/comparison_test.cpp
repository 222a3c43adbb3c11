#include "datasets/comparison.h"
#include "datasets/profiler.h"

#include <gtest/gtest.h>

namespace tenon::datasets {
namespace {

FileComparison compare(
    std::string const& first, std::string const& second, std::size_t bytes_max = compared_bytes_max) {
    auto open = [](std::string const& text) {
        return [&text]() -> Result<csv::Source> { return csv::from_text(text); };
    };
    auto const one = profile_file(csv::from_text(first));
    auto const other = profile_file(csv::from_text(second));
    auto const compared = compare_files({open(first), {}, *one}, {open(second), {}, *other}, bytes_max);
    EXPECT_TRUE(compared) << describe(compared.error());
    return *compared;
}

std::vector<std::string> codes(FileComparison const& comparison) {
    std::vector<std::string> codes;
    for (DataFinding const& finding : comparison.findings)
        codes.push_back(finding.code);
    return codes;
}

using Texts = std::vector<std::string>;

TEST(comparison, finds_rows_of_the_second_file_in_the_first) {
    auto const same = compare("a,b\n1,x\n2,q\n2,q\n", "a,b\n2,q\n3,q\n");
    EXPECT_EQ(same.whole_rows, (RowOverlap{2, 2, 1, 0.5, 1}));
    EXPECT_FALSE(same.contents) << "there is neither label nor key";
    EXPECT_EQ(codes(same), Texts{"overlap_rows"});
    EXPECT_EQ(codes(compare("a,b\n1,x\n1,x\n", "a,b\nx,1\nx,1\n")), (Texts{"types_differ", "types_differ"}))
        << "the same values in other columns are another row";
}

TEST(comparison, sees_the_same_row_under_another_name_or_label) {
    auto const copied =
        compare("id,size,label\n1,7,yes\n2,8,no\n3,7,no\n", "id,size,label\n11,7,no\n12,9,yes\n");
    EXPECT_EQ(copied.whole_rows.found, 0);
    EXPECT_EQ(copied.contents.value(), (RowOverlap{2, 2, 1, 0.5, 1}));
    EXPECT_EQ(copied.key, "id");
    EXPECT_EQ(copied.keys->found, 0);
    EXPECT_EQ(codes(copied), Texts{"overlap_contents"});
    auto const known =
        compare("id,size,label\n1,7,yes\n2,8,no\n3,7,no\n", "id,size,label\n2,9,no\n12,9,yes\n");
    EXPECT_EQ(known.keys->share, 0.5);
    EXPECT_EQ(codes(known), Texts{"overlap_keys"});
}

TEST(comparison, tells_which_columns_differ_and_compares_the_others) {
    auto const other = compare(
        "a,b,gone\n1,x,5\n1,y,6\n", "{\"b\": \"x\", \"new\": 1, \"a\": \"1\"}\n{\"b\": \"z\", \"a\": 1.5}\n");
    EXPECT_EQ(other.only_in_first, Texts{"gone"});
    EXPECT_EQ(other.only_in_second, Texts{"new"});
    EXPECT_EQ(
        other.types_differ, (std::vector<TypeDifference>{{"a", ColumnType::integer, ColumnType::decimal}}));
    EXPECT_EQ(other.whole_rows.found, 1) << "whatever the order and the format";
    EXPECT_EQ(codes(other),
        (Texts{"overlap_rows", "overlap_contents", "overlap_keys", "columns_differ", "types_differ"}));
    auto const nothing = compare("a\n1\n", "b\n1\n");
    EXPECT_EQ(nothing.whole_rows, RowOverlap{});
    EXPECT_EQ(codes(nothing), Texts{"columns_differ"});
}

TEST(comparison, looks_at_a_sample_of_very_many_rows) {
    std::string first = "a,b\n";
    std::string second = first;
    for (int i = 0; i < 60'000; ++i) {
        std::string const row = std::to_string(i % 59'999) + ",x\n";
        first += row;
        second += i % 4 == 0 ? row : "n" + row;
    }
    auto const sampled = compare(first, second, 300'000);
    EXPECT_GT(sampled.whole_rows.one_in, 1);
    EXPECT_LT(sampled.whole_rows.looked_at, 60'000);
    EXPECT_NEAR(sampled.whole_rows.share, 0.25, 0.03);
}

} // namespace
} // namespace tenon::datasets
