#pragma once

// Result<T>: a value, or the Error that a caller must look at. The only place that names the library behind
// it; when every supported compiler has std::expected in C++20 mode, this file changes and nothing else.

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace tenon {

template <class T> using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

// return fail(ErrorKind::conflict, "milestone_already_funded", "This milestone is funded already.");
inline Failure fail(
    ErrorKind kind, std::string code, std::string message, std::vector<Problem> problems = {}) {
    return Failure(Error{kind, std::move(code), std::move(message), std::move(problems), {}});
}

inline Failure fail(Error error) { return Failure(std::move(error)); }

} // namespace tenon

#define TENON_JOIN_(a, b) a##b
#define TENON_JOIN(a, b) TENON_JOIN_(a, b)

// TENON_TRY(brief, find_brief(id)): declares `brief`, or returns the error to our caller.
#define TENON_TRY(name, ...)                                                                                 \
    auto TENON_JOIN(try_, __LINE__) = (__VA_ARGS__);                                                         \
    if (!TENON_JOIN(try_, __LINE__)) return ::tenon::fail(std::move(TENON_JOIN(try_, __LINE__)).error());    \
    auto&& name = *std::move(TENON_JOIN(try_, __LINE__))

// TENON_CHECK(may_sign(actor)): for a Result<void>, or one whose value does not matter.
#define TENON_CHECK(...)                                                                                     \
    do {                                                                                                     \
        auto check_ = (__VA_ARGS__);                                                                         \
        if (!check_) return ::tenon::fail(std::move(check_).error());                                        \
    } while (false)
