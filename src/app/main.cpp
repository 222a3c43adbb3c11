// tenon: one program for the server, its operator, and everybody who prefers a terminal.

#include "app/app.h"
#include "app/command_line.h"
#include "app/commands.h"

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

using tenon::app::Command;
using tenon::app::Parser;

// Adds a family of commands under a heading of its own in the help.
void add_group(char const* heading, void (*add)(Parser, Command&), Parser cli, Command& command) {
    std::size_t const before = cli.subcommands().size();
    add(cli, command);
    auto const commands = cli.subcommands();
    for (std::size_t i = before; i < commands.size(); ++i)
        commands[i].group(heading);
}

} // namespace

int main(int count, char** words) {
    using namespace tenon::app;
    CommandLine const line("tenon", std::string(version),
        "Tenon joins a business and the independent AI experts it works with.");
    Parser const cli = line.parser();
    Command command;
    cli.add_flag("--json", command.as_json, "Print one JSON document");
    add_group("Over files, without a server", add_file_commands, cli, command);
    add_group("Over the API of a server", add_client_commands, cli, command);
    add_group("For the operator, on the data directory", add_operator_commands, cli, command);
    cli.footer(footer); // last: commands inherit what is there when they are added
    try {
        auto const ended = line.parse(count, words);
        return static_cast<int>(ended ? *ended : command.run());
    } catch (std::exception const& error) {
        std::cerr << "tenon: " << error.what() << "\n";
        return static_cast<int>(Exit::refused);
    }
}
