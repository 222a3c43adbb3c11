#include "datasets/profiler.h"

#include "platform/sketches/hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tenon::datasets {
namespace {

Profile profile_of(std::string_view text, ProfileOptions const& options = {}) {
    auto profile = profile_file(csv::from_text(text), options);
    EXPECT_TRUE(profile) << describe(profile.error());
    return profile ? *profile : Profile{};
}

ColumnProfile column_of(std::vector<std::string> const& values) {
    std::string text = "id,value\n";
    for (std::size_t i = 0; i < values.size(); ++i)
        text += std::to_string(i) + ",\"" + values[i] + "\"\n";
    return profile_of(text).columns.at(1);
}

std::vector<std::string> codes(Profile const& profile) {
    std::vector<std::string> result;
    for (DataFinding const& finding : profile.findings)
        result.push_back(finding.column.empty() ? finding.code : finding.code + ":" + finding.column);
    std::sort(result.begin(), result.end());
    return result;
}

TEST(profile, counts_rows_columns_and_values) {
    Profile const profile = profile_of("id;amount;city;churn\n"
                                       "1;10;Köln;yes\n"
                                       "2;20;Bonn;no\n"
                                       "3;NA;Köln;no\n"
                                       "4;30;;no\n"
                                       "4;30;;no\n"
                                       "5;60;Köln;no;extra\n");
    EXPECT_EQ(profile.rows, 6);
    EXPECT_EQ(profile.rows_profiled, 5);
    EXPECT_EQ(profile.ragged_rows, 1);
    EXPECT_EQ(profile.row_problems,
        (std::vector<std::string>{"Line 7, column 14: The row has 5 fields, the header 4."}));
    EXPECT_EQ(profile.delimiter, ";");
    EXPECT_EQ(profile.duplicate_rows, 1);
    EXPECT_TRUE(profile.is_duplicates_exact);
    EXPECT_EQ(profile.cells_missing, 3);
    EXPECT_TRUE(profile.key_candidates.empty());

    ColumnProfile const& amount = profile.columns[1];
    EXPECT_EQ(amount.type, ColumnType::integer);
    EXPECT_EQ(amount.type_share, 1);
    EXPECT_EQ(amount.present, 4);
    EXPECT_EQ(amount.missing, 1);
    EXPECT_EQ(amount.missing_spellings, (std::vector<SpellingCount>{{"NA", 1}}));
    EXPECT_EQ(amount.distinct, 3);
    ASSERT_TRUE(amount.numbers);
    EXPECT_EQ(amount.numbers->min, 10);
    EXPECT_EQ(amount.numbers->max, 30);
    EXPECT_DOUBLE_EQ(amount.numbers->mean, 22.5);
    EXPECT_DOUBLE_EQ(amount.numbers->standard_deviation, std::sqrt(275.0 / 3));
    EXPECT_EQ(amount.numbers->quantiles[3], (Quantile{0.5, 20}));
    EXPECT_EQ(amount.numbers->quantile_rank_error, 0);
    EXPECT_EQ(amount.top_values, (std::vector<TopValue>{{"30", 2}, {"10", 1}, {"20", 1}}));

    ColumnProfile const& city = profile.columns[2];
    EXPECT_EQ(city.lengths->min, 4);
    EXPECT_EQ(city.lengths->max, 4) << "in characters, not bytes";
    EXPECT_EQ(city.missing_spellings, (std::vector<SpellingCount>{{"", 2}}));

    ASSERT_TRUE(profile.label);
    EXPECT_EQ(profile.label->column, "churn");
    EXPECT_TRUE(profile.label->is_guessed);
    EXPECT_EQ(profile.label->classes, (std::vector<ClassCount>{{"no", 4, 0.8}, {"yes", 1, 0.2}}));
    EXPECT_EQ(profile.label->minority_count, 1);
    EXPECT_EQ(codes(profile), (std::vector<std::string>{"key_absent", "rows_duplicate", "rows_ragged"}));
}

TEST(column, gets_the_type_that_most_values_fit) {
    struct Case {
        std::vector<std::string> values;
        ColumnType type;
        double share;
    };
    std::vector<std::string> mostly_numbers(97, "7");
    mostly_numbers.insert(mostly_numbers.end(), {"n.a.", "unknown", "x"});
    std::vector<std::string> too_few_numbers(90, "7");
    too_few_numbers.resize(100, "unknown");
    for (Case const& c : std::vector<Case>{
             {{"true", "false"}, ColumnType::boolean, 1},
             {{"ja", "nein", "ja"}, ColumnType::boolean, 1},
             {{"0", "1", "1"}, ColumnType::boolean, 1},
             {{"1", "1", "1"}, ColumnType::integer, 1},
             {{"0", "1", "2"}, ColumnType::integer, 1},
             {{"1", "2.5", "3"}, ColumnType::decimal, 1},
             {{"1,5", "2,25"}, ColumnType::decimal, 1},
             {{"2026-01-01", "2026-01-02"}, ColumnType::date, 1},
             {{"2026-01-01", "2026-01-02 10:00"}, ColumnType::datetime, 1},
             {{"red", "blue", "red", "blue"}, ColumnType::category, 1},
             {{"red", "blue", "green"}, ColumnType::text, 1},
             {{"01067", "01069", "04109"}, ColumnType::text, 1},
             {{"", "NA", "?"}, ColumnType::empty, 0},
             {mostly_numbers, ColumnType::integer, 0.97},
             {too_few_numbers, ColumnType::category, 1},
         }) {
        ColumnProfile const column = column_of(c.values);
        EXPECT_EQ(column.type, c.type) << c.values[0];
        EXPECT_DOUBLE_EQ(column.type_share, c.share) << c.values[0];
    }
}

TEST(column, lists_how_missing_values_are_spelt) {
    ColumnProfile const column = column_of({"", "NA", "null", "NA", " - ", "5"});
    EXPECT_EQ(column.missing, 5);
    EXPECT_EQ(column.present, 1);
    EXPECT_EQ(
        column.missing_spellings, (std::vector<SpellingCount>{{"", 1}, {"NA", 2}, {"null", 1}, {"-", 1}}));
}

TEST(column, of_dates_tells_format_and_range) {
    ColumnProfile const column = column_of({"31.12.2025", "01.02.2026", "15.06.2024"});
    ASSERT_TRUE(column.dates);
    EXPECT_EQ(column.dates->earliest, "2024-06-15");
    EXPECT_EQ(column.dates->latest, "2026-02-01");
    EXPECT_EQ(column.dates->formats, (std::vector<FormatCount>{{"DD.MM.YYYY", 3}}));
    EXPECT_FALSE(column.numbers);
    ColumnProfile const timed = column_of({"2026-01-01 08:30", "2026-01-02"});
    EXPECT_EQ(timed.dates->earliest, "2026-01-01T08:30:00");
}

TEST(column, of_dates_with_slashes_is_read_the_way_that_fits_more) {
    ColumnProfile const american = column_of({"01/31/2026", "02/01/2026"});
    EXPECT_EQ(american.dates->formats, (std::vector<FormatCount>{{"MM/DD/YYYY", 2}}));
    EXPECT_EQ(american.dates->latest, "2026-02-01");
    ColumnProfile const european = column_of({"31/01/2026", "02/01/2026"});
    EXPECT_EQ(european.dates->formats, (std::vector<FormatCount>{{"DD/MM/YYYY", 2}}));
    EXPECT_EQ(european.dates->earliest, "2026-01-02");
    EXPECT_FALSE(european.dates->is_day_first_unclear);
    EXPECT_TRUE(column_of({"01/02/2026", "03/04/2026"}).dates->is_day_first_unclear);
}

TEST(column, that_is_constant_or_a_key_is_named) {
    Profile const profile = profile_of("id,code,country,half\n1,a,DE,x\n2,b,DE,\n3,c,DE,y\n");
    EXPECT_EQ(profile.key_candidates, (std::vector<std::string>{"id", "code"}));
    EXPECT_TRUE(profile.columns[2].is_constant);
    EXPECT_FALSE(profile.columns[3].is_key_candidate) << "a key is never missing";
}

TEST(column, with_many_values_is_estimated_within_its_stated_error) {
    std::string text = "id,score,group\n";
    SplitMix64 chance(3);
    for (int i = 0; i < 60'000; ++i)
        text += std::to_string(i) + "," + std::to_string(chance.next() % 1'000'000) + ",g" +
                std::to_string(chance.next() % 30'000) + "\n";
    Profile const profile = profile_of(text);
    EXPECT_EQ(profile.columns[0].distinct, 60'000);
    EXPECT_TRUE(profile.columns[0].is_distinct_exact) << "no value came twice, which is known exactly";
    ColumnProfile const& group = profile.columns[2];
    EXPECT_FALSE(group.is_distinct_exact);
    EXPECT_NEAR(static_cast<double>(group.distinct), 30'000 * (1 - std::exp(-2.0)),
        3 * group.distinct_error * 30'000);
    ColumnProfile const& score = profile.columns[1];
    EXPECT_LT(score.numbers->quantile_rank_error, 0.0015);
    EXPECT_NEAR(score.numbers->quantiles[3].value, 500'000, 10'000);
    EXPECT_EQ(profile.key_candidates, std::vector<std::string>{"id"});
}

TEST(personal_data, is_found_by_value_and_by_name_with_the_reason) {
    std::string text = "kunde,kontakt,konto,first_name,note\n";
    for (int i = 0; i < 3; ++i)
        text += "01701234567,a" + std::to_string(i) + "@b.de,DE89370400440532013000,Ann,fine\n";
    Profile const profile = profile_of(text);
    EXPECT_EQ(profile.columns[0].sensitivity_reasons,
        (std::vector<std::string>{"3 of 3 values look like phone numbers."}));
    EXPECT_EQ(profile.columns[1].sensitivity_reasons,
        (std::vector<std::string>{"3 of 3 values look like e-mail addresses."}));
    EXPECT_EQ(profile.columns[2].sensitivity_reasons,
        (std::vector<std::string>{"3 of 3 values look like bank accounts (IBAN)."}));
    EXPECT_EQ(profile.columns[3].sensitivity_reasons,
        (std::vector<std::string>{"Its name says that it holds a person's name."}));
    EXPECT_EQ(profile.columns[4].sensitivity, ColumnSensitivity::none_found);
}

TEST(personal_data, leaves_no_value_in_a_profile_without_values) {
    Profile const profile = profile_of(
        "age,birthday,religion,label\n40,1980-05-01,a,x\n41,1981-06-02,b,y\n", {.label_column = "religion"});
    Profile const bare = without_values(profile);
    EXPECT_FALSE(bare.columns[1].dates);
    EXPECT_TRUE(bare.columns[1].top_values.empty());
    EXPECT_TRUE(bare.columns[0].numbers) << "what is not personal stays";
    EXPECT_EQ(bare.columns[2].sensitivity, ColumnSensitivity::sensitive);
    EXPECT_TRUE(bare.columns[2].top_values.empty());
    EXPECT_EQ(bare.label->classes[0], (ClassCount{"", 1, 0.5}));
    EXPECT_EQ(bare.columns[1].distinct, 2);
    EXPECT_EQ(bare.findings, profile.findings);
}

TEST(label, may_be_a_number) {
    std::string text = "size,target\n";
    for (int i = 0; i < 30; ++i)
        text += std::to_string(i) + "," + std::to_string(i * 3) + "\n";
    Profile const profile = profile_of(text);
    ASSERT_TRUE(profile.label);
    EXPECT_TRUE(profile.label->is_number);
    EXPECT_TRUE(profile.label->classes.empty());
}

TEST(label, that_was_named_must_exist) {
    auto const profile = profile_file(csv::from_text("a,b\n1,2\n"), {.label_column = "c"});
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().code, "label_column_unknown");
    EXPECT_EQ(profile_of("label,b\nx,2\n", {.label_column = "b"}).label->column, "b");
    EXPECT_EQ(profile_of("churn_date,churn\nx,2\n").label->column, "churn") << "the plain name comes first";
}

TEST(profile, says_in_sentences_what_is_wrong) {
    std::string text = "id,empty,fixed,mixed,when,price\n";
    for (int i = 0; i < 40; ++i)
        text += std::to_string(i) + "," + (i % 2 == 0 ? "" : "NA") + ",same," + (i == 0 ? "x" : "7") + "," +
                (i == 0 ? "2026-01-01" : "02/03/2026") + ",\" 1,5\"\n";
    text += "41,\xFF,,,,\n";
    Profile const profile = profile_of(text);
    EXPECT_EQ(codes(profile),
        (std::vector<std::string>{"column_constant:fixed", "column_constant:price", "column_empty:empty",
            "date_formats_mixed:when", "date_order_unclear:when", "decimal_commas:price", "label_absent",
            "rows_unreadable", "type_mixed:mixed", "values_padded:price"}));
    for (DataFinding const& finding : profile.findings)
        EXPECT_TRUE(finding.sentence.ends_with('.')) << finding.sentence;
}

TEST(profile, of_a_broken_or_empty_file_is_refused_or_empty) {
    EXPECT_EQ(profile_file(csv::from_text("")).error().code, "csv_empty");
    EXPECT_EQ(profile_file(csv::from_text("a,b\n1,\"2")).error().code, "csv_quote_not_closed");
    Profile const empty = profile_of("a,b\n");
    EXPECT_EQ(empty.rows, 0);
    EXPECT_EQ(empty.columns[0].type, ColumnType::empty);
    EXPECT_EQ(codes(empty), (std::vector<std::string>{"label_absent", "no_rows"}));
}

// However many batches the rows make, and where a column ends in the middle of one of them.
TEST(profiler, counts_across_batches) {
    std::string text = "id,kind\n";
    constexpr int rows = 30'001;
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i) + (i % 3 == 0 ? ",\n" : ",k" + std::to_string(i % 7) + "\n");
    auto const profile = profile_file(csv::from_text(text));
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->rows, rows);
    EXPECT_EQ(profile->duplicate_rows, 0);
    ASSERT_TRUE(profile->columns[0].numbers);
    EXPECT_EQ(profile->columns[0].numbers->count, rows);
    EXPECT_EQ(profile->columns[0].numbers->max, rows - 1);
    EXPECT_EQ(profile->columns[0].distinct, rows) << "every id is found to be different";
    EXPECT_EQ(profile->columns[1].distinct, 7);
    EXPECT_EQ(profile->columns[1].missing, rows / 3 + 1);
}

} // namespace
} // namespace tenon::datasets
