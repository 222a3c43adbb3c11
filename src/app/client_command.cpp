#include "app/client_command.h"

#include "app/prompt.h"

namespace tenon::app {

namespace {

Result<std::string> choose_workspace(Client& client, std::string const& named) {
    if (!named.empty()) return named;
    TENON_TRY(me, client.get<engagements::Me>("/api/v1/me"));
    if (me.workspaces.size() == 1) return me.workspaces[0].id.str();
    return fail(
        ErrorKind::invalid, "workspace_unclear", "Name the workspace with --workspace ID; see: tenon me");
}

} // namespace

Client client() { return Client(load_credentials(), ask_password); }

Result<Client> workspace_client(std::string const& named) {
    Client api = client();
    TENON_TRY(workspace, choose_workspace(api, named));
    return api.below("/api/v1/workspaces/" + as_segment(workspace));
}

Result<engagements::EngagementView> choose_engagement(Client& client, std::string const& named) {
    TENON_TRY(me, client.get<engagements::Me>("/api/v1/me"));
    std::vector<engagements::EngagementView> begin_so;
    for (auto& engagement : me.engagements) {
        if (engagement.handle == named || engagement.id.str() == named) return std::move(engagement);
        if (engagement.handle.starts_with(named) || engagement.id.str().starts_with(named))
            begin_so.push_back(std::move(engagement));
    }
    if (begin_so.size() == 1) return std::move(begin_so[0]);
    if (begin_so.empty())
        return fail(ErrorKind::not_found, "engagement_unknown",
            "There is no engagement " + named + "; see: tenon me");
    std::string handles;
    for (auto const& engagement : begin_so)
        handles += " " + engagement.handle;
    return fail(ErrorKind::invalid, "engagement_unclear",
        "Several engagements begin with " + named + ":" + handles + ". Give more of the one you mean.");
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

void add_engagement_word(CLI::App& verb, std::string& engagement) {
    verb.add_option("engagement", engagement, "Its handle or id, or how one begins")->required();
}

void add_client_commands(CLI::App& cli, Command& command) {
    add_session_commands(cli, command);
    add_brief_commands(cli, command);
}

} // namespace tenon::app
