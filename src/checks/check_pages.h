#pragma once

// The catalogue as pages of the documentation: one for every check, and the list of all.

#include <string>
#include <vector>

namespace tenon::checks {

struct CheckPage {
    std::string name; // of the file
    std::string text; // Markdown
};

std::vector<CheckPage> check_pages();

} // namespace tenon::checks
