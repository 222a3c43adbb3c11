// tenon: one program for the server, its operator, and everybody who prefers a terminal.

#include "app/app.h"
#include "app/commands.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

namespace {

constexpr char footer[] =
    R"(Server and session: tenon login keeps them; TENON_URL, TENON_TOKEN and TENON_PASSWORD go first.
Exit codes: 0 done, 1 findings block, 2 usage, 3 unreadable input, 4 refused, 5 unreachable.

Examples:
  tenon check --text "AI for our support"
  tenon serve
  tenon login ada@example.org && tenon me
  tenon contract --help)";

using AddCommands = void (*)(CLI::App&, tenon::app::Command&);

// Adds a family of commands under a heading of its own in the help.
void add_group(char const* heading, AddCommands add, CLI::App& cli, tenon::app::Command& command) {
    auto all = [&] { return cli.get_subcommands([](CLI::App*) { return true; }); };
    std::size_t const before = all().size();
    add(cli, command);
    auto const commands = all();
    for (std::size_t i = before; i < commands.size(); ++i)
        commands[i]->group(heading);
}

} // namespace

int main(int count, char** words) {
    using namespace tenon::app;
    CLI::App cli{"Tenon joins a business and the independent AI experts it works with.", "tenon"};
    cli.require_subcommand(1);
    cli.set_version_flag("--version", std::string(version));
    Command command;
    cli.add_flag("--json", command.as_json, "Print one JSON document");
    cli.fallthrough();
    add_group("Over files, without a server", add_file_commands, cli, command);
    add_group("Over the API of a server", add_client_commands, cli, command);
    add_group("For the operator, on the data directory", add_operator_commands, cli, command);
    cli.footer(footer); // last: commands inherit what is there when they are added
    try {
        cli.parse(count, words);
        return static_cast<int>(command.run());
    } catch (CLI::ParseError const& error) {
        int const code = cli.exit(error);
        return code == 0 ? 0 : static_cast<int>(Exit::usage);
    } catch (std::exception const& error) {
        std::cerr << "tenon: " << error.what() << "\n";
        return static_cast<int>(Exit::refused);
    }
}
