// Labels and predictions of every task: what is read, and what is refused.

#include "scoring/score.h"

#include <gtest/gtest.h>

namespace tenon::scoring {
namespace {

struct Case {
    char const* name;
    ScoreSpec spec;
    char const* labels;
    char const* predictions;
    std::string expected; // the private score, or the code of the error and of its first problem
};

std::string outcome(Case const& c) {
    auto const result = score(csv::from_text(c.labels), csv::from_text(c.predictions), c.spec);
    if (result) return std::to_string(*result->private_part.score);
    Error const& error = result.error();
    return error.code + (error.problems.empty() ? "" : " " + error.problems[0].code);
}

ScoreSpec spec(ScoreMetric metric, std::optional<Task> task = {}, std::optional<double> parameter = {}) {
    return {.metric = metric, .task = task, .positive_label = "yes", .parameter = parameter};
}

constexpr char animals[] = "id,label\n1,cat\n2,dog\n3,cat\n";
constexpr char sets[] = "id,label\n1,a|b\n2,\n3,c\n";
constexpr char sales[] = "id,label,naive\n1,10,8\n2,20,26\n";
constexpr char hits[] = "id,label,query\n1,1,x\n2,0,x\n3,2,y\n";

class Tasks : public ::testing::TestWithParam<Case> {};

TEST_P(Tasks, are_scored_or_refused) { EXPECT_EQ(outcome(GetParam()), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(All, Tasks,
    ::testing::Values(Case{"classes", spec(ScoreMetric::accuracy, Task::multiclass), animals,
                          "id,prediction\n3,dog\n2,dog\n1,cat\n", "0.666667"},
        Case{"a_class_no_label_has", spec(ScoreMetric::precision_macro), animals,
            "id,prediction\n1,bird\n2,dog\n3,cat\n", "0.666667"},
        Case{"no_class", spec(ScoreMetric::accuracy, Task::multiclass), animals,
            "id,prediction\n1,\n2,dog\n3,cat\n", "predictions_refused prediction_empty"},
        Case{"scores_of_classes", spec(ScoreMetric::log_loss, Task::multiclass), animals,
            "id,prediction,score:dog,score:cat\n1,cat,0.5,0.5\n2,dog,0.5,0.5\n3,cat,0.5,0.5\n", "0.693147"},
        Case{"scores_that_are_no_probabilities", spec(ScoreMetric::log_loss, Task::multiclass), animals,
            "id,prediction,score:dog,score:cat\n1,cat,5,5\n2,dog,0,1\n3,cat,0,1\n",
            "metric_needs_probability"},
        Case{"scores_are_no_probabilities_of_a_row", spec(ScoreMetric::log_loss, Task::multiclass), animals,
            "id,prediction,score:dog,score:cat\n1,cat,1,1\n2,dog,0,1\n3,cat,0,1\n",
            "metric_needs_probability"},
        Case{"no_scores", spec(ScoreMetric::roc_auc_ovr), animals, "id,prediction\n1,cat\n2,dog\n3,cat\n",
            "metric_needs_score"},
        Case{"a_column_twice", spec(ScoreMetric::roc_auc_ovr), animals,
            "id,prediction,score:cat,score:cat\n1,cat,1,1\n", "csv_header_invalid csv_header_repeated"},
        Case{"a_column_of_another_kind", spec(ScoreMetric::roc_auc_ovr), animals,
            "id,prediction,score\n1,cat,1\n", "predictions_header_invalid"},
        Case{"the_first_two", spec(ScoreMetric::top_k_accuracy, {}, 2), animals,
            "id,prediction,score:cat,score:dog,score:cow\n1,cat,1,2,0\n2,dog,1,0,2\n3,cat,1,0,0\n",
            "0.666667"},
        Case{"sets", spec(ScoreMetric::subset_accuracy), sets, "id,prediction\n1,b|a\n2,\n3,a|c\n",
            "0.666667"},
        Case{"sets_with_spaces_and_repeats", spec(ScoreMetric::subset_accuracy), sets,
            "id,prediction\n1,a | b|a\n2,|\n3,c\n", "1.000000"},
        Case{"forecasts", spec(ScoreMetric::mase), sales, "id,prediction\n1,11\n2,21\n", "0.250000"},
        Case{"forecasts_without_naive", spec(ScoreMetric::mase), "id,label\n1,10\n", "id,prediction\n1,1\n",
            "labels_header_invalid"},
        Case{"forecasts_with_odd_naive", spec(ScoreMetric::mase), "id,label,naive\n1,10,x\n",
            "id,prediction\n1,1\n", "labels_refused naive_not_a_number"},
        Case{"naive_is_always_right", spec(ScoreMetric::mase), "id,label,naive\n1,10,10\n",
            "id,prediction\n1,1\n", "metric_not_computable"},
        Case{"rankings", spec(ScoreMetric::map), hits, "id,prediction\n1,0\n2,5\n3,1\n", "0.750000"},
        Case{"rankings_without_query", spec(ScoreMetric::map), "id,label,query\n1,1,\n",
            "id,prediction\n1,0\n", "labels_refused query_empty"},
        Case{"rankings_below_zero", spec(ScoreMetric::ndcg), "id,label,query\n1,-1,x\n",
            "id,prediction\n1,0\n", "labels_refused label_negative"},
        Case{"another_task", spec(ScoreMetric::mae, Task::binary), animals, "id,prediction\n1,cat\n",
            "metric_of_other_task"},
        Case{"a_parameter_too_many", spec(ScoreMetric::mae, {}, 2), "id,label\n1,1\n", "id,prediction\n1,1\n",
            "parameter_invalid"},
        Case{"a_parameter_out_of_range", spec(ScoreMetric::pinball, {}, 1.5), "id,label\n1,1\n",
            "id,prediction\n1,1\n", "parameter_invalid"},
        Case{"half_a_place", spec(ScoreMetric::ndcg, {}, 2.5), hits, "id,prediction\n1,0\n2,5\n3,1\n",
            "parameter_invalid"},
        Case{"all_labels_equal", spec(ScoreMetric::r2), "id,label\n1,3\n2,3\n", "id,prediction\n1,3\n2,3\n",
            "metric_not_computable"},
        Case{"logarithm_of_nothing", spec(ScoreMetric::rmsle), "id,label\n1,3\n", "id,prediction\n1,-1\n",
            "metric_not_computable"}),
    [](auto const& each) { return std::string(each.param.name); });

TEST(tasks, take_at_most_a_thousand_classes) {
    std::string labels = "id,label\n";
    for (int i = 0; i < 1'001; ++i)
        labels += std::to_string(i) + ",c" + std::to_string(i) + "\n";
    EXPECT_EQ(read_labels(csv::from_text(labels), Task::multiclass).error().code, "too_many_classes");
}

TEST(tasks, keep_the_rows_of_a_query_together) {
    std::string text = "id,label,query\n";
    for (int i = 0; i < 400; ++i)
        text += std::to_string(i) + ",1,q" + std::to_string(i % 40) + "\n";
    auto const labels = read_labels(csv::from_text(text), Task::ranking);
    ASSERT_TRUE(labels);
    auto const parts = split_rows(*labels, {.public_share_bp = 5'000, .split_key = "key"});
    EXPECT_EQ(parts[0].size() % 10, 0U);
    EXPECT_GT(parts[0].size(), 0U);
    EXPECT_EQ(parts[0].size() + parts[1].size(), 400U);
}

} // namespace
} // namespace tenon::scoring
