#include "platform/jobs/worker.h"

#include "platform/log/log.h"
#include "support/databases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <mutex>
#include <set>

namespace tenon::jobs {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr Timestamp start = from_microseconds(1'763'632'800'000'000);

class Jobs : public test::EachEngine {
protected:
    // Failures are the subject here, and would fill the log.
    Jobs() { std::ignore = log::configure({.level = log::Level::off}); }
    ~Jobs() override { log::close(); }

    void give(std::string_view kind, std::string payload = "{}", std::optional<Timestamp> run_at = {}) {
        write([&](sql::Transaction& tx) { enqueue(tx, context, {kind, payload, std::nullopt, run_at}); });
    }

    // A worker that keeps in `ran` what it was given.
    std::unique_ptr<Worker> noting_worker(WorkerOptions options = {}) {
        auto worker = std::make_unique<Worker>(database(), context, options);
        worker->on("note", [this](sql::Unit&, std::string const& payload) -> Result<void> {
            ran.push_back(payload);
            return {};
        });
        return worker;
    }

    // One that always fails.
    std::unique_ptr<Worker> failing_worker(WorkerOptions options = {}) {
        auto worker = std::make_unique<Worker>(database(), context, options);
        worker->on("note", [this](sql::Unit&, std::string const& payload) -> Result<void> {
            ran.push_back(payload);
            return fail(ErrorKind::unavailable, "bank_closed", "The bank is closed.");
        });
        return worker;
    }

    // Takes the next job and never comes back, as a process that is killed.
    void lease_and_die(std::chrono::seconds lease) {
        write([&](sql::Transaction& tx) {
            EXPECT_TRUE(lease_next(tx, ids.make<Lease>(), clock.now(), clock.now() + lease));
        });
    }

    std::vector<GivenUp> given_up() {
        return sql::Unit(database()).read([](sql::Transaction& tx) { return find_given_up(tx, 10); });
    }

    FakeClock clock{start};
    RandomIds ids{clock};
    Context context{clock, ids};
    std::vector<std::string> ran;
};
TENON_ON_EACH_ENGINE(Jobs);

TEST_P(Jobs, run_once_in_the_order_they_are_due) {
    give("note", "second", start - 1s);
    give("note", "first", start - 2s);
    give("note", "later", start + 1s);
    auto const worker = noting_worker();
    EXPECT_EQ(worker->run_due(), 2);
    EXPECT_EQ(worker->run_due(), 0);
    EXPECT_THAT(ran, ElementsAre("first", "second"));
    clock.advance(1s);
    EXPECT_EQ(worker->run_due(), 1);
    EXPECT_EQ(ran.back(), "later");
}

TEST_P(Jobs, of_an_undone_transaction_do_not_exist) {
    std::ignore = sql::Unit(database()).write([&](sql::Transaction& tx) -> Result<void> {
        enqueue(tx, context, {"note"});
        return fail(ErrorKind::conflict, "changed_my_mind", "No.");
    });
    EXPECT_EQ(noting_worker()->run_due(), 0);
}

TEST_P(Jobs, that_fail_are_tried_again_after_doubling_pauses) {
    give("note");
    auto const worker = failing_worker({.first_pause = 10s, .longest_pause = 30s});
    std::vector<std::int64_t> pauses;
    EXPECT_EQ(worker->run_due(), 1);
    for (int seconds = 0; pauses.size() < 4; ++seconds, clock.advance(1s))
        if (worker->run_due() == 1) {
            pauses.push_back(seconds);
            seconds = 0;
        }
    EXPECT_THAT(pauses, ElementsAre(10, 20, 30, 30));
}

TEST_P(Jobs, that_fail_too_often_are_given_up_and_kept_with_their_error) {
    give("note", "the payload");
    auto const worker = failing_worker({.attempts = 3});
    for (int i = 0; i < 10; ++i) {
        worker->run_due();
        clock.advance(24h);
    }
    EXPECT_EQ(ran.size(), 3u);
    auto const jobs = given_up();
    ASSERT_EQ(jobs.size(), 1u);
    EXPECT_EQ(jobs[0].payload, "the payload");
    EXPECT_EQ(jobs[0].attempts, 3);
    EXPECT_THAT(jobs[0].last_error, testing::StartsWith("bank_closed: The bank is closed."));
}

TEST_P(Jobs, that_throw_or_are_unknown_fail_like_others) {
    give("throws");
    give("unknown");
    Worker worker(database(), context, {.attempts = 1});
    worker.on("throws",
        [](sql::Unit&, std::string const&) -> Result<void> { throw std::runtime_error("not \xff text"); });
    EXPECT_EQ(worker.run_due(), 2);
    std::vector<std::string> errors;
    for (GivenUp const& job : given_up())
        errors.push_back(job.last_error);
    EXPECT_THAT(errors, testing::UnorderedElementsAre(
                            "an error whose text is not UTF-8", "this server knows no such kind of job"));
}

TEST_P(Jobs, are_taken_over_when_their_lease_ends) {
    give("note", "orphan");
    lease_and_die(5min);
    auto const worker = noting_worker();
    clock.advance(5min - 1us);
    EXPECT_EQ(worker->run_due(), 0);
    clock.advance(1us);
    EXPECT_EQ(worker->run_due(), 1);
    EXPECT_THAT(ran, ElementsAre("orphan"));
}

TEST_P(Jobs, that_end_their_server_every_time_are_given_up) {
    give("note");
    for (int i = 0; i < 3; ++i) {
        lease_and_die(5min);
        clock.advance(5min);
    }
    EXPECT_EQ(noting_worker({.attempts = 3})->run_due(), 1);
    EXPECT_TRUE(ran.empty());
    ASSERT_EQ(given_up().size(), 1u);
    EXPECT_EQ(given_up()[0].last_error, "the server stopped while it worked on this");
}

// The first worker is so slow that a second one takes over and is done; what the first one says then counts
// for nothing.
TEST_P(Jobs, are_not_touched_by_a_worker_that_lost_them) {
    give("note");
    auto const second = noting_worker();
    Worker slow(database(), context, {.lease = 5min});
    slow.on("note", [&](sql::Unit&, std::string const&) -> Result<void> {
        clock.advance(5min);
        EXPECT_EQ(second->run_due(), 1);
        return fail(ErrorKind::unavailable, "too_slow", "Too slow.");
    });
    slow.run_due();
    clock.advance(24h);
    EXPECT_EQ(second->run_due(), 0);
    EXPECT_EQ(ran.size(), 1u);
    EXPECT_TRUE(given_up().empty());
}

TEST_P(Jobs, write_through_their_unit) {
    static sql::Statement const insert_setting{"test.insert_setting", R"sql(
        INSERT INTO instance_settings (key, value) VALUES ('job', 'ran'))sql"};
    static sql::Statement const find_setting{"test.find_setting", R"sql(
        SELECT value FROM instance_settings WHERE key = 'job')sql"};
    give("write");
    Worker worker(database(), context);
    worker.on("write", [](sql::Unit& unit, std::string const&) -> Result<void> {
        return unit.write([](sql::Transaction& tx) -> Result<void> {
            tx.execute(insert_setting);
            return {};
        });
    });
    worker.run_due();
    EXPECT_EQ(
        sql::Unit(database()).read([](sql::Transaction& tx) { return tx.one<std::string>(find_setting); }),
        "ran");
}

TEST_P(Jobs, of_two_nodes_run_once_each) {
    constexpr int count = 40;
    for (int i = 0; i < count; ++i)
        give("note", std::to_string(i));
    auto const beside = engine() == sql::Engine::postgres ? place().open_another() : nullptr;
    std::mutex mutex;
    auto const run_all = [&](sql::Database& node) {
        Worker worker(node, context);
        worker.on("note", [&](sql::Unit&, std::string const& payload) -> Result<void> {
            std::scoped_lock lock(mutex);
            ran.push_back(payload);
            return {};
        });
        worker.run_due();
    };
    std::thread other([&] { run_all(beside ? *beside : database()); });
    run_all(database());
    other.join();
    EXPECT_EQ(ran.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(std::set(ran.begin(), ran.end()).size(), static_cast<std::size_t>(count));
}

TEST_P(Jobs, wake_a_sleeping_worker) {
    std::promise<std::string> ran_with;
    Worker worker(database(), context, {.patience = 1h});
    worker.on("note", [&](sql::Unit&, std::string const& payload) -> Result<void> {
        ran_with.set_value(payload);
        return {};
    });
    worker.start();
    give("note", "good morning");
    EXPECT_EQ(ran_with.get_future().get(), "good morning");
    worker.stop();
}

TEST_P(Jobs, that_are_done_can_be_forgotten) {
    give("note");
    noting_worker()->run_due();
    give("note");
    auto const forgotten = sql::Unit(database()).write([&](sql::Transaction& tx) -> Result<std::int64_t> {
        return forget_done(tx, start) * 10 + forget_done(tx, start + 1s);
    });
    EXPECT_EQ(*forgotten, 1);
    EXPECT_EQ(noting_worker()->run_due(), 1);
}

class PeriodicJobs : public Jobs {
protected:
    std::unique_ptr<Worker> hourly_worker(sql::Database& node, bool works = true) {
        auto worker = std::make_unique<Worker>(node, context);
        worker->every({"sweep", 1h, "Removes what nobody refers to.",
            [this, works](sql::Unit&, std::string const&) -> Result<void> {
                ran.push_back("sweep");
                if (works) return {};
                return fail(ErrorKind::unavailable, "broom_broken", "The broom is broken.");
            }});
        return worker;
    }
};
TENON_ON_EACH_ENGINE(PeriodicJobs);

TEST_P(PeriodicJobs, run_at_the_start_and_then_once_a_period) {
    auto const worker = hourly_worker(database());
    EXPECT_EQ(worker->run_due(), 1);
    clock.advance(1h - 1us);
    EXPECT_EQ(worker->run_due(), 0);
    clock.advance(1us);
    EXPECT_EQ(worker->run_due(), 1);
    clock.advance(100h); // what was missed is not made up for
    EXPECT_EQ(worker->run_due(), 1);
}

TEST_P(PeriodicJobs, run_on_one_of_two_nodes) {
    auto const beside = engine() == sql::Engine::postgres ? place().open_another() : nullptr;
    auto const one = hourly_worker(database());
    auto const other = hourly_worker(beside ? *beside : database());
    for (int hour = 0; hour < 5; ++hour) {
        EXPECT_EQ(one->run_due() + other->run_due(), 1);
        clock.advance(1h);
    }
}

TEST_P(PeriodicJobs, do_not_pile_up_while_they_fail) {
    auto const worker = hourly_worker(database(), false);
    for (int hour = 0; hour < 4; ++hour) {
        worker->run_due();
        clock.advance(1h);
    }
    static sql::Statement const count_jobs{"test.count_jobs", "SELECT count(*) FROM jobs"};
    EXPECT_EQ(sql::Unit(database()).read([](sql::Transaction& tx) { return tx.one<int>(count_jobs); }), 1);
}

} // namespace
} // namespace tenon::jobs
