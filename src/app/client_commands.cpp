// Commands over the API of a running server.

#include "app/client.h"
#include "app/commands.h"
#include "app/terminal.h"
#include "briefs/brief_wire.h"
#include "engagements/engagement_wire.h"
#include "people/people_wire.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <iostream>
#include <memory>

namespace tenon::app {

namespace {

Client client() { return Client(load_credentials()); }

// Prints the answer: as it came with --json, else in words.
template <class Out, class Print> Exit show(Command const& command, Result<Out> const& answer, Print print) {
    if (!answer) return report(command, answer.error());
    if (command.as_json)
        std::cout << json::to_json(*answer) << "\n";
    else
        print(*answer);
    return Exit::done;
}

// The workspace to act in: the one named, or the only one there is.
Result<std::string> choose_workspace(Client& client, std::string const& named) {
    if (!named.empty()) return named;
    TENON_TRY(me, client.get<engagements::Me>("/api/v1/me"));
    if (me.workspaces.size() == 1) return me.workspaces[0].id.str();
    return fail(
        ErrorKind::invalid, "workspace_unclear", "Name the workspace with --workspace ID; see: tenon me");
}

// An engagement by id or by handle.
Result<std::string> choose_engagement(Client& client, std::string const& named) {
    TENON_TRY(me, client.get<engagements::Me>("/api/v1/me"));
    for (auto const& engagement : me.engagements)
        if (engagement.handle == named || engagement.id.text() == named) return engagement.id.str();
    return fail(
        ErrorKind::not_found, "engagement_unknown", "There is no engagement " + named + "; see: tenon me");
}

struct Login {
    std::string url = "http://127.0.0.1:8420";
    std::string email;
};

Exit run_login(Command const& command, Login const& login) {
    Credentials credentials{login.url, "", ""};
    char const* typed = getpass("Password: ");
    people::SignIn const body{login.email, typed ? typed : ""};
    Client unknown(credentials);
    auto answer = unknown.send("POST", "/api/v1/sign-in", json::to_json(body));
    if (!answer) return report(command, answer.error());
    if (answer->status >= 300)
        return report(command, {ErrorKind::unauthenticated, "credentials_wrong",
                                   "The e-mail or the password is not right.", {}, {}});
    credentials.cookie = answer->cookie;
    if (auto kept = save_credentials(credentials); !kept) return report(command, kept.error());
    std::cout << "Signed in at " << login.url << ".\n";
    return Exit::done;
}

Exit run_me(Command const& command) {
    return show(command, client().get<engagements::Me>("/api/v1/me"), [](engagements::Me const& me) {
        std::cout << me.account.name << " <" << me.account.email << ">\n";
        for (auto const& workspace : me.workspaces)
            std::cout << "workspace   " << workspace.id.text() << "  " << workspace.name << "\n";
        for (auto const& engagement : me.engagements)
            std::cout << "engagement  " << engagement.handle << "  " << to_text(engagement.phase) << "  "
                      << engagement.title << "\n";
    });
}

struct BriefOptions {
    std::string workspace;
    std::string engagement;
    std::string text;
    std::string file;
};

void print_view(briefs::BriefView const& view) {
    std::cout << "Version " << view.version << " of \"" << view.brief.title << "\", saved by "
              << view.saved_by << " on " << to_string(view.saved_at) << "\n";
    for (auto const& question : view.questions)
        std::cout << "  open: " << question.ask << "\n        for example: " << question.example << "\n";
}

Result<briefs::BriefView> new_brief(BriefOptions const& options) {
    Client api = client();
    TENON_TRY(workspace, choose_workspace(api, options.workspace));
    briefs::NewBrief body{};
    if (!options.text.empty())
        body.text = options.text;
    else {
        TENON_TRY(content, read_input(options.file));
        TENON_TRY(brief, briefs::read_brief(content));
        body.brief = brief;
    }
    return api.send<briefs::BriefView>("POST", "/api/v1/workspaces/" + workspace + "/briefs", body);
}

Result<briefs::BriefView> save_brief(BriefOptions const& options) {
    Client api = client();
    TENON_TRY(engagement, choose_engagement(api, options.engagement));
    TENON_TRY(content, read_input(options.file));
    TENON_TRY(brief, briefs::read_brief(content));
    std::string const path = "/api/v1/engagements/" + engagement + "/brief";
    TENON_TRY(newest, api.get<briefs::BriefView>(path));
    return api.send<briefs::BriefView>("PUT", path, briefs::SaveBrief{newest.version, brief});
}

Result<briefs::BriefView> show_brief(BriefOptions const& options) {
    Client api = client();
    TENON_TRY(engagement, choose_engagement(api, options.engagement));
    return api.get<briefs::BriefView>("/api/v1/engagements/" + engagement + "/brief");
}

Exit publish_brief(Command const& command, BriefOptions const& options) {
    Client api = client();
    auto engagement = choose_engagement(api, options.engagement);
    if (!engagement) return report(command, engagement.error());
    auto done = api.call("POST", "/api/v1/engagements/" + *engagement + "/brief/publication");
    if (!done)
        return done.error().code == "gate_blocked" ? (report(command, done.error()), Exit::findings)
                                                   : report(command, done.error());
    if (!command.as_json) std::cout << "Published.\n";
    return Exit::done;
}

void add_brief_commands(CLI::App& cli, Command& command) {
    auto options = std::make_shared<BriefOptions>();
    CLI::App* brief = cli.add_subcommand("brief", "Begin, show, save and publish briefs on the server");
    brief->require_subcommand(1);
    auto add = [&](char const* name, char const* what, std::function<Exit()> run) {
        CLI::App* sub = brief->add_subcommand(name, what);
        sub->callback([&command, run] { command.run = run; });
        return sub;
    };
    CLI::App* begin = add("new", "Begin a brief, and with it an engagement",
        [&command, options] { return show(command, new_brief(*options), print_view); });
    begin->add_option("--workspace", options->workspace, "In this workspace");
    begin->add_option("--text", options->text, "One sentence");
    begin->add_option("file", options->file, "A brief as YAML or JSON; - for stdin");
    CLI::App* show_one = add("show", "Show the newest version",
        [&command, options] { return show(command, show_brief(*options), print_view); });
    show_one->add_option("engagement", options->engagement, "Its handle or id")->required();
    CLI::App* set = add("set", "Save a file as the next version",
        [&command, options] { return show(command, save_brief(*options), print_view); });
    set->add_option("engagement", options->engagement, "Its handle or id")->required();
    set->add_option("file", options->file, "A brief as YAML or JSON; - for stdin")->required();
    CLI::App* publish = add(
        "publish", "Pass the gate publish", [&command, options] { return publish_brief(command, *options); });
    publish->add_option("engagement", options->engagement, "Its handle or id")->required();
}

} // namespace

void add_client_commands(CLI::App& cli, Command& command) {
    auto login = std::make_shared<Login>();
    CLI::App* log_in = cli.add_subcommand("login", "Sign in and keep the session for later commands");
    log_in->add_option("email", login->email, "Your e-mail")->required();
    log_in->add_option("--url", login->url, "The server's address")
        ->envname("TENON_URL")
        ->capture_default_str();
    log_in->callback(
        [&command, login] { command.run = [&command, login] { return run_login(command, *login); }; });

    CLI::App* log_out = cli.add_subcommand("logout", "End the kept session");
    log_out->callback([&command] {
        command.run = [] {
            auto ended = client().call("POST", "/api/v1/sign-out");
            forget_credentials();
            return ended ? Exit::done : Exit::refused;
        };
    });

    CLI::App* me = cli.add_subcommand("me", "Who you are and where you may go");
    me->callback([&command] { command.run = [&command] { return run_me(command); }; });
    add_brief_commands(cli, command);
}

} // namespace tenon::app
