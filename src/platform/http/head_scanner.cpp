#include "platform/http/head_scanner.h"

#include <algorithm>

namespace tenon::http {

namespace {

// Some old clients send an empty line after a body; RFC 9112 §2.2 asks to overlook it.
constexpr std::size_t leading_bytes_max = 4;

bool is_control(char letter) {
    auto const code = static_cast<unsigned char>(letter);
    return (code < 0x20 && letter != '\t') || code == 0x7f;
}

} // namespace

HeadScanner::State HeadScanner::scan(std::string_view bytes) {
    while (true) {
        auto const end = bytes.find('\n', scanned_);
        if (end == bytes.npos) break;
        if (end == line_ || bytes[end - 1] != '\r') return State::malformed;
        auto const state = take_line(bytes.substr(line_, end - 1 - line_));
        line_ = scanned_ = end + 1;
        if (line_ - begin_ > bytes_max_) return State::too_large;
        if (state != State::incomplete) return state;
    }
    scanned_ = bytes.size();
    return bytes.size() - begin_ > bytes_max_ ? State::too_large : State::incomplete;
}

HeadScanner::State HeadScanner::take_line(std::string_view line) {
    if (std::any_of(line.begin(), line.end(), is_control)) return State::malformed;
    if (line.empty()) {
        if (lines_ > 0) return State::complete;
        begin_ = line_ + 2;
        return begin_ > leading_bytes_max ? State::malformed : State::incomplete;
    }
    if (line.front() == ' ' || line.front() == '\t') return State::malformed;
    ++lines_;
    return lines_ > fields_max_ + 1 ? State::too_large : State::incomplete;
}

} // namespace tenon::http
