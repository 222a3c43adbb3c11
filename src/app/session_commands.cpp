// Who somebody is to the server: tenon login, logout, me.

#include "app/client_command.h"
#include "app/prompt.h"
#include "people/people_wire.h"

namespace tenon::app {

namespace {

struct Login {
    std::string url = "http://127.0.0.1:8420";
    std::string email;
};

Result<void> log_in(Login const& login) {
    TENON_TRY(password, ask_password());
    Client unknown(Credentials{login.url, "", ""});
    TENON_TRY(session,
        unknown.begin_session("/api/v1/sign-in", json::to_json(people::SignIn{login.email, password})));
    return save_credentials(session);
}

Exit run_login(Command const& command, Login const& login) {
    auto const done = log_in(login).map([] { return std::string(); });
    return show_done(command, done, "Signed in at " + login.url + ".");
}

Exit run_logout(Command const& command) {
    auto const ended = client().call("POST", "/api/v1/sign-out");
    forget_credentials();
    return show_done(command, ended, "Signed out.");
}

void print(std::ostream& out, engagements::Me const& me) {
    out << me.account.name << " <" << me.account.email << ">\n";
    for (auto const& workspace : me.workspaces)
        out << "workspace   " << workspace.id.str() << "  " << workspace.name << "\n";
    for (auto const& engagement : me.engagements)
        out << "engagement  " << engagement.handle << "  " << to_text(engagement.phase) << "  "
            << engagement.title << "\n";
}

} // namespace

void add_session_commands(CLI::App& cli, Command& command) {
    auto login = std::make_shared<Login>();
    CLI::App* log_in = cli.add_subcommand("login", "Sign in and keep the session for later commands");
    log_in->add_option("email", login->email, "Your e-mail")->required();
    log_in->add_option("--url", login->url, "The server's address")
        ->envname("TENON_URL")
        ->capture_default_str();
    log_in->callback(
        [&command, login] { command.run = [&command, login] { return run_login(command, *login); }; });

    CLI::App* log_out = cli.add_subcommand("logout", "End the kept session");
    log_out->callback([&command] { command.run = [&command] { return run_logout(command); }; });

    CLI::App* me = cli.add_subcommand("me", "Who you are and where you may go");
    me->callback([&command] {
        command.run = [&command] {
            return show(command, client().get<engagements::Me>("/api/v1/me"), print);
        };
    });
}

} // namespace tenon::app
