#pragma once

// A fixed number of connections, lent to one thread at a time; the one used last is lent first, because its
// caches are warm.

#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace tenon::sql {

template <class Connection> class Pool {
public:
    class Lease {
    public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection)
            : pool_(&pool), connection_(std::move(connection)) {}
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        ~Lease() { pool_->add(std::move(connection_)); }

        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        Pool* pool_;
        std::unique_ptr<Connection> connection_;
    };

    void add(std::unique_ptr<Connection> connection) {
        {
            std::scoped_lock lock(mutex_);
            idle_.push_back(std::move(connection));
        }
        returned_.notify_one();
    }

    // Waits until one is free.
    Lease take() {
        std::unique_lock lock(mutex_);
        returned_.wait(lock, [&] { return !idle_.empty(); });
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return Lease(*this, std::move(connection));
    }

private:
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

} // namespace tenon::sql
