#pragma once

// What the commands over the API have in common: whom they talk to, how they print, and how a noun and its
// verbs (`tenon contract sign`) are declared.

#include "app/client.h"
#include "app/command_line.h"
#include "app/commands.h"
#include "app/table.h"
#include "engagements/engagement_wire.h"

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

struct Choice {
    std::string id;
    std::string name;
};
// Which of the choices was typed: by id or name, by how one of them begins, or by how the id ends.
// Errors: choice_unknown, choice_unclear.
Result<std::size_t> choose(
    std::vector<Choice> const& choices, std::string const& typed, std::string const& noun);

template <class Row>
Result<Row> choose(
    std::vector<Row> const& rows, std::string Row::*name, std::string const& typed, std::string const& noun) {
    std::vector<Choice> choices;
    for (Row const& row : rows)
        if constexpr (std::is_same_v<decltype(row.id), std::string>)
            choices.push_back({row.id, row.*name});
        else
            choices.push_back({row.id.str(), row.*name});
    TENON_TRY(chosen, choose(choices, typed, noun));
    return rows[chosen];
}

// The id of a run; "last" is the newest. `engagement` is its client.
Result<std::string> choose_run(Client& engagement, std::string const& typed);

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

// Into a file, which appears when it is whole, or to stdout for "" and "-".
Exit download(Command const& command, Result<Client> api, std::string const& path, std::string const& file);

// A noun with its verbs, which share one set of options.
template <class Options> class Noun {
public:
    Noun(Parser cli, Command& command, std::string const& name, std::string const& what)
        : command_(&command), noun_(cli.add_subcommand(name, what)) {
        noun_.require_subcommand(1, 1);
    }
    // More verbs of a noun that is there, with options of their own.
    Noun(Parser noun, Command& command) : command_(&command), noun_(noun) {}
    Parser parser() const { return noun_; }

    Parser verb(std::string const& name, std::string const& what,
        std::type_identity_t<Exit (*)(Command const&, Options const&)> run) {
        Parser const added = noun_.add_subcommand(name, what);
        added.callback([command = command_, options = options_, run] {
            command->run = [command, options, run] { return run(*command, *options); };
        });
        return added;
    }

    // For the usual verb: asks the server, then prints what came.
    template <class Out>
    Parser verb(std::string const& name, std::string const& what, Result<Out> (*ask)(Options const&),
        std::type_identity_t<void (*)(std::ostream&, Out const&)> print) {
        Parser const added = noun_.add_subcommand(name, what);
        added.callback([command = command_, options = options_, ask, print] {
            command->run = [command, options, ask, print] { return show(*command, ask(*options), print); };
        });
        return added;
    }

    // The noun does something without a verb too.
    Parser by_itself(std::type_identity_t<Exit (*)(Command const&, Options const&)> run) {
        noun_.require_subcommand(0, 1);
        noun_.callback([command = command_, options = options_, noun = noun_, run] {
            if (!noun.has_subcommand())
                command->run = [command, options, run] { return run(*command, *options); };
        });
        return noun_;
    }

    // What the help shows below the verbs.
    void examples(std::string const& lines) { noun_.footer("Examples:\n" + lines); }

    // To bind words and flags to.
    Options& options() { return *options_; }

private:
    Command* command_;
    Parser noun_;
    std::shared_ptr<Options> options_ = std::make_shared<Options>();
};

// `engagement`, the first word of most verbs.
Parser in_engagement(Parser verb, std::string& engagement);

// An amount as the last words of a command: 450.00 EUR.
struct TypedAmount {
    std::string number;
    std::string currency;

    bool is_given() const { return !number.empty(); }
    Result<Money> read() const; // amount_unreadable
};
enum class Needed { always, sometimes };
void add_amount(Parser verb, TypedAmount& amount, Needed needed = Needed::always);

// --yes, for what asks before it goes on.
void add_yes(Parser verb, bool& yes);

// For a record that the caller names, so that asking twice moves nothing twice.
template <class Thing> Id<Thing> new_id() {
    static SystemClock const clock;
    static RandomIds ids(clock);
    return ids.make<Thing>();
}

// One file for each noun.
void add_session_commands(Parser cli, Command& command);
void add_brief_commands(Parser cli, Command& command);
void add_plan_commands(Parser cli, Command& command);
void add_invite_commands(Parser cli, Command& command);
void add_gate_commands(Parser cli, Command& command);
void add_policy_commands(Parser cli, Command& command);
void add_data_commands(Parser cli, Command& command);
void add_contract_commands(Parser cli, Command& command);
void add_fund_commands(Parser cli, Command& command);
void add_payout_commands(Parser cli, Command& command);
void add_milestone_commands(Parser cli, Command& command);
void add_run_commands(Parser cli, Command& command);
void add_import_commands(Parser cli, Command& command);
void add_purge_commands(Parser cli, Command& command);
void add_model_commands(Parser cli, Command& command);
void add_hypothesis_commands(Parser cli, Command& command);
void add_compute_commands(Parser cli, Command& command);
void add_eval_commands(Parser cli, Command& command);
void add_token_commands(Parser cli, Command& command);
void add_connect_commands(Parser cli, Command& command);
void add_insight_commands(Parser cli, Command& command);
void add_expert_commands(Parser cli, Command& command);

} // namespace tenon::app
