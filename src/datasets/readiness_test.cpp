#include "datasets/readiness.h"

#include <gtest/gtest.h>

#include <functional>

namespace tenon::datasets {
namespace {

// Ten thousand rows, five columns that vary, two even classes: nothing to say about it.
Profile good_profile() {
    Profile profile;
    profile.rows = profile.rows_profiled = 10'000;
    for (char const* name : {"a", "b", "c", "d", "e", "label"}) {
        ColumnProfile column;
        column.name = name;
        column.type = ColumnType::integer;
        column.present = 10'000;
        column.distinct = 50;
        profile.columns.push_back(column);
    }
    profile.label =
        LabelProfile{.column = "label", .classes_count = 2, .minority_count = 5'000, .minority_share = 0.5};
    return profile;
}

std::string show(ReadinessVerdict const& verdict) {
    static constexpr char const* names[] = {"sufficient", "with_limits", "insufficient"};
    std::string text = names[static_cast<int>(verdict.readiness)];
    for (ReadinessReason const& reason : verdict.reasons)
        text += " " + reason.code;
    return text;
}

TEST(readiness, follows_its_table) {
    struct Case {
        char const* what;
        std::function<void(Profile&)> change;
        char const* expected;
    };
    for (Case const& c :
        std::vector<Case>{
            {"good", [](Profile&) {}, "sufficient"},
            {"999 rows", [](Profile& p) { p.rows_profiled = 999; }, "with_limits few_rows"},
            {"1,000 rows", [](Profile& p) { p.rows_profiled = 1'000; }, "sufficient"},
            {"49 rows", [](Profile& p) { p.rows_profiled = 49; }, "insufficient few_rows"},
            {"no label", [](Profile& p) { p.label.reset(); }, "with_limits no_label"},
            {"one class", [](Profile& p) { p.label->classes_count = 1; }, "insufficient label_one_class"},
            {"9 positives",
                [](Profile& p) {
                    p.label->minority_count = 9;
                    p.label->minority_share = 0.0009;
                },
                "insufficient class_too_small label_extremely_imbalanced"},
            {"49 positives for five columns", [](Profile& p) { p.label->minority_count = 49; },
                "with_limits class_small"},
            {"50 positives for five columns", [](Profile& p) { p.label->minority_count = 50; }, "sufficient"},
            {"0.9 % positives",
                [](Profile& p) {
                    p.label->minority_count = 90;
                    p.label->minority_share = 0.009;
                },
                "with_limits label_extremely_imbalanced"},
            {"number",
                [](Profile& p) {
                    p.label->is_number = true;
                    p.label->classes_count = 0;
                },
                "sufficient"},
            {"6 % unlabelled", [](Profile& p) { p.label->missing = 600; }, "with_limits label_missing"},
            {"half unlabelled", [](Profile& p) { p.label->missing = 5'000; }, "insufficient label_missing"},
            {"unlabelled",
                [](Profile& p) {
                    p.label->missing = 10'000;
                    p.label->classes_count = 0;
                },
                "insufficient label_missing"},
            {"5 % missing", [](Profile& p) { p.cells_missing = 3'000; }, "sufficient"},
            {"6 % missing", [](Profile& p) { p.cells_missing = 3'600; }, "with_limits many_missing"},
            {"half missing", [](Profile& p) { p.cells_missing = 30'000; }, "insufficient many_missing"},
            {"1 % copies", [](Profile& p) { p.duplicate_rows = 100; }, "with_limits many_duplicates"},
            {"half copies", [](Profile& p) { p.duplicate_rows = 5'000; }, "insufficient many_duplicates"},
            {"one ragged row", [](Profile& p) { p.ragged_rows = 1; }, "with_limits rows_broken"},
            {"6 % broken rows",
                [](Profile& p) {
                    p.ragged_rows = 300;
                    p.unreadable_rows = 300;
                },
                "insufficient rows_broken"},
            {"nothing leaks",
                [](Profile& p) {
                    p.leakage = LeakageCheck{10'000, 0.5, {}};
                },
                "sufficient"},
            {"a column that tells the label",
                [](Profile& p) {
                    p.leakage = LeakageCheck{10'000, 0.5, {{"a", 0.99, 0.98}}};
                },
                "with_limits label_leaks"},
            {"no column varies",
                [](Profile& p) {
                    for (auto& column : p.columns)
                        column.distinct = 1;
                },
                "insufficient nothing_to_learn_from"},
            {"only a key beside the label",
                [](Profile& p) {
                    p.columns.erase(p.columns.begin(), p.columns.begin() + 4);
                    p.columns[0].is_key_candidate = true;
                },
                "insufficient nothing_to_learn_from"},
        }) {
        Profile profile = good_profile();
        c.change(profile);
        EXPECT_EQ(show(judge_readiness(profile)), c.expected) << c.what;
    }
}

TEST(readiness, gives_its_reasons_as_sentences) {
    Profile profile = good_profile();
    profile.rows_profiled = 80;
    auto const verdict = judge_readiness(profile);
    ASSERT_EQ(verdict.reasons.size(), 1U);
    EXPECT_EQ(verdict.reasons[0].sentence, "There are only 80 rows; 1000 or more leave enough for a test.");
}

TEST(readiness, takes_thresholds_of_ones_own) {
    Profile profile = good_profile();
    profile.rows_profiled = 80;
    EXPECT_EQ(show(judge_readiness(profile, {.rows_limit = 80})), "sufficient");
}

} // namespace
} // namespace tenon::datasets
