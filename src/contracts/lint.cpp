#include "contracts/lint.h"

#include "base/calendar.h"
#include "base/text.h"

#include <cmath>
#include <set>

namespace tenon::contracts {

namespace {

// Collects problems; every rule appends and none stops the next.
class Linter {
public:
    explicit Linter(ContractTerms const& terms) : terms_(terms) {}
    std::vector<Problem> run();

private:
    void refuse(std::string pointer, std::string code, std::string message) {
        problems_.push_back({std::move(pointer), std::move(code), std::move(message)});
    }
    void need(bool is_there, std::string pointer, std::string message) {
        if (!is_there) refuse(std::move(pointer), "required", std::move(message));
    }
    void within(int number, int least, int most, std::string pointer) {
        if (number < least || number > most)
            refuse(std::move(pointer), "out_of_range",
                "Expected a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                    ".");
    }
    void amount(std::optional<Money> const& amount, std::string pointer);
    void take_id(std::set<std::string>& taken, std::string const& id, std::string const& pointer);
    void points_at_deliverable(std::string const& id, std::string pointer);

    void check_head();
    void check_calendar();
    void check_deliverables();
    void check_milestones();
    void check_milestone(ContractMilestone const& milestone, std::string const& pointer);
    void check_criterion(ContractCriterion const& criterion, std::string const& pointer);
    void check_dates();
    void check_sum();
    void check_ranges();
    void check_clauses();

    ContractTerms const& terms_;
    std::vector<Problem> problems_;
    std::set<std::string> deliverables_;
    std::set<std::string> criteria_;
};

std::string at(std::string const& list, std::size_t index) { return list + "/" + std::to_string(index); }

std::vector<Problem> Linter::run() {
    check_head();
    check_calendar();
    check_deliverables();
    check_milestones();
    check_dates();
    check_sum();
    check_ranges();
    check_clauses();
    return std::move(problems_);
}

void Linter::amount(std::optional<Money> const& amount, std::string pointer) {
    if (!amount) return;
    if (amount->minor() < 0) refuse(pointer, "amount_negative", "An amount here cannot be below zero.");
    if (auto const currency = currency_of(terms_); currency && amount->currency() != *currency)
        refuse(std::move(pointer), "currency_mismatch", "A contract's amounts share one currency.");
}

void Linter::take_id(std::set<std::string>& taken, std::string const& id, std::string const& pointer) {
    if (id.empty())
        refuse(pointer + "/id", "required", "An id is needed here.");
    else if (!taken.insert(id).second)
        refuse(pointer + "/id", "id_twice", "The id \"" + id + "\" is used twice.");
}

void Linter::points_at_deliverable(std::string const& id, std::string pointer) {
    if (!deliverables_.contains(id))
        refuse(std::move(pointer), "id_unknown", "There is no deliverable \"" + id + "\" in this contract.");
}

void Linter::check_head() {
    if (terms_.tenon != "contract/1")
        refuse("/tenon", "version_unknown", "This program writes contracts of the shape contract/1.");
    need(!terms_.title.empty(), "/title", "Give the contract a title.");
    need(!terms_.completion.empty(), "/completion", "Say what complete means.");
    for (Party const party : {Party::client, Party::expert}) {
        std::string const pointer = "/parties/" + std::string(to_text(party));
        ContractParty const& who = terms_.parties.of(party);
        need(!who.name.empty(), pointer + "/name", "Name the " + std::string(to_text(party)) + ".");
        need(who.email.find('@') != std::string::npos, pointer + "/email",
            "An e-mail address for notices is needed.");
    }
    need(terms_.pricing.model.has_value(), "/pricing/model", "Choose how the work is priced.");
    need(terms_.pricing.total.has_value(), "/pricing/total", "State the price of the whole work.");
    if (terms_.pricing.total && !terms_.pricing.total->is_positive())
        refuse("/pricing/total", "amount_not_positive", "The price is more than zero.");
}

void Linter::check_calendar() {
    if (!TimeZone::parse(terms_.time_zone))
        refuse("/time_zone", "time_zone_unknown", "There is no time zone \"" + terms_.time_zone + "\".");
    if (!WorkWeek::parse(terms_.work_week))
        refuse("/work_week", "work_week_unknown", "Name weekdays such as mon,tue,wed.");
}

void Linter::check_deliverables() {
    for (std::size_t i = 0; i < terms_.deliverables.size(); ++i) {
        std::string const pointer = at("/deliverables", i);
        take_id(deliverables_, terms_.deliverables[i].id, pointer);
        need(!terms_.deliverables[i].what.empty(), pointer + "/what", "Say what is handed over.");
    }
}

void Linter::check_milestones() {
    need(!terms_.milestones.empty(), "/milestones", "A contract has at least one milestone.");
    std::set<std::string> milestones;
    for (std::size_t i = 0; i < terms_.milestones.size(); ++i) {
        take_id(milestones, terms_.milestones[i].id, at("/milestones", i));
        check_milestone(terms_.milestones[i], at("/milestones", i));
    }
}

void Linter::check_milestone(ContractMilestone const& milestone, std::string const& pointer) {
    need(!milestone.name.empty(), pointer + "/name", "Give the milestone a name.");
    need(milestone.amount.has_value(), pointer + "/amount", "State what the milestone is worth.");
    need(milestone.due.has_value(), pointer + "/due", "State when the milestone is due.");
    need(!milestone.criteria.empty(), pointer + "/criteria",
        "A milestone is accepted on evidence: give it at least one criterion.");
    amount(milestone.amount, pointer + "/amount");
    for (std::size_t i = 0; i < milestone.deliverables.size(); ++i)
        points_at_deliverable(milestone.deliverables[i], at(pointer + "/deliverables", i));
    for (std::size_t i = 0; i < milestone.criteria.size(); ++i)
        check_criterion(milestone.criteria[i], at(pointer + "/criteria", i));
}

void Linter::check_criterion(ContractCriterion const& criterion, std::string const& pointer) {
    take_id(criteria_, criterion.id, pointer);
    need(!criterion.text.empty(), pointer + "/text", "Say in words what must be met.");
    if (!criterion.deliverable.empty())
        points_at_deliverable(criterion.deliverable, pointer + "/deliverable");
    if (criterion.value && !std::isfinite(*criterion.value))
        refuse(pointer + "/value", "number_not_finite", "A threshold is a number.");
    bool const can_be_judged = !criterion.metric.empty() && criterion.op && criterion.value;
    if (criterion.kind == briefs::CriterionKind::metric && criterion.binding && !can_be_judged)
        refuse(pointer, "criterion_not_judgeable",
            "A binding metric needs its name, a comparison and a value, or nobody can say whether it is "
            "met.");
}

void Linter::check_dates() {
    auto const& [start, end] = terms_.term;
    need(start.has_value(), "/term/start", "State when the work begins.");
    need(end.has_value(), "/term/end", "State when the work ends.");
    if (start && end && *end < *start)
        refuse("/term/end", "dates_out_of_order", "The end comes after the beginning.");
    std::optional<Day> before = start;
    for (std::size_t i = 0; i < terms_.milestones.size(); ++i) {
        auto const& due = terms_.milestones[i].due;
        std::string const pointer = at("/milestones", i) + "/due";
        if (!due) continue;
        if (before && *due < *before)
            refuse(pointer, "dates_out_of_order", "A milestone is due after what comes before it.");
        if (end && *end < *due)
            refuse(pointer, "dates_out_of_order", "A milestone is due before the end of the contract.");
        before = due;
    }
}

void Linter::check_sum() {
    if (!terms_.pricing.total) return;
    Money sum = Money::zero(terms_.pricing.total->currency());
    for (ContractMilestone const& milestone : terms_.milestones) {
        if (!milestone.amount) return; // reported already
        auto const next = sum.plus(*milestone.amount);
        if (!next) return; // another currency, reported already
        sum = *next;
    }
    if (sum != *terms_.pricing.total)
        refuse("/pricing/total", "sum_mismatch",
            "The milestones add up to " + to_string(sum) + ", the price is " +
                to_string(*terms_.pricing.total) + ".");
}

void Linter::check_ranges() {
    within(terms_.acceptance.review_days, 2, 30, "/acceptance/review_days");
    within(terms_.acceptance.resubmit_days, 1, 30, "/acceptance/resubmit_days");
    within(terms_.acceptance.rounds, 0, 20, "/acceptance/rounds");
    int before = 0;
    for (std::size_t i = 0; i < terms_.compute.alerts_bp.size(); ++i) {
        int const alert = terms_.compute.alerts_bp[i];
        within(alert, 1, 10'000, at("/compute/alerts_bp", i));
        if (alert <= before) refuse(at("/compute/alerts_bp", i), "alerts_fall", "Alerts rise, each once.");
        before = alert;
    }
    amount(terms_.compute.cap, "/compute/cap");
    for (std::size_t i = 0; i < terms_.data_access.size(); ++i) {
        std::string const pointer = at("/data_access", i);
        need(!terms_.data_access[i].dataset.empty(), pointer + "/dataset", "Name the data.");
        need(terms_.data_access[i].due.has_value(), pointer + "/due", "State by when the data is open.");
        within(terms_.data_access[i].grace_days, 0, 60, pointer + "/grace_days");
    }
}

void Linter::check_clauses() {
    if (terms_.changes) within(terms_.changes->answer_days, 1, 60, "/changes/answer_days");
    if (terms_.confidentiality) within(terms_.confidentiality->years, 1, 50, "/confidentiality/years");
    if (terms_.data_use) {
        need(!terms_.data_use->purposes.empty(), "/data_use/purposes", "Say what the data may be used for.");
        within(terms_.data_use->return_days, 0, 365, "/data_use/return_days");
    }
    if (terms_.liability)
        need(terms_.liability->cap.has_value(), "/liability/cap", "State the limit of liability.");
    if (terms_.liability) amount(terms_.liability->cap, "/liability/cap");
    if (terms_.processing) {
        need(!terms_.processing->purposes.empty(), "/processing/purposes",
            "Say what personal data is processed for; \"the services\" is no purpose.");
        within(terms_.processing->breach_notice_hours, 1, 240, "/processing/breach_notice_hours");
    }
    if (terms_.aftercare) {
        within(terms_.aftercare->months, 0, 60, "/aftercare/months");
        within(terms_.aftercare->checks_per_month, 1, 31, "/aftercare/checks_per_month");
    }
    if (!terms_.kill_switch) return;
    within(terms_.kill_switch->cure_days, 0, 60, "/kill_switch/cure_days");
    std::set<KillReason> reasons;
    for (std::size_t i = 0; i < terms_.kill_switch->reasons.size(); ++i) {
        auto const& [reason, fee_bp] = terms_.kill_switch->reasons[i];
        within(fee_bp, 0, 10'000, at("/kill_switch/reasons", i) + "/fee_bp");
        if (!reasons.insert(reason).second)
            refuse(at("/kill_switch/reasons", i) + "/reason", "id_twice", "This reason stands here twice.");
    }
}

} // namespace

std::vector<Problem> lint(ContractTerms const& terms) { return Linter(terms).run(); }

} // namespace tenon::contracts
