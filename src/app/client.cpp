#include "app/client.h"

#include "app/progress.h"
#include "base/text.h"
#include "people/people_wire.h"

#include <curl/curl.h>

#include <memory>
#include <ostream>

namespace tenon::app {

struct Client::Request {
    std::string method;
    std::string path; // from the server's root
    std::string body = {};
    Input const* input = nullptr; // sent instead of `body`
    std::ostream* out = nullptr;  // takes the body of a 2xx
};

struct Client::Answer {
    int status = 0;
    std::string body;
    std::string cookie; // that the answer set
};

namespace {

constexpr long connect_seconds = 5;
constexpr long silence_seconds = 300; // the server may compute for as long before it answers

struct CurlDone {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(char* text) const { curl_free(text); }
};

bool is_success(long status) { return status >= 200 && status < 300; }

// One transfer as curl's callbacks see it.
struct Transfer {
    CURL* handle;
    Input const* input;
    std::ostream* out;
    std::string body = {};
    std::string cookie = {};
    Progress progress = {};

    static std::size_t give(char* bytes, std::size_t size, std::size_t count, void* self) {
        return static_cast<Transfer*>(self)->input->source(bytes, size * count);
    }
    static std::size_t take(char* bytes, std::size_t size, std::size_t count, void* self) {
        auto& transfer = *static_cast<Transfer*>(self);
        long status = 0;
        curl_easy_getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &status);
        auto const length = size * count;
        if (!transfer.out || !is_success(status)) {
            transfer.body.append(bytes, length);
            return length;
        }
        transfer.out->write(bytes, static_cast<std::streamsize>(length));
        return *transfer.out ? length : 0;
    }
    static std::size_t take_header(char* bytes, std::size_t size, std::size_t count, void* self) {
        std::string_view const line(bytes, size * count);
        constexpr std::string_view name = "set-cookie:";
        if (equals_ignoring_case(line.substr(0, name.size()), name)) {
            std::string_view const value = trim(line.substr(name.size()));
            static_cast<Transfer*>(self)->cookie = value.substr(0, value.find(';'));
        }
        return size * count;
    }
    static int watch(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent) {
        auto& transfer = *static_cast<Transfer*>(self);
        if (!transfer.input) {
            transfer.progress.show("received", static_cast<std::uint64_t>(received));
            return 0;
        }
        auto const bytes = static_cast<std::uint64_t>(sent);
        bool const is_whole = transfer.input->bytes == bytes;
        transfer.progress.show(
            is_whole ? "sent; the server is working" : "sent", bytes, transfer.input->bytes);
        return 0;
    }
};

// problem+json as the Error it was made from.
Error problem_of(long status, std::string const& body) {
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
    bool const is_mlflow = document->find("error_code") != nullptr;
    error.code = text(*document, is_mlflow ? "error_code" : "code");
    error.message = text(*document, is_mlflow ? "message" : "detail");
    if (error.code == "sign_in_required")
        error.message = "Sign in first: tenon login EMAIL, or set TENON_TOKEN.";
    if (auto const* list = document->find("errors"))
        if (auto const* entries = std::get_if<json::Array>(&list->data))
            for (json::Value const& entry : *entries)
                error.problems.push_back({text(entry, "pointer"), text(entry, "code"), text(entry, "message"),
                    number(entry, "line"), number(entry, "column")});
    return error;
}

using Headers = std::unique_ptr<curl_slist, CurlDone>;

void add(Headers& headers, std::string const& line) {
    headers.reset(curl_slist_append(headers.release(), line.c_str()));
}

Headers headers_of(Credentials const& credentials, std::string const& content_type) {
    Headers headers;
    add(headers, "X-Tenon-CSRF: 1");
    if (!content_type.empty()) add(headers, "Content-Type: " + content_type);
    if (!credentials.token.empty())
        add(headers, "Authorization: Bearer " + credentials.token);
    else if (!credentials.cookie.empty())
        add(headers, "Cookie: " + credentials.cookie);
    return headers;
}

template <class Value> void set(CURL* handle, CURLoption option, Value value) {
    curl_easy_setopt(handle, option, value);
}

void set_callbacks(CURL* handle, Transfer& transfer) {
    set(handle, CURLOPT_WRITEFUNCTION, &Transfer::take);
    set(handle, CURLOPT_WRITEDATA, &transfer);
    set(handle, CURLOPT_HEADERFUNCTION, &Transfer::take_header);
    set(handle, CURLOPT_HEADERDATA, &transfer);
    set(handle, CURLOPT_XFERINFOFUNCTION, &Transfer::watch);
    set(handle, CURLOPT_XFERINFODATA, &transfer);
    set(handle, CURLOPT_NOPROGRESS, 0L);
    set(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(handle, CURLOPT_LOW_SPEED_TIME, silence_seconds);
}

void set_body(CURL* handle, std::string const& body) {
    set(handle, CURLOPT_POSTFIELDS, body.c_str());
    set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
}

void set_body(CURL* handle, Transfer& transfer) {
    auto const& bytes = transfer.input->bytes;
    set(handle, CURLOPT_UPLOAD, 1L);
    set(handle, CURLOPT_READFUNCTION, &Transfer::give);
    set(handle, CURLOPT_READDATA, &transfer);
    set(handle, CURLOPT_INFILESIZE_LARGE, bytes ? static_cast<curl_off_t>(*bytes) : curl_off_t{-1});
}

} // namespace

Result<Client::Answer> Client::exchange(Request const& request) const {
    std::unique_ptr<CURL, CurlDone> const owner(curl_easy_init());
    CURL* const handle = owner.get();
    std::string const url = credentials_.url + request.path;
    char const* const type = request.input ? "text/csv" : request.body.empty() ? "" : "application/json";
    Headers const headers = headers_of(credentials_, type);
    Transfer transfer{handle, request.input, request.out};
    set(handle, CURLOPT_URL, url.c_str());
    set(handle, CURLOPT_HTTPHEADER, headers.get());
    set_callbacks(handle, transfer);
    if (request.input)
        set_body(handle, transfer);
    else if (request.method != "GET")
        set_body(handle, request.body);
    set(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());

    CURLcode const failed = curl_easy_perform(handle);
    if (failed == CURLE_WRITE_ERROR)
        return fail(ErrorKind::invalid, "file_unwritable", "What the server sent cannot be written.");
    if (failed != CURLE_OK)
        return fail(ErrorKind::unavailable, "server_unreachable",
            "No Tenon server answers at " + credentials_.url + " (" + curl_easy_strerror(failed) +
                "). Set TENON_URL, or start one with: tenon serve");
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return Answer{static_cast<int>(status), std::move(transfer.body), std::move(transfer.cookie)};
}

// Asks for the password and tries once more where the server wants a fresh proof.
Result<std::string> Client::accepted(Request const& request) const {
    TENON_TRY(answer, exchange(request));
    if (is_success(answer.status)) return std::move(answer.body);
    Error problem = problem_of(answer.status, answer.body);
    if (problem.code != "step_up_required" || !password_ || request.input) return fail(std::move(problem));
    TENON_TRY(password, password_());
    Client const without_password(credentials_);
    TENON_CHECK(without_password.accepted(
        {"POST", "/api/v1/step-up", json::to_json(people::StepUp{std::move(password)})}));
    return without_password.accepted(request);
}

Client Client::below(std::string const& path) const {
    Client other = *this;
    other.root_ += path;
    return other;
}

Result<std::string> Client::call(
    std::string const& method, std::string const& path, std::string const& body) {
    return accepted({method, root_ + path, body});
}

Result<std::string> Client::call(std::string const& method, std::string const& path, Input const& input) {
    return accepted({.method = method, .path = root_ + path, .input = &input});
}

Result<void> Client::download(std::string const& path, std::ostream& out) {
    TENON_CHECK(accepted({.method = "GET", .path = root_ + path, .out = &out}));
    return {};
}

Result<Credentials> Client::begin_session(std::string const& path, std::string const& body) {
    TENON_TRY(answer, exchange({"POST", path, body}));
    if (!is_success(answer.status)) return fail(problem_of(answer.status, answer.body));
    return Credentials{credentials_.url, "", std::move(answer.cookie)};
}

std::string escape(std::string_view text) {
    std::unique_ptr<char, CurlDone> const escaped(
        curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())));
    return escaped.get();
}

} // namespace tenon::app
