#pragma once

// A bounded number of threads for blocking work, and how much of it waits. Work that waits for a slow client
// (Pause) gives its place to other work meanwhile: what is bounded is how much runs at once, not how many
// clients are slow.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace tenon::http {

struct PoolSize {
    int at_once;     // jobs that run
    int threads = 0; // with those that pause; at least as many as may run
    std::chrono::milliseconds patience = std::chrono::seconds(30); // of a thread beyond at_once without work
};

class Pool {
public:
    explicit Pool(PoolSize size);
    ~Pool() { join(); }
    Pool(Pool const&) = delete;
    Pool& operator=(Pool const&) = delete;

    // `job` must not throw.
    void post(std::function<void()> job);
    // Jobs that no thread has begun.
    std::size_t waiting() const;
    std::size_t threads() const;
    // Does what is waiting, then ends the threads.
    void join();

    // While it lives, the job that made it waits for somebody else, and another may run in its place. Its end
    // waits for a place to be free again.
    class Pause {
    public:
        explicit Pause(Pool& pool) : pool_(pool) { pool_.leave(); }
        ~Pause() { pool_.come_back(); }
        Pause(Pause const&) = delete;
        Pause& operator=(Pause const&) = delete;

    private:
        Pool& pool_;
    };

private:
    using Threads = std::list<std::thread>;

    void leave();
    void come_back();
    void work(Threads::iterator self);

    // With the lock held.
    bool may_begin() const { return !jobs_.empty() && places_ > returning_; }
    bool is_over() const { return closing_ && jobs_.empty(); }
    bool is_surplus() const { return static_cast<int>(threads_.size()) > size_.at_once; }
    bool await_job(std::unique_lock<std::mutex>& lock);
    void offer_job();
    void add_thread();
    void bury();

    PoolSize const size_;
    mutable std::mutex mutex_;
    std::condition_variable changed_; // there is a job and a place for it, or the end
    std::condition_variable free_;    // there is a place for who comes back
    std::deque<std::function<void()>> jobs_;
    int places_;        // free
    int returning_ = 0; // who wait for one; they go before new jobs
    int idle_ = 0;      // threads that wait for a job
    bool closing_ = false;
    Threads threads_;
    Threads ended_; // to be joined
};

} // namespace tenon::http
