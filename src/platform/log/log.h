#pragma once

// The log: one JSON object per line, on stderr or in a file, written by a thread of its own so that nobody
// who logs waits for a disk or a pipe.
//
//     log::info("http.request", {{"method", "GET"}, {"status", 200}, {"ms", 1.7}});
//
// The first name says what happened, in the words of its module; the fields say to what. Fields whose name
// ends in token, password, secret, cookie or authorization are always written as "[redacted]".

#include "base/result.h"

#include <atomic>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace tenon::log {

enum class Level { debug, info, warning, error, off };

// A name and a value. It only views its texts: make it in the call that writes it.
class Field {
public:
    Field(std::string_view name, std::string_view text) : name_(name), value_(text) {}
    Field(std::string_view name, double number) : name_(name), value_(number) {}
    template <std::integral Number>
    Field(std::string_view name, Number number) : name_(name), value_(static_cast<std::int64_t>(number)) {}

    std::string_view name() const { return name_; }
    std::variant<std::string_view, std::int64_t, double> const& value() const { return value_; }

private:
    std::string_view name_;
    std::variant<std::string_view, std::int64_t, double> value_;
};
using Fields = std::initializer_list<Field>;

struct Options {
    Level level = Level::info;
    std::string file = {}; // appended to; empty: stderr
};

// Until it is called, warnings and errors go to stderr: what commands and tests want. Error: log_unusable.
Result<void> configure(Options const& options);
// Writes out what is waiting, and goes back to stderr. Called before the program ends.
void close();

// The line without its end; the form of the log, for tests.
std::string format(Level level, std::string_view event, Fields fields);

namespace detail {
inline std::atomic<Level> threshold{Level::warning};
void write(Level level, std::string_view event, Fields fields);
} // namespace detail

// A level that is off costs one relaxed load.
inline bool is_on(Level level) { return level >= detail::threshold.load(std::memory_order_relaxed); }

inline void write(Level level, std::string_view event, Fields fields) {
    if (is_on(level)) detail::write(level, event, fields);
}

inline void debug(std::string_view event, Fields fields = {}) { write(Level::debug, event, fields); }
inline void info(std::string_view event, Fields fields = {}) { write(Level::info, event, fields); }
inline void warning(std::string_view event, Fields fields = {}) { write(Level::warning, event, fields); }
inline void error(std::string_view event, Fields fields = {}) { write(Level::error, event, fields); }

} // namespace tenon::log
