#pragma once

// A question that runs answer: what is changed, which metric shows it, by how much. Pure.
//
//   gain      = best − baseline where a higher value is wanted, baseline − best where a lower one is
//   confirmed : gain ≥ effect, as soon as a finished run shows it
//   refuted   : gain < effect − noise, once the time-box is over
//   inconclusive: in between, or no finished run logged the metric, once the time-box is over
//
// `effect` is said in the metric's unit, or as a share of the baseline; `noise` is what a repeated run may
// differ by, a tenth of the effect where nobody said.

#include "base/enum.h"
#include "base/result.h"
#include "base/time.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::delivery {

BOOST_DEFINE_ENUM_CLASS(Wanted, higher, lower)
BOOST_DEFINE_ENUM_CLASS(HypothesisState, open, confirmed, refuted, inconclusive)

struct Expectation {
    Wanted direction;
    double baseline;
    std::optional<double> effect; // in the metric's unit
    std::optional<int> effect_bp; // of the baseline; used where `effect` is not said
    std::optional<double> noise;
};

double effect_of(Expectation const& expected);
double noise_of(Expectation const& expected);
// The value that confirms it.
double target_of(Expectation const& expected);

// A finished run that answers, and what it logged.
struct Measured {
    std::string run_id;
    std::string name;
    double value;
};

// The one with the greatest gain, the earliest of equals; a value that is no number is none.
std::optional<Measured> best_of(Wanted direction, std::vector<Measured> const& measured);

struct Assessment {
    HypothesisState state;
    std::string because; // a sentence
    std::optional<Measured> best;
};

// How an open hypothesis stands. `expected`: nothing where the baseline's run logged no such metric.
Assessment assess(std::optional<Expectation> const& expected, std::string const& metric,
    std::vector<Measured> const& measured, bool box_is_over);

BOOST_DEFINE_ENUM_CLASS(HypothesisStep, settle, close, reopen)

// Whether the step leads from one state to the other; hypothesis_step_refused (conflict) with what is
// possible instead.
Result<void> check_step(HypothesisStep step, HypothesisState from, HypothesisState to);

// "H-3" and back; nothing where it is no key.
std::string key_of(int number);
std::optional<int> number_of(std::string_view key);

} // namespace tenon::delivery
