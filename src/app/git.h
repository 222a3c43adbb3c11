#pragma once

// Asks the git that is installed: what it prints is the answer, what it complains about goes to the terminal.

#include "base/result.h"

#include <string>
#include <vector>

namespace tenon::app {

// git -C <folder> <words…>. Errors: git_missing, git_failed.
Result<std::string> ask_git(std::string const& folder, std::vector<std::string> const& words);

} // namespace tenon::app
