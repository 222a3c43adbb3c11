#include "platform/sql/migrations.h"

#include "support/databases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace tenon::sql {
namespace {

constexpr Timestamp now = from_microseconds(1'763'632'800'000'000);

constexpr Migration one{
    1, "one", "CREATE TABLE one (a BIGINT PRIMARY KEY)", "CREATE TABLE one (a BIGINT PRIMARY KEY)"};
constexpr Migration two{
    2, "two", "CREATE TABLE two (b TEXT); -- the end", "CREATE TABLE two (b TEXT); -- the end"};
constexpr Migration wrong{2, "wrong", "CREATE TABLE two (b TEXT); CREATE TABLE one (a BIGINT)",
    "CREATE TABLE two (b TEXT); CREATE TABLE one (a BIGINT)"};

Statement const count_applied{"test.count_applied", "SELECT count(*) FROM schema_migrations"};
Statement const count_two{"test.count_two", "SELECT count(*) FROM two"};

// Starts with an empty database.
class Migrations : public testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        if (GetParam() == Engine::postgres && test::postgres_url().empty())
            GTEST_SKIP() << "no PostgreSQL: TENON_TEST_POSTGRES is not set";
        place = std::make_unique<test::TestDatabase>(GetParam());
    }

    Result<int> run(std::vector<Migration> const& migrations) { return migrate(**place, migrations, now); }
    int count(Statement const& statement) {
        return Unit(**place).read([&](Transaction& transaction) { return transaction.one<int>(statement); });
    }

    std::unique_ptr<test::TestDatabase> place;
};
TENON_ON_EACH_ENGINE(Migrations);

TEST_P(Migrations, run_once_each) {
    EXPECT_EQ(*run({one}), 1);
    EXPECT_EQ(*run({one, two}), 1);
    EXPECT_EQ(*run({one, two}), 0);
    EXPECT_EQ(count(count_applied), 2);
    EXPECT_EQ(count(count_two), 0);
}

TEST_P(Migrations, run_wholly_or_not_at_all) {
    EXPECT_THROW(run({one, wrong}), DatabaseError);
    EXPECT_EQ(count(count_applied), 1);
    EXPECT_THROW(count(count_two), DatabaseError);
    EXPECT_EQ(*run({one, two}), 1);
}

TEST_P(Migrations, refuse_a_database_that_is_newer) {
    ASSERT_TRUE(run({one, two}));
    auto const refused = run({one});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "database_newer");
    EXPECT_NE(refused.error().message.find("migration 2 (two)"), std::string::npos);
    EXPECT_NE(refused.error().message.find("backup"), std::string::npos);
}

TEST_P(Migrations, refuse_a_database_with_another_history) {
    ASSERT_TRUE(run({one, two}));
    auto const refused = run({one, Migration{2, "other", "", ""}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "database_foreign");
}

TEST_P(Migrations, of_the_program_are_numbered_without_a_gap_and_have_both_texts) {
    int number = 0;
    for (Migration const& migration : all_migrations()) {
        EXPECT_EQ(migration.number, ++number);
        EXPECT_FALSE(migration.name.empty());
        EXPECT_FALSE(migration.sqlite.empty()) << migration.name;
        EXPECT_FALSE(migration.postgres.empty()) << migration.name;
    }
    EXPECT_GT(number, 0);
    EXPECT_EQ(*migrate(**place, all_migrations(), now), number);
}

TEST_P(Migrations, of_two_nodes_that_start_together_run_once) {
    if (GetParam() == Engine::sqlite) return; // one process has the file
    auto const other = place->open_another();
    Result<int> counts[2];
    std::thread thread([&] { counts[1] = migrate(*other, std::vector{one, two}, now); });
    counts[0] = run({one, two});
    thread.join();
    EXPECT_EQ(*counts[0] + *counts[1], 2);
}

} // namespace
} // namespace tenon::sql
