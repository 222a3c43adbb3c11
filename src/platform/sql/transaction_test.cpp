#include "platform/sql/numbers_fixture.h"

#include <gmock/gmock.h>

#include <thread>

namespace tenon::sql {
namespace {

using testing::ElementsAre;

class Transactions : public Numbers {};
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

} // namespace
} // namespace tenon::sql
