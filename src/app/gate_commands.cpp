// tenon gate: what is overridden at the seven gates, on record, and the two that nothing else passes.

#include "app/client_command.h"

namespace tenon::app {

namespace {

using engagements::FindingList;
using engagements::FindingView;

struct GateOptions {
    std::string engagement;
    std::string gate;
    std::string check;
    std::string pointer;
    std::string reason;
};

Result<FindingList> findings(GateOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<FindingList>("/findings" + (options.gate.empty() ? "" : "?gate=" + escape(options.gate)));
}

// The finding of the check that is still open at the gate; --pointer tells several apart.
Result<engagements::Finding> open_finding(GateOptions const& options) {
    TENON_TRY(list, findings(options));
    std::vector<engagements::Finding> fitting;
    for (FindingView& view : list.findings)
        if (view.finding.code == options.check && !view.overridden_by &&
            (options.pointer.empty() || view.finding.pointer == options.pointer))
            fitting.push_back(std::move(view.finding));
    if (fitting.size() == 1) return std::move(fitting[0]);
    if (fitting.empty())
        return fail(ErrorKind::not_found, "choice_unknown",
            "No open finding of " + options.check + " stands before the gate " + options.gate + ".");
    std::string places;
    for (auto const& finding : fitting)
        places += "\n  " + finding.pointer + "  " + finding.read;
    return fail(ErrorKind::invalid, "choice_unclear",
        options.check + " found several things; name one with --pointer:" + places);
}

Result<engagements::OverrideView> override_finding(GateOptions const& options) {
    TENON_TRY(finding, open_finding(options));
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<engagements::OverrideView>("POST", "/gates/" + options.gate + "/overrides",
        engagements::OverrideFinding{finding.code, finding.pointer, options.reason});
}

void print(std::ostream& out, engagements::OverrideView const& view) {
    out << view.code << " is overridden at the gate " << to_text(view.gate) << "; it stays on record as "
        << plain(view.name) << "'s: " << plain(view.reason) << "\n";
}

Result<engagements::OverrideList> overrides(GateOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<engagements::OverrideList>("/overrides");
}

void print(std::ostream& out, engagements::OverrideList const& list) {
    Table table({{"gate"}, {"check"}, {"when"}, {"by"}, {"reason"}});
    for (auto const& each : list.overrides)
        table.add({std::string(to_text(each.gate)), each.code, text_of(each.overridden_at), each.name,
            each.reason});
    table.print(out, "Nothing was overridden.");
}

Result<engagements::DecisionList> decisions(GateOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<engagements::DecisionList>("/decisions");
}

void print(std::ostream& out, engagements::DecisionList const& list) {
    Table table({{"gate"}, {"of"}, {"when"}, {"by"}, {"rules", Align::right}, {"facts (SHA-256)"}});
    for (auto const& each : list.decisions)
        table.add({std::string(to_text(each.gate)), each.subject, text_of(each.decided_at), each.name,
            std::to_string(each.engine_version), each.facts_sha256.substr(0, 16)});
    table.print(out, "No gate was passed yet.");
}

Exit pass(Command const& command, GateOptions const& options) {
    auto api = engagement_client(options.engagement);
    if (!api) return report(command, api.error());
    return show_done(command, api->call("POST", "/gates/" + options.gate + "/passage"),
        "The gate " + options.gate + " is passed.");
}

} // namespace

void add_gate_commands(Parser cli, Command& command) {
    Noun<GateOptions> noun(cli, command, "gate", "Override what stands before a gate, or pass it");
    GateOptions& options = noun.options();
    auto const gates = all_texts<engagements::Gate>();

    Parser const override_one =
        in_engagement(noun.verb("override", "Override a finding, with a reason that stays on record",
                          override_finding, print),
            options.engagement);
    override_one.add_option("gate", options.gate, "The gate it blocks").required().one_of(gates);
    override_one.add_option("check", options.check, "The check, such as DATA-04").required();
    override_one.add_option("--pointer", options.pointer, "Which of several findings of the check");
    override_one.add_option("--reason", options.reason, "Why it may pass").required();

    in_engagement(noun.verb("overrides", "List what was overridden, by whom and why", overrides, print),
        options.engagement);

    in_engagement(noun.verb("decisions", "List the gates that were passed, with the digest of their facts",
                      decisions, print),
        options.engagement);

    Parser const passage =
        in_engagement(noun.verb("pass", "Pass the gate deploy or close", pass), options.engagement);
    passage.add_option("gate", options.gate, "deploy or close; other actions pass the others")
        .required()
        .one_of(gates);
    noun.examples("  tenon check churn --gate sign && tenon contract propose churn\n"
                  "  tenon gate override churn sign CON-07 --reason \"Both sides know the risk.\"");
}

} // namespace tenon::app
