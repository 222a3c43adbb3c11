#pragma once

// Databases for tests: SQLite in a folder of its own, PostgreSQL in a schema of its own on the server that
// TENON_TEST_POSTGRES names. Fresh for every test, gone with it.
//
//     class Milestones : public test::EachEngine {};
//     TENON_ON_EACH_ENGINE(Milestones);
//     TEST_P(Milestones, can_be_accepted_once) { … database() … }

#include "platform/sql/database.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace tenon::test {

// A folder below the system's temporary one, removed with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder();

    std::string path() const { return path_.string(); }
    std::string file(std::string const& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

// The server for PostgreSQL tests, or an empty text.
std::string postgres_url();

// An empty place for a database, and the database in it.
class TestDatabase {
public:
    explicit TestDatabase(sql::Engine engine);
    TestDatabase(TestDatabase const&) = delete;
    TestDatabase& operator=(TestDatabase const&) = delete;
    ~TestDatabase();

    sql::Database& operator*() { return *database_; }
    sql::Database* operator->() { return database_.get(); }
    void migrate();
    // Closes it and opens it again, as a restart does.
    void reopen();
    // One more beside it, as a second node has; on PostgreSQL only.
    std::unique_ptr<sql::Database> open_another() const;

private:
    sql::Engine engine_;
    TemporaryFolder folder_;
    std::string url_; // PostgreSQL, with the schema
    std::string schema_;
    std::unique_ptr<sql::Database> database_;
};

// A test that runs once on each engine, with the program's migrations applied. Skipped on PostgreSQL where
// there is no server.
class EachEngine : public testing::TestWithParam<sql::Engine> {
protected:
    void SetUp() override;

    sql::Engine engine() const { return GetParam(); }
    sql::Database& database() { return **place_; }
    // Writes without a refusal, and returns when it is durable: what another unit reads next is there.
    template <class Work> auto write(Work const& work) {
        using Answer = std::invoke_result_t<Work const&, sql::Transaction&>;
        sql::Unit unit(database());
        if constexpr (std::is_void_v<Answer>) {
            wait(unit, unit.write([&](sql::Transaction& transaction) -> Result<void> {
                work(transaction);
                return {};
            }));
        } else
            return wait(unit, unit.write(work));
    }
    template <class T>
    T read_one(sql::Statement const& statement, std::initializer_list<sql::Arg> args = {}) {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return transaction.one<T>(statement, args);
        });
    }
    template <class T>
    std::vector<T> read_all(sql::Statement const& statement, std::initializer_list<sql::Arg> args = {}) {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return transaction.all<T>(statement, args);
        });
    }
    TestDatabase& place() { return *place_; }

private:
    template <class Answer> static Answer wait(sql::Unit const& unit, Answer answer) {
        if (auto const failed = unit.wait_until_durable()) ADD_FAILURE() << failed->message;
        return answer;
    }

    std::unique_ptr<TestDatabase> place_;
};

std::string name_of(testing::TestParamInfo<sql::Engine> const& info);

} // namespace tenon::test

#define TENON_ON_EACH_ENGINE(fixture)                                                                        \
    INSTANTIATE_TEST_SUITE_P(on, fixture,                                                                    \
        testing::Values(::tenon::sql::Engine::sqlite, ::tenon::sql::Engine::postgres),                       \
        ::tenon::test::name_of)
