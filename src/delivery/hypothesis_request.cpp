#include "delivery/hypothesis_request.h"

#include "base/text.h"

#include <cmath>

namespace tenon::delivery {

namespace {

constexpr std::size_t statement_length_max = 1000;
constexpr int effect_bp_max = 1'000'000;

bool is_number(std::optional<double> const& value) { return value && std::isfinite(*value); }

} // namespace

std::vector<Problem> problems_of(NewHypothesis const& wanted) {
    std::vector<Problem> problems;
    auto const refuse = [&](char const* at, char const* code, std::string sentence) {
        problems.push_back({at, code, std::move(sentence)});
    };
    if (trim(wanted.statement).empty() || count_code_points(wanted.statement) > statement_length_max)
        refuse("/statement", "statement_missing",
            "Say in a sentence what is changed and what it should do, in at most " +
                std::to_string(statement_length_max) + " characters.");
    if (trim(wanted.metric).empty())
        refuse("/metric", "metric_missing", "Name the metric that runs log, such as accuracy.");
    if (wanted.baseline.has_value() == wanted.baseline_run.has_value())
        refuse("/baseline", "baseline_unclear", "Give today's value, or the run that has it, and not both.");
    if (wanted.baseline && !is_number(wanted.baseline))
        refuse("/baseline", "number_needed", "Give a finite number.");
    if (wanted.effect.has_value() == wanted.effect_bp.has_value())
        refuse("/effect", "effect_unclear",
            "Say what size is expected: in the metric's unit, or in basis points of the baseline.");
    if (wanted.effect && (!is_number(wanted.effect) || *wanted.effect <= 0))
        refuse("/effect", "effect_unclear", "Give a number above zero; the direction says where it goes.");
    if (wanted.effect_bp && (*wanted.effect_bp < 1 || *wanted.effect_bp > effect_bp_max))
        refuse("/effect_bp", "out_of_range",
            "Give whole basis points from 1 to " + std::to_string(effect_bp_max) + "; 500 are 5 %.");
    if (wanted.effect_bp && wanted.baseline == 0.0)
        refuse("/effect_bp", "effect_unclear", "A share of a baseline of zero is nothing: give `effect`.");
    if (wanted.noise && (!is_number(wanted.noise) || *wanted.noise < 0))
        refuse("/noise", "number_needed", "Give what a repeated run may differ by: a number, or nothing.");
    return problems;
}

} // namespace tenon::delivery
