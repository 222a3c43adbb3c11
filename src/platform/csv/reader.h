#pragma once

// A CSV file pulled from where it lies: a stream, a text in memory, or any function that fills a buffer.
// Fields live until the next call of next().

#include "platform/csv/parser.h"

#include <functional>
#include <iosfwd>

namespace tenon::csv {

// Fills at most `size` bytes and answers how many; 0 is the end. Throws where the bytes cannot be read.
using Source = std::function<std::size_t(char* bytes, std::size_t size)>;

// The stream or text must outlive the source.
Source from_stream(std::istream& stream);
Source from_text(std::string_view text);

// Keeps the file open as long as the source lives. Error: file_unreadable.
Result<Source> from_file(std::string const& path);

class Reader {
public:
    explicit Reader(Source source, Options options = {}) : source_(std::move(source)), parser_(options) {}

    // Moves to the next row; false after the last.
    Result<bool> next();

    Row const& row() const { return parser_.row(); }
    std::vector<std::string> const& header() const { return parser_.header(); }
    char delimiter() const { return parser_.delimiter(); }

private:
    Source source_;
    Parser parser_;
};

} // namespace tenon::csv
