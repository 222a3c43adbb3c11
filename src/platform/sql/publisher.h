#pragma once

// A thread that does, one after another, what may happen once a group of writes is durable: it tells
// listeners and releases answers. Being a thread of its own, it never keeps the next group from the disk.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace tenon::sql {

class Publisher {
public:
    Publisher() : thread_([this] { work(); }) {}
    Publisher(Publisher const&) = delete;
    Publisher& operator=(Publisher const&) = delete;
    ~Publisher(); // does what was posted, then ends

    void post(std::function<void()> action);

private:
    void work();

    std::mutex mutex_;
    std::condition_variable posted_;
    std::deque<std::function<void()>> actions_;
    bool stopping_ = false;
    std::thread thread_; // last: it uses all above
};

} // namespace tenon::sql
