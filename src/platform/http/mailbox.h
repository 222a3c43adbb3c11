#pragma once

// The way onto the loop from other threads. Callbacks given away (a gate, an event source) may come when the
// server is gone; what they post is then dropped.

#include "platform/http/asio.h"

#include <boost/asio/post.hpp>

#include <mutex>
#include <utility>

namespace tenon::http {

class Mailbox {
public:
    explicit Mailbox(asio::io_context& io) : io_(&io) {}

    template <class Action> void post(Action action) {
        std::scoped_lock lock(mutex_);
        if (io_) asio::post(*io_, std::move(action));
    }

    void close() {
        std::scoped_lock lock(mutex_);
        io_ = nullptr;
    }

private:
    std::mutex mutex_;
    asio::io_context* io_;
};

} // namespace tenon::http
