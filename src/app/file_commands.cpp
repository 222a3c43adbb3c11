// Commands over files: the engines, without a server.

#include "app/command_line.h"
#include "app/commands.h"
#include "app/engine_commands.h"
#include "app/input.h"
#include "app/terminal.h"
#include "contracts/evidence.h"

#include <iostream>
#include <memory>

namespace tenon::app {

namespace {

Exit run_verify(Command const& command, std::string const& path) {
    auto const content = read_input(path);
    if (!content) return report(command, content.error());
    contracts::EvidenceReport const found = contracts::verify(*content);
    if (command.as_json)
        std::cout << json::to_json(found) << "\n";
    else
        print(std::cout, found);
    return found.verdict == contracts::EvidenceVerdict::intact ? Exit::done : Exit::findings;
}

void add_verify_command(Parser cli, Command& command) {
    auto path = std::make_shared<std::string>();
    Parser const verify =
        cli.add_subcommand("verify", "Recompute a contract's evidence file: digest, signatures, trail");
    verify.add_option("file", *path, "The evidence as downloaded; - for stdin").required();
    verify.footer("Example:\n  tenon contract evidence churn -o contract.json && tenon verify contract.json");
    verify.callback(
        [&command, path] { command.run = [&command, path] { return run_verify(command, *path); }; });
}

} // namespace

void add_file_commands(Parser cli, Command& command) {
    add_check_commands(cli, command);
    add_verify_command(cli, command);
    add_profile_command(cli, command);
    add_score_command(cli, command);
}

} // namespace tenon::app
