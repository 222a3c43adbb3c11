#pragma once

// The command line as a client of the API: one request, one answer. The address and the token come from
// TENON_URL and TENON_TOKEN, or from the session that `tenon login` keeps for this user.

#include "base/result.h"
#include "platform/json/read.h"
#include "platform/json/write.h"

#include <string>

namespace tenon::app {

struct Credentials {
    std::string url = "http://127.0.0.1:8420";
    std::string token;  // sent as Bearer
    std::string cookie; // of a session; used where there is no token
};

// From the environment, then from ~/.config/tenon/session.
Credentials load_credentials();
// Keeps the session for later commands, readable by this user only.
Result<void> save_credentials(Credentials const& credentials);
void forget_credentials();

class Client {
public:
    explicit Client(Credentials credentials) : credentials_(std::move(credentials)) {}

    struct Answer {
        int status = 0;
        std::string body;
        std::string cookie; // that the answer set
    };

    // Any status. Error: server_unreachable.
    Result<Answer> send(std::string const& method, std::string const& path, std::string const& body);
    // The body of a 2xx; problem+json becomes the Error it was.
    Result<std::string> call(
        std::string const& method, std::string const& path, std::string const& body = "");

    template <class Out> Result<Out> get(std::string const& path) {
        TENON_TRY(body, call("GET", path));
        return json::read_json<Out>(body, json::Manner::tolerant);
    }
    template <class Out, class In>
    Result<Out> send(std::string const& method, std::string const& path, In const& value) {
        TENON_TRY(body, call(method, path, json::to_json(value)));
        return json::read_json<Out>(body, json::Manner::tolerant);
    }

private:
    Credentials credentials_;
};

} // namespace tenon::app
