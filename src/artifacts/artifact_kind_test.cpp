#include "artifacts/artifact_kind.h"

#include <gtest/gtest.h>

namespace tenon::artifacts {
namespace {

TEST(artifact_kind, is_told_by_the_name) {
    struct Case {
        char const* path;
        std::optional<ArtifactKind> kind;
    };
    using enum ArtifactKind;
    for (Case const& c : {Case{"shap_values.json", explanation},
             {"plots/feature_importance_weight.png", explanation}, {"explanations/row-17.html", explanation},
             {"eval/explanations/x.csv", explanation}, {"eval/Confusion-Matrix.png", confusion_matrix},
             {"eval/test_confusion_matrix.csv", confusion_matrix}, {"slice_metrics.csv", slice_metrics},
             {"metrics_by_region.json", slice_metrics}, {"model_card.md", model_card},
             {"model/README.md", model_card}, {"README.md", model_card}, {"docs/README.md", std::nullopt},
             {"requirements.txt", environment}, {"model/requirements-dev.txt", environment},
             {"model/conda.yaml", environment}, {"uv.lock", environment}, {"Dockerfile", environment},
             {"injection_tests_v2.json", safety_test}, {"garak.report.jsonl", safety_test},
             {"promptfoo/output.json", std::nullopt}, {"promptfoo_output.json", safety_test},
             {"poisoning-check.csv", safety_test}, {"data/train.csv.dvc", data_version},
             {"dvc.lock", data_version}, {"model/MLmodel", model}, {"notes.txt", std::nullopt},
             {"", std::nullopt}, {"importance.csv", std::nullopt}})
        EXPECT_EQ(artifact_kind(c.path), c.kind) << c.path;
}

} // namespace
} // namespace tenon::artifacts
