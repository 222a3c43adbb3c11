#include "platform/http/core.h"

#include "platform/http/response_head.h"
#include "platform/http/session.h"

#include <array>
#include <cstdio>
#include <random>

namespace tenon::http {

namespace {

std::string hex(std::uint32_t number) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%08x", number);
    return text.data();
}

} // namespace

std::string Core::next_request_id() {
    if (id_prefix_.empty()) id_prefix_ = hex(std::random_device()()) + "-";
    return id_prefix_ + hex(id_count_++);
}

std::string const& Core::date() {
    auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (now != date_at_) {
        date_at_ = now;
        date_ = format_date(now);
    }
    return date_;
}

void Core::admit_waiting() {
    if (waiting.empty()) return;
    for (std::size_t queued = workers.waiting(); queued < options.limits.queued_requests; ++queued) {
        if (waiting.empty()) return;
        waiting.front()->admit();
        waiting.pop_front();
    }
}

} // namespace tenon::http
