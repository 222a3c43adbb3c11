#include "base/calendar.h"
#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>

namespace tenon::checks::rules {

using engagements::EvidenceFacts;
using engagements::MilestoneFacts;
using engagements::Phase;
using engagements::RunFacts;

namespace {

// When the expert could begin: the last data access verified, else the first milestone started.
std::optional<Timestamp> able_to_begin(Facts const& facts) {
    std::optional<Timestamp> moment;
    for (auto const& dataset : facts.datasets)
        if (dataset.access_verified_at) moment = std::max(moment, dataset.access_verified_at);
    if (moment) return moment;
    for (MilestoneFacts const& milestone : facts.milestones)
        if (milestone.started_at && (!moment || *milestone.started_at < *moment))
            moment = milestone.started_at;
    return moment;
}

std::vector<std::string> missing_of(RunFacts const& run) {
    std::vector<std::string> missing;
    if (!run.has_commit) missing.push_back("the commit");
    if (!run.has_dataset) missing.push_back("the dataset's digest");
    if (!run.has_params) missing.push_back("parameters");
    if (!run.has_environment) missing.push_back("the environment");
    return missing;
}

} // namespace

Verdict no_early_baseline(Facts const& facts) {
    auto const begin = able_to_begin(facts);
    if (!begin) return facts.phase < Phase::delivery ? Verdict::not_yet() : Verdict::unknown();
    if (std::any_of(
            facts.runs.begin(), facts.runs.end(), [](RunFacts const& run) { return run.is_baseline; }))
        return Verdict::holds();
    Calendar const calendar = calendar_of(facts.time_zone, facts.work_week);
    int const waited = calendar.business_days_between(calendar.zone.day_of(*begin), facts.today);
    if (waited <= facts.policy.baseline_business_days) return Verdict::holds();
    return Verdict::of({{"No run is marked as the baseline " +
                         count_of(waited, "working day", "working days") + " after work could begin; " +
                         std::to_string(facts.policy.baseline_business_days) + " are agreed."}});
}

Verdict run_not_reproducible(Facts const& facts) {
    if (facts.runs.empty()) return facts.phase < Phase::delivery ? Verdict::not_yet() : Verdict::unknown();
    std::vector<Trace> traces;
    for (RunFacts const& run : facts.runs) {
        auto const missing = missing_of(run);
        if (missing.empty()) continue;
        std::string const read = "Run " + run.name + " does not record " + join(missing, ", ") +
                                 (run.is_evidence ? ", and it is evidence for a criterion." : ".");
        traces.push_back({read, "", run.is_evidence ? Severity::error : Severity::warn});
    }
    return Verdict::of(std::move(traces));
}

Verdict validation_too_thin(Facts const& facts) {
    bool const is_forecast = facts.brief && facts.brief->kind == "forecasting";
    bool nothing_said = true;
    std::vector<Trace> traces;
    for (RunFacts const& run : facts.runs) {
        if (!run.is_evidence || run.validation.empty()) continue;
        nothing_said = false;
        if (is_forecast && !contains(run.validation, "backtest"))
            traces.push_back({"Run " + run.name + " is evidence for a forecast, and was not backtested."});
        else if (contains(run.validation, "single_split"))
            traces.push_back({"Run " + run.name + " is evidence, and was judged on a single split."});
    }
    if (nothing_said) return facts.phase < Phase::delivery ? Verdict::not_yet() : Verdict::unknown();
    return Verdict::of(std::move(traces));
}

// Of the documents only the model card is kept so far: with it, the others are still unknown.
Verdict documents_missing(Facts const& facts) {
    if (facts.phase < Phase::handover) return Verdict::not_yet();
    bool const has_card = std::any_of(facts.runs.begin(), facts.runs.end(),
        [](RunFacts const& run) { return contains(run.artifacts, "model_card"); });
    if (has_card) return Verdict::unknown();
    return Verdict::of({{"No file of a run or of a model is a model card.", "", Severity::error}});
}

Verdict accepted_without_evidence(Facts const& facts) {
    auto const judged = std::find_if(facts.milestones.begin(), facts.milestones.end(),
        [](MilestoneFacts const& milestone) { return milestone.is_judged; });
    if (judged == facts.milestones.end()) return Verdict::not_yet();
    std::vector<Trace> traces;
    for (EvidenceFacts const& evidence : judged->evidence) {
        if (!evidence.binding || evidence.waived || evidence.met) continue;
        traces.push_back(
            {"Criterion " + evidence.criterion + " (" + evidence.text + ") " +
                (evidence.resolves ? "is not met by its evidence." : "has no evidence that resolves.")});
    }
    return Verdict::of(std::move(traces));
}

Verdict rejected_without_reason(Facts const& facts) {
    bool any = false;
    std::vector<Trace> traces;
    for (MilestoneFacts const& milestone : facts.milestones) {
        any |= milestone.rejected_at.has_value();
        if (milestone.rejected_at && milestone.rejection_criteria == 0)
            traces.push_back({"Milestone " + milestone.name + " was sent back without naming a criterion."});
    }
    return any ? Verdict::of(std::move(traces)) : Verdict::not_yet();
}

Verdict review_window_over(Facts const& facts) {
    bool any = false;
    std::vector<Trace> traces;
    for (MilestoneFacts const& milestone : facts.milestones) {
        if (milestone.state != "submitted" || !milestone.review_until) continue;
        any = true;
        if (facts.at <= *milestone.review_until) continue;
        std::string read = "Milestone " + milestone.name + " waits for an answer since " +
                           calendar_of(facts.time_zone, facts.work_week).zone.show(*milestone.review_until) +
                           ", the end of its review window.";
        if (!milestone.escalated_because.empty())
            read += " Silence could not accept it: " + milestone.escalated_because;
        traces.push_back({std::move(read)});
    }
    return any ? Verdict::of(std::move(traces)) : Verdict::not_yet();
}

} // namespace tenon::checks::rules
