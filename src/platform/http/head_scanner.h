#pragma once

// Finds the end of a request's head in bytes that arrive piece by piece, and refuses at once what another
// reader on the way might understand differently: lines that end without CR, lines folded over two, control
// bytes. Only whole and clean heads reach the parser.

#include <cstddef>
#include <string_view>

namespace tenon::http {

class HeadScanner {
public:
    enum class State { incomplete, complete, malformed, too_large };

    HeadScanner(std::size_t bytes_max, std::size_t fields_max)
        : bytes_max_(bytes_max), fields_max_(fields_max) {}

    // `bytes` is everything received since the request before; it may only have grown since the last call.
    State scan(std::string_view bytes);

    // The head from request line to empty line, once it is complete; it begins after empty lines in front.
    std::string_view head(std::string_view bytes) const { return bytes.substr(begin_, line_ - begin_); }
    std::size_t end() const { return line_; }

private:
    State take_line(std::string_view line);

    std::size_t bytes_max_;
    std::size_t fields_max_;
    std::size_t begin_ = 0;   // of the request line
    std::size_t line_ = 0;    // begin of the line being looked at; the end of the head when complete
    std::size_t scanned_ = 0; // no line ends before
    std::size_t lines_ = 0;   // seen, the empty ones not counted
};

} // namespace tenon::http
