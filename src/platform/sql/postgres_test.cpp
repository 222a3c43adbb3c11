#include "platform/sql/numbers_fixture.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

namespace tenon::sql {
namespace {

using testing::ElementsAre;

Statement const find_backend{"test.find_backend", "SELECT 0", "SELECT pg_backend_pid()"};

class Postgres : public Numbers {
protected:
    // Ends the connection that the transaction runs on, from another one.
    void lose_connection(Transaction& transaction) {
        Arg const backend[] = {{"backend", transaction.one<int>(find_backend)}};
        database().run_read([&](Transaction& other) {
            other.run_text("test.lose", "SELECT pg_terminate_backend(CAST(:backend AS integer), 5000)",
                backend, nullptr);
        });
    }
};
INSTANTIATE_TEST_SUITE_P(on, Postgres, testing::Values(Engine::postgres), test::name_of);

TEST_P(Postgres, runs_again_what_failed_to_serialize) {
    std::vector<int> told;
    int runs = 0;
    write([&](Transaction& transaction) {
        insert(transaction, ++runs);
        transaction.after_commit([&, run = runs] { told.push_back(run); });
        if (runs < 3) throw DatabaseError(DatabaseError::Kind::retry, "could not serialize");
    });
    EXPECT_THAT(numbers(), ElementsAre(3));
    EXPECT_THAT(told, ElementsAre(3));
}

TEST_P(Postgres, gives_up_after_ten_runs) {
    int runs = 0;
    EXPECT_EQ(kind_of_failure([&] {
        write([&](Transaction&) {
            ++runs;
            throw DatabaseError(DatabaseError::Kind::retry, "could not serialize");
        });
    }),
        DatabaseError::Kind::retry);
    EXPECT_EQ(runs, 10);
}

// Each locks what the other wants next; PostgreSQL ends one of them, which then runs again.
TEST_P(Postgres, resolves_deadlocks) {
    write([](Transaction& transaction) {
        insert(transaction, 1);
        insert(transaction, 2);
    });
    std::atomic<int> locked = 0;
    auto const lock_both = [&](int first, int second) {
        write([&](Transaction& transaction) {
            Arg const one[] = {{"number", first}};
            Arg const two[] = {{"number", second}};
            constexpr char const* lock = "SELECT number FROM numbers WHERE number = :number FOR UPDATE";
            transaction.run_text("test.lock", lock, one, nullptr);
            for (++locked; locked < 2;)
                std::this_thread::yield();
            transaction.run_text("test.lock", lock, two, nullptr);
        });
    };
    std::thread other([&] { lock_both(1, 2); });
    lock_both(2, 1);
    other.join();
    EXPECT_GE(locked, 3);
}

TEST_P(Postgres, does_not_take_a_swallowed_error_for_success) {
    EXPECT_THROW(write([](Transaction& transaction) {
        insert(transaction, 1);
        EXPECT_THROW(insert(transaction, 1), DatabaseError);
    }),
        DatabaseError);
    EXPECT_THAT(numbers(), ElementsAre());
}

TEST_P(Postgres, says_so_when_the_connection_is_lost_and_connects_again) {
    EXPECT_EQ(kind_of_failure([&] {
        write([&](Transaction& transaction) {
            insert(transaction, 1);
            lose_connection(transaction);
            insert(transaction, 2);
        });
    }),
        DatabaseError::Kind::connection);
    EXPECT_THAT(numbers(), ElementsAre());
    write([](Transaction& transaction) { insert(transaction, 3); });
    EXPECT_THAT(numbers(), ElementsAre(3));
}

TEST_P(Postgres, does_not_know_what_became_of_a_commit_whose_connection_was_lost) {
    bool told = false;
    int runs = 0;
    EXPECT_EQ(kind_of_failure([&] {
        write([&](Transaction& transaction) {
            ++runs;
            transaction.after_commit([&] { told = true; });
            insert(transaction, 1);
            lose_connection(transaction);
        });
    }),
        DatabaseError::Kind::connection);
    EXPECT_EQ(runs, 1); // running it again might do it twice
    EXPECT_FALSE(told);
}

TEST_P(Postgres, opens_an_idle_connection_anew_that_died_meanwhile) {
    int backend = 0;
    write([&](Transaction& transaction) { backend = transaction.one<int>(find_backend); });
    place().open_another()->run_read([&](Transaction& other) {
        Arg const arg[] = {{"backend", backend}};
        other.run_text(
            "test.lose", "SELECT pg_terminate_backend(CAST(:backend AS integer), 5000)", arg, nullptr);
    });
    write([](Transaction& transaction) { insert(transaction, 1); });
    EXPECT_THAT(numbers(), ElementsAre(1));
}

TEST_P(Postgres, wakes_listeners_of_other_nodes) {
    Inbox inbox;
    auto const other = place().open_another();
    other->listen("numbers", [&](std::string_view payload) { inbox.put(payload); });
    write([](Transaction& transaction) { transaction.notify("numbers", "one"); });
    EXPECT_THAT(inbox.take(1), ElementsAre("one"));
}

TEST_P(Postgres, tells_listeners_that_messages_may_have_been_missed) {
    Inbox inbox;
    listen(inbox, "numbers");
    database().run_read([](Transaction& transaction) {
        transaction.run_text("test.lose", R"sql(
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE query LIKE 'LISTEN "numbers"%')sql",
            {}, nullptr);
    });
    EXPECT_THAT(inbox.take(1), ElementsAre(""));
    write([](Transaction& transaction) { transaction.notify("numbers", "one"); });
    EXPECT_THAT(inbox.take(1), ElementsAre("one"));
}

TEST(postgres, out_of_reach_is_a_lost_connection) {
    auto const database = open_postgres({"postgres://nobody@127.0.0.1:1/nothing", 1});
    try {
        database->run_read([](Transaction&) {});
        FAIL() << "something listens on port 1";
    } catch (DatabaseError const& error) {
        EXPECT_EQ(error.kind, DatabaseError::Kind::connection);
    }
    database->listen("numbers", [](std::string_view) {}); // and goes on trying
}

} // namespace
} // namespace tenon::sql
