// tenon gate: what stands before the seven gates, and what is overridden on record.

#include "app/client_command.h"
#include "app/terminal.h"
#include "base/text.h"

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

void print(std::ostream& out, FindingList const& list) {
    std::vector<engagements::Finding> open;
    for (FindingView const& view : list.findings)
        if (!view.overridden_by) open.push_back(view.finding);
    app::print(out, open);
    for (FindingView const& view : list.findings)
        if (view.overridden_by)
            out << view.finding.code << "  overridden by " << plain(*view.overridden_by) << ": "
                << plain(view.reason.value_or("")) << "\n";
    if (list.gate) out << "Gate " << to_text(*list.gate) << ": " << (list.blocked ? "blocked. " : "open. ");
    out << "Waiting for the client: " << list.client_owed << ", for the expert: " << list.expert_owed
        << ".\n";
}

Exit show_findings(Command const& command, GateOptions const& options) {
    auto const list = findings(options);
    Exit const shown = show(command, list, print);
    return list && list->blocked && list->gate ? Exit::findings : shown;
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

Exit pass(Command const& command, GateOptions const& options) {
    auto api = engagement_client(options.engagement);
    if (!api) return report(command, api.error());
    return show_done(command, api->call("POST", "/gates/" + options.gate + "/passage"),
        "The gate " + options.gate + " is passed.");
}

} // namespace

void add_gate_commands(CLI::App& cli, Command& command) {
    Noun<GateOptions> noun(cli, command, "gate", "See what stands before a gate, override it, pass it");
    GateOptions& options = noun.options();
    auto const is_gate = CLI::IsMember(all_texts<engagements::Gate>());

    CLI::App& show_one = in_engagement(
        noun.verb("show", "Run the checks; ends with 1 where they block the gate", show_findings),
        options.engagement);
    show_one.add_option("gate", options.gate, "Weigh the findings as they weigh at this gate")
        ->check(is_gate);

    CLI::App& override_one =
        in_engagement(noun.verb("override", "Override a finding, with a reason that stays on record",
                          override_finding, print),
            options.engagement);
    override_one.add_option("gate", options.gate, "The gate it blocks")->required()->check(is_gate);
    override_one.add_option("check", options.check, "The check, such as DATA-04")->required();
    override_one.add_option("--pointer", options.pointer, "Which of several findings of the check");
    override_one.add_option("--reason", options.reason, "Why it may pass")->required();

    in_engagement(noun.verb("overrides", "List what was overridden, by whom and why", overrides, print),
        options.engagement);

    CLI::App& passage =
        in_engagement(noun.verb("pass", "Pass the gate deploy or close", pass), options.engagement);
    passage.add_option("gate", options.gate, "deploy or close; other actions pass the others")
        ->required()
        ->check(is_gate);
    noun.examples("  tenon gate show churn sign && tenon contract propose churn\n"
                  "  tenon gate override churn sign CON-07 --reason \"Both sides know the risk.\"");
}

} // namespace tenon::app
