#include "briefs/brief_facts.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tenon::briefs {

namespace {

// Names of techniques, as opposed to needs. A title made of these says how before it says what for
// (SCOPE-02).
struct Technique {
    std::string_view word; // in lower case; matched against whole words, a trailing * against their beginning
    std::optional<Kind> kind;
};
constexpr std::array techniques{
    Technique{"chatbot*", Kind::chatbot},
    Technique{"bot", Kind::chatbot},
    Technique{"assistant*", Kind::chatbot},
    Technique{"llm*", Kind::chatbot},
    Technique{"gpt*", Kind::chatbot},
    Technique{"rag", Kind::search},
    Technique{"agent", std::nullopt},
    Technique{"agents", std::nullopt},
    Technique{"recommender*", Kind::recommender},
    Technique{"recommendation*", Kind::recommender},
    Technique{"personalisation", Kind::recommender},
    Technique{"personalization", Kind::recommender},
    Technique{"forecast*", Kind::forecasting},
    Technique{"vision", Kind::vision},
    Technique{"image", Kind::vision},
    Technique{"images", Kind::vision},
    Technique{"ocr", Kind::extraction},
    Technique{"extraction", Kind::extraction},
    Technique{"embedding*", Kind::search},
    Technique{"classifier*", Kind::tabular},
    Technique{"neural", std::nullopt},
    Technique{"transformer*", std::nullopt},
    Technique{"xgboost", Kind::tabular},
    Technique{"ai", std::nullopt},
};

// Words that name the need; they tell the kind of work but are no technique.
constexpr std::array needs{
    Technique{"churn*", Kind::churn},
    Technique{"fraud*", Kind::fraud},
    Technique{"demand", Kind::forecasting},
    Technique{"photo*", Kind::vision},
    Technique{"camera*", Kind::vision},
    Technique{"defect*", Kind::vision},
    Technique{"invoice*", Kind::extraction},
    Technique{"document*", Kind::extraction},
    Technique{"search*", Kind::search},
    Technique{"support", Kind::chatbot},
};

bool matches(std::string_view word, std::string_view pattern) {
    if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
    return word == pattern;
}

template <class Table> Technique const* find_in(Table const& table, std::string_view word) {
    auto const found = std::find_if(
        table.begin(), table.end(), [&](Technique const& entry) { return matches(word, entry.word); });
    return found == table.end() ? nullptr : &*found;
}

// Everything a person wrote in the brief, one text.
std::string all_text(Brief const& brief) {
    std::vector<std::string> texts{brief.title, brief.goal, brief.problem};
    auto add = [&](auto const& list) { texts.insert(texts.end(), list.begin(), list.end()); };
    add(brief.affected);
    add(brief.exclusions);
    add(brief.regimes);
    for (Metric const& metric : brief.metrics) {
        if (metric.business) texts.insert(texts.end(), {metric.business->name, metric.business->read_from});
        if (metric.technical) texts.push_back(metric.technical->name);
    }
    for (Deliverable const& deliverable : brief.deliverables)
        texts.push_back(deliverable.what);
    for (Constraint const& constraint : brief.constraints)
        texts.push_back(constraint.what);
    for (DataAsset const& asset : brief.data)
        texts.insert(
            texts.end(), {asset.what, asset.size, asset.quality, asset.storage, asset.owner, asset.policy});
    return join(texts, " ");
}

bool has_any_number(Brief const& brief, std::string const& text) {
    bool const in_metrics = std::any_of(brief.metrics.begin(), brief.metrics.end(), [](Metric const& metric) {
        return (metric.business && (metric.business->today || metric.business->wanted)) ||
               (metric.technical && (metric.technical->baseline || metric.technical->target));
    });
    bool const in_plan = brief.timeline && brief.timeline->weeks;
    bool const in_budget = brief.budget && brief.budget->total;
    return in_metrics || in_plan || in_budget || text.find_first_of("0123456789") != text.npos;
}

std::vector<std::string> techniques_in(std::string const& text) {
    std::vector<std::string> found;
    for (std::string const& word : words(text)) {
        std::string const lower = to_lower(word);
        if (find_in(techniques, lower) && std::find(found.begin(), found.end(), lower) == found.end())
            found.push_back(lower);
    }
    return found;
}

// By its value is paid whoever succeeds; a look at data must be paid whatever it shows.
bool is_paid(PlanPhase const& phase) {
    return (phase.pricing && *phase.pricing != Pricing::value) || (phase.price && phase.price->is_positive());
}

template <class Enum> std::string text_or_none(std::optional<Enum> const& value) {
    return value ? std::string(to_text(*value)) : "";
}

engagements::MetricFacts metric_facts(Metric const& metric) {
    engagements::MetricFacts facts;
    facts.id = metric.id;
    facts.has_business = metric.business && !trim(metric.business->name).empty();
    facts.has_today = facts.has_business && metric.business->today.has_value();
    facts.has_technical = metric.technical && !trim(metric.technical->name).empty();
    if (facts.has_technical) {
        facts.baseline = metric.technical->baseline;
        facts.has_baseline = facts.baseline.has_value();
        facts.measured_on = metric.technical->measured_on;
    }
    return facts;
}

// Deployment together with monitoring, or high stakes, is a system for months; anything else a first version
// for weeks.
bool is_complex(Brief const& brief) {
    auto plans = [&](PhaseKind kind) {
        return std::any_of(brief.phases.begin(), brief.phases.end(),
            [&](PlanPhase const& phase) { return phase.id == kind; });
    };
    return brief.stakes == Stakes::high || (plans(PhaseKind::deployment) && plans(PhaseKind::monitoring));
}

} // namespace

engagements::BriefFacts brief_facts(Brief const& brief, int version) {
    std::string const text = all_text(brief);
    engagements::BriefFacts facts;
    facts.version = version;
    facts.title = brief.title;
    facts.problem = std::string(trim(brief.problem));
    facts.words = static_cast<int>(words(text).size());
    facts.has_number = has_any_number(brief, text);
    facts.techniques = techniques_in(brief.title + " " + brief.problem);
    facts.affected = static_cast<int>(brief.affected.size());
    facts.deliverables = static_cast<int>(brief.deliverables.size());
    facts.exclusions = static_cast<int>(brief.exclusions.size());
    facts.data = static_cast<int>(brief.data.size());
    facts.success = static_cast<int>(brief.metrics.size() + brief.criteria.size());
    for (Metric const& metric : brief.metrics)
        facts.metrics.push_back(metric_facts(metric));
    for (Criterion const& criterion : brief.criteria)
        facts.criteria.push_back({criterion.id, std::string(to_text(criterion.kind)), criterion.binding,
            criterion.value, criterion.metric});
    for (PlanPhase const& phase : brief.phases) {
        facts.phases.push_back({std::string(to_text(phase.id)), text_or_none(phase.pricing),
            text_or_none(phase.role), is_paid(phase), phase.days ? phase.days->p50 : std::nullopt});
        facts.plans_preparation |= phase.id == PhaseKind::preparation;
    }
    for (Role const& role : brief.roles)
        facts.roles.push_back({std::string(to_text(role.role)), std::string(to_text(role.by)), role.who});
    if (brief.fairness)
        facts.fairness = engagements::FairnessFacts{brief.fairness->about_people,
            static_cast<int>(brief.fairness->groups.size()), brief.fairness->mitigation_days};
    facts.kind = text_or_none(brief.kind);
    facts.domain = text_or_none(brief.domain);
    facts.stakes = text_or_none(brief.stakes);
    facts.regimes = brief.regimes;
    facts.is_complex = is_complex(brief);
    if (brief.timeline) {
        facts.has_timeline = brief.timeline->start || brief.timeline->weeks;
        facts.weeks = brief.timeline->weeks;
        facts.buffer_bp = brief.timeline->buffer_bp;
        facts.review_rounds = brief.timeline->review_rounds;
    }
    facts.has_budget = brief.budget.has_value();
    facts.compute_payer_stated = brief.budget && brief.budget->compute_payer;
    return facts;
}

std::vector<engagements::DatasetFacts> dataset_facts(Brief const& brief) {
    std::vector<engagements::DatasetFacts> all;
    for (DataAsset const& asset : brief.data) {
        engagements::DatasetFacts facts;
        facts.id = asset.id;
        facts.what = asset.what;
        auto need = [&](bool is_there, char const* field) {
            if (!is_there) facts.missing_fields.push_back(field);
        };
        need(!asset.size.empty(), "size");
        need(!asset.format.empty(), "format");
        need(!asset.quality.empty(), "quality");
        need(asset.labels.has_value(), "labels");
        need(!asset.storage.empty(), "storage");
        need(!asset.owner.empty(), "owner");
        need(asset.sensitivity.has_value(), "sensitivity");
        need(!asset.policy.empty(), "policy");
        facts.sensitivity = text_or_none(asset.sensitivity);
        facts.has_policy = !asset.policy.empty();
        facts.has_protection = !asset.protection.empty();
        facts.has_access_roles = !asset.access_roles.empty();
        facts.access_until = asset.access_until;
        facts.needed_by = asset.needed_by;
        all.push_back(std::move(facts));
    }
    return all;
}

void take_profile(engagements::DatasetFacts& dataset) {
    std::erase_if(dataset.missing_fields,
        [](std::string const& field) { return field == "size" || field == "format" || field == "quality"; });
}

void put_brief(engagements::Facts& facts, Brief const& brief, int version) {
    auto const known = std::exchange(facts.datasets, dataset_facts(brief));
    facts.brief = brief_facts(brief, version);
    for (engagements::DatasetFacts& dataset : facts.datasets) {
        auto const before = std::find_if(known.begin(), known.end(),
            [&](engagements::DatasetFacts const& one) { return one.id == dataset.id; });
        if (before == known.end()) continue;
        dataset.access_granted_at = before->access_granted_at;
        dataset.access_verified_at = before->access_verified_at;
        dataset.verdict = before->verdict;
        dataset.reviewed_at = before->reviewed_at;
        dataset.decided_at = before->decided_at;
        if (dataset.reviewed_at) take_profile(dataset);
    }
}

std::optional<Kind> guess_kind(std::string_view text) {
    std::optional<Kind> by_technique;
    for (std::string const& word : words(text)) {
        std::string const lower = to_lower(word);
        // A need tells more than a technique: "a classifier for fraud" is fraud work.
        if (auto const* need = find_in(needs, lower); need && need->word != "support") return need->kind;
        auto const* technique = find_in(techniques, lower);
        if (!by_technique && technique) by_technique = technique->kind;
    }
    if (by_technique) return by_technique;
    for (std::string const& word : words(text))
        if (to_lower(word) == "support") return Kind::chatbot;
    return std::nullopt;
}

} // namespace tenon::briefs
