#pragma once

// What a command asks the person at the terminal.

#include "base/result.h"

#include <string>

namespace tenon::app {

// Without an echo; from TENON_PASSWORD where nobody can type. Error: password_needed.
Result<std::string> ask_password();

} // namespace tenon::app
