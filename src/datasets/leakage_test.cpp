#include "datasets/profiler.h"
#include "platform/sketches/hash.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace tenon::datasets {
namespace {

// 2,000 rows with a label that is yes in one of four; what the other column holds is the case.
Profile profile_with(std::function<std::string(int row, bool is_yes, SplitMix64&)> const& column,
    std::function<std::string(int row, bool is_yes)> const& label = {}) {
    SplitMix64 chance(8);
    std::string text = "column,label\n";
    for (int row = 0; row < 2'000; ++row) {
        bool const is_yes = chance.next() % 4 == 0;
        text += column(row, is_yes, chance) + "," +
                (label       ? label(row, is_yes)
                    : is_yes ? "yes"
                             : "no") +
                "\n";
    }
    auto profile = profile_file(csv::from_text(text));
    EXPECT_TRUE(profile) << describe(profile.error());
    return *profile;
}

bool is_suspect(Profile const& profile) { return profile.leakage && !profile.leakage->suspects.empty(); }

TEST(leakage, is_suspected_of_what_tells_the_label_nearly_always) {
    Profile const copy =
        profile_with([](int, bool is_yes, SplitMix64&) { return is_yes ? "left" : "stays"; });
    ASSERT_TRUE(is_suspect(copy));
    EXPECT_EQ(copy.leakage->suspects[0], (LeakSuspect{"column", 1, 1}));
    EXPECT_EQ(copy.leakage->rows_judged, 2'000);
    EXPECT_NEAR(copy.leakage->baseline, 0.75, 0.03);
    ASSERT_EQ(copy.findings.back().code, "label_leak_suspect");
    EXPECT_EQ(copy.findings.back().column, "column");

    // One of twenty yeses looks like a no: 95 % of the errors are avoided.
    auto const nearly = [](bool is_yes, int of, SplitMix64& chance) {
        return is_yes && chance.next() % 20 >= static_cast<unsigned>(of) ? "left" : "stays";
    };
    EXPECT_TRUE(is_suspect(
        profile_with([&](int, bool is_yes, SplitMix64& chance) { return nearly(is_yes, 1, chance); })));
    EXPECT_FALSE(is_suspect(
        profile_with([&](int, bool is_yes, SplitMix64& chance) { return nearly(is_yes, 4, chance); })));
}

TEST(leakage, shows_in_a_number_and_in_what_is_missing) {
    EXPECT_TRUE(is_suspect(profile_with([](int, bool is_yes, SplitMix64& chance) {
        return std::to_string(static_cast<double>(chance.next() % 1'000) / 7 + (is_yes ? 200 : 0));
    })));
    EXPECT_TRUE(is_suspect(profile_with([](int, bool is_yes, SplitMix64& chance) {
        return is_yes ? std::to_string(chance.next() % 300) : "";
    })));
    EXPECT_FALSE(is_suspect(
        profile_with([](int, bool, SplitMix64& chance) { return std::to_string(chance.next() % 300); })));
}

TEST(leakage, is_never_suspected_of_a_key) {
    EXPECT_FALSE(
        is_suspect(profile_with([](int row, bool, SplitMix64&) { return "c" + std::to_string(row); })));
    EXPECT_FALSE(is_suspect(profile_with([](int row, bool, SplitMix64&) { return std::to_string(row); },
        [](int row, bool) { return row < 500 ? "yes" : "no"; })))
        << "also where the file is sorted by the label";
}

TEST(leakage, of_a_number_to_learn_is_judged_in_tenths) {
    auto const amount = [](int row, bool) { return std::to_string(row * 37 % 2'000); };
    EXPECT_TRUE(is_suspect(profile_with(
        [](int row, bool, SplitMix64&) { return std::to_string((row * 37 % 2'000) * 1.19 + row % 3); },
        amount)));
    EXPECT_FALSE(is_suspect(profile_with(
        [](int, bool, SplitMix64& chance) { return std::to_string(chance.uniform()); }, amount)));
}

TEST(leakage, is_not_judged_where_there_is_little_to_judge_by) {
    EXPECT_FALSE(
        profile_with([](int, bool, SplitMix64&) { return "x"; }, [](int, bool) { return "same"; }).leakage);
    auto const small = profile_file(csv::from_text("a,label\nx,yes\ny,no\n"));
    EXPECT_FALSE(small->leakage);
    EXPECT_FALSE(profile_file(csv::from_text("a,b\nx,yes\ny,no\n"))->leakage);
}

TEST(row_sample, is_bounded_and_drawn_evenly) {
    RowSample sample;
    std::vector<std::string> texts(4);
    std::vector<std::string_view> fields(4);
    std::int64_t late = 0;
    for (int row = 0; row < 200'000; ++row) {
        texts[0] = std::to_string(row);
        fields.assign(texts.begin(), texts.end());
        sample.add(fields);
    }
    EXPECT_EQ(sample.rows(), 100'000U);
    for (std::size_t row = 0; row < sample.rows(); ++row)
        late += sample.at(row, 0) >= 100'000;
    EXPECT_NEAR(static_cast<double>(late), 50'000, 1'000);
    EXPECT_TRUE(is_missing(sample.at(0, 1)));
    EXPECT_TRUE(is_missing(sample.at(0, 99)));
    EXPECT_TRUE(is_text(make_cell("x")));
    EXPECT_FALSE(is_text(make_cell("1,5")));
}

} // namespace
} // namespace tenon::datasets
