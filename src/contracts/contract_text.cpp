#include "contracts/contract_text.h"

#include "contracts/canonical_json.h"
#include "contracts/clause_writer.h"
#include "contracts/rule_clauses.h"

#include <algorithm>
#include <array>

namespace tenon::contracts {

namespace {

template <class T> std::string show(std::optional<T> const& value) {
    return value ? to_string(*value) : std::string(still_open);
}

void write_parties(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Parties");
    auto party = [&](std::string_view role, ContractParty const& who) {
        writer.line(
            "The " + std::string(role) + " is " + or_open(who.name) + " (" + or_open(who.email) + ")");
    };
    party("client", terms.parties.client);
    party("expert", terms.parties.expert);
    writer.line("The purpose is: " + or_open(terms.goal));
    writer.line("This contract follows version " + std::to_string(terms.brief_version) +
                " of the client's brief; where the two differ, this contract counts");
}

// "Monday, Tuesday" from mon,tue; what is no weekday stays as it is, for lint to refuse.
std::string weekdays(std::string const& work_week) {
    constexpr std::array<std::string_view, 7> names{
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    std::vector<std::string> days;
    for (std::string_view const day : split(work_week, ',')) {
        auto const name = std::find_if(names.begin(), names.end(),
            [&](std::string_view each) { return equals_ignoring_case(each.substr(0, 3), day); });
        days.emplace_back(name == names.end() ? day : *name);
    }
    return join(days, ", ");
}

void write_term(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Term");
    writer.line("Work begins on " + show(terms.term.start) + " and ends on " + show(terms.term.end));
    writer.line("A day ends at 23:59:59 in the time zone " + or_open(terms.time_zone) +
                "; business days are: " + or_open(weekdays(terms.work_week)));
}

void write_price(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Price");
    writer.line("The price of all milestones together is " + show(terms.pricing.total));
    writer.line("The pricing model is: " +
                (terms.pricing.model ? in_words(*terms.pricing.model) : std::string(still_open)));
    writer.line("A milestone is paid after it has been accepted");
}

void write_deliverables(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Deliverables");
    for (ContractDeliverable const& deliverable : terms.deliverables)
        writer.line("Deliverable " + or_open(deliverable.id) + " (" + in_words(deliverable.kind) +
                    "): " + or_open(deliverable.what));
    if (terms.deliverables.empty()) writer.line("Nothing is named to be handed over");
}

// What software judges by, in words, so that the text and the parameters cannot say different things.
std::string judged_by(ContractCriterion const& criterion) {
    std::string text = "it is judged by a " + in_words(criterion.kind);
    if (!criterion.metric.empty()) text += ", " + criterion.metric;
    if (criterion.op && criterion.value)
        text +=
            " " + std::string(briefs::to_string(*criterion.op)) + " " + canonical_number(*criterion.value);
    if (!criterion.measured_on.empty()) text += ", measured on the data " + criterion.measured_on;
    if (criterion.on == briefs::EvidenceOn::sealed) text += ", on a sealed test set";
    if (criterion.on == briefs::EvidenceOn::run) text += ", in a tracked run";
    if (!criterion.deliverable.empty()) text += ", for deliverable " + criterion.deliverable;
    return text;
}

void write_milestone(ClauseWriter& writer, ContractMilestone const& milestone) {
    std::string const name = "Milestone " + or_open(milestone.id);
    writer.line(name + ", " + or_open(milestone.name) + ", is due on " + show(milestone.due) +
                " and is worth " + show(milestone.amount));
    if (!milestone.deliverables.empty())
        writer.line(name + " hands over: " + join(milestone.deliverables, ", "));
    for (ContractCriterion const& criterion : milestone.criteria)
        writer.line(name + ", " + (criterion.binding ? "binding criterion " : "target ") +
                    or_open(criterion.id) + ": " + or_open(criterion.text) + "; " + judged_by(criterion));
}

void write_milestones(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Milestones");
    for (ContractMilestone const& milestone : terms.milestones)
        write_milestone(writer, milestone);
    if (terms.milestones.empty()) writer.line("No milestone is agreed");
    writer.line("A target is measured and reported; missing it is no reason to refuse a milestone");
}

} // namespace

std::string render_text(ContractTerms const& terms) {
    ClauseWriter writer;
    writer.title("Contract: " + or_open(terms.title));
    write_parties(writer, terms);
    write_term(writer, terms);
    write_price(writer, terms);
    write_deliverables(writer, terms);
    write_milestones(writer, terms);
    write_rule_clauses(writer, terms);
    return writer.text();
}

} // namespace tenon::contracts
