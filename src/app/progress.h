#pragma once

// How far something is that takes longer than a second: one line on stderr, renewed each second, and only
// where that is a terminal.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tenon::app {

class Progress {
public:
    Progress() = default;
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    ~Progress(); // leaves an empty line

    // "12 MB of 40 MB sent"
    void show(std::string_view done, std::uint64_t bytes, std::optional<std::uint64_t> of = {});

private:
    std::chrono::steady_clock::time_point shown_ = std::chrono::steady_clock::now();
    bool has_shown_ = false;
};

} // namespace tenon::app
