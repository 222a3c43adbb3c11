// tenon: one program for the server, its operator, and everybody who prefers a terminal.

#include "app/app.h"
#include "app/commands.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

int main(int count, char** words) {
    using namespace tenon::app;
    CLI::App cli{"Tenon joins a business and the independent AI experts it works with."};
    cli.require_subcommand(1);
    cli.set_version_flag("--version", std::string(version));
    Command command;
    cli.add_flag("--json", command.as_json, "Print one JSON document");
    cli.fallthrough();
    add_file_commands(cli, command);
    add_operator_commands(cli, command);
    add_client_commands(cli, command);
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
