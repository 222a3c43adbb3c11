#pragma once

// The command line. Three families: over files, without a server; over the API of a running server; over the
// data directory, for the operator. Exit codes are the same for all of them.

#include "base/result.h"

#include <functional>
#include <string>

namespace tenon::app {

class Parser;

enum class Exit {
    done = 0,
    findings = 1,    // the checks found something that blocks
    usage = 2,       // the command was not understood
    unreadable = 3,  // the input cannot be read
    refused = 4,     // the server or the rules said no
    unreachable = 5, // no server answers
};

// Set by the command that was given; run after parsing.
struct Command {
    std::function<Exit()> run;
    bool as_json = false; // --json: one JSON document on stdout and nothing else
};

// Prints the error on stderr (or as JSON) and says how the program ends.
Exit report(Command const& command, Error const& error);

void add_file_commands(Parser cli, Command& command);     // check, explain, profile, score, verify
void add_check_commands(Parser cli, Command& command);    // those two of them
void add_operator_commands(Parser cli, Command& command); // serve, init, doctor, user, demo
void add_client_commands(Parser cli, Command& command);   // login, me, and a noun for all that the API does

} // namespace tenon::app
