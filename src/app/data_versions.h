#pragma once

// tenon data index, versions, changes, lineage: what commits of a repository say of its data.

#include "app/client_command.h"

namespace tenon::app {

// Added to the noun's other verbs.
void add_version_verbs(Parser data, Command& command);

} // namespace tenon::app
