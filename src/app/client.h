#pragma once

// The command line as a client of the API: one request, one answer. The address and the token come from
// TENON_URL and TENON_TOKEN, or from the session that `tenon login` keeps for this user.

#include "base/result.h"
#include "platform/json/read.h"
#include "platform/json/write.h"

#include <functional>
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
    // `password` is asked where the server wants a fresh proof of who acts; without it that is refused.
    using Password = std::function<Result<std::string>()>;

    explicit Client(Credentials credentials, Password password = {})
        : credentials_(std::move(credentials)), password_(std::move(password)) {}

    // The same client with its paths beginning at `root`.
    Client below(std::string root) const;

    // The body of a 2xx. Error: server_unreachable, or what problem+json said.
    Result<std::string> call(
        std::string const& method, std::string const& path, std::string const& body = "");

    template <class Out> Result<Out> get(std::string const& path) {
        TENON_TRY(body, call("GET", path));
        return json::read_json<Out>(body, json::Manner::tolerant);
    }
    template <class Out> Result<Out> send(std::string const& method, std::string const& path) {
        TENON_TRY(body, call(method, path));
        return json::read_json<Out>(body, json::Manner::tolerant);
    }
    template <class Out, class In>
    Result<Out> send(std::string const& method, std::string const& path, In const& value) {
        TENON_TRY(body, call(method, path, json::to_json(value)));
        return json::read_json<Out>(body, json::Manner::tolerant);
    }

    // Signs in, claims or joins: with the session that the answer began.
    Result<Credentials> begin_session(std::string const& path, std::string const& body);

    std::string const& url() const { return credentials_.url; }

private:
    struct Answer {
        int status = 0;
        std::string body;
        std::string cookie; // that the answer set
    };
    // Any status.
    Result<Answer> exchange(std::string const& method, std::string const& path, std::string const& body);
    // The body of a 2xx; problem+json becomes the Error it was.
    static Result<std::string> accepted(Result<Answer> answer);

    Credentials credentials_;
    Password password_;
    std::string root_;
};

// Text as one segment of a path.
std::string as_segment(std::string_view text);

} // namespace tenon::app
