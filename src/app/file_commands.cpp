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

struct VerifyOptions {
    std::string path;
    CardOptions card;
};

Exit run_verify(Command const& command, VerifyOptions const& options) {
    auto const content = read_input(options.path);
    if (!content) return report(command, content.error());
    if (!options.card.labels.empty() || is_score_card(*content)) {
        if (options.card.predictions.empty())
            return report(command, Error{ErrorKind::invalid, "card_needs_files",
                                       "A score card is held against two files: tenon verify CARD LABELS "
                                       "PREDICTIONS.",
                                       {}});
        return run_verify_card(command, *content, options.card);
    }
    contracts::EvidenceReport const found = contracts::verify(*content);
    if (command.as_json)
        std::cout << json::to_json(found) << "\n";
    else
        print(std::cout, found);
    return found.verdict == contracts::EvidenceVerdict::intact ? Exit::done : Exit::findings;
}

void add_verify_command(Parser cli, Command& command) {
    auto options = std::make_shared<VerifyOptions>();
    Parser const verify = cli.add_subcommand(
        "verify", "Recompute a contract's evidence file, or a score card from its two files");
    verify.add_option("file", options->path, "The file as downloaded; - for stdin").required();
    verify.add_option("labels", options->card.labels, "Of a score card: the labels that were sealed");
    verify.add_option("predictions", options->card.predictions, "Of a score card: what was submitted");
    verify.add_option("--salt", options->card.salt, "Of a score card that has none yet, hexadecimal");
    verify.footer("Examples:\n"
                  "  tenon contract evidence churn -o contract.json && tenon verify contract.json\n"
                  "  tenon eval card churn final 2 -o card.json\n"
                  "  tenon verify card.json labels.csv predictions.csv");
    verify.callback(
        [&command, options] { command.run = [&command, options] { return run_verify(command, *options); }; });
}

} // namespace

void add_file_commands(Parser cli, Command& command) {
    add_check_commands(cli, command);
    add_verify_command(cli, command);
    add_profile_command(cli, command);
    add_score_command(cli, command);
    add_metrics_command(cli, command);
}

} // namespace tenon::app
