#include "tracking/run_changes.h"

#include "tracking/metric_sense.h"

#include <gtest/gtest.h>

#include <limits>

namespace tenon::tracking {
namespace {

ComparedRun some_run(std::string id) {
    ComparedRun some{
        {{std::move(id), 1, 0, "run", "", RunStatus::finished, 0, 61'000, Stage::active, ""}}, {}};
    some.run.metrics = {{"f1", {0, 0, 0.8}}, {"val_loss", {0, 0, 0.5}}};
    some.run.params = {{"C", "1"}, {"model", "svc"}};
    some.run.tags = {{"mlflow.source.git.commit", "0123456789abcdef"}};
    some.run.inputs = {{{"rows", "77", "local", "", {}, {}}, {{"mlflow.data.context", "training"}}}};
    return some;
}

std::vector<std::string> sentences(ComparedRun const& before, ComparedRun const& after) {
    std::vector<std::string> texts;
    for (RunDifference const& change : changes_between(before, after))
        texts.push_back(std::string(to_text(change.kind)) + ": " + change.text);
    return texts;
}

TEST(run_changes, are_none_between_a_run_and_itself) {
    EXPECT_TRUE(changes_between(some_run("a"), some_run("b")).empty());
}

TEST(run_changes, are_said_in_plain_words) {
    ComparedRun const before = some_run("a");
    ComparedRun after = some_run("b");
    after.run.metrics = {{"f1", {0, 0, 0.84}}, {"val_loss", {0, 0, 0.6}}, {"size", {0, 0, 3}}};
    after.run.params = {{"C", "10"}, {"kernel", "rbf"}};
    after.run.tags = {{"mlflow.source.git.commit", "fedcba9876543210"}, {"tenon.cost", "4.20 EUR"}};
    after.run.inputs[0].dataset.digest = "78";
    after.run.run.ended_at_ms = 3'720'000;
    after.packages = Packages{{"numpy", "2"}};
    EXPECT_EQ(sentences(before, after),
        (std::vector<std::string>{"metric: f1 rose from 0.8 to 0.84 (+5.0 %), which is better.",
            "metric: size was measured only after: 3.",
            "metric: val_loss rose from 0.5 to 0.6 (+20.0 %), which is worse.",
            "param: C went from “1” to “10”.", "param: kernel is new: “rbf”.",
            "param: model is gone; it was “svc”.", "data: The data rows for training went from “77” to “78”.",
            "code: The commit went from “0123456789ab” to “fedcba987654”.",
            "environment: The environment was not logged before.",
            "cost: It took 1 h 2 min instead of 1 min 1 s.", "cost: tenon.cost is new: “4.20 EUR”."}));
}

TEST(run_changes, compare_environments_package_by_package) {
    ComparedRun before = some_run("a");
    ComparedRun after = some_run("b");
    before.packages = Packages{{"numpy", "1.26"}, {"scipy", ""}};
    after.packages = Packages{{"numpy", "2.1"}, {"torch", "2.5"}};
    EXPECT_EQ(
        sentences(before, after), (std::vector<std::string>{"environment: numpy went from “1.26” to “2.1”.",
                                      "environment: scipy is gone.", "environment: torch is new: “2.5”."}));
}

TEST(run_changes, hold_with_figures_that_are_no_numbers) {
    ComparedRun const before = some_run("a");
    ComparedRun after = some_run("b");
    after.run.metrics[0].latest.value = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(sentences(before, after), (std::vector<std::string>{"metric: f1 went from 0.8 to NaN."}));
    EXPECT_TRUE(changes_between(after, after).empty());
}

TEST(metric_sense, is_told_by_the_name_or_not_at_all) {
    for (char const* key : {"f1", "val_accuracy", "test/roc_auc", "F1-macro"})
        EXPECT_EQ(metric_sense(key), MetricSense::higher) << key;
    for (char const* key : {"loss", "val/RMSE", "error_score", "latency_ms"})
        EXPECT_EQ(metric_sense(key), MetricSense::lower) << key;
    for (char const* key : {"size", "", "epoch", "glossary"})
        EXPECT_EQ(metric_sense(key), MetricSense::unknown) << key;
}

} // namespace
} // namespace tenon::tracking
