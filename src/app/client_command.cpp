#include "app/client_command.h"

#include "app/prompt.h"
#include "base/text.h"

#include <filesystem>
#include <fstream>

namespace tenon::app {

namespace {

Result<std::string> choose_workspace(Client& client, std::string const& named) {
    if (!named.empty()) return named;
    TENON_TRY(me, client.get<engagements::Me>("/api/v1/me"));
    if (me.workspaces.size() == 1) return me.workspaces[0].id.str();
    return fail(
        ErrorKind::invalid, "choice_unclear", "Name the workspace with --workspace ID; see: tenon me");
}

} // namespace

Client client() { return Client(load_credentials(), ask_password); }

Result<Client> workspace_client(std::string const& named) {
    Client api = client();
    TENON_TRY(workspace, choose_workspace(api, named));
    return api.below("/api/v1/workspaces/" + escape(workspace));
}

Result<std::size_t> choose(
    std::vector<Choice> const& choices, std::string const& typed, std::string const& noun) {
    std::vector<std::size_t> alike;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto const& [id, name] = choices[i];
        if (id == typed || name == typed) return i;
        if (id.starts_with(typed) || id.ends_with(typed) || name.starts_with(typed)) alike.push_back(i);
    }
    if (alike.size() == 1) return alike[0];
    if (alike.empty())
        return fail(ErrorKind::not_found, "choice_unknown",
            "There is no " + noun + " \"" + typed + "\" that you can see.");
    std::string found;
    for (std::size_t const i : alike)
        found += "\n  " + choices[i].id + "  " + plain(choices[i].name);
    return fail(ErrorKind::invalid, "choice_unclear",
        "More than one " + noun + " fits \"" + typed + "\"; give more of the one you mean:" + found);
}

Result<engagements::EngagementView> choose_engagement(Client& client, std::string const& named) {
    TENON_TRY(me, client.get<engagements::Me>("/api/v1/me"));
    return choose(me.engagements, &engagements::EngagementView::handle, named, "engagement");
}

Result<Client> engagement_client(std::string const& named) {
    Client api = client();
    TENON_TRY(engagement, choose_engagement(api, named));
    return api.below("/api/v1/engagements/" + engagement.id.str());
}

Exit show_done(Command const& command, Result<std::string> const& answer, std::string const& sentence) {
    if (!answer) return report(command, answer.error());
    std::cout << (command.as_json ? "{}" : sentence) << "\n";
    return Exit::done;
}

Exit download(Command const& command, Result<Client> api, std::string const& path, std::string const& file) {
    if (!api) return report(command, api.error());
    bool const is_stdout = file.empty() || file == "-";
    std::string const part = file + ".part";
    std::ofstream out;
    if (!is_stdout) out.open(part, std::ios::binary);
    auto received = api->download(path, is_stdout ? std::cout : out);
    std::error_code failed;
    if (is_stdout) return received ? Exit::done : report(command, received.error());
    out.close();
    if (received && out) std::filesystem::rename(part, file, failed);
    if (received && (!out || failed))
        received = fail(ErrorKind::invalid, "file_unwritable", "The file " + file + " cannot be written.");
    if (!received) std::filesystem::remove(part, failed);
    return received ? Exit::done : report(command, received.error());
}

Parser in_engagement(Parser verb, std::string& engagement) {
    verb.add_option("engagement", engagement, "Its handle or id, or how one begins").required();
    return verb;
}

Result<Money> TypedAmount::read() const {
    auto const code = Currency::parse(currency);
    auto const money = code ? Money::parse(number, *code) : Result<Money>(fail(code.error()));
    if (!money)
        return fail(ErrorKind::invalid, "amount_unreadable",
            "This is not an amount: " + number + " " + currency + ". Type it as 450.00 EUR.");
    return money;
}

void add_amount(Parser verb, TypedAmount& amount, Needed needed) {
    bool const is_required = needed == Needed::always;
    verb.add_option("amount", amount.number, "Such as 450.00").required(is_required);
    verb.add_option("currency", amount.currency, "Such as EUR").required(is_required);
}

void add_yes(Parser verb, bool& yes) { verb.add_flag("-y,--yes", yes, "Go on without asking"); }

void add_client_commands(Parser cli, Command& command) {
    add_session_commands(cli, command);
    add_invite_commands(cli, command);
    add_brief_commands(cli, command);
    add_plan_commands(cli, command);
    add_gate_commands(cli, command);
    add_policy_commands(cli, command);
    add_data_commands(cli, command);
    add_contract_commands(cli, command);
    add_fund_commands(cli, command);
    add_milestone_commands(cli, command);
    add_run_commands(cli, command);
    add_import_commands(cli, command);
    add_purge_commands(cli, command);
    add_model_commands(cli, command);
    add_hypothesis_commands(cli, command);
    add_compute_commands(cli, command);
    add_eval_commands(cli, command);
    add_payout_commands(cli, command);
    add_token_commands(cli, command);
    add_connect_commands(cli, command);
    add_insight_commands(cli, command);
    add_expert_commands(cli, command);
}

} // namespace tenon::app
