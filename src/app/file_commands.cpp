// Commands over files: the engines, without a server.

#include "app/commands.h"
#include "app/engine_commands.h"
#include "app/input.h"
#include "app/terminal.h"
#include "checks/checks.h"
#include "contracts/evidence.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace tenon::app {

namespace {

struct CheckOptions {
    std::string file;
    std::string text;
    std::string gate = "publish";
};

Result<checks::TriedBrief> try_input(CheckOptions const& options) {
    std::string text = options.text;
    if (text.empty()) {
        TENON_TRY(content, read_input(options.file));
        text = content;
    }
    TENON_TRY(brief, briefs::read_brief(text));
    return checks::try_brief(brief, *from_text<engagements::Gate>(options.gate), SystemClock().now());
}

Exit run_check(Command const& command, CheckOptions const& options) {
    auto const tried = try_input(options);
    if (!tried) return report(command, tried.error());
    if (command.as_json)
        std::cout << json::to_json(*tried) << "\n";
    else
        print(std::cout, *tried);
    return tried->blocked ? Exit::findings : Exit::done;
}

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

void add_verify_command(CLI::App& cli, Command& command) {
    auto path = std::make_shared<std::string>();
    CLI::App* verify =
        cli.add_subcommand("verify", "Recompute a contract's evidence file: digest, signatures, trail");
    verify->add_option("file", *path, "The evidence as downloaded; - for stdin")->required();
    verify->footer(
        "Example:\n  tenon contract evidence churn -o contract.json && tenon verify contract.json");
    verify->callback(
        [&command, path] { command.run = [&command, path] { return run_verify(command, *path); }; });
}

} // namespace

void add_file_commands(CLI::App& cli, Command& command) {
    add_verify_command(cli, command);
    auto options = std::make_shared<CheckOptions>();
    CLI::App* check = cli.add_subcommand("check", "Check a brief: a file, stdin (-), or one sentence");
    auto* file = check->add_option("file", options->file, "A brief as YAML or JSON; - for stdin");
    auto* text = check->add_option("--text", options->text, "One sentence instead of a file");
    file->excludes(text);
    check->add_option("--gate", options->gate, "Weigh the findings as they weigh at this gate")
        ->check(CLI::IsMember({"publish", "offer", "sign", "start", "accept", "deploy", "close"}))
        ->capture_default_str();
    check->footer("Examples:\n"
                  "  tenon check --text \"AI for our support\"\n"
                  "  tenon check brief.yaml --gate sign --json | jq .findings[].code");
    check->callback([&command, options] {
        if (options->file.empty() && options->text.empty())
            throw CLI::ValidationError("check", "name a file, - for stdin, or --text \"…\"");
        command.run = [&command, options] { return run_check(command, *options); };
    });
    add_profile_command(cli, command);
    add_score_command(cli, command);
}

} // namespace tenon::app
