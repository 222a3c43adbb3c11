#pragma once

// The command line as a client of the API: one request, one answer. What takes longer than a second says on
// stderr how far it has come.

#include "app/credentials.h"
#include "app/input.h"
#include "platform/json/read.h"
#include "platform/json/write.h"

#include <functional>
#include <iosfwd>
#include <string>

namespace tenon::app {

class Client {
public:
    // `password` is asked where the server wants a fresh proof of who acts; without it that is refused.
    using Password = std::function<Result<std::string>()>;

    explicit Client(Credentials credentials, Password password = {})
        : credentials_(std::move(credentials)), password_(std::move(password)) {}

    // The same client, its paths beginning further below.
    Client below(std::string const& path) const;

    // The body of a 2xx. Error: server_unreachable, or what problem+json said.
    Result<std::string> call(
        std::string const& method, std::string const& path, std::string const& body = "");
    // Sends a file as it is read.
    Result<std::string> call(std::string const& method, std::string const& path, Input const& input);
    // Writes the body as it comes.
    Result<void> download(std::string const& path, std::ostream& out);

    template <class Out> Result<Out> get(std::string const& path) { return read<Out>(call("GET", path)); }
    template <class Out> Result<Out> send(std::string const& method, std::string const& path) {
        return read<Out>(call(method, path));
    }
    template <class Out, class In>
    Result<Out> send(std::string const& method, std::string const& path, In const& value) {
        return read<Out>(call(method, path, json::to_json(value)));
    }
    template <class Out>
    Result<Out> upload(std::string const& method, std::string const& path, Input const& input) {
        return read<Out>(call(method, path, input));
    }

    // Signs in, claims or joins: the session that the answer began.
    Result<Credentials> begin_session(std::string const& path, std::string const& body);

    std::string const& url() const { return credentials_.url; }

private:
    struct Request;
    struct Answer;

    template <class Out> static Result<Out> read(Result<std::string> body) {
        if (!body) return fail(std::move(body).error());
        return json::read_json<Out>(*body, json::Manner::tolerant);
    }
    Result<Answer> exchange(Request const& request) const; // any status
    Result<std::string> accepted(Request const& request) const;

    Credentials credentials_;
    Password password_;
    std::string root_;
};

// Text as one segment of a path, or as a value in a query.
std::string escape(std::string_view text);

} // namespace tenon::app
