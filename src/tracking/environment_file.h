#pragma once

// What an environment file lists, as names and versions, so that two runs can be held against each other. It
// reads what people keep: requirements.txt, conda.yaml, python_env.yaml, lock files and Dockerfiles; a line
// it does not know it passes over. Pure.

#include <map>
#include <string>
#include <string_view>

namespace tenon::tracking {

// Lower-case names; the version as written ("2.1.0", ">=2", or "" where any will do).
using Packages = std::map<std::string, std::string>;

Packages packages_in(std::string_view file_name, std::string_view text);

} // namespace tenon::tracking
