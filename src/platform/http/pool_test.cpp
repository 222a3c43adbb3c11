#include "platform/http/pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace tenon::http {
namespace {

using namespace std::chrono_literals;

// Jobs that pause until they are let go.
class Waiting {
public:
    void pause_in(Pool& pool) {
        pool.post([this, &pool] {
            Pool::Pause const pause(pool);
            ++paused;
            gate_.wait();
        });
    }
    void let_go() { open_.set_value(); }
    std::atomic<int> paused = 0;

private:
    std::promise<void> open_;
    std::shared_future<void> gate_{open_.get_future()};
};

bool runs_within(Pool& pool, std::chrono::milliseconds time) {
    auto const done = std::make_shared<std::promise<void>>();
    pool.post([done] { done->set_value(); });
    return done->get_future().wait_for(time) == std::future_status::ready;
}

TEST(Pool, works_on_while_all_that_it_does_waits_for_others) {
    Waiting waiting;
    Pool pool({.at_once = 2, .threads = 20});
    for (int i = 0; i < 10; ++i)
        waiting.pause_in(pool);
    EXPECT_TRUE(runs_within(pool, 10s));
    waiting.let_go();
}

TEST(Pool, has_no_more_threads_than_it_may) {
    Waiting waiting;
    Pool pool({.at_once = 1, .threads = 3});
    for (int i = 0; i < 3; ++i)
        waiting.pause_in(pool);
    EXPECT_FALSE(runs_within(pool, 50ms));
    EXPECT_EQ(pool.threads(), 3u);
    EXPECT_EQ(pool.waiting(), 1u);
    waiting.let_go();
    EXPECT_TRUE(runs_within(pool, 10s));
}

TEST(Pool, lets_no_more_run_at_once_than_it_may) {
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    {
        Pool pool({.at_once = 3, .threads = 40});
        for (int i = 0; i < 200; ++i)
            pool.post([&] {
                for (int step = 0; step < 5; ++step) {
                    int const now = ++running;
                    for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
                    }
                    std::this_thread::sleep_for(100us);
                    --running;
                    Pool::Pause const pause(pool);
                    std::this_thread::sleep_for(100us);
                }
            });
    }
    EXPECT_EQ(most, 3);
}

TEST(Pool, lets_threads_go_that_it_needs_no_more) {
    Waiting waiting;
    Pool pool({.at_once = 1, .threads = 8, .patience = 5ms});
    for (int i = 0; i < 8; ++i)
        waiting.pause_in(pool);
    while (waiting.paused < 8)
        std::this_thread::yield();
    waiting.let_go();
    for (auto const end = std::chrono::steady_clock::now() + 10s;
         pool.threads() > 1 && std::chrono::steady_clock::now() < end;)
        std::this_thread::yield();
    EXPECT_EQ(pool.threads(), 1u);
    EXPECT_TRUE(runs_within(pool, 10s));
}

} // namespace
} // namespace tenon::http
