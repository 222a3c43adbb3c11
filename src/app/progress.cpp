#include "app/progress.h"

#include <unistd.h>

#include <iostream>
#include <string>

namespace tenon::app {

namespace {

constexpr char erase_line[] = "\r\033[K";

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; }

} // namespace

void Progress::show(std::string_view done, std::uint64_t bytes, std::optional<std::uint64_t> of) {
    auto const now = std::chrono::steady_clock::now();
    if (now - shown_ < std::chrono::seconds(1)) return;
    shown_ = now;
    static bool const is_terminal = isatty(STDERR_FILENO) == 1;
    if (!is_terminal) return;
    has_shown_ = true;
    std::cerr << erase_line << megabytes(bytes) << (of ? " of " + megabytes(*of) : "") << " " << done
              << std::flush;
}

Progress::~Progress() {
    if (has_shown_) std::cerr << erase_line << std::flush;
}

} // namespace tenon::app
