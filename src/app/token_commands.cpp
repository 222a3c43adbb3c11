// tenon token and tenon connect: let a tool of yours reach one engagement.

#include "app/client_command.h"
#include "base/text.h"
#include "people/people_wire.h"

#include <unistd.h>

#include <array>

namespace tenon::app {

namespace {

struct TokenOptions {
    std::string engagement;
    std::string name;
    std::string token;
    std::optional<int> days;
    std::string experiment = "first-baseline";
    bool lines_only = false;
};

Result<people::MadeApiToken> make(TokenOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<people::MadeApiToken>("POST", "/tokens", people::NewApiToken{options.name, options.days});
}

void print(std::ostream& out, people::MadeApiToken const& made) {
    out << made.token << "\nGood until " << text_of(made.expires_at) << ". It is not shown again.\n";
}

Result<people::ApiTokenList> list(TokenOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<people::ApiTokenList>("/tokens");
}

void print(std::ostream& out, people::ApiTokenList const& list) {
    Table table({{"token"}, {"made"}, {"good until"}, {"name"}});
    for (auto const& each : list.tokens)
        table.add({short_id(each.id.text()), text_of(each.created_at), text_of(each.expires_at), each.name});
    table.print(out, "You have no token here.");
}

Result<std::string> revoke(TokenOptions const& options) {
    TENON_TRY(tokens, list(options));
    TENON_TRY(chosen, choose(tokens.tokens, &people::ApiTokenView::name, options.token, "token"));
    TENON_TRY(api, engagement_client(options.engagement));
    return api.call("DELETE", "/tokens/" + chosen.id.str());
}

Exit run_revoke(Command const& command, TokenOptions const& options) {
    return show_done(command, revoke(options), "The token opens nothing any more.");
}

struct Connection {
    std::string tracking_uri;
    std::string token;
    std::string experiment;
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(Connection, (), (tracking_uri, token, experiment, expires_at))

std::string machine_name() {
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "a machine";
}

// A token for the tool, and where the engagement's tools find it.
struct Access {
    std::string root;
    people::MadeApiToken made;
};

Result<Access> give_access(TokenOptions options, std::string const& tool) {
    Client api = client();
    TENON_TRY(engagement, choose_engagement(api, options.engagement));
    if (options.name.empty()) options.name = tool + " on " + machine_name();
    TENON_TRY(made, make(options));
    return Access{api.url() + "/e/" + engagement.handle, std::move(made)};
}

Result<Connection> connect_mlflow(TokenOptions const& options) {
    TENON_TRY(access, give_access(options, "MLflow"));
    return Connection{access.root, access.made.token, options.experiment, access.made.expires_at};
}

// A word that a shell reads as it is.
std::string shell_word(std::string_view word) {
    std::string result = "'";
    for (char const c : word) {
        if (c == '\'') result += "'\\'";
        result += c;
    }
    return result += '\'';
}

void print_lines(std::ostream& out, Connection const& connection) {
    out << "export MLFLOW_TRACKING_URI=" << shell_word(connection.tracking_uri) << "\n"
        << "export MLFLOW_TRACKING_TOKEN=" << shell_word(connection.token) << "\n"
        << "export MLFLOW_EXPERIMENT_NAME=" << shell_word(connection.experiment) << "\n";
}

void print_after(std::ostream& out, Timestamp expires_at) {
    out << "\nThe token reaches this engagement only, is good until " << text_of(expires_at)
        << ", and is not shown again. To take it back: tenon token revoke\n";
}

void print(std::ostream& out, Connection const& connection) {
    out << "Paste this where your scripts run; they need no change:\n\n";
    print_lines(out, connection);
    print_after(out, connection.expires_at);
}

Exit run_connect(Command const& command, TokenOptions const& options) {
    auto const connection = connect_mlflow(options);
    return options.lines_only ? show(command, connection, print_lines) : show(command, connection, print);
}

// What DVC and Git LFS need.
struct RemoteConnection {
    std::string url;
    std::string token;
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(RemoteConnection, (), (url, token, expires_at))

// The address is for everybody who clones the repository, the token stays on this machine.
void print_dvc_lines(std::ostream& out, RemoteConnection const& connection) {
    out << "dvc remote add --force --default tenon " << shell_word(connection.url) << "\n"
        << "dvc remote modify --local tenon auth custom\n"
        << "dvc remote modify --local tenon custom_auth_header Authorization\n"
        << "dvc remote modify --local tenon password " << shell_word("Bearer " + connection.token) << "\n";
}

void print_lfs_lines(std::ostream& out, RemoteConnection const& connection) {
    std::string const& url = connection.url;
    out << "git config --file \"$(git rev-parse --show-toplevel)/.lfsconfig\" lfs.url " << shell_word(url)
        << "\n"
        << "git config " << shell_word("lfs." + url + ".locksverify") << " true\n"
        << "git config " << shell_word("http." + url + ".extraHeader") << " "
        << shell_word("Authorization: Bearer " + connection.token) << "\n";
}

Exit connect_remote(Command const& command, TokenOptions const& options, std::string const& tool,
    std::string const& path, void (*print_lines)(std::ostream&, RemoteConnection const&)) {
    auto const access = give_access(options, tool);
    if (!access) return report(command, access.error());
    RemoteConnection const connection{access->root + path, access->made.token, access->made.expires_at};
    if (command.as_json || options.lines_only)
        return show(command, Result<RemoteConnection>(connection), print_lines);
    std::cout << "Paste this where the repository is:\n\n";
    print_lines(std::cout, connection);
    print_after(std::cout, connection.expires_at);
    return Exit::done;
}

Exit connect_dvc(Command const& command, TokenOptions const& options) {
    return connect_remote(command, options, "DVC", "/dvc", print_dvc_lines);
}

Exit connect_lfs(Command const& command, TokenOptions const& options) {
    return connect_remote(command, options, "Git LFS", "/lfs", print_lfs_lines);
}

// Returns the name.
Option add_name_and_days(Parser verb, TokenOptions& options, char const* name_hint) {
    Option const name = verb.add_option("--name", options.name, name_hint);
    verb.add_option("--days", options.days, "How long it lives, 90 days unless chosen otherwise")
        .between(1, 365);
    return name;
}

} // namespace

void add_token_commands(Parser cli, Command& command) {
    Noun<TokenOptions> noun(cli, command, "token", "API tokens of yours, each for one engagement");
    TokenOptions& options = noun.options();
    auto here = [&](Parser verb) { return in_engagement(verb, options.engagement); };
    Parser const made = here(noun.verb("new", "Make a token; it is shown once", make, print));
    add_name_and_days(made, options, "What it is for").required();
    here(noun.verb("list", "List your tokens", list, print));
    here(noun.verb("revoke", "Revoke one", run_revoke))
        .add_option("token", options.token, "Its name or id, or how the id ends")
        .required();
    noun.examples("  TENON_TOKEN=$(tenon token new churn --name nightly --json | jq -r .token)");
}

void add_connect_commands(Parser cli, Command& command) {
    Noun<TokenOptions> noun(cli, command, "connect", "Let a tool of yours speak to Tenon");
    TokenOptions& options = noun.options();
    auto tool = [&](Parser verb, char const* lines_for) {
        in_engagement(verb, options.engagement);
        verb.add_flag("--print", options.lines_only, lines_for);
        add_name_and_days(verb, options, "What the token is called");
        return verb;
    };
    Parser const mlflow = tool(noun.verb("mlflow", "Make a token and print what MLflow needs", run_connect),
        "Only the lines, for eval $(…)");
    mlflow.add_option("--experiment", options.experiment, "The experiment runs go to").capture_default_str();
    tool(noun.verb("dvc", "Make a token and print what DVC needs", connect_dvc),
        "Only the lines, for a shell");
    tool(noun.verb("lfs", "Make a token and print what Git LFS needs", connect_lfs),
        "Only the lines, for a shell");
    noun.examples("  eval $(tenon connect mlflow churn --print) && python train.py\n"
                  "  tenon connect dvc churn --print | sh && dvc push\n"
                  "  tenon connect lfs churn --print | sh && git push");
}

} // namespace tenon::app
