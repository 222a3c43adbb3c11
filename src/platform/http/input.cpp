#include "platform/http/input.h"

#include <cstring>

namespace tenon::http {

namespace {

// Kept for the next borrower: 4 MiB at most.
constexpr std::size_t buffers_kept = 64;

} // namespace

std::unique_ptr<char[]> Buffers::borrow() {
    if (free_.empty()) return std::make_unique_for_overwrite<char[]>(size);
    auto buffer = std::move(free_.back());
    free_.pop_back();
    return buffer;
}

void Buffers::give_back(std::unique_ptr<char[]> buffer) {
    if (free_.size() < buffers_kept) free_.push_back(std::move(buffer));
}

Task<bool> Input::fill(Moment until) {
    if (empty()) begin_ = end_ = 0;
    if (end_ == capacity()) move_to_front();
    if (end_ == capacity()) grow();
    if (end_ == capacity()) co_return false;
    asio::mutable_buffer const room(data() + end_, capacity() - end_);
    std::size_t const count = co_await wire_.read_some(room, until);
    end_ += count;
    co_return count > 0;
}

void Input::grow() {
    if (large_) return;
    auto buffer = buffers_.borrow();
    auto const held = bytes();
    std::memcpy(buffer.get(), held.data(), held.size());
    large_ = std::move(buffer);
    end_ = held.size();
    begin_ = 0;
}

void Input::shrink() {
    auto const held = bytes();
    if (!large_ || held.size() > small_.size()) return;
    std::memcpy(small_.data(), held.data(), held.size());
    buffers_.give_back(std::move(large_));
    end_ = held.size();
    begin_ = 0;
}

void Input::move_to_front() {
    auto const held = bytes();
    std::memmove(data(), held.data(), held.size());
    end_ = held.size();
    begin_ = 0;
}

} // namespace tenon::http
