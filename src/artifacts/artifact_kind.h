#pragma once

// What a file of a run is for, told by its name alone: what a reader looks for first (was it explained,
// tested, described?) is found without opening anything. Names are those that MLflow, SHAP, garak, promptfoo,
// DVC and their users write. Pure.

#include "artifacts/artifact_path.h"
#include "base/enum.h"

#include <array>
#include <optional>
#include <string_view>

namespace tenon::artifacts {

BOOST_DEFINE_ENUM_CLASS(ArtifactKind,
    explanation,      // what moved the predictions: SHAP, LIME, feature importance
    confusion_matrix, // which class was taken for which
    slice_metrics,    // the same metric for parts of the data
    model_card,       // what the model is for and where it fails
    environment,      // what must be installed to run it again
    safety_test,      // prompt injection, poisoned data, adversarial inputs
    data_version,     // DVC's pointers
    model)            // MLflow's description of a model

// Nothing where the name says nothing.
std::optional<ArtifactKind> artifact_kind(std::string_view path);
// The same of a file below its owner: a model's README is its card.
std::optional<ArtifactKind> artifact_kind(Owner const& owner);

// Files that list an environment, the most exact first.
inline constexpr std::array<std::string_view, 8> environment_files{"requirements.txt", "uv.lock",
    "poetry.lock", "conda.yaml", "conda.yml", "environment.yml", "python_env.yaml", "Dockerfile"};

} // namespace tenon::artifacts
