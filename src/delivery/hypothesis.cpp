#include "delivery/hypothesis.h"

#include "platform/json/write.h"

#include <charconv>
#include <cmath>

namespace tenon::delivery {

namespace {

using enum HypothesisState;

constexpr double whole_bp = 10'000;
constexpr double noise_share = 0.1;
constexpr int number_max = 1'000'000;

std::string number(double value) {
    std::string text;
    json::write_number(text, value);
    return text;
}

double gain_of(Wanted direction, double baseline, double value) {
    return direction == Wanted::higher ? value - baseline : baseline - value;
}

// Sums of decimals such as 0.62 + 0.05 miss the decimal that a person means by some last bits; a gain that
// short of the effect is the effect.
bool reaches(double gain, double effect) { return gain >= effect - std::abs(effect) * 1e-9; }

} // namespace

double effect_of(Expectation const& expected) {
    if (expected.effect) return *expected.effect;
    return std::abs(expected.baseline) * expected.effect_bp.value_or(0) / whole_bp;
}

double noise_of(Expectation const& expected) {
    return expected.noise.value_or(effect_of(expected) * noise_share);
}

double target_of(Expectation const& expected) {
    double const effect = effect_of(expected);
    return expected.direction == Wanted::higher ? expected.baseline + effect : expected.baseline - effect;
}

std::optional<Measured> best_of(Wanted direction, std::vector<Measured> const& measured) {
    std::optional<Measured> best;
    for (Measured const& one : measured)
        if (!std::isnan(one.value) && (!best || gain_of(direction, best->value, one.value) > 0)) best = one;
    return best;
}

Assessment assess(std::optional<Expectation> const& expected, std::string const& metric,
    std::vector<Measured> const& measured, bool box_is_over) {
    HypothesisState const otherwise = box_is_over ? inconclusive : open;
    if (!expected)
        return {otherwise, "The run named as the baseline has logged no " + metric + ".", std::nullopt};
    auto const best = best_of(expected->direction, measured);
    if (!best) return {otherwise, "No finished run that answers it has logged " + metric + ".", best};
    double const effect = effect_of(*expected);
    double const noise = noise_of(*expected);
    double const gain = gain_of(expected->direction, expected->baseline, best->value);
    std::string const read = "The best of its runs, " + best->name + ", logged " + metric + " " +
                             number(best->value) + "; " + number(target_of(*expected)) + " was expected";
    if (reaches(gain, effect)) return {confirmed, read + ".", best};
    if (!box_is_over) return {open, read + ".", best};
    if (reaches(gain, effect - noise))
        return {
            inconclusive, read + ", and what is missing is within the noise of " + number(noise) + ".", best};
    return {refuted, read + ".", best};
}

Result<void> check_step(HypothesisStep step, HypothesisState from, HypothesisState to) {
    auto const refused = [](std::string const& message) {
        return fail(ErrorKind::conflict, "hypothesis_step_refused", message);
    };
    if (step == HypothesisStep::reopen) {
        if (from == open) return refused("It is open already.");
        return {};
    }
    if (from != open)
        return refused("It is " + std::string(to_text(from)) + " already. Reopen it to decide anew.");
    if (to == open) return refused("Close it as confirmed, refuted or inconclusive.");
    return {};
}

std::string key_of(int number) { return "H-" + std::to_string(number); }

std::optional<int> number_of(std::string_view key) {
    if (key.starts_with("H-") || key.starts_with("h-")) key.remove_prefix(2);
    int number = 0;
    auto const [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
    if (error != std::errc{} || end != key.data() + key.size() || number < 1 || number > number_max)
        return std::nullopt;
    return number;
}

} // namespace tenon::delivery
