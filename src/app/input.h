#pragma once

// Files that commands read.

#include "base/result.h"
#include "platform/csv/reader.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tenon::app {

struct Input {
    csv::Source source;
    std::optional<std::uint64_t> bytes; // unknown for stdin
};

// A file, or stdin for "-", to be read in pieces. Error: file_unreadable.
Result<Input> open_input(std::string const& path);

// The whole of a file, or of stdin for "-". Error: file_unreadable.
Result<std::string> read_input(std::string const& path);

} // namespace tenon::app
