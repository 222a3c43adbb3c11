#pragma once

// A failure that a person can cause, as a value. It says what kind of refusal it is (one closed set, mapped
// to HTTP statuses and exit codes in one place each), carries a stable code that clients may compare, a
// sentence that tells what to do, and one problem per place in the input that is wrong.
// Exceptions are for "we cannot go on" and are caught at three edges only: request, job, main.

#include <string>
#include <string_view>
#include <vector>

namespace tenon {

enum class ErrorKind {
    invalid,         // the input is wrong; `problems` says where
    unauthenticated, // nobody is signed in, or the credential is wrong
    forbidden,       // known, but not allowed to do this
    not_found,       // absent, or not visible to the caller: the two are never told apart
    conflict,        // the state does not allow it; repeating will not help
    stale,           // somebody changed it since it was read; read again
    gone,            // it existed and will not come back
    too_large,       // over a stated limit in bytes or items
    limit_reached,   // over a stated limit in number or rate
    storage_full,    // the disk or the quota is full; nothing was written
    unavailable,     // try again later; nothing was written
};

// The spelling on the wire, in logs and in tests.
std::string_view to_string(ErrorKind kind);

// One place in the input and what is wrong there.
struct Problem {
    std::string pointer; // RFC 6901 pointer into the body, "" for the whole; a query parameter is "?name"
    std::string code;    // stable, snake_case
    std::string message; // a full sentence
    int line = 0;        // 1-based place in a file, 0 where the input has no lines
    int column = 0;

    bool operator==(Problem const&) const = default;
};

struct Error {
    ErrorKind kind = ErrorKind::invalid;
    std::string code;
    std::string message;
    std::vector<Problem> problems = {};
    std::string attached = {}; // a JSON value the caller needs to go on, such as the newer version; or ""

    bool operator==(Error const&) const = default;
};

// "message", then one line per problem with its place: what a terminal shows.
std::string describe(Error const& error);

} // namespace tenon
