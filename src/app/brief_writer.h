#pragma once

// tenon brief write: from one sentence to a brief, by questions at a terminal or by answers given with the
// command.

#include "app/commands.h"

#include <string>
#include <vector>

namespace tenon::app {

struct BriefWriting {
    std::string sentence;             // to begin with
    std::string file;                 // a brief to go on with
    std::vector<std::string> answers; // "/timeline/weeks=8"; with any, nothing is asked
    std::string output;               // "" or "-": stdout
};

Exit write_brief(Command const& command, BriefWriting const& wanted);

} // namespace tenon::app
