#include "contracts/rule_clauses.h"

namespace tenon::contracts {

namespace {

void write_acceptance(ClauseWriter& writer, ContractTerms const& terms) {
    AcceptanceTerms const& acceptance = terms.acceptance;
    writer.heading("Acceptance");
    writer.line("The client reviews a submitted milestone within " + business_days(acceptance.review_days));
    writer.line("The client may ask for changes " + count_of(acceptance.rounds, "time", "times") +
                " per milestone, and names the binding criterion that is not met");
    writer.line("The expert submits again within " + business_days(acceptance.resubmit_days));
    writer.line(
        acceptance.silence == Silence::accepts_if_met
            ? "If the review time ends without an answer, the milestone counts as accepted where every "
              "binding criterion is met; otherwise both parties decide what follows"
            : "If the review time ends without an answer, both parties decide what follows");
    writer.line("The whole work is complete when: " + or_open(terms.completion));
}

void write_exclusions(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("What is not included");
    for (std::string const& exclusion : terms.exclusions)
        writer.line("Not included: " + or_open(exclusion));
    if (terms.exclusions.empty()) writer.line("Nothing is excluded by name");
}

void write_changes(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Changes");
    if (!terms.changes) return writer.line("No procedure for changes is agreed");
    writer.line("Either party may ask for a change in writing, with its effect on price and time");
    writer.line("The other party answers within " + business_days(terms.changes->answer_days));
    writer.line("Nobody works on a change before both have agreed to it");
}

void write_compute(ClauseWriter& writer, ContractTerms const& terms) {
    ComputeTerms const& compute = terms.compute;
    writer.heading("Compute");
    writer.line("Computing is charged to the account of the " + in_words(compute.owner));
    writer.line(compute.cap ? "It costs at most " + to_string(*compute.cap) +
                                  "; beyond that, work stops until both have agreed"
                            : "No limit of its cost is agreed");
    std::vector<std::string> alerts;
    for (int const alert : compute.alerts_bp)
        alerts.push_back(percent(alert));
    if (compute.cap && !alerts.empty())
        writer.line("Both parties are told when this share of the limit is spent: " + join(alerts, ", "));
}

void write_data_access(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Access to data");
    for (DataAccessTerms const& access : terms.data_access)
        writer.line("The client gives access to the data " + or_open(access.dataset) +
                    (access.what.empty() ? "" : " (" + access.what + ")") + " by " +
                    (access.due ? to_string(*access.due) : std::string(still_open)) + ", with a grace of " +
                    business_days(access.grace_days));
    if (terms.data_access.empty())
        writer.line("The client owes no access to data");
    else
        writer.line(
            "Each business day beyond the grace moves the due days of the milestones by one business day");
}

std::string owner_sentence(std::string_view asset, AssetOwner owner) {
    std::string const what(asset);
    switch (owner) {
    case AssetOwner::client: return what + " belong to the client";
    case AssetOwner::expert: return what + " belong to the expert";
    case AssetOwner::shared: return what + " belong to both parties, and each may use them without the other";
    case AssetOwner::undecided: break;
    }
    return "Who owns this is " + std::string(still_open) + ": " + what;
}

void write_ownership(ClauseWriter& writer, ContractTerms const& terms) {
    OwnershipTerms const& ownership = terms.ownership;
    writer.heading("Ownership");
    writer.line(owner_sentence("The model weights made in this work", ownership.weights));
    writer.line(owner_sentence("The datasets made in this work", ownership.datasets));
    writer.line(owner_sentence("The outputs of the models", ownership.outputs));
    writer.line(owner_sentence("The deliverables", ownership.deliverables));
    writer.line(owner_sentence("The documents made in this work", ownership.documentation));
    writer.line(
        owner_sentence("Generic code and tools not made for this work alone", ownership.generic_code));
    writer.line("Whoever does not own the generic code in a deliverable may use it there for ever, without "
                "a further fee");
    writer.line("The data that the client gives stays the client's");
    writer.line(
        "What passes to the client passes, milestone by milestone, on " + in_words(ownership.assign_on));
}

void write_confidentiality(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Confidentiality");
    if (!terms.confidentiality) return writer.line("No confidentiality is agreed");
    std::string const who = terms.confidentiality->mutual ? "Both parties keep" : "The expert keeps";
    writer.line(who + " what the other party shows in confidence secret, also for " +
                count_of(terms.confidentiality->years, "year", "years") + " after the end of this contract");
}

void write_data_use(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Use of the client's data");
    if (!terms.data_use) return writer.line("No terms for the use of data are agreed");
    DataUseTerms const& use = *terms.data_use;
    writer.line(
        "The expert uses the client's data for these purposes only: " + or_open(join(use.purposes, "; ")));
    writer.line(use.copies_allowed ? "The expert may copy the data to other places"
                                   : "The expert makes no copies outside the places the client has named");
    writer.line(use.other_training_allowed
                    ? "The data may also be used to train models that are not the client's"
                    : "The data is not used to train models that are not the client's");
    writer.line("The expert returns or deletes the data within " + count_of(use.return_days, "day", "days") +
                " after the end of this contract");
}

std::string_view reason_sentence(KillReason reason) {
    switch (reason) {
    case KillReason::data_insufficient:
        return "Either party may end this contract when a data audit shows that the data does not suffice";
    case KillReason::data_late:
        return "Either party may end this contract when the client's data is too late";
    case KillReason::client_convenience: return "The client may end this contract without a reason";
    case KillReason::feasibility_no_go:
        return "Either party may end this contract when a study shows that its goal cannot be reached";
    case KillReason::compute_cap:
        return "Either party may end this contract when the limit of the computing cost is reached";
    case KillReason::legal_bar:
        return "Either party may end this contract when a law or an authority forbids the work";
    case KillReason::expert_convenience: return "The expert may end this contract without a reason";
    }
    return "";
}

void write_kill_switch(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Ending early");
    if (!terms.kill_switch) return writer.line("No early end is agreed");
    for (KillTerm const& term : terms.kill_switch->reasons)
        writer.line(std::string(reason_sentence(term.reason)) + "; the fee is " + percent(term.fee_bp) +
                    " of what is not yet worked off of the current milestone");
    if (terms.kill_switch->reasons.empty()) writer.line("No reason for an early end is agreed");
    writer.line("Before that, the other party has " + business_days(terms.kill_switch->cure_days) +
                " to mend the reason");
    writer.line("What has been accepted, and the work done on the current milestone, is paid");
}

void write_liability(ClauseWriter& writer, ContractTerms const& terms) {
    writer.heading("Liability");
    if (!terms.liability) return writer.line("No limit of liability is agreed");
    writer.line("Each party is liable up to " +
                (terms.liability->cap ? to_string(*terms.liability->cap) : std::string(still_open)) +
                " in total");
    writer.line("Intent, gross negligence and harm to persons are not limited");
    writer.line("The client decides what to do on the output of a model, and answers for it");
}

// These two came after contracts had been signed without them: where they are not agreed, the text says
// nothing, so that its digest stays what it was.
void write_processing(ClauseWriter& writer, ContractTerms const& terms) {
    if (!terms.processing) return;
    ProcessingTerms const& processing = *terms.processing;
    writer.heading("Personal data");
    if (!processing.regimes.empty())
        writer.line("The parties have declared that these rules apply: " + join(processing.regimes, ", "));
    writer.line("The expert processes personal data on the client's documented instructions only, for these "
                "purposes: " +
                or_open(join(processing.purposes, "; ")));
    if (!processing.regions.empty())
        writer.line("It is processed in these places only: " + join(processing.regions, ", "));
    writer.line(processing.subprocessors_allowed
                    ? "The expert may use other processors, names them beforehand and binds them to the same"
                    : "The expert uses no other processor without the client's consent");
    writer.line("The expert tells the client of a breach within " +
                count_of(processing.breach_notice_hours, "hour", "hours") +
                " and helps with what follows from it");
    writer.line("The expert keeps the data secret and protected, helps the client to answer the people it is "
                "about, and lets the client check this");
}

void write_aftercare(ClauseWriter& writer, ContractTerms const& terms) {
    if (!terms.aftercare) return;
    writer.heading("After deployment");
    if (terms.aftercare->months == 0)
        return writer.line("The expert watches nothing after deployment; the client has chosen so");
    writer.line("The expert looks at the model in use " +
                count_of(terms.aftercare->checks_per_month, "time", "times") + " a month for " +
                count_of(terms.aftercare->months, "month", "months") + " after deployment");
}

void write_signing(ClauseWriter& writer) {
    writer.heading("Signing");
    writer.line("Both parties sign electronically; they sign the digest of this text, of its parameters and "
                "of the list of attachments");
    writer.line("This contract begins when both have signed");
}

} // namespace

std::string percent(int basis_points) {
    std::string const hundredths = std::to_string(100 + basis_points % 100).substr(1);
    std::string text = std::to_string(basis_points / 100) + "." + hundredths;
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text + " %";
}

void write_rule_clauses(ClauseWriter& writer, ContractTerms const& terms) {
    write_acceptance(writer, terms);
    write_exclusions(writer, terms);
    write_changes(writer, terms);
    write_compute(writer, terms);
    write_data_access(writer, terms);
    write_ownership(writer, terms);
    write_confidentiality(writer, terms);
    write_data_use(writer, terms);
    write_kill_switch(writer, terms);
    write_liability(writer, terms);
    write_processing(writer, terms);
    write_aftercare(writer, terms);
    write_signing(writer);
}

} // namespace tenon::contracts
