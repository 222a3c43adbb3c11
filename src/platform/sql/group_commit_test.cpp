#include "platform/sql/group_commit_fixture.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

namespace tenon::sql {
namespace {

using testing::ElementsAre;

Statement const insert_child{"test.insert_child", "INSERT INTO children (parent) VALUES (:parent)"};

TEST_F(GroupCommit, serves_many_writers_with_few_flushes) {
    int const before = vfs.log_syncs();
    auto const first = hold_a_flush(1000);
    std::atomic<int> started = 0;
    std::vector<std::thread> writers;
    for (int i = 0; i < 8; ++i)
        writers.emplace_back([&, i] {
            ++started;
            EXPECT_EQ(write_number(i), "");
        });
    while (started < 8)
        std::this_thread::yield();
    vfs.let_syncs_go();
    for (std::thread& writer : writers)
        writer.join();
    EXPECT_LT(vfs.log_syncs() - before, 9);
    first.wait();
    EXPECT_EQ(numbers().size(), 9u);
}

TEST_F(GroupCommit, answers_only_after_the_flush) {
    vfs.hold_syncs();
    std::promise<void> answered;
    auto future = answered.get_future();
    Unit unit(*database);
    ASSERT_TRUE(unit.write([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 1}});
        return {};
    }));
    unit.when_durable([&](std::optional<Error> const& error) {
        EXPECT_FALSE(error);
        answered.set_value();
    });
    vfs.wait_for_held_sync();
    EXPECT_EQ(future.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
    EXPECT_THAT(numbers(), ElementsAre()); // nobody reads what may yet be lost
    vfs.let_syncs_go();
    future.wait();
    EXPECT_THAT(numbers(), ElementsAre(1));
}

// A refusal may rest on what a neighbour of the same group wrote.
TEST_F(GroupCommit, holds_back_refusals_too) {
    auto const flush = database->run_write([](Transaction&) { return false; });
    ASSERT_TRUE(flush);
    std::promise<bool> failed;
    flush->when_done([&](std::optional<Error> const& error) { failed.set_value(error.has_value()); });
    EXPECT_FALSE(failed.get_future().get());
}

TEST_F(GroupCommit, undoes_who_is_refused_or_throws_and_keeps_the_others) {
    auto const first = hold_a_flush(1);
    auto kept = begin_writing([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 2}});
        return {};
    });
    auto refused = begin_writing([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 3}});
        return fail(ErrorKind::conflict, "refused", "No.");
    });
    auto thrown = begin_writing([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 4}});
        throw std::runtime_error("thrown");
    });
    vfs.let_syncs_go();
    EXPECT_EQ(kept.get(), "");
    EXPECT_EQ(refused.get(), "refused");
    EXPECT_THROW(thrown.get(), std::runtime_error);
    EXPECT_THAT(numbers(), ElementsAre(1, 2));
}

// The write itself is safe in the log; it is the copying into the file that failed.
// An error at the first write to the disk, at the second, and so on until none is left to fail.
// More than the page cache holds goes to the log before the commit, and fails there.
TEST_F(GroupCommit, tells_in_the_order_of_the_writes) {
    std::vector<int> told; // by the publisher's thread alone
    std::vector<int> written;
    database->listen(
        "numbers", [&](std::string_view number) { told.push_back(std::stoi(std::string(number))); });
    std::vector<std::future<std::string>> writers;
    for (int i = 0; i < 20; ++i)
        writers.push_back(begin_writing([&, i](Transaction& transaction) -> Result<void> {
            transaction.after_commit([&, i] { told.push_back(100 + i); });
            transaction.notify("numbers", std::to_string(i));
            if (i % 5 == 0) return fail(ErrorKind::conflict, "refused", "No.");
            written.insert(written.end(), {100 + i, i}); // one writer at a time
            return {};
        }));
    for (auto& writer : writers)
        writer.wait();
    EXPECT_EQ(write_number(1), ""); // answered behind all the others
    EXPECT_EQ(told, written);
    EXPECT_EQ(told.size(), 32u);
}

TEST_F(GroupCommit, refuses_a_write_inside_a_write) {
    EXPECT_THROW(write([&](Transaction&) -> Result<void> {
        write_number(1);
        return {};
    }),
        DatabaseError);
    EXPECT_EQ(write_number(2), "");
}

TEST_F(GroupCommit, refuses_a_broken_deferred_reference_before_it_takes_the_neighbours_along) {
    database->run_script(
        "CREATE TABLE children (parent BIGINT REFERENCES numbers DEFERRABLE INITIALLY DEFERRED)");
    auto const first = hold_a_flush(1);
    auto neighbour = begin_writing([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 2}});
        return {};
    });
    auto orphan = begin_writing([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_child, {{"parent", 99}});
        return {};
    });
    vfs.let_syncs_go();
    EXPECT_EQ(neighbour.get(), "");
    EXPECT_THROW(orphan.get(), DatabaseError);
    EXPECT_THAT(numbers(), ElementsAre(1, 2));
}

TEST_F(GroupCommit, lets_a_script_wait_for_the_open_group) {
    auto const first = hold_a_flush(1);
    auto script = std::async(
        std::launch::async, [&] { database->run_script("INSERT INTO numbers (number) VALUES (2)"); });
    auto second = std::async(std::launch::async, [&] { return write_number(3); });
    vfs.let_syncs_go();
    script.get();
    EXPECT_EQ(second.get(), "");
    EXPECT_THAT(numbers(), ElementsAre(1, 2, 3));
}

TEST_F(GroupCommit, flushes_what_is_open_when_the_database_closes) {
    Unit(*database).write([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 1}});
        return {};
    });
    database.reset();
    database = open_sqlite({folder.file("tenon.db"), 2, vfs.name()});
    EXPECT_THAT(numbers(), ElementsAre(1));
}

} // namespace
} // namespace tenon::sql
