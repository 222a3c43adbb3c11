#include "base/calendar.h"
#include "base/money.h"
#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>

namespace tenon::checks::rules {

using engagements::ComputeFacts;
using engagements::HypothesisFacts;
using engagements::Phase;
using engagements::RunFacts;
using engagements::SweepFacts;

namespace {

constexpr std::size_t runs_named = 3;
constexpr std::size_t finished_before_failure = 10;

std::string amount(ComputeFacts const& compute, std::int64_t minor) {
    auto const currency = Currency::parse(compute.currency);
    auto const money =
        currency ? Money::of_minor_units(minor, *currency) : Result<Money>(fail(currency.error()));
    return money ? to_string(*money) : std::to_string(minor);
}

std::string percent(int basis_points) {
    std::string text = std::to_string(basis_points / 100);
    if (basis_points % 100 != 0) text += "." + std::to_string(basis_points % 100 / 10);
    return text + " %";
}

// The highest share at which both are told that is reached, or 0.
int level_reached(ComputeFacts const& compute) {
    int reached = 0;
    if (!compute.cap_minor || compute.spent_minor <= 0) return reached;
    for (int const level : compute.alerts_bp) {
        // Divided first, so that no product overflows; the rest makes the comparison exact.
        std::int64_t const whole = *compute.cap_minor / 10'000 * level;
        std::int64_t const rest = *compute.cap_minor % 10'000 * level;
        if (compute.spent_minor >= whole + (rest + 9'999) / 10'000) reached = std::max(reached, level);
    }
    return reached;
}

} // namespace

Verdict run_without_hypothesis(Facts const& facts) {
    if (facts.runs.empty()) return Verdict::not_yet();
    std::vector<std::string> names;
    std::size_t count = 0;
    for (RunFacts const& run : facts.runs) {
        if (run.is_baseline || !run.hypothesis.empty()) continue;
        if (++count <= runs_named) names.push_back(run.name);
    }
    if (count == 0) return Verdict::holds();
    if (count > names.size()) names.push_back(std::to_string(count - names.size()) + " more");
    return Verdict::of({{count_of(static_cast<std::int64_t>(count), "run answers", "runs answer") +
                         " no hypothesis: " + join(names, ", ") + "."}});
}

Verdict time_box_overrun(Facts const& facts) {
    if (facts.hypotheses.empty()) return Verdict::not_yet();
    std::vector<Trace> traces;
    for (HypothesisFacts const& hypothesis : facts.hypotheses) {
        bool const is_open = hypothesis.state == "open";
        // The rule closed it because its time was over, and nobody has said what follows.
        bool const ran_out = hypothesis.state == "inconclusive" && !hypothesis.by_hand;
        if (!(is_open || ran_out) || facts.at <= hypothesis.ends_at) continue;
        traces.push_back(
            {"The time-box of " + hypothesis.key + " (" + hypothesis.statement + ") ended on " +
                calendar_of(facts.time_zone, facts.work_week).zone.show(hypothesis.ends_at) +
                (is_open ? ", and it is still open." : " without an answer, and nobody has decided.")});
    }
    return Verdict::of(std::move(traces));
}

Verdict failures_vanish(Facts const& facts) {
    if (facts.runs.empty()) return Verdict::not_yet();
    auto const finished = std::count_if(
        facts.runs.begin(), facts.runs.end(), [](RunFacts const& run) { return run.status == "finished"; });
    bool const has_failed = std::any_of(facts.runs.begin(), facts.runs.end(),
        [](RunFacts const& run) { return run.status == "failed" || run.status == "killed"; });
    bool const has_refuted = std::any_of(facts.hypotheses.begin(), facts.hypotheses.end(),
        [](HypothesisFacts const& one) { return one.state == "refuted" || one.state == "inconclusive"; });
    if (has_failed || has_refuted || finished < static_cast<std::ptrdiff_t>(finished_before_failure))
        return Verdict::holds();
    return Verdict::of(
        {{std::to_string(finished) +
            " runs have finished; none has failed, and no hypothesis was refuted or left open."}});
}

Verdict spend_runs_away(Facts const& facts) {
    if (!facts.compute || !facts.compute->cap_minor) return Verdict::not_yet();
    ComputeFacts const& compute = *facts.compute;
    std::string const cap = amount(compute, *compute.cap_minor);
    std::vector<Trace> traces;
    bool const is_spent = compute.spent_minor > 0 && compute.spent_minor >= *compute.cap_minor;
    if (is_spent)
        traces.push_back({"Computing has cost " + amount(compute, compute.spent_minor) + " and the cap is " +
                              cap + ": no new run begins.",
            "", Severity::error});
    else if (int const level = level_reached(compute); level > 0)
        traces.push_back({"Computing has cost " + amount(compute, compute.spent_minor) + ", which is past " +
                          percent(level) + " of the cap of " + cap + "."});
    std::int64_t const left = std::max<std::int64_t>(0, *compute.cap_minor - compute.spent_minor);
    for (SweepFacts const& sweep : compute.sweeps)
        if (sweep.to_come_minor && *sweep.to_come_minor > left)
            traces.push_back({"The sweep " + sweep.name + " has done " + std::to_string(sweep.ended) +
                                  " of " + std::to_string(sweep.planned) + " trials and will cost " +
                                  amount(compute, *sweep.to_come_minor) + " more; " + amount(compute, left) +
                                  " is left of the cap.",
                "", Severity::error});
    return Verdict::of(std::move(traces));
}

Verdict wrong_account(Facts const& facts) {
    if (!facts.compute || facts.compute->spent_minor == 0) return Verdict::not_yet();
    if (!facts.contract) return facts.phase < Phase::contract ? Verdict::not_yet() : Verdict::unknown();
    bool const is_wrong = facts.contract->compute_payer == "client" && facts.compute->by_expert_minor > 0;
    if (!is_wrong) return Verdict::holds();
    return Verdict::of(
        {{amount(*facts.compute, facts.compute->by_expert_minor) +
            " of computing was charged to the expert's account; the contract says the client's."}});
}

} // namespace tenon::checks::rules
