#include "platform/http/body_stream.h"

#include <stdexcept>

namespace tenon::http {

namespace {

// A piece worth two changes of thread.
constexpr std::size_t piece_bytes = 64 * 1024;

} // namespace

void BodyStream::write(std::string_view bytes) {
    if (left_ && bytes.size() > *left_) throw std::logic_error("a body is longer than its Content-Length");
    if (left_) *left_ -= bytes.size();
    if (gathered_.size() + bytes.size() < piece_bytes) {
        gathered_ += bytes;
        return;
    }
    hand_over(gathered_);
    gathered_.clear();
    hand_over(bytes);
}

void BodyStream::finish() {
    hand_over(gathered_);
    if (left_.value_or(0) > 0) throw std::logic_error("a body is shorter than its Content-Length");
}

std::string_view BodyStream::piece() const {
    std::scoped_lock lock(mutex_);
    return piece_;
}

void BodyStream::taken(bool sent) {
    {
        std::scoped_lock lock(mutex_);
        piece_ = {};
        lost_ = lost_ || !sent;
    }
    changed_.notify_one();
}

void BodyStream::hand_over(std::string_view bytes) {
    if (bytes.empty()) return;
    if (!send(bytes))
        throw BodyLost(Error{ErrorKind::unavailable, "client_gone", "The client did not take the answer."});
}

// The lock is let go before the thread waits for its place again: the loop must not wait for that too.
bool BodyStream::send(std::string_view bytes) {
    Pool::Pause const pause(pool_);
    std::unique_lock lock(mutex_);
    if (lost_) return false;
    piece_ = bytes;
    offer_();
    changed_.wait(lock, [this] { return piece_.empty(); });
    return !lost_;
}

} // namespace tenon::http
