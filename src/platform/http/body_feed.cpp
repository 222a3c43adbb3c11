#include "platform/http/body_feed.h"

#include <algorithm>
#include <cstring>

namespace tenon::http {

std::size_t BodyFeed::read(std::span<std::byte> into) {
    std::unique_lock lock(mutex_);
    if (used_ == bytes_.size() && !ended_) {
        await_bytes(std::move(lock));
        lock = std::unique_lock(mutex_);
    }
    std::size_t const count = std::min(into.size(), bytes_.size() - used_);
    if (count == 0 && failure_) throw BodyLost(*failure_);
    std::memcpy(into.data(), bytes_.data() + used_, count);
    used_ += count;
    return count;
}

// The lock is let go before the thread waits for its place again: the loop must not wait for that too.
void BodyFeed::await_bytes(std::unique_lock<std::mutex> lock) {
    Pool::Pause const pause(pool_);
    asked_ = true;
    ask_();
    changed_.wait(lock, [this] { return used_ < bytes_.size() || ended_; });
    asked_ = false;
    lock.unlock();
}

bool BodyFeed::take(std::string_view piece) {
    std::scoped_lock lock(mutex_);
    if (piece.size() > room_) return false;
    room_ -= piece.size();
    if (used_ == bytes_.size()) {
        bytes_.clear();
        used_ = 0;
    }
    bytes_ += piece;
    return true;
}

bool BodyFeed::is_hungry() const {
    std::scoped_lock lock(mutex_);
    return asked_ && used_ == bytes_.size() && !ended_;
}

void BodyFeed::end() {
    {
        std::scoped_lock lock(mutex_);
        ended_ = true;
    }
    changed_.notify_one();
}

void BodyFeed::fail(Error const& reason) {
    {
        std::scoped_lock lock(mutex_);
        if (!failure_ && !ended_) failure_ = reason;
    }
    end();
}

} // namespace tenon::http
