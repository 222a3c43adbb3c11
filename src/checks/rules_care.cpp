#include "base/text.h"
#include "checks/rules.h"

#include <algorithm>
#include <array>

namespace tenon::checks::rules {

using engagements::BriefFacts;
using engagements::DatasetFacts;

namespace {

bool is_about_people(DatasetFacts const& dataset) {
    return dataset.sensitivity == "personal" || dataset.sensitivity == "sensitive";
}

// The first data asset about people, for the sentence.
DatasetFacts const* personal_data(Facts const& facts) {
    auto const found = std::find_if(facts.datasets.begin(), facts.datasets.end(), is_about_people);
    return found == facts.datasets.end() ? nullptr : &*found;
}

bool has_regime(BriefFacts const& brief, std::string_view regime) {
    return std::find(brief.regimes.begin(), brief.regimes.end(), regime) != brief.regimes.end();
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
    return std::find(domains.begin(), domains.end(), brief.domain) != domains.end() ||
           has_regime(brief, "eu_ai_act");
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
    if (facts.contract && !facts.contract->has_processing && !has_regime(*facts.brief, "none"))
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
    if (missing.empty()) return Verdict::holds();
    return Verdict::of(
        {{"The model's output decides or advises on people, and the brief " + join(missing, " and ") + ".",
            "/fairness", severity}});
}

} // namespace tenon::checks::rules
