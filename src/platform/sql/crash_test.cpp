// Power is lost at a random moment of concurrent writing. What was acknowledged must be there, and nothing by
// halves. TENON_CRASH_SEEDS says how many crashes to try.

#include "support/crash_vfs.h"
#include "support/databases.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <set>
#include <thread>

namespace tenon::sql {
namespace {

// A write is two rows, in two tables: half of it would be one.
Statement const insert_left{"test.insert_left", R"sql(
    INSERT INTO lefts (writer, number, filler) VALUES (:writer, :number, :filler))sql"};
Statement const insert_right{"test.insert_right", R"sql(
    INSERT INTO rights (writer, number) VALUES (:writer, :number))sql"};
// Where the sides differ, or a page does not hold what was written.
Statement const count_halves{"test.count_halves", R"sql(
    SELECT (SELECT count(*) FROM lefts) + (SELECT count(*) FROM rights)
         - 2 * (SELECT count(*) FROM lefts JOIN rights USING (writer, number)) AS halves)sql"};
Statement const find_written{"test.find_written", "SELECT writer, number FROM rights"};
Statement const check_file{"test.check_file", "PRAGMA integrity_check"};

constexpr int writers = 3;

struct Written {
    int writer;
    int number;
    auto operator<=>(Written const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Written, (), (writer, number))

int crash_seeds() {
    char const* const seeds = std::getenv("TENON_CRASH_SEEDS");
    return seeds == nullptr ? 50 : std::atoi(seeds);
}

class Crash {
public:
    Crash(std::uint64_t seed, std::string synchronous) : seed_(seed), synchronous_(std::move(synchronous)) {}

    // "" or what was lost.
    std::string run() {
        open();
        database_->run_script("CREATE TABLE lefts (writer BIGINT, number BIGINT, filler BLOB);"
                              "CREATE TABLE rights (writer BIGINT, number BIGINT)");
        std::mt19937_64 random(seed_);
        vfs_.crash_after(static_cast<int>(20 + random() % 6000), seed_);
        write_until_the_crash();
        database_.reset();
        vfs_.restore();
        try {
            open();
            return find_loss();
        } catch (DatabaseError const& error) {
            return error.what();
        }
    }

private:
    void open() {
        SqliteOptions options{folder_.file("tenon.db"), 1, vfs_.name()};
        options.synchronous = synchronous_;
        database_ = open_sqlite(options);
    }

    void write_until_the_crash() {
        std::array<std::thread, writers> threads;
        for (int i = 0; i < writers; ++i)
            threads[static_cast<std::size_t>(i)] = std::thread([this, i] { write_all(i); });
        for (std::thread& thread : threads)
            thread.join();
    }

    void write_all(int writer) {
        try {
            std::mt19937_64 random(seed_ + static_cast<std::uint64_t>(writer));
            for (int number = 0; write_one(writer, number, random() % 20'000); ++number)
                ++acknowledged_[static_cast<std::size_t>(writer)];
        } catch (DatabaseError const&) { // the crash
        }
    }

    // Whether it was acknowledged.
    bool write_one(int writer, int number, std::size_t filler) {
        Unit unit(*database_);
        auto const written = unit.write([&](Transaction& transaction) -> Result<void> {
            Blob const bytes{std::string(filler, static_cast<char>('a' + number % 26))};
            transaction.execute(insert_left, {{"writer", writer}, {"number", number}, {"filler", bytes}});
            transaction.execute(insert_right, {{"writer", writer}, {"number", number}});
            return {};
        });
        return written && !unit.wait_until_durable();
    }

    std::string find_loss() {
        std::set<Written> found;
        std::string loss;
        database_->run_read([&](Transaction& transaction) {
            if (transaction.one<std::string>(check_file) != "ok") loss = "the file is damaged";
            if (transaction.one<int>(count_halves) != 0) loss = "half of a write is there";
            for (Written const& written : transaction.all<Written>(find_written))
                found.insert(written);
        });
        for (int writer = 0; writer < writers; ++writer)
            for (int number = 0; number < acknowledged_[static_cast<std::size_t>(writer)]; ++number)
                if (!found.contains({writer, number})) loss = "an acknowledged write is gone";
        return loss;
    }

    std::uint64_t seed_;
    std::string synchronous_;
    test::TemporaryFolder folder_;
    test::CrashVfs vfs_;
    std::unique_ptr<Database> database_;
    std::array<int, writers> acknowledged_{}; // each by its own thread
};

TEST(crash, loses_no_acknowledged_write_and_keeps_none_by_halves) {
    for (int seed = 0; seed < crash_seeds(); ++seed)
        ASSERT_EQ(Crash(static_cast<std::uint64_t>(seed), "FULL").run(), "") << "seed " << seed;
}

// Without syncing, something must go missing: else the test above would prove nothing.
TEST(crash, without_syncing_does_lose_writes) {
    int lost = 0;
    for (int seed = 0; seed < crash_seeds() && lost == 0; ++seed)
        lost += Crash(static_cast<std::uint64_t>(seed), "OFF").run().empty() ? 0 : 1;
    EXPECT_GT(lost, 0);
}

} // namespace
} // namespace tenon::sql
