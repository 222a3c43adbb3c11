#include "platform/http/pool.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace tenon::http {

Pool::Pool(PoolSize size)
    : size_{std::max(size.at_once, 1), std::max({size.threads, size.at_once, 1}), size.patience},
      places_(size_.at_once) {
    std::scoped_lock lock(mutex_);
    for (int i = 0; i < size_.at_once; ++i)
        add_thread();
}

void Pool::post(std::function<void()> job) {
    std::scoped_lock lock(mutex_);
    jobs_.push_back(std::move(job));
    offer_job();
}

std::size_t Pool::waiting() const {
    std::scoped_lock lock(mutex_);
    return jobs_.size();
}

std::size_t Pool::threads() const {
    std::scoped_lock lock(mutex_);
    return threads_.size();
}

void Pool::join() {
    std::unique_lock lock(mutex_);
    closing_ = true;
    changed_.notify_all();
    while (!threads_.empty()) {
        Threads ending = std::move(threads_);
        threads_.clear();
        lock.unlock();
        for (std::thread& thread : ending)
            thread.join();
        lock.lock();
    }
    bury();
}

void Pool::leave() {
    std::scoped_lock lock(mutex_);
    ++places_;
    offer_job();
}

void Pool::come_back() {
    std::unique_lock lock(mutex_);
    ++returning_;
    free_.wait(lock, [this] { return places_ > 0; });
    --returning_;
    --places_;
}

void Pool::work(Threads::iterator self) {
    std::unique_lock lock(mutex_);
    while (await_job(lock)) {
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        --places_;
        offer_job(); // the next, where a single notice stood for several jobs
        if (is_over()) changed_.notify_all();
        lock.unlock();
        job();
        job = nullptr; // what it holds is let go before the next wait
        lock.lock();
        ++places_;
        if (returning_ > 0) free_.notify_one();
    }
    if (!closing_) ended_.splice(ended_.end(), threads_, self);
}

// false: the thread is not needed any more.
bool Pool::await_job(std::unique_lock<std::mutex>& lock) {
    bool needed = true;
    ++idle_;
    while (needed && !is_over() && !may_begin()) {
        if (!is_surplus())
            changed_.wait(lock);
        else if (changed_.wait_for(lock, size_.patience) == std::cv_status::timeout)
            needed = closing_ || may_begin() || !is_surplus();
    }
    --idle_;
    return needed && !is_over();
}

// To a thread that waits for one, or else to a new one where all the others pause.
void Pool::offer_job() {
    if (returning_ > 0 && places_ > 0) free_.notify_one();
    if (!may_begin()) return;
    if (idle_ > 0)
        changed_.notify_one();
    else if (static_cast<int>(threads_.size()) < size_.threads && !closing_)
        add_thread();
}

void Pool::add_thread() {
    bury();
    auto const self = threads_.emplace(threads_.end());
    try {
        *self = std::thread([this, self] { work(self); });
    } catch (std::system_error const&) {
        // The system has no thread to give: the job waits for one of ours.
        threads_.erase(self);
    }
}

// They have left the lock, so this does not wait.
void Pool::bury() {
    for (std::thread& thread : ended_)
        thread.join();
    ended_.clear();
}

} // namespace tenon::http
