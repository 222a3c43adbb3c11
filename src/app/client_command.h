#pragma once

// What the commands over the API have in common: whom they talk to, how they print, and how a noun and its
// verbs (`tenon contract sign`) are declared.

#include "app/client.h"
#include "app/commands.h"
#include "engagements/engagement_wire.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <type_traits>

namespace tenon::app {

// The server of TENON_URL or of `tenon login`. Where it wants a fresh proof, the password is asked for.
Client client();

// Clients whose paths begin at the workspace named (the only one there is, for ""), or at the engagement
// named by its handle or id or by how one of them begins.
Result<Client> workspace_client(std::string const& named);
Result<Client> engagement_client(std::string const& named);

Result<engagements::EngagementView> choose_engagement(Client& client, std::string const& named);

// Prints the answer: with --json as it came, else in words.
template <class Out>
Exit show(Command const& command, Result<Out> const& answer,
    std::type_identity_t<void (*)(std::ostream&, Out const&)> print) {
    if (!answer) return report(command, answer.error());
    if (command.as_json)
        std::cout << json::to_json(*answer) << "\n";
    else
        print(std::cout, *answer);
    return Exit::done;
}

// For requests whose answer has no body: a sentence, or {} with --json.
Exit show_done(Command const& command, Result<std::string> const& answer, std::string const& sentence);

// A noun with its verbs, which share one set of options.
template <class Options> class Noun {
public:
    Noun(CLI::App& cli, Command& command, std::string const& name, std::string const& what)
        : command_(&command), noun_(cli.add_subcommand(name, what)) {
        noun_->require_subcommand(1);
    }

    CLI::App& verb(std::string const& name, std::string const& what,
        std::type_identity_t<Exit (*)(Command const&, Options const&)> run) {
        CLI::App* added = noun_->add_subcommand(name, what);
        added->callback([command = command_, options = options_, run] {
            command->run = [command, options, run] { return run(*command, *options); };
        });
        return *added;
    }

    // For the usual verb: asks the server, then prints what came.
    template <class Out>
    CLI::App& verb(std::string const& name, std::string const& what, Result<Out> (*ask)(Options const&),
        std::type_identity_t<void (*)(std::ostream&, Out const&)> print) {
        CLI::App* added = noun_->add_subcommand(name, what);
        added->callback([command = command_, options = options_, ask, print] {
            command->run = [command, options, ask, print] { return show(*command, ask(*options), print); };
        });
        return *added;
    }

    // To bind words and flags to.
    Options& options() { return *options_; }
    CLI::App& app() { return *noun_; }

private:
    Command* command_;
    CLI::App* noun_;
    std::shared_ptr<Options> options_ = std::make_shared<Options>();
};

// `engagement`, the first word of most verbs.
void add_engagement_word(CLI::App& verb, std::string& engagement);

// One file for each noun.
void add_session_commands(CLI::App& cli, Command& command);
void add_brief_commands(CLI::App& cli, Command& command);

} // namespace tenon::app
