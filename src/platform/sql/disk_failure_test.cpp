// What the group commit does when the disk is full, refuses a write, or does not confirm a flush.

#include "platform/sql/group_commit_fixture.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <atomic>

namespace tenon::sql {
namespace {

using testing::ElementsAre;

class DiskFailure : public GroupCommit {};

TEST_F(DiskFailure, stops_writing_when_a_flush_fails_and_tells_nobody) {
    std::atomic<int> told = 0;
    database->listen("numbers", [&](std::string_view) { ++told; });
    EXPECT_EQ(write_number(1), "");
    vfs.fail_next_sync(test::CrashVfs::Part::log);
    EXPECT_EQ(write([&](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 2}});
        transaction.after_commit([&] { ++told; });
        transaction.notify("numbers", "2");
        return {};
    }),
        "write_not_durable");
    EXPECT_EQ(told, 0);
    EXPECT_THAT(numbers(), ElementsAre(1)); // reading goes on
    try {
        write_number(3);
        FAIL() << "a write after a failed sync";
    } catch (DatabaseError const& error) {
        EXPECT_EQ(error.kind, DatabaseError::Kind::connection);
    }
    EXPECT_THAT(numbers(), ElementsAre(1));
}

TEST_F(DiskFailure, stops_writing_when_a_checkpoint_cannot_be_flushed) {
    vfs.fail_next_sync(test::CrashVfs::Part::database);
    EXPECT_EQ(write([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 1}});
        transaction.execute(insert_bytes, {{"bytes", Blob{std::string(6'000'000, 'x')}}});
        return {};
    }),
        "");
    EXPECT_THROW(write_number(2), DatabaseError);
    EXPECT_THAT(numbers(), ElementsAre(1));
    database.reset();
    vfs.restore(); // and then the power fails
    database = open_sqlite({folder.file("tenon.db"), 2, vfs.name()});
    EXPECT_THAT(numbers(), ElementsAre(1));
    EXPECT_EQ(write_number(2), "");
}

TEST_F(DiskFailure, acknowledges_what_it_kept_and_nothing_else_whichever_write_to_the_disk_fails) {
    int number = 0;
    std::vector<std::int64_t> acknowledged;
    for (int code : {SQLITE_IOERR_WRITE, SQLITE_FULL})
        for (int change = 1;; ++change) {
            vfs.fail_change(change, code);
            for (int i = 0; i < 3; ++i)
                if (++number; write_number(number) == "") acknowledged.push_back(number);
            ASSERT_EQ(numbers(), acknowledged) << "after an error at change " << change;
            if (!vfs.has_failed()) break;
        }
    EXPECT_GT(acknowledged.size(), 10u);
    EXPECT_LT(acknowledged.size(), static_cast<std::size_t>(number));
    database.reset();
    database = open_sqlite({folder.file("tenon.db"), 2, vfs.name()});
    EXPECT_EQ(numbers(), acknowledged);
}

TEST_F(DiskFailure, works_again_when_a_full_disk_has_room) {
    EXPECT_EQ(write_number(1), "");
    vfs.set_full(true);
    EXPECT_EQ(write_number(2), "storage_full");
    EXPECT_THAT(numbers(), ElementsAre(1));
    EXPECT_EQ(write_number(3), "storage_full");
    vfs.set_full(false);
    EXPECT_EQ(write_number(4), "");
    EXPECT_THAT(numbers(), ElementsAre(1, 4));
}

TEST_F(DiskFailure, fails_as_a_whole_when_sqlite_rolls_it_back) {
    auto const first = hold_a_flush(1);
    auto neighbour = begin_writing([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_number, {{"number", 2}});
        return {};
    });
    auto large = begin_writing([](Transaction& transaction) -> Result<void> {
        transaction.execute(insert_bytes, {{"bytes", Blob{std::string(40'000'000, 'x')}}});
        return {};
    });
    vfs.set_full(true);
    vfs.let_syncs_go();
    EXPECT_EQ(neighbour.get(), "storage_full");
    EXPECT_THROW(large.get(), DatabaseError);
    vfs.set_full(false);
    EXPECT_EQ(write_number(3), "");
    EXPECT_THAT(numbers(), ElementsAre(1, 3));
}

TEST_F(DiskFailure, does_not_let_a_swallowed_error_commit_half) {
    vfs.set_full(true);
    EXPECT_ANY_THROW(write([](Transaction& transaction) -> Result<void> {
        try {
            transaction.execute(insert_bytes, {{"bytes", Blob{std::string(40'000'000, 'x')}}});
        } catch (DatabaseError const&) {
        }
        transaction.execute(insert_number, {{"number", 2}});
        return {};
    }));
    vfs.set_full(false);
    EXPECT_EQ(write_number(3), "");
    EXPECT_THAT(numbers(), ElementsAre(3));
}

} // namespace
} // namespace tenon::sql
