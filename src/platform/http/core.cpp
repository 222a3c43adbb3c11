#include "platform/http/core.h"

#include "platform/http/response_head.h"
#include "platform/http/session.h"

#include <algorithm>
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

void Core::enqueue(Session& session) {
    waiting_.push_back(&session);
    someone_waits_ = true;
}

void Core::leave_queue(Session& session) {
    std::erase(waiting_, &session);
    someone_waits_ = !waiting_.empty();
}

void Core::admit_waiting() {
    std::size_t const queued = workers.waiting();
    std::size_t const limit = options.limits.queued_requests;
    for (std::size_t room = limit - std::min(limit, queued); room > 0 && !waiting_.empty(); --room) {
        waiting_.front()->admit();
        waiting_.pop_front();
    }
    someone_waits_ = !waiting_.empty();
}

void Core::note_room() {
    if (someone_waits_) mailbox->post([this] { admit_waiting(); });
}

} // namespace tenon::http
