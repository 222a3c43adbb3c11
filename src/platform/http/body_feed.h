#pragma once

// A request's body on its way from the loop to the thread that reads it. The loop reads from the connection
// only when the thread asks: a slow handler slows its client down, and nothing has to be called back when it
// stops reading early.

#include "platform/http/message.h"
#include "platform/http/parser.h"
#include "platform/http/pool.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace tenon::http {

class BodyFeed final : public BodyReader, public BodySink {
public:
    // `ask` tells the loop that is_hungry() has become true. The thread is one of the pool's.
    BodyFeed(std::uint64_t limit, Pool& pool, std::function<void()> ask)
        : room_(limit), pool_(pool), ask_(std::move(ask)) {}

    // The thread's side.
    std::size_t read(std::span<std::byte> into) override;

    // The loop's side.
    bool take(std::string_view piece) override;
    // The thread waits and there is nothing for it.
    bool is_hungry() const;
    // Wakes the thread: what was taken is all there is.
    void end();
    // The same, and there should have been more.
    void fail(Error const& reason);
    // Wakes the thread: something was taken.
    void feed() { changed_.notify_one(); }

private:
    void await_bytes(std::unique_lock<std::mutex> lock);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t room_; // bytes that may still come
    Pool& pool_;
    std::function<void()> ask_;
    std::string bytes_;
    std::size_t used_ = 0; // of bytes_
    bool asked_ = false;
    bool ended_ = false;
    std::optional<Error> failure_;
};

} // namespace tenon::http
