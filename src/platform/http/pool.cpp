#include "platform/http/pool.h"

#include <algorithm>
#include <utility>

namespace tenon::http {

Pool::Pool(int threads) {
    for (int i = 0; i < std::max(threads, 1); ++i)
        threads_.emplace_back([this] { work(); });
}

void Pool::post(std::function<void()> job) {
    {
        std::scoped_lock lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

std::size_t Pool::waiting() const {
    std::scoped_lock lock(mutex_);
    return jobs_.size();
}

void Pool::join() {
    {
        std::scoped_lock lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

void Pool::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
        job = nullptr; // what it holds is let go before the next wait
        lock.lock();
    }
}

} // namespace tenon::http
