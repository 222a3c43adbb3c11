#pragma once

// A fixed number of threads for blocking work, and how much of it waits.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tenon::http {

class Pool {
public:
    explicit Pool(int threads);
    ~Pool() { join(); }
    Pool(Pool const&) = delete;
    Pool& operator=(Pool const&) = delete;

    // `job` must not throw.
    void post(std::function<void()> job);
    // Jobs that no thread has begun.
    std::size_t waiting() const;
    // Does what is waiting, then ends the threads.
    void join();

private:
    void work();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> jobs_;
    bool closing_ = false;
    std::vector<std::thread> threads_;
};

} // namespace tenon::http
