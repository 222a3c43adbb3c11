#include "tracking/metric_sense.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tenon::tracking {

namespace {

// Names and parts of names: val_loss, test/rmse, f1_macro.
constexpr std::array<std::string_view, 18> lower{"loss", "error", "err", "mae", "mse", "rmse", "rmsle",
    "mape", "smape", "logloss", "perplexity", "brier", "latency", "seconds", "ms", "wer", "cer", "deviance"};
constexpr std::array<std::string_view, 18> higher{"accuracy", "acc", "f1", "precision", "recall", "auc",
    "roc", "ap", "map", "r2", "score", "bleu", "rouge", "ndcg", "iou", "dice", "mcc", "kappa"};

// "val_F1-macro/roc_auc" is val, f1, macro, roc, auc.
std::vector<std::string> parts_of(std::string_view key) {
    std::vector<std::string> parts(1);
    for (char const letter : to_lower(key)) {
        bool const is_part = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (is_part)
            parts.back() += letter;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    return parts;
}

template <std::size_t count>
bool is_one_of(std::string_view part, std::array<std::string_view, count> const& names) {
    return std::find(names.begin(), names.end(), part) != names.end();
}

} // namespace

MetricSense metric_sense(std::string_view key) {
    // "error" decides over "score": an error score is an error.
    auto sense = MetricSense::unknown;
    for (std::string const& part : parts_of(key)) {
        if (is_one_of(part, lower)) return MetricSense::lower;
        if (is_one_of(part, higher)) sense = MetricSense::higher;
    }
    return sense;
}

} // namespace tenon::tracking
