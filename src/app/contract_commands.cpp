// tenon contract: from the draft to the signed text and the file that proves it. Signing: sign_command.cpp.

#include "app/client_command.h"
#include "app/sign_command.h"
#include "base/text.h"

namespace tenon::app {

namespace {

using contracts::ContractView;

struct ContractOptions {
    std::string engagement;
    std::string file;
    std::string reason;
};

Result<ContractView> draft(ContractOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<ContractView>("POST", "/contract");
}

Result<ContractView> show_contract(ContractOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<ContractView>("/contract");
}

// The terms alone, as `set` reads them.
Exit show_terms(Command const& command, ContractOptions const& options) {
    auto const contract = show_contract(options);
    if (!contract) return report(command, contract.error());
    std::cout << json::to_json(contract->terms) << "\n";
    return Exit::done;
}

Result<ContractView> set_terms(ContractOptions const& options) {
    TENON_TRY(content, read_input(options.file));
    TENON_TRY(document, json::parse_yaml(content));
    TENON_TRY(terms, json::read<contracts::ContractTerms>(document));
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(newest, api.get<ContractView>("/contract"));
    return api.send<ContractView>("PUT", "/contract", contracts::SaveContract{newest.version, terms});
}

Result<ContractView> propose(ContractOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(newest, api.get<ContractView>("/contract"));
    return api.send<ContractView>("POST", "/contract/proposal", contracts::ProposeContract{newest.version});
}

Result<ContractView> withdraw(ContractOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<ContractView>("DELETE", "/contract/proposal");
}

Result<ContractView> decline(ContractOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<ContractView>("POST", "/contract/decline", contracts::DeclineContract{options.reason});
}

Result<ContractView> sign(ContractOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return sign_at_terminal(api);
}

Exit save_text(Command const& command, ContractOptions const& options) {
    return download(command, engagement_client(options.engagement), "/contract/text", options.file);
}

Exit save_evidence(Command const& command, ContractOptions const& options) {
    return download(command, engagement_client(options.engagement), "/contract/evidence", options.file);
}

void print_milestones(std::ostream& out, contracts::ContractTerms const& terms) {
    Table table({{"milestone"}, {"amount", Align::right}, {"due"}, {"name"}});
    for (auto const& milestone : terms.milestones)
        table.add({milestone.id, milestone.amount ? text_of(*milestone.amount) : "-",
            milestone.due ? to_string(*milestone.due) : "-", milestone.name});
    table.print(out, "It has no milestones.");
}

void print(std::ostream& out, ContractView const& view) {
    auto const& parties = view.terms.parties;
    out << plain(view.terms.title) << ": version " << view.version << ", " << to_text(view.state) << "\n"
        << "between " << plain(parties.client.name) << " and " << plain(parties.expert.name) << "\n"
        << "digest  " << view.digest << "\n\n";
    print_milestones(out, view.terms);
    out << "\n";
    for (auto const& signature : view.signatures)
        out << "signed by " << plain(signature.name) << " for the " << to_text(signature.party) << " on "
            << text_of(signature.signed_at) << "\n";
    for (auto const& problem : view.problems)
        out << "open: " << problem.pointer << ": " << problem.message << "\n";
    std::vector<std::string> steps;
    for (auto const step : view.you_may)
        steps.emplace_back(to_text(step));
    out << "you may: " << (steps.empty() ? "nothing now" : join(steps, ", ")) << "\n";
}

} // namespace

void add_contract_commands(Parser cli, Command& command) {
    Noun<ContractOptions> noun(
        cli, command, "contract", "Draft, negotiate and sign the contract, and prove it");
    ContractOptions& options = noun.options();
    auto here = [&](Parser verb) { return in_engagement(verb, options.engagement); };
    auto with_output = [&](Parser verb) {
        here(verb).add_option("-o,--output", options.file, "Into this file instead of stdout");
    };
    here(noun.verb("draft", "Draw it up from the brief: passes the gate offer", draft, print));
    here(noun.verb("show", "Show how it stands", show_contract, print));
    here(noun.verb("terms", "Print the terms as JSON, to edit and set", show_terms));
    here(noun.verb("set", "Save a file of terms as the next version", set_terms, print))
        .add_option("file", options.file, "Terms as JSON or YAML; - for stdin")
        .required();
    here(noun.verb("propose", "Freeze the draft and propose it for signing", propose, print));
    here(noun.verb("withdraw", "Take your side's proposal back", withdraw, print));
    here(noun.verb("decline", "Decline the other side's proposal", decline, print))
        .add_option("--reason", options.reason, "What should be different")
        .required();
    here(noun.verb("sign", "Read it to the end and sign it for your side", sign, print));
    with_output(noun.verb("text", "Download the text, as it is signed", save_text));
    with_output(noun.verb("evidence", "Download all that proves it; see tenon verify", save_evidence));
    noun.examples("  tenon contract draft churn\n"
                  "  tenon contract terms churn > terms.json && tenon contract set churn terms.json\n"
                  "  tenon contract evidence churn -o contract.json && tenon verify contract.json");
}

} // namespace tenon::app
