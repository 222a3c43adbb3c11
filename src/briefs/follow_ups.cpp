#include "briefs/follow_ups.h"

#include "base/text.h"
#include "briefs/answers.h"
#include "briefs/question_examples.h"

#include <algorithm>

namespace tenon::briefs {

namespace {

// The choice that a generic ask leaves open.
std::string_view ask_for_goal(Kind kind) {
    switch (kind) {
    case Kind::chatbot:
        return "What should answers achieve: fewer waiting, fewer asking twice, or fewer leaving?";
    case Kind::recommender:
        return "What should recommendations achieve: larger orders, customers who come back, or pages that "
               "fit "
               "the person?";
    case Kind::forecasting:
        return "What should the forecast change: less thrown away, fewer gaps, or less stock?";
    case Kind::vision:
        return "What should be seen: what people miss, what takes them long, or what nobody looks at?";
    case Kind::tabular: return "What should be decided better: faster, more evenly, or with fewer mistakes?";
    case Kind::churn:
        return "Whom do you want to keep: everybody, the most valuable, or those who can be kept?";
    case Kind::fraud: return "What weighs more: losses that stop, or good customers who are let through?";
    case Kind::extraction:
        return "What should get better: time, mistakes, or knowing what is in the papers at all?";
    case Kind::search: return "What should people find: the one right document, all of them, or an answer?";
    case Kind::other: break;
    }
    return "Which goal of the company does it serve?";
}

bool has(std::string const& text) { return !trim(text).empty(); }

class FollowUps {
public:
    FollowUps(Brief const& brief, Kind kind, bool are_first_answered)
        : brief_(brief), kind_(kind), settled_(are_first_answered) {}

    std::vector<Question> ask() {
        about_problem();
        about_metrics();
        about_handover();
        about_data();
        about_plan();
        about_money();
        about_care();
        return std::move(questions_);
    }

private:
    using Prompts = std::vector<std::pair<std::string, std::string>>; // below the pointer, and its label

    Question& add(Topic topic, QuestionGroup group, std::string pointer, std::string ask,
        std::string_view example, Prompts const& prompts = {{"", "Answer"}}) {
        if (example.empty()) example = example_for(topic, kind_);
        Question question{topic, std::move(ask), std::string(example), std::move(pointer), group, false, {}};
        for (auto const& [below, label] : prompts)
            question.fields.push_back(field_at(question.pointer + below, label));
        questions_.push_back(std::move(question));
        return questions_.back();
    }

    void about_problem() {
        using enum QuestionGroup;
        if (has(brief_.problem) && !has(brief_.goal))
            add(Topic::goal, problem, "/goal", std::string(ask_for_goal(kind_)), "");
        if (settled_ && brief_.affected.empty())
            add(Topic::affected, problem, "/affected", "Who feels it, and how many are they?",
                "online customers, 12 support agents");
    }

    // Of the first metric that lacks something: one card at a time.
    void about_metrics() {
        for (std::size_t i = 0; i < brief_.metrics.size(); ++i)
            if (about_metric(brief_.metrics[i], "/metrics/" + std::to_string(i))) break;
        if (settled_ && !brief_.metrics.empty() && brief_.criteria.empty()) about_criteria();
    }

    bool about_metric(Metric const& metric, std::string const& pointer) {
        auto const& [id, business, technical] = metric;
        bool const has_business = business && has(business->name);
        bool const has_technical = technical && has(technical->name);
        auto const before = questions_.size();
        if (!has_business) {
            add(Topic::pairing, QuestionGroup::success, pointer + "/business",
                "Which number that the business reads already moves with " + name_of(metric) + "?",
                "first answer time, in hours: 9 today, 2 wanted",
                {{"/name", "The number"}, {"/unit", "Its unit"}, {"/today", "Today"}, {"/wanted", "Wanted"}});
            return true; // first things first
        }
        if (!business->today || !business->wanted)
            add(Topic::today, QuestionGroup::success, pointer + "/business",
                "Where does " + name_of(metric) + " stand today, and where should it be?",
                "9 today, 2 wanted, read from the help desk report",
                {{"/today", "Today"}, {"/wanted", "Wanted"}, {"/read_from", "Where it is read"}});
        if (!has_technical)
            add(Topic::pairing, QuestionGroup::success, pointer + "/technical",
                "By which figure on past cases would a model be judged, so that " + name_of(metric) +
                    " moves?",
                "", {{"/name", "The figure"}, {"/baseline", "Today's value"}, {"/target", "Wanted"}});
        else if (!technical->baseline || !technical->target ||
                 (technical->measured_on.empty() && !brief_.data.empty()))
            about_baseline(pointer, technical->name);
        return questions_.size() > before;
    }

    void about_baseline(std::string const& pointer, std::string const& name) {
        Question& question = add(Topic::baseline, QuestionGroup::success, pointer + "/technical",
            "What does the simplest way reach for " + name + " today, and on which data is it read?",
            "0.62 with canned answers, measured on tickets",
            {{"/baseline", "Today's value"}, {"/target", "Wanted"}, {"/measured_on", "Measured on"}});
        AnswerField& measured_on = question.fields.back();
        for (DataAsset const& asset : brief_.data)
            measured_on.choices.push_back(asset.id);
        if (!measured_on.choices.empty()) measured_on.form = AnswerForm::choice;
    }

    void about_criteria() {
        Question& question = add(Topic::criteria, QuestionGroup::success, "/criteria",
            "Which value must be reached, and is it binding or a target?",
            "accuracy at least 0.80, a target: work is paid for phases, not for a figure nobody can promise",
            {{"/0/metric", "The metric"}, {"/0/op", "Compared how"}, {"/0/value", "With which value"},
                {"/0/binding", "Binding"}});
        question.fields[0].form = AnswerForm::choice;
        for (Metric const& metric : brief_.metrics)
            question.fields[0].choices.push_back(metric.id);
    }

    static std::string name_of(Metric const& metric) {
        if (metric.business && has(metric.business->name)) return metric.business->name;
        if (metric.technical && has(metric.technical->name)) return metric.technical->name;
        return "the metric " + metric.id;
    }

    void about_handover() {
        using enum QuestionGroup;
        if (!brief_.deliverables.empty() && brief_.exclusions.empty())
            add(Topic::exclusions, handover, "/exclusions",
                "What does not belong to it, though somebody might expect it?", "");
        if (!settled_) return;
        if (brief_.constraints.empty())
            add(Topic::constraints, handover, "/constraints",
                "What must it live with: systems, rules, speed, machines?", "");
        if (brief_.roles.empty())
            add(Topic::split, handover, "/roles", "Which work goes out, and which stays in the house?",
                "data expert, modelling expert, operations internal");
    }

    void about_data() {
        for (std::size_t i = 0; i < brief_.data.size(); ++i)
            if (about_sheet(brief_.data[i], "/data/" + std::to_string(i))) break;
        bool const is_personal =
            std::any_of(brief_.data.begin(), brief_.data.end(), [](DataAsset const& asset) {
                return asset.sensitivity == Sensitivity::personal ||
                       asset.sensitivity == Sensitivity::sensitive;
            });
        if (is_personal && brief_.regimes.empty())
            add(Topic::personal, QuestionGroup::data, "/regimes",
                "Which rules hold for data about people here: gdpr, ccpa, eu_ai_act, or none after somebody "
                "looked?",
                "gdpr, eu_ai_act");
    }

    bool about_sheet(DataAsset const& asset, std::string const& pointer) {
        Prompts open;
        auto need = [&](bool is_there, char const* below, char const* label) {
            if (!is_there) open.emplace_back(below, label);
        };
        need(has(asset.owner), "/owner", "Who owns it");
        need(has(asset.format), "/format", "Format");
        need(has(asset.size), "/size", "Size");
        need(has(asset.quality), "/quality", "Known gaps and mistakes");
        need(asset.labels.has_value(), "/labels", "Whether the answers are in it");
        need(has(asset.storage), "/storage", "Where it is stored");
        need(asset.sensitivity.has_value(), "/sensitivity", "How sensitive it is");
        need(has(asset.policy), "/policy", "What may be done with it");
        need(asset.needed_by.has_value(), "/needed_by", "Needed by");
        std::string const name = has(asset.what) ? asset.what : asset.id;
        if (!open.empty())
            add(Topic::sheet, QuestionGroup::data, pointer, "What else should be known of " + name + "?",
                "owned by the head of support, 300 MB as CSV, partly labelled, no copies outside the EU",
                open);
        if (settled_ && !has(asset.handling))
            add(Topic::handling, QuestionGroup::data, pointer + "/handling",
                "How are gaps in " + name + " treated, before anybody codes around them?",
                "tickets without an answer are left out; a second ticket within a day counts as the same "
                "case");
        return !open.empty() || (settled_ && !has(asset.handling));
    }

    void about_plan() {
        using enum QuestionGroup;
        if (brief_.timeline && !brief_.timeline->buffer_bp)
            add(Topic::buffer, plan, "/timeline/buffer_bp",
                "How much of the time is kept free for what nobody foresees?", "30 %");
        if (brief_.timeline && !brief_.timeline->review_rounds)
            add(Topic::reviews, plan, "/timeline/review_rounds",
                "How often is the work looked at and changed before it counts as done?", "2");
        if (!settled_ || !brief_.phases.empty()) return;
        AnswerField& field = add(Topic::plan, plan, "/phases",
            "In which phases does the work go? `tenon plan draft` proposes some.",
            "audit, feasibility, preparation, development, evaluation")
                                 .fields.back();
        field.form = AnswerForm::choices;
        for (std::string_view const kind : all_texts<PhaseKind>())
            field.choices.emplace_back(kind);
    }

    void about_money() {
        using enum QuestionGroup;
        Budget const budget = brief_.budget.value_or(Budget{});
        if (brief_.timeline && !budget.total)
            add(Topic::budget, money, "/budget/total", "Which sum do you have in mind?", "18000 EUR");
        if (settled_ && (!budget.compute_payer || !budget.compute_cap))
            add(Topic::compute, money, "/budget", "Who pays for computing, and how much may it cost at most?",
                "client, 600 EUR", {{"/compute_payer", "Who pays"}, {"/compute_cap", "At most"}});
    }

    void about_care() {
        using enum QuestionGroup;
        if (!settled_) return;
        if (!brief_.stakes)
            add(Topic::stakes, care, "/stakes", "How much depends on it when it is wrong?",
                "low for a campaign, high for a credit or a diagnosis");
        if (!brief_.domain)
            add(Topic::domain, care, "/domain", "Which field is it in? Some bring obligations.", "retail");
        if (brief_.priorities.empty())
            add(Topic::priorities, care, "/priorities",
                "What matters most, where not all can be had? First one first.",
                "accuracy, interpretability, speed");
        about_fairness();
    }

    void about_fairness() {
        Fairness const fairness = brief_.fairness.value_or(Fairness{});
        if (!fairness.about_people)
            add(Topic::fairness, QuestionGroup::care, "/fairness/about_people",
                "Does its output decide, or advise, on single people?", "yes: who is called first");
        else if (*fairness.about_people && (fairness.groups.empty() || !fairness.mitigation_days))
            add(Topic::fairness, QuestionGroup::care, "/fairness",
                "Whose errors are compared, and how many days are planned to even them out?",
                "under 30, writes in German; 3 days", {{"/groups", "Groups"}, {"/mitigation_days", "Days"}});
    }

    Brief const& brief_;
    Kind kind_;
    bool settled_;
    std::vector<Question> questions_;
};

} // namespace

std::vector<Question> follow_ups(Brief const& brief, Kind kind, bool are_first_answered) {
    return FollowUps(brief, kind, are_first_answered).ask();
}

} // namespace tenon::briefs
