#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>
#include <array>

namespace tenon::checks::rules {

using engagements::BriefFacts;
using engagements::DatasetFacts;
using engagements::Phase;
using engagements::RunFacts;

namespace {

bool is_about_people(DatasetFacts const& dataset) {
    return dataset.sensitivity == "personal" || dataset.sensitivity == "sensitive";
}

// The first data asset about people, for the sentence.
DatasetFacts const* personal_data(Facts const& facts) {
    auto const found = std::find_if(facts.datasets.begin(), facts.datasets.end(), is_about_people);
    return found == facts.datasets.end() ? nullptr : &*found;
}

// Where nothing was found, but of some data nobody has said how sensitive it is, nothing is known either.
Verdict unless_unstated(Facts const& facts) {
    bool const is_stated = std::all_of(facts.datasets.begin(), facts.datasets.end(),
        [](DatasetFacts const& dataset) { return !dataset.sensitivity.empty(); });
    return is_stated ? Verdict::holds() : Verdict::unknown();
}

// Where a wrong answer about a person is a matter of law.
bool is_regulated(BriefFacts const& brief) {
    constexpr std::array<std::string_view, 4> domains{"healthcare", "finance", "law", "public_sector"};
    return contains(domains, brief.domain) || contains(brief.regimes, "eu_ai_act");
}

std::vector<RunFacts const*> evidence_runs(Facts const& facts) {
    std::vector<RunFacts const*> evidence;
    for (RunFacts const& run : facts.runs)
        if (run.is_evidence) evidence.push_back(&run);
    return evidence;
}

bool any_has(std::vector<RunFacts const*> const& runs, std::string_view kind) {
    return std::any_of(
        runs.begin(), runs.end(), [&](RunFacts const* run) { return contains(run->artifacts, kind); });
}

std::string names_of(std::vector<RunFacts const*> const& runs) {
    std::vector<std::string> names;
    for (RunFacts const* run : runs)
        names.push_back(run->name);
    return join(names, ", ");
}

// Whoever can type can try to make it say what it should not.
bool takes_free_text(BriefFacts const& brief) {
    constexpr std::array<std::string_view, 6> begins{"chatbot", "bot", "assistant", "llm", "gpt", "rag"};
    return brief.kind == "chatbot" ||
           std::any_of(brief.techniques.begin(), brief.techniques.end(), [&](std::string_view technique) {
               return std::any_of(begins.begin(), begins.end(),
                   [&](std::string_view begin) { return technique.starts_with(begin); });
           });
}

} // namespace

Verdict regime_undeclared(Facts const& facts) {
    DatasetFacts const* personal = personal_data(facts);
    if (!facts.brief || facts.datasets.empty()) return Verdict::not_yet();
    if (!personal) return unless_unstated(facts);
    if (facts.brief->regimes.empty())
        return Verdict::of({{"The data " + name_of(*personal) + " is " + personal->sensitivity +
                                 ", and no regime is declared (GDPR, CCPA, EU AI Act, or none).",
            "/regimes"}});
    if (facts.contract && !facts.contract->has_processing && !contains(facts.brief->regimes, "none"))
        return Verdict::of({{"The brief declares " + join(facts.brief->regimes, ", ") +
                             ", and the contract has no terms for processing personal data."}});
    return Verdict::holds();
}

Verdict sensitive_data_exposed(Facts const& facts) {
    if (facts.datasets.empty()) return Verdict::not_yet();
    std::vector<Trace> traces;
    for (std::size_t i = 0; i < facts.datasets.size(); ++i) {
        DatasetFacts const& dataset = facts.datasets[i];
        if (!is_about_people(dataset) && dataset.sensitivity != "secret") continue;
        std::vector<std::string> missing;
        if (!dataset.has_protection) missing.push_back("how it is encrypted");
        if (!dataset.has_access_roles) missing.push_back("who may open it");
        if (dataset.access_granted_at && !dataset.access_until) missing.push_back("when the access ends");
        if (!missing.empty())
            traces.push_back({"The data " + name_of(dataset) + " is " + dataset.sensitivity +
                                  ", and its sheet does not say " + join(missing, ", ") + ".",
                "/data/" + std::to_string(i)});
    }
    return traces.empty() ? unless_unstated(facts) : Verdict::of(std::move(traces));
}

Verdict bias_not_looked_at(Facts const& facts) {
    if (!facts.brief) return Verdict::unknown();
    BriefFacts const& brief = *facts.brief;
    bool const is_asked = brief.fairness && brief.fairness->about_people.has_value();
    Severity const severity = is_regulated(brief) ? Severity::error : Severity::warn;
    if (!is_asked) {
        DatasetFacts const* personal = personal_data(facts);
        if (!personal) return facts.datasets.empty() ? Verdict::not_yet() : unless_unstated(facts);
        return Verdict::of({{"The data " + name_of(*personal) +
                                 " is about people, and the brief does not say whether the model's output "
                                 "decides or advises on single people.",
            "/fairness", severity}});
    }
    if (!*brief.fairness->about_people) return Verdict::holds();
    std::vector<std::string> missing;
    if (brief.fairness->groups == 0) missing.push_back("names no groups to compare");
    if (brief.fairness->mitigation_days.value_or(0) == 0) missing.push_back("plans no time for mending");
    std::string const about = "The model's output decides or advises on people, and ";
    std::vector<Trace> traces;
    if (!missing.empty())
        traces.push_back({about + "the brief " + join(missing, " and ") + ".", "/fairness", severity});
    auto const evidence = evidence_runs(facts);
    if (!evidence.empty() && !any_has(evidence, "slice_metrics"))
        traces.push_back({about + "no file of " + names_of(evidence) + " compares groups.", "", severity});
    return Verdict::of(std::move(traces));
}

Verdict black_box(Facts const& facts) {
    if (!facts.brief) return Verdict::unknown();
    BriefFacts const& brief = *facts.brief;
    bool const is_about_people = brief.fairness && brief.fairness->about_people.value_or(false);
    if (!is_about_people && brief.stakes != "high" && !is_regulated(brief)) return Verdict::holds();
    auto const evidence = evidence_runs(facts);
    if (evidence.empty()) return facts.phase < Phase::handover ? Verdict::not_yet() : Verdict::unknown();
    if (any_has(evidence, "explanation")) return Verdict::holds();
    std::string const because = is_about_people          ? "The model's output decides or advises on people"
                                : brief.stakes == "high" ? "The stakes are high"
                                                         : "The work is in a regulated field";
    return Verdict::of({{because + ", and no file of " + names_of(evidence) +
                         " or of a model made there explains a prediction."}});
}

Verdict endpoint_untested(Facts const& facts) {
    if (!facts.brief) return Verdict::unknown();
    bool const is_secret = std::any_of(facts.datasets.begin(), facts.datasets.end(),
        [](DatasetFacts const& dataset) { return dataset.sensitivity == "secret"; });
    bool const answers_everybody = takes_free_text(*facts.brief);
    if (!answers_everybody && !is_secret) return Verdict::holds();
    if (std::any_of(facts.runs.begin(), facts.runs.end(),
            [](RunFacts const& run) { return contains(run.artifacts, "safety_test"); }))
        return Verdict::holds();
    if (facts.phase < Phase::handover) return Verdict::not_yet();
    if (answers_everybody)
        return Verdict::of({{"What is built answers free text, and no run holds the results of an injection "
                             "test."}});
    return Verdict::of(
        {{"The data is secret, and no run holds the results of a poisoning or adversarial test.", "",
            Severity::warn}});
}

} // namespace tenon::checks::rules
