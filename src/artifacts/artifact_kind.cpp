#include "artifacts/artifact_kind.h"

#include "base/text.h"

#include <algorithm>
#include <span>
#include <string>

namespace tenon::artifacts {

namespace {

// A path in lower case, without the letters people choose between: "Feature-Importance" is
// "feature_importance".
std::string plainly(std::string_view path) {
    std::string plain = to_lower(path);
    for (char& letter : plain)
        if (letter == '-' || letter == ' ') letter = '_';
    return plain;
}

bool begins_with_any(std::string_view name, std::span<std::string_view const> begins) {
    return std::any_of(
        begins.begin(), begins.end(), [&](std::string_view begin) { return name.starts_with(begin); });
}

bool contains_any(std::string_view name, std::span<std::string_view const> parts) {
    return std::any_of(parts.begin(), parts.end(),
        [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 4> explained{
    "shap_", "lime_", "feature_importance", "permutation_importance"};
constexpr std::array<std::string_view, 3> sliced{"slice_metrics", "metrics_by_", "per_slice"};
constexpr std::array<std::string_view, 8> attacked{"injection_test", "prompt_injection", "poisoning",
    "adversarial", "garak", "promptfoo", "jailbreak", "red_team"};
constexpr std::array<std::string_view, 3> locks{"requirements", "pipfile.lock", "environment.yaml"};

bool is_environment(std::string_view name) {
    bool const listed = std::any_of(environment_files.begin(), environment_files.end(),
        [&](std::string_view file) { return to_lower(file) == name; });
    bool const pinned = begins_with_any(name, locks) && !name.ends_with(".md");
    return listed || pinned;
}

bool is_model_card(std::string_view path, std::string_view name) {
    if (name == "readme.md") return path.find("model/") != path.npos || path == name;
    return (name.starts_with("model_card") || name.starts_with("modelcard")) && !name.ends_with(".png");
}

} // namespace

std::optional<ArtifactKind> artifact_kind(std::string_view path) {
    std::string const plain = plainly(path);
    std::string_view const whole = plain;
    std::string_view const name = whole.substr(whole.rfind('/') + 1);
    std::string_view const folder = whole.substr(0, whole.size() - name.size());
    if (name == "mlmodel") return ArtifactKind::model;
    if (is_environment(name)) return ArtifactKind::environment;
    if (is_model_card(whole, name)) return ArtifactKind::model_card;
    if (name.ends_with(".dvc") || name == "dvc.lock" || name == "dvc.yaml") return ArtifactKind::data_version;
    if (contains_any(name, attacked)) return ArtifactKind::safety_test;
    if (name.find("confusion_matrix") != name.npos) return ArtifactKind::confusion_matrix;
    if (contains_any(name, sliced)) return ArtifactKind::slice_metrics;
    bool const in_explanations = folder.starts_with("explanations/") || contains_any(folder, explained) ||
                                 folder.find("/explanations/") != folder.npos;
    if (in_explanations || contains_any(name, explained)) return ArtifactKind::explanation;
    return std::nullopt;
}

std::optional<ArtifactKind> artifact_kind(Owner const& owner) {
    return artifact_kind(owner.kind == Owner::Kind::model ? "model/" + owner.path : owner.path);
}

} // namespace tenon::artifacts
