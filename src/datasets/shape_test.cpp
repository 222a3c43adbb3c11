// How values are spread: nearly constant columns, numbers far out, gaps in time. Each with the smallest table
// that shows it and the smallest that does not.

#include "datasets/profiler.h"
#include "platform/sketches/hash.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

namespace tenon::datasets {
namespace {

Profile profile_of(std::vector<std::string> const& values) {
    std::string text = "value\n";
    for (std::string const& value : values)
        text += value + "\n";
    auto profile = profile_file(csv::from_text(text));
    EXPECT_TRUE(profile) << describe(profile.error());
    return profile ? *profile : Profile{};
}

bool has(Profile const& profile, std::string_view code) {
    return std::any_of(profile.findings.begin(), profile.findings.end(),
        [code](DataFinding const& finding) { return finding.code == code; });
}

std::vector<std::string> repeated(
    std::string const& value, std::size_t count, std::vector<std::string> more) {
    more.insert(more.end(), count, value);
    return more;
}

TEST(nearly_constant, is_a_column_with_one_value_in_99_of_100_rows) {
    Profile const nearly = profile_of(repeated("x", 99, {"y"}));
    EXPECT_TRUE(has(nearly, "column_nearly_constant"));
    EXPECT_EQ(nearly.columns[0].top_share, 0.99);
    EXPECT_FALSE(nearly.columns[0].is_constant);
    EXPECT_FALSE(has(profile_of(repeated("x", 98, {"y"})), "column_nearly_constant"));
    EXPECT_TRUE(has(profile_of(repeated("x", 99, {"y", "NA"})), "column_nearly_constant"))
        << "what is missing does not count";
    EXPECT_FALSE(has(profile_of(repeated("x", 100, {})), "column_nearly_constant")) << "it is constant";
}

TEST(outliers, lie_beyond_three_widths_of_the_middle_half) {
    // Quartiles 2 and 6: the fences are -10 and 18.
    auto const with = [](std::string const& value) {
        return profile_of({"1", "2", "3", "4", "5", "6", "7", value});
    };
    Profile const far = with("19");
    ASSERT_TRUE(far.columns[0].numbers->outliers);
    EXPECT_EQ(far.columns[0].numbers->outliers->low_fence, -10);
    EXPECT_EQ(far.columns[0].numbers->outliers->high_fence, 18);
    EXPECT_EQ(far.columns[0].numbers->outliers->above, 1);
    EXPECT_EQ(far.columns[0].numbers->outliers->share, 0.125);
    EXPECT_EQ(far.columns[0].numbers->outliers->share_error, 0);
    EXPECT_TRUE(has(far, "numbers_far_out"));
    EXPECT_FALSE(has(with("18"), "numbers_far_out"));
    // The middle half is one number: nothing can be said.
    EXPECT_FALSE(profile_of(repeated("5", 10, {"900", "1"})).columns[0].numbers->outliers);
}

TEST(outliers, of_very_many_numbers_are_estimated_and_never_overlooked) {
    std::string text = "value\n-1000000\n";
    SplitMix64 chance(6);
    for (int i = 0; i < 100'000; ++i)
        text += std::to_string(chance.uniform()) + (i % 100 == 0 ? "\n77" : "") + "\n";
    auto const profile = profile_file(csv::from_text(text));
    OutlierSummary const outliers = profile->columns[0].numbers->outliers.value();
    EXPECT_EQ(outliers.below, 1);
    EXPECT_GT(outliers.share_error, 0);
    EXPECT_NEAR(outliers.share, 1'001 / 101'001.0, outliers.share_error);
}

TEST(histogram, has_bins_of_whole_numbers_for_whole_numbers) {
    auto const few = profile_of({"1", "2", "2", "4"}).columns[0].numbers->histogram;
    EXPECT_EQ(few, (std::vector<HistogramBin>{{1, 2, 1}, {2, 3, 2}, {3, 4, 0}, {4, 5, 1}}));
    auto const same = profile_of({"7.5", "7.5"}).columns[0].numbers->histogram;
    EXPECT_EQ(same, (std::vector<HistogramBin>{{7.5, 7.5, 2}}));
}

RC_GTEST_PROP(histogram, and_outliers_together_hold_every_number, ()) {
    auto const numbers = *rc::gen::nonEmpty<std::vector<int>>();
    bool const is_whole = *rc::gen::arbitrary<bool>();
    std::vector<std::string> values;
    for (int const number : numbers)
        values.push_back(std::to_string(number) + (is_whole ? "" : ".25"));
    NumberCollector collector({});
    for (int const number : numbers)
        collector.add(number + (is_whole ? 0 : 0.25), 1);
    NumberSummary const summary = collector.summary(is_whole);
    std::int64_t const inside = std::accumulate(summary.histogram.begin(), summary.histogram.end(),
        std::int64_t{0}, [](std::int64_t sum, HistogramBin const& bin) { return sum + bin.count; });
    std::int64_t const outside = summary.outliers ? summary.outliers->below + summary.outliers->above : 0;
    RC_ASSERT(inside + outside == summary.count);
    RC_ASSERT(summary.histogram.size() <= 20U);
}

std::vector<std::string> days(int count, int left_out_from, int left_out) {
    std::vector<std::string> values;
    for (int i = 0; i < count; ++i) {
        int const day = i < left_out_from ? i : i + left_out;
        values.push_back("2026-0" + std::to_string(1 + day / 28) + "-" + (day % 28 < 9 ? "0" : "") +
                         std::to_string(day % 28 + 1));
    }
    return values;
}

TEST(time_gaps, are_five_usual_steps_or_more) {
    Profile const gap = profile_of(days(12, 6, 4));
    ASSERT_TRUE(gap.columns[0].dates && gap.columns[0].dates->timeline);
    TimelineSummary const& timeline = *gap.columns[0].dates->timeline;
    EXPECT_EQ(timeline.step_seconds, 86'400);
    EXPECT_EQ(timeline.bucket_seconds, 86'400);
    ASSERT_EQ(timeline.gaps.size(), 1U);
    EXPECT_EQ(timeline.gaps[0].from, "2026-01-06");
    EXPECT_EQ(timeline.gaps[0].to, "2026-01-11");
    EXPECT_EQ(timeline.gaps[0].steps, 5);
    EXPECT_EQ(timeline.histogram.size(), 16U);
    EXPECT_EQ(timeline.histogram[5], (TimeBin{"2026-01-06", 1}));
    EXPECT_EQ(timeline.histogram[6], (TimeBin{"2026-01-07", 0}));
    EXPECT_TRUE(has(gap, "time_gaps"));
    EXPECT_FALSE(has(profile_of(days(12, 6, 3)), "time_gaps"));
    EXPECT_FALSE(has(profile_of(days(9, 6, 50)), "time_gaps")) << "nine days have no rhythm";
}

TEST(time_gaps, are_found_among_seconds_and_more_coarsely_over_years) {
    std::vector<std::string> values;
    for (int minute = 0; minute < 30; ++minute)
        if (minute < 10 || minute > 20)
            values.push_back("2026-01-01 10:" + std::string(minute < 10 ? "0" : "") + std::to_string(minute));
    TimelineSummary const minutes = profile_of(values).columns[0].dates->timeline.value();
    EXPECT_EQ(minutes.step_seconds, 60);
    EXPECT_EQ(minutes.gaps.at(0).from, "2026-01-01T10:09:00");
    EXPECT_EQ(minutes.gaps.at(0).seconds, 720);

    Timeline many;
    for (std::int64_t year = 1900; year < 2000; ++year)
        for (std::int64_t day = 0; day < 336; ++day)
            if (year != 1950) many.add((year * 10'000 + (day / 28 + 1) * 100 + day % 28 + 1) * 1'000'000, 1);
    TimelineSummary const years = many.summary().value();
    EXPECT_EQ(years.bucket_seconds, 2'592'000) << "5,200 weeks are too many buckets";
    ASSERT_EQ(years.gaps_count, 1);
    EXPECT_EQ(years.gaps[0].from.substr(0, 4), "1949");
    EXPECT_EQ(std::accumulate(years.histogram.begin(), years.histogram.end(), std::int64_t{0},
                  [](std::int64_t sum, TimeBin const& bin) { return sum + bin.count; }),
        99 * 336);
}

} // namespace
} // namespace tenon::datasets
