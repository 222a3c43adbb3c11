#pragma once

// What tests of the group commit share: a SQLite database on a disk that can be held, filled and broken.

#include "support/crash_vfs.h"
#include "support/databases.h"

#include <gtest/gtest.h>

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace tenon::sql {

inline Statement const insert_number{"test.insert_number", "INSERT INTO numbers (number) VALUES (:number)"};
inline Statement const find_numbers{"test.find_numbers", "SELECT number FROM numbers ORDER BY number"};
inline Statement const insert_bytes{"test.insert_bytes", "INSERT INTO bytes (bytes) VALUES (:bytes)"};

class GroupCommit : public testing::Test {
protected:
    GroupCommit() {
        database->run_script("CREATE TABLE numbers (number BIGINT PRIMARY KEY);"
                             "CREATE TABLE bytes (bytes BLOB)");
    }
    ~GroupCommit() override { vfs.let_syncs_go(); }

    std::vector<std::int64_t> numbers() {
        return Unit(*database).read(
            [](Transaction& transaction) { return transaction.all<std::int64_t>(find_numbers); });
    }

    // Writes and returns how that ended, once it is known: "" or the code.
    std::string write(std::function<Result<void>(Transaction&)> const& work) {
        Unit unit(*database);
        auto const answer = unit.write(work);
        auto const error = unit.wait_until_durable();
        if (error) return error->code;
        return answer ? "" : answer.error().code;
    }
    std::string write_number(std::int64_t number) {
        return write([&](Transaction& transaction) -> Result<void> {
            transaction.execute(insert_number, {{"number", number}});
            return {};
        });
    }
    std::future<std::string> begin_writing(std::function<Result<void>(Transaction&)> work) {
        return std::async(std::launch::async, [this, work = std::move(work)] { return write(work); });
    }
    // A write whose flush is held, so that whoever writes next meets in the group behind it.
    std::future<std::string> hold_a_flush(std::int64_t number) {
        vfs.hold_syncs();
        auto writing = std::async(std::launch::async, [this, number] { return write_number(number); });
        vfs.wait_for_held_sync();
        return writing;
    }

    test::TemporaryFolder folder;
    test::CrashVfs vfs;
    std::unique_ptr<Database> database = open_sqlite({folder.file("tenon.db"), 2, vfs.name()});
};

} // namespace tenon::sql
