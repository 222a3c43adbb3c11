#include "app/prompt.h"

#include <unistd.h>

#include <cstdlib>

namespace tenon::app {

Result<std::string> ask_password() {
    if (char const* given = std::getenv("TENON_PASSWORD"); given && *given) return std::string(given);
    char const* typed = getpass("Password: ");
    if (!typed || !*typed)
        return fail(ErrorKind::invalid, "password_needed",
            "This needs your password: type it at a terminal, or set TENON_PASSWORD.");
    return std::string(typed);
}

} // namespace tenon::app
