#include "support/databases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace tenon::sql {
namespace {

using testing::ElementsAre;

Statement const insert_number{"test.insert_a_number", "INSERT INTO numbers (number) VALUES (:number)"};
Statement const find_numbers{"test.find_all_numbers", "SELECT number FROM numbers ORDER BY number"};
Statement const find_backend{"test.find_backend", "SELECT 0", "SELECT pg_backend_pid()"};

// Messages from another thread, awaited.
class Inbox {
public:
    void put(std::string_view message) {
        std::scoped_lock lock(mutex_);
        messages_.emplace_back(message);
        arrived_.notify_all();
    }
    // The first `count`, or what came within ten seconds.
    std::vector<std::string> take(std::size_t count) {
        std::unique_lock lock(mutex_);
        arrived_.wait_for(lock, std::chrono::seconds(10), [&] { return messages_.size() >= count; });
        return std::exchange(messages_, {});
    }

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<std::string> messages_;
};

class Transactions : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) database().run_script("CREATE TABLE numbers (number BIGINT PRIMARY KEY)");
    }
    std::vector<std::int64_t> numbers() { return read_all<std::int64_t>(find_numbers); }

    static void insert(Transaction& transaction, std::int64_t number) {
        transaction.execute(insert_number, {{"number", number}});
    }
    DatabaseError::Kind kind_of_failure(std::function<void()> const& action) {
        try {
            action();
        } catch (DatabaseError const& error) {
            return error.kind;
        }
        ADD_FAILURE() << "nothing was thrown";
        return DatabaseError::Kind::broken;
    }
    void listen(Inbox& inbox, std::string const& channel) {
        database().listen(channel, [&](std::string_view payload) { inbox.put(payload); });
    }
};
TENON_ON_EACH_ENGINE(Transactions);

TEST_P(Transactions, keep_what_was_written_when_the_work_succeeds) {
    write([](Transaction& transaction) { insert(transaction, 1); });
    EXPECT_THAT(numbers(), ElementsAre(1));
    place().reopen();
    EXPECT_THAT(numbers(), ElementsAre(1));
}

TEST_P(Transactions, undo_what_was_written_when_the_work_is_refused) {
    auto const answer = Unit(database()).write([](Transaction& transaction) -> Result<int> {
        insert(transaction, 1);
        return fail(ErrorKind::conflict, "refused", "No.");
    });
    EXPECT_EQ(answer.error().code, "refused");
    EXPECT_THAT(numbers(), ElementsAre());
}

TEST_P(Transactions, undo_what_was_written_when_the_work_throws) {
    EXPECT_THROW(write([](Transaction& transaction) {
        insert(transaction, 1);
        throw std::runtime_error("thrown");
    }),
        std::runtime_error);
    EXPECT_THAT(numbers(), ElementsAre());
}

TEST_P(Transactions, answer_with_what_the_work_returns) {
    auto const answer = Unit(database()).write([](Transaction& transaction) -> Result<std::int64_t> {
        insert(transaction, 7);
        return transaction.one<std::int64_t>(find_numbers);
    });
    EXPECT_EQ(*answer, 7);
}

TEST_P(Transactions, let_a_unit_read_what_it_wrote) {
    Unit unit(database());
    ASSERT_TRUE(unit.write([](Transaction& transaction) -> Result<void> {
        insert(transaction, 7);
        return {};
    }));
    EXPECT_EQ(unit.read([](Transaction& transaction) { return transaction.one<int>(find_numbers); }), 7);
}

TEST_P(Transactions, for_reading_do_not_write) {
    auto const kind = kind_of_failure(
        [&] { database().run_read([](Transaction& transaction) { insert(transaction, 1); }); });
    EXPECT_EQ(kind, DatabaseError::Kind::broken);
    EXPECT_THAT(numbers(), ElementsAre());
}

TEST_P(Transactions, for_reading_see_one_snapshot) {
    database().run_read([&](Transaction& transaction) {
        EXPECT_THAT(transaction.all<int>(find_numbers), ElementsAre());
        write([](Transaction& writing) { insert(writing, 1); });
        EXPECT_THAT(transaction.all<int>(find_numbers), ElementsAre());
    });
    EXPECT_THAT(numbers(), ElementsAre(1));
}

TEST_P(Transactions, find_no_row_one_row_but_not_two) {
    database().run_read([&](Transaction& transaction) {
        EXPECT_EQ(transaction.find<int>(find_numbers), std::nullopt);
        EXPECT_THROW(transaction.one<int>(find_numbers), DatabaseError);
    });
    write([](Transaction& transaction) {
        insert(transaction, 1);
        EXPECT_EQ(transaction.find<int>(find_numbers), 1);
        insert(transaction, 2);
        EXPECT_THROW(transaction.find<int>(find_numbers), DatabaseError);
    });
}

TEST_P(Transactions, tell_a_broken_constraint_from_a_broken_statement) {
    EXPECT_EQ(kind_of_failure([&] {
        write([](Transaction& transaction) {
            insert(transaction, 1);
            insert(transaction, 1);
        });
    }),
        DatabaseError::Kind::constraint);
    EXPECT_EQ(kind_of_failure([&] {
        write([](Transaction& transaction) {
            transaction.run_text("test.wrong", "SELECT nothing", {}, nullptr);
        });
    }),
        DatabaseError::Kind::broken);
    EXPECT_THAT(numbers(), ElementsAre());
}

TEST_P(Transactions, tell_after_the_commit_and_not_without_one) {
    std::vector<int> told;
    write([&](Transaction& transaction) {
        transaction.after_commit([&] { told.push_back(1); });
        transaction.after_commit([&] { told.push_back(2); });
    });
    EXPECT_THAT(told, ElementsAre(1, 2));
    Unit(database()).write([&](Transaction& transaction) -> Result<void> {
        transaction.after_commit([&] { told.push_back(3); });
        return fail(ErrorKind::conflict, "refused", "No.");
    });
    write([](Transaction&) {});
    EXPECT_THAT(told, ElementsAre(1, 2));
}

TEST_P(Transactions, wake_whoever_listens_on_the_channel) {
    Inbox inbox;
    Inbox other;
    listen(inbox, "Numbers");
    listen(other, "numbers");
    write([](Transaction& transaction) {
        transaction.notify("Numbers", "it's one");
        transaction.notify("Numbers", "two");
    });
    Unit(database()).write([](Transaction& transaction) -> Result<void> {
        transaction.notify("Numbers", "refused");
        return fail(ErrorKind::conflict, "refused", "No.");
    });
    write([](Transaction& transaction) { transaction.notify("Numbers", std::string(7000, 'x')); });
    auto const messages = inbox.take(3);
    EXPECT_THAT(messages, ElementsAre("it's one", "two", std::string(7000, 'x')));
    write([](Transaction& transaction) { transaction.notify("numbers", "lower"); });
    EXPECT_THAT(other.take(1), ElementsAre("lower"));
}

TEST_P(Transactions, refuse_a_notification_that_is_too_long) {
    EXPECT_THROW(
        write([](Transaction& transaction) { transaction.notify("numbers", std::string(7001, 'x')); }),
        DatabaseError);
}

TEST_P(Transactions, of_many_threads_all_count) {
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 25; ++i)
                write([&](Transaction& transaction) { insert(transaction, thread * 100 + i); });
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(numbers().size(), 100u);
}

TEST_P(Transactions, describe_their_engine) {
    EXPECT_NE(database().describe().find(engine() == Engine::sqlite ? "SQLite 3." : "PostgreSQL 1"),
        std::string::npos);
}

class Postgres : public Transactions {
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
