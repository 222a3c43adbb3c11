#pragma once

// Who commands act as, and on which server: TENON_URL and TENON_TOKEN, or the session that `tenon login`
// keeps for this user.

#include "base/result.h"

#include <string>

namespace tenon::app {

struct Credentials {
    std::string url = "http://127.0.0.1:8420";
    std::string token;  // sent as Bearer
    std::string cookie; // of a session; used where there is no token
};

// An address as somebody typed it, without slashes at its end: paths begin with one.
std::string server_address(std::string typed);

// From the environment, then from ~/.config/tenon/session.
Credentials load_credentials();
// Keeps the session for later commands, readable by this user only.
Result<void> save_credentials(Credentials const& credentials);

} // namespace tenon::app
