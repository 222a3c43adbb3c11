// Who somebody is to the server: tenon claim, join, login, logout, me.

#include "app/client_command.h"
#include "app/prompt.h"
#include "people/people_wire.h"

namespace tenon::app {

namespace {

struct SessionOptions {
    std::string url;
    std::string email;
    std::string link;
    std::string name;
    std::string workspace;
    std::string currency = "EUR";
    std::string time_zone = "UTC";
    std::vector<std::string> work_week = {"mon", "tue", "wed", "thu", "fri"};
};

// What a link says: the server it leads to, and the secret at its end.
struct Link {
    std::string url;
    std::string secret;
};

Result<Link> read_link(std::string const& text, std::string const& before_secret) {
    auto const at = text.rfind(before_secret);
    if (!text.starts_with("http") || at == text.npos)
        return fail(ErrorKind::invalid, "link_unreadable",
            "This is not such a link; it looks like http://…" + before_secret + "…");
    return Link{text.substr(0, at), text.substr(at + before_secret.size())};
}

template <class Body>
Exit begin(Command const& command, std::string const& url, std::string const& path, Body const& body) {
    Client nobody(Credentials{url, "", ""});
    auto session = nobody.begin_session(path, json::to_json(body));
    if (!session) return report(command, session.error());
    auto const kept = save_credentials(*session).map([] { return std::string(); });
    return show_done(command, kept, "Signed in at " + url + ".");
}

Exit log_in(Command const& command, SessionOptions const& options) {
    auto const password = ask_password();
    if (!password) return report(command, password.error());
    return begin(
        command, server_address(options.url), "/api/v1/sign-in", people::SignIn{options.email, *password});
}

Exit claim(Command const& command, SessionOptions const& options) {
    auto const link = read_link(options.link, "/claim#");
    auto const currency = Currency::parse(options.currency);
    auto const password = link && currency ? ask_password() : Result<std::string>();
    for (Error const* error : {link ? nullptr : &link.error(), currency ? nullptr : &currency.error(),
             password ? nullptr : &password.error()})
        if (error) return report(command, *error);
    return begin(command, link->url, "/api/v1/claim",
        people::Claim{link->secret, options.name, options.email, *password, options.workspace, *currency,
            options.time_zone, options.work_week});
}

Exit join_by_link(Command const& command, SessionOptions const& options) {
    auto const link = read_link(options.link, "/join/");
    if (!link) return report(command, link.error());
    auto const password = ask_password();
    if (!password) return report(command, password.error());
    people::AcceptInvitation body{{}, *password};
    if (!options.name.empty()) body.name = options.name;
    return begin(command, link->url, "/api/v1/invitations/" + escape(link->secret) + "/acceptance", body);
}

Exit log_out(Command const& command, SessionOptions const&) {
    auto const ended = client().call("POST", "/api/v1/sign-out");
    Credentials kept = load_credentials();
    kept.cookie.clear(); // the address stays: the next login is to the same server
    auto const forgotten = save_credentials(kept);
    if (!forgotten) return report(command, forgotten.error());
    return show_done(command, ended, "Signed out.");
}

void print(std::ostream& out, engagements::Me const& me) {
    out << plain(me.account.name) << " <" << plain(me.account.email) << ">\n\n";
    Table workspaces({{"workspace"}, {"role"}, {"id"}});
    for (auto const& workspace : me.workspaces)
        workspaces.add({workspace.name, workspace.role ? std::string(to_text(*workspace.role)) : "guest",
            workspace.id.str()});
    workspaces.print(out, "You belong to no workspace yet.");
    out << "\n";
    Table engagements({{"engagement"}, {"phase"}, {"your role"}, {"title"}});
    for (auto const& engagement : me.engagements)
        engagements.add({engagement.handle, std::string(to_text(engagement.phase)),
            engagement.role ? std::string(to_text(*engagement.role)) : "-", engagement.title});
    engagements.print(out, "There is no engagement yet. Begin one: tenon brief new --text \"…\"");
}

Exit show_me(Command const& command, SessionOptions const&) {
    return show(command, client().get<engagements::Me>("/api/v1/me"), print);
}

} // namespace

void add_session_commands(Parser cli, Command& command) {
    auto options = std::make_shared<SessionOptions>();
    auto add = [&](char const* name, char const* what, auto run) {
        Parser const added = cli.add_subcommand(name, what);
        added.callback([&command, options, run] {
            command.run = [&command, options, run] { return run(command, *options); };
        });
        return added;
    };
    Parser const login = add("login", "Sign in and keep the session for later commands", log_in);
    login.add_option("email", options->email, "Your e-mail").required();
    options->url = load_credentials().url;
    login.add_option("--url", options->url, "The server's address").capture_default_str();

    Parser const first = add("claim", "Make the first account and workspace of a server", claim);
    first.add_option("link", options->link, "The link that tenon serve printed").required();
    first.add_option("--email", options->email, "Your e-mail").required();
    first.add_option("--name", options->name, "Your name").required();
    first.add_option("--workspace", options->workspace, "The workspace's name").required();
    first.add_option("--currency", options->currency, "Its currency").capture_default_str();
    first.add_option("--time-zone", options->time_zone, "Its time zone, such as Europe/Berlin")
        .capture_default_str();
    first.add_option("--work-week", options->work_week, "The days it works, such as mon,tue,wed")
        .delimiter(',')
        .capture_default_str();

    Parser const join = add("join", "Accept an invitation, with a new account or your own", join_by_link);
    join.add_option("link", options->link, "The link you were given").required();
    join.add_option("--name", options->name, "Your name, where your e-mail has no account yet");

    add("logout", "End the kept session", log_out);
    add("me", "Who you are and where you may go", show_me);
}

} // namespace tenon::app
