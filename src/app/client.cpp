#include "app/client.h"

#include "base/text.h"
#include "people/people_wire.h"

#include <curl/curl.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

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

std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* into) {
    static_cast<std::string*>(into)->append(bytes, size * count);
    return size * count;
}

std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* into) {
    std::string_view line(bytes, size * count);
    if (line.size() > 11 && equals_ignoring_case(line.substr(0, 11), "set-cookie:")) {
        std::string_view const value = trim(line.substr(11));
        *static_cast<std::string*>(into) = std::string(value.substr(0, value.find(';')));
    }
    return size * count;
}

struct CurlDone {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// problem+json as the Error it was made from.
Error problem_of(int status, std::string const& body) {
    Error error{ErrorKind::unavailable, "http_" + std::to_string(status),
        "The server answered " + std::to_string(status) + ".", {}, {}};
    auto const document = json::parse_json(body);
    if (!document) return error;
    auto text = [](json::Value const& value, std::string_view key) -> std::string {
        auto const* field = value.find(key);
        auto const* found = field ? std::get_if<std::string>(&field->data) : nullptr;
        return found ? *found : "";
    };
    auto number = [](json::Value const& value, std::string_view key) {
        auto const* field = value.find(key);
        auto const* found = field ? std::get_if<std::int64_t>(&field->data) : nullptr;
        return found ? static_cast<int>(*found) : 0;
    };
    error.kind = ErrorKind::conflict; // whatever it was: the server refused
    error.code = text(*document, "code");
    error.message = error.code == "sign_in_required" ? "Sign in first: tenon login EMAIL, or set TENON_TOKEN."
                                                     : text(*document, "detail");
    if (auto const* list = document->find("errors"))
        if (auto const* entries = std::get_if<json::Array>(&list->data))
            for (json::Value const& entry : *entries)
                error.problems.push_back({text(entry, "pointer"), text(entry, "code"), text(entry, "message"),
                    number(entry, "line"), number(entry, "column")});
    return error;
}

} // namespace

Credentials load_credentials() {
    Credentials credentials;
    std::ifstream file(session_file());
    std::string line;
    if (std::getline(file, line)) credentials.url = line;
    if (std::getline(file, line)) credentials.cookie = line;
    if (auto const url = from_environment("TENON_URL"); !url.empty()) {
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

void forget_credentials() {
    std::error_code ignored;
    std::filesystem::remove(session_file(), ignored);
}

Client Client::below(std::string root) const {
    Client other = *this;
    other.root_ = std::move(root);
    return other;
}

Result<Client::Answer> Client::exchange(
    std::string const& method, std::string const& path, std::string const& body) {
    std::unique_ptr<CURL, CurlDone> const handle(curl_easy_init());
    std::unique_ptr<curl_slist, CurlDone> headers(curl_slist_append(nullptr, "X-Tenon-CSRF: 1"));
    auto add = [&](std::string const& line) {
        headers.reset(curl_slist_append(headers.release(), line.c_str()));
    };
    if (!body.empty()) add("Content-Type: application/json");
    if (!credentials_.token.empty())
        add("Authorization: Bearer " + credentials_.token);
    else if (!credentials_.cookie.empty())
        add("Cookie: " + credentials_.cookie);

    Answer answer;
    std::string const url = credentials_.url + path;
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_CUSTOMREQUEST, method.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(handle.get(), CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(handle.get(), CURLOPT_HEADERDATA, &answer.cookie);
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT, 120L);
    if (method != "GET") {
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    }
    CURLcode const failed = curl_easy_perform(handle.get());
    if (failed != CURLE_OK)
        return fail(ErrorKind::unavailable, "server_unreachable",
            "No Tenon server answers at " + credentials_.url + " (" + curl_easy_strerror(failed) +
                "). Set TENON_URL, or start one with: tenon serve");
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

Result<std::string> Client::accepted(Result<Answer> answer) {
    if (!answer) return fail(std::move(answer).error());
    if (answer->status >= 200 && answer->status < 300) return std::move(answer->body);
    return fail(problem_of(answer->status, answer->body));
}

Result<std::string> Client::call(
    std::string const& method, std::string const& path, std::string const& body) {
    auto attempt = [&] { return accepted(exchange(method, root_ + path, body)); };
    auto answer = attempt();
    if (answer || answer.error().code != "step_up_required" || !password_) return answer;
    TENON_TRY(password, password_());
    TENON_CHECK(
        accepted(exchange("POST", "/api/v1/step-up", json::to_json(people::StepUp{std::move(password)}))));
    return attempt();
}

Result<Credentials> Client::begin_session(std::string const& path, std::string const& body) {
    TENON_TRY(answer, exchange("POST", path, body));
    std::string cookie = answer.cookie;
    TENON_CHECK(accepted(std::move(answer)));
    return Credentials{credentials_.url, "", std::move(cookie)};
}

std::string as_segment(std::string_view text) {
    std::unique_ptr<char, decltype(&curl_free)> const escaped(
        curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())), curl_free);
    return escaped.get();
}

} // namespace tenon::app
