#pragma once

// What the coroutine of a session sleeps on: a timer that somebody on the loop ends early. Waking says only
// that something may have changed; whoever waits looks at its condition and waits again.

#include "platform/http/asio.h"

namespace tenon::http {

class Signal {
public:
    explicit Signal(asio::io_context& io) : timer_(io) {}

    // On the loop only. Remembered when nobody waits.
    void raise() {
        raised_ = true;
        timer_.cancel();
    }

    Task<> wait() { return wait_until(Moment::max()); }

    Task<> wait_until(Moment until) {
        if (!raised_) {
            timer_.expires_at(until);
            co_await timer_.async_wait(awaiting);
        }
        raised_ = false;
    }

private:
    Timer timer_;
    bool raised_ = false;
};

} // namespace tenon::http
