#pragma once

// What an HTTP request and its answer are to the rest of the program. Boost stays behind server.h.

#include "base/error.h"

#include <boost/describe.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tenon::http {

BOOST_DEFINE_ENUM_CLASS(Method, get, head, post, put, patch, del, options)

// "GET", "DELETE": as on the wire.
std::string_view to_string(Method method);

// Header fields in order; names are compared without case.
class Headers {
public:
    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
    void set(std::string_view name, std::string value);
    // The first field of that name, or nothing.
    std::optional<std::string_view> find(std::string_view name) const;
    std::vector<std::pair<std::string, std::string>> const& all() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// A body that arrives while it is read. Reading blocks the calling thread (of the bulk pool), not the loop.
class BodyReader {
public:
    virtual ~BodyReader() = default;
    // Fills at most `into` and returns how many bytes came; 0 at the end. Throws BodyLost when the client
    // went away, was too slow or sent more than it may.
    virtual std::size_t read(std::span<std::byte> into) = 0;
};

class BodyLost : public std::runtime_error {
public:
    explicit BodyLost(Error reason) : std::runtime_error(reason.message), error(std::move(reason)) {}
    Error error;
};

struct Request {
    Method method = Method::get;
    std::string target; // as sent: path and query
    std::string path;   // decoded except %2F and %25: split, then decode (target.h)
    std::vector<std::pair<std::string, std::string>> query; // decoded, in order, duplicates kept
    Headers headers;
    std::string body;                   // whole, for endpoints that take it whole
    std::shared_ptr<BodyReader> stream; // for endpoints that stream it
    std::optional<std::uint64_t> content_length;
    std::string id;      // request id: in the log and in every error
    std::string peer;    // client address; X-Forwarded-For only from a trusted proxy
    bool secure = false; // came over TLS, or a trusted proxy says so

    std::optional<std::string_view> find_query(std::string_view name) const;
    std::optional<std::string_view> cookie(std::string_view name) const;
};

// A part of a file, sent by the loop without passing through a worker.
struct FileBody {
    std::string path;
    std::uint64_t size = 0; // of the whole file; Range is answered from it by the core
};

// A body that is produced while it is sent, on the bulk pool: write() blocks when the client is slow and
// throws BodyLost when it is gone.
class BodyWriter {
public:
    virtual ~BodyWriter() = default;
    virtual void write(std::string_view bytes) = 0;
};
using StreamBody = std::function<void(BodyWriter&)>;

// Server-sent events. The loop asks take() and then is_over() whenever wake was called and after each silence
// (Limits::event_silence), and writes what it gives; no thread waits.
class EventSource {
public:
    virtual ~EventSource() = default;
    // Remembers how to wake the loop; `wake` may be called from any thread, until the source is destroyed.
    virtual void on_ready(std::function<void()> wake) = 0;
    // Complete events, already in the text/event-stream form; empty when there are none. May query: it runs
    // on a worker, never on the loop.
    virtual std::string take() = 0;
    // The stream ends: the right to read it was withdrawn.
    virtual bool is_over() = 0;
};
using EventBody = std::shared_ptr<EventSource>;

// Calls back when the answer may leave: with nothing, or with the error to answer instead (sql::Unit).
using Gate = std::function<void(std::function<void(std::optional<Error> const&)>)>;

using Body = std::variant<std::string, FileBody, StreamBody, EventBody>;

struct Response {
    int status = 200;
    Headers headers = {};
    Body body = std::string();
    Gate gate = nullptr; // empty: at once
    // Of the status line; empty: the usual one. For clients that show nothing else of an error.
    std::string reason = {};

    static Response text(
        int status, std::string body, std::string content_type = "text/plain; charset=utf-8");
    static Response json(int status, std::string body);
};

} // namespace tenon::http
