#include "app/prompt.h"

#include "base/text.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace tenon::app {

Result<std::string> ask_password() {
    if (char const* given = std::getenv("TENON_PASSWORD"); given && *given) return std::string(given);
    char const* typed = getpass("Password: ");
    if (!typed || !*typed)
        return fail(ErrorKind::invalid, "input_needed",
            "This needs your password: type it at a terminal, or set TENON_PASSWORD.");
    return std::string(typed);
}

Result<std::string> ask(std::string const& question) {
    std::cerr << question << " " << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) {
        std::cerr << "\n";
        return fail(ErrorKind::invalid, "input_needed", "Nobody answered: " + question);
    }
    return std::string(trim(line));
}

Result<void> confirm(std::string const& what_follows) {
    std::cerr << what_follows << "\n";
    TENON_TRY(answer, ask("Type yes to go on:"));
    if (answer != "yes") return fail(ErrorKind::conflict, "not_confirmed", "Nothing was done.");
    return {};
}

} // namespace tenon::app
