#pragma once

// What a command asks the person who gave it. Questions go to stderr, so that stdout holds the answer alone.

#include "base/result.h"

#include <string>

namespace tenon::app {

// Without an echo; from TENON_PASSWORD where nobody can type. Error: input_needed.
Result<std::string> ask_password();

// A line from stdin. Error: input_needed.
Result<std::string> ask(std::string const& question);

// Says what follows and goes on at "yes". Error: not_confirmed.
Result<void> confirm(std::string const& what_follows);

} // namespace tenon::app
