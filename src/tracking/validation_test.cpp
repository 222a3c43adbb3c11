#include "tracking/validation.h"

#include <gtest/gtest.h>

namespace tenon::tracking {
namespace {

FullRun run_with(
    std::vector<Pair> params, std::vector<Pair> tags = {}, std::vector<std::string> metrics = {}) {
    FullRun full{{"r", 1, 0, "r", "", RunStatus::finished, 0, {}, Stage::active, ""}};
    full.params = std::move(params);
    full.tags = std::move(tags);
    for (std::string& key : metrics)
        full.metrics.push_back({std::move(key), {}});
    return full;
}

// "k_fold by param cv", one a line.
std::string signs(FullRun const& run) {
    std::string text;
    for (Validation const& one : validations_of(run))
        text += (text.empty() ? "" : "; ") + std::string(to_text(one.kind)) + " by " +
                std::string(to_text(one.sign)) + " " + one.key;
    return text;
}

TEST(validation, is_recognised_by_what_a_run_logs) {
    EXPECT_EQ(signs(run_with({{"cv", "5"}})), "k_fold by param cv");
    EXPECT_EQ(signs(run_with({{"search__n_splits", "10"}})), "k_fold by param search__n_splits");
    EXPECT_EQ(signs(run_with({{"cv", "TimeSeriesSplit(n_splits=5)"}})), "backtest by param cv");
    EXPECT_EQ(signs(run_with({{"cv", "StratifiedKFold(n_splits=5)"}})), "k_fold by param cv");
    EXPECT_EQ(signs(run_with({{"test_size", "0.2"}})), "single_split by param test_size");
    EXPECT_EQ(signs(run_with({{"validation_share", "0.25"}})), "single_split by param validation_share");
    EXPECT_EQ(signs(run_with({{"n_windows", "4"}})), "backtest by param n_windows");
    EXPECT_EQ(signs(run_with({}, {}, {"fold_1/f1"})), "k_fold by metric fold_1/f1");
    EXPECT_EQ(signs(run_with({}, {}, {"backtest_mae"})), "backtest by metric backtest_mae");
    EXPECT_EQ(signs(run_with({}, {}, {"f1_ood"})), "out_of_distribution by metric f1_ood");
}

TEST(validation, says_nothing_where_nothing_is_known) {
    EXPECT_EQ(signs(run_with({})), "");
    EXPECT_EQ(signs(run_with({{"cv", "1"}, {"test_size", "0"}, {"lr", "5"}})), "");
    EXPECT_EQ(
        signs(run_with({{"model", "holdout-net"}}, {}, {"flood", "food_f1", "scv", "manifold_dim"})), "");
}

TEST(validation, believes_the_tag_first_and_keeps_each_kind_once) {
    EXPECT_EQ(signs(run_with({{"cv", "5"}}, {{"tenon.validation", "K-fold, OOD"}}, {"fold_0", "ood_f1"})),
        "k_fold by tag tenon.validation; out_of_distribution by tag tenon.validation");
    EXPECT_EQ(signs(run_with({{"cv", "5"}, {"test_size", "0.2"}})), "k_fold by param cv");
}

TEST(validation, sees_a_split_by_the_data_kept_back) {
    FullRun full = run_with({});
    full.inputs.push_back({{"rows", "77", "local", "", {}, {}}, {{"mlflow.data.context", "validation"}}});
    EXPECT_EQ(signs(full), "single_split by dataset rows");
    full.inputs[0].tags[0].value = "training";
    EXPECT_EQ(signs(full), "");
}

} // namespace
} // namespace tenon::tracking
