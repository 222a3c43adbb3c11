#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>

namespace tenon::checks::rules {

using engagements::BriefFacts;
using engagements::CriterionFacts;
using engagements::MetricFacts;
using engagements::Phase;

namespace {

std::string place(std::string_view list, std::size_t index) {
    return "/" + std::string(list) + "/" + std::to_string(index);
}

std::vector<std::string> missing_halves(MetricFacts const& metric) {
    std::vector<std::string> missing;
    if (!metric.has_business)
        missing.push_back("no business metric beside it");
    else if (!metric.has_today)
        missing.push_back("no value of today for its business metric");
    if (!metric.has_technical)
        missing.push_back("no technical metric beside it");
    else {
        if (!metric.has_baseline) missing.push_back("no baseline for its technical metric");
        if (metric.measured_on.empty()) missing.push_back("no data it is measured on");
    }
    return missing;
}

} // namespace

Verdict vague_brief(Facts const& facts) {
    if (!facts.brief) return Verdict::unknown();
    BriefFacts const& brief = *facts.brief;
    std::vector<std::string> missing;
    if (brief.problem.empty()) missing.push_back("no problem");
    if (brief.deliverables == 0) missing.push_back("nothing that will be handed over");
    if (brief.success == 0) missing.push_back("no measure of success");
    if (brief.data == 0) missing.push_back("no data");
    if (!brief.has_timeline) missing.push_back("no time");
    std::vector<std::string> sentences;
    if (!missing.empty()) sentences.push_back("The brief names " + join(missing, ", ") + ".");
    if (brief.words < facts.policy.brief_words)
        sentences.push_back("It has " + count_of(brief.words, "word", "words") + "; below " +
                            std::to_string(facts.policy.brief_words) + " nobody can price it.");
    if (!brief.has_number) sentences.push_back("There is no number anywhere in it.");
    if (sentences.empty()) return Verdict::holds();
    return Verdict::of({{join(sentences, " ")}});
}

Verdict solution_before_problem(Facts const& facts) {
    if (!facts.brief) return Verdict::unknown();
    BriefFacts const& brief = *facts.brief;
    bool const has_metric = std::any_of(brief.metrics.begin(), brief.metrics.end(),
        [](MetricFacts const& metric) { return metric.has_business; });
    if (brief.techniques.empty() || !brief.problem.empty() || brief.affected > 0 || has_metric)
        return Verdict::holds();
    return Verdict::of({{"The brief names a technique (" + join(brief.techniques, ", ") +
                             ") but no pain, nobody affected and no business metric.",
        "/problem"}});
}

Verdict half_a_metric(Facts const& facts) {
    if (!facts.brief) return Verdict::unknown();
    if (facts.brief->metrics.empty()) return Verdict::unknown();
    std::vector<Trace> traces;
    for (std::size_t i = 0; i < facts.brief->metrics.size(); ++i) {
        MetricFacts const& metric = facts.brief->metrics[i];
        auto const missing = missing_halves(metric);
        if (!missing.empty())
            traces.push_back(
                {"Metric " + metric.id + " has " + join(missing, ", ") + ".", place("metrics", i)});
    }
    return Verdict::of(std::move(traces));
}

Verdict performance_promised(Facts const& facts) {
    if (!facts.brief) return Verdict::unknown();
    bool const data_is_sufficient =
        !facts.datasets.empty() && std::all_of(facts.datasets.begin(), facts.datasets.end(),
                                       [](auto const& dataset) { return dataset.verdict == "sufficient"; });
    std::vector<Trace> traces;
    for (std::size_t i = 0; i < facts.brief->criteria.size(); ++i) {
        CriterionFacts const& criterion = facts.brief->criteria[i];
        if (criterion.kind != "metric" || !criterion.binding) continue;
        auto const metric = std::find_if(facts.brief->metrics.begin(), facts.brief->metrics.end(),
            [&](MetricFacts const& candidate) { return candidate.id == criterion.metric; });
        bool const has_baseline = metric != facts.brief->metrics.end() && metric->baseline;
        if (!data_is_sufficient)
            traces.push_back({"Criterion " + criterion.id +
                                  " binds payment to a metric, and the data has no verdict \"sufficient\".",
                place("criteria", i)});
        else if (facts.runs.empty() && has_baseline && criterion.threshold &&
                 *criterion.threshold > *metric->baseline)
            traces.push_back({"Criterion " + criterion.id +
                                  " binds payment to a value above the baseline, and no run has shown that "
                                  "it can be reached.",
                place("criteria", i)});
    }
    return Verdict::of(std::move(traces));
}

Verdict scope_edges_open(Facts const& facts) {
    if (!facts.contract) return facts.phase < Phase::contract ? Verdict::not_yet() : Verdict::unknown();
    auto const& contract = *facts.contract;
    std::vector<std::string> missing;
    if (!contract.has_exclusions) missing.push_back("exclusions");
    if (!contract.has_revision_rounds) missing.push_back("revision rounds");
    if (!contract.has_change_rule) missing.push_back("a change procedure");
    if (!contract.has_completion) missing.push_back("what complete means");
    if (missing.empty()) return Verdict::holds();
    Severity const severity = contract.pricing == "fixed" ? Severity::error : Severity::warn;
    std::string const price = contract.pricing.empty() ? "" : " The price is " + contract.pricing + ".";
    return Verdict::of({{"The contract does not state " + join(missing, ", ") + "." + price, "", severity}});
}

} // namespace tenon::checks::rules
