#include "app/credentials.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace tenon::app {

namespace {

std::string from_environment(char const* name) {
    char const* value = std::getenv(name);
    return value ? value : "";
}

std::filesystem::path session_file() {
    std::string const config = from_environment("XDG_CONFIG_HOME");
    std::filesystem::path const base = config.empty()
                                           ? std::filesystem::path(from_environment("HOME")) / ".config"
                                           : std::filesystem::path(config);
    return base / "tenon" / "session";
}

} // namespace

std::string server_address(std::string typed) {
    while (typed.ends_with('/'))
        typed.pop_back();
    return typed;
}

Credentials load_credentials() {
    Credentials credentials;
    std::ifstream file(session_file());
    std::string line;
    if (std::getline(file, line)) credentials.url = line;
    if (std::getline(file, line)) credentials.cookie = line;
    if (auto const url = server_address(from_environment("TENON_URL")); !url.empty()) {
        // A session belongs to the server that gave it.
        if (url != credentials.url) credentials.cookie.clear();
        credentials.url = url;
    }
    credentials.token = from_environment("TENON_TOKEN");
    return credentials;
}

Result<void> save_credentials(Credentials const& credentials) {
    auto const path = session_file();
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    std::filesystem::permissions(path.parent_path(), std::filesystem::perms::owner_all, failed);
    std::ofstream file(path, std::ios::trunc);
    std::filesystem::permissions(
        path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, failed);
    file << credentials.url << "\n" << credentials.cookie << "\n";
    file.close();
    if (!file)
        return fail(
            ErrorKind::invalid, "session_not_kept", "The session cannot be kept in " + path.string() + ".");
    return {};
}

} // namespace tenon::app
