#pragma once

// What a worker's thread sleeps on. Ringing is remembered when nobody sleeps.

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace tenon::jobs {

class Alarm {
public:
    void ring() {
        std::scoped_lock lock(mutex_);
        rung_ = true;
        changed_.notify_all();
    }

    void stop() {
        std::scoped_lock lock(mutex_);
        stopping_ = true;
        changed_.notify_all();
    }

    // Until somebody rings or stops, at most so long.
    void sleep(std::chrono::microseconds longest) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, longest, [this] { return rung_ || stopping_; });
        rung_ = false;
    }

    bool is_stopping() {
        std::scoped_lock lock(mutex_);
        return stopping_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool rung_ = false;
    bool stopping_ = false;
};

} // namespace tenon::jobs
