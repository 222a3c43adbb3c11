#include "platform/sql/publisher.h"

#include <utility>

namespace tenon::sql {

Publisher::~Publisher() {
    {
        std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    posted_.notify_one();
    thread_.join();
}

void Publisher::post(std::function<void()> action) {
    {
        std::scoped_lock lock(mutex_);
        actions_.push_back(std::move(action));
    }
    posted_.notify_one();
}

void Publisher::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        posted_.wait(lock, [&] { return stopping_ || !actions_.empty(); });
        if (actions_.empty()) return;
        auto action = std::move(actions_.front());
        actions_.pop_front();
        lock.unlock();
        action();
        action = nullptr; // what it holds is let go of without the lock
        lock.lock();
    }
}

} // namespace tenon::sql
