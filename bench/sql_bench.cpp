// What the SQL layer costs: metric points in batches of 1000, flushed each time, by a plain loop over
// SQLite's own interface and through Database::run_write from many threads; then single small writes.
// TENON_TEST_POSTGRES adds PostgreSQL. Figures go to docs/guide/scale.md.

#include "platform/sql/database.h"
#include "support/databases.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <thread>

namespace tenon::sql {
namespace {

constexpr int batches = 480;
constexpr int rows = 1000;
constexpr int threads = 16;
constexpr int small_writes = 200; // of each thread

Statement const insert_points{"bench.insert_points", R"sql(
    INSERT INTO points (run, key, step, at, value) VALUES (:run, :key, :step, :at, :value))sql",
    R"sql(
    INSERT INTO points (run, key, step, at, value)
    SELECT :run, :key, step, at, value
    FROM unnest(CAST(:step AS bigint[]), CAST(:at AS bigint[]), CAST(:value AS double precision[]))
        AS point (step, at, value))sql"};

constexpr char const* make_table =
    "CREATE TABLE points (run BIGINT, key BIGINT, step BIGINT, at BIGINT, value DOUBLE PRECISION)";

double seconds_of(std::function<void()> const& action) {
    auto const begin = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void run_or_stop(sqlite3* connection, char const* script) {
    if (sqlite3_exec(connection, script, nullptr, nullptr, nullptr) == SQLITE_OK) return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(connection));
    std::exit(1);
}

// Rows per second of the plainest correct program.
double plain_loop(std::string const& path) {
    sqlite3* connection = nullptr;
    sqlite3_open(path.c_str(), &connection);
    run_or_stop(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    run_or_stop(connection, make_table);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(connection, "INSERT INTO points VALUES (?, ?, ?, ?, ?)", -1, &insert, nullptr);
    double const seconds = seconds_of([&] {
        for (int batch = 0; batch < batches; ++batch) {
            run_or_stop(connection, "BEGIN IMMEDIATE");
            for (int row = 0; row < rows; ++row) {
                sqlite3_bind_int64(insert, 1, batch % threads);
                sqlite3_bind_int64(insert, 2, 7);
                sqlite3_bind_int64(insert, 3, row);
                sqlite3_bind_int64(insert, 4, 1'763'632'800'000'000 + row);
                sqlite3_bind_double(insert, 5, row * 0.37);
                sqlite3_step(insert);
                sqlite3_reset(insert);
            }
            run_or_stop(connection, "COMMIT");
        }
    });
    sqlite3_finalize(insert);
    sqlite3_close(connection);
    return batches * rows / seconds;
}

void write_points(Database& database, int run, int count) {
    std::vector<std::int64_t> steps;
    std::vector<std::int64_t> times;
    std::vector<double> values;
    for (int row = 0; row < count; ++row) {
        steps.push_back(row);
        times.push_back(1'763'632'800'000'000 + row);
        values.push_back(row * 0.37);
    }
    Unit unit(database);
    auto const written = unit.write([&](Transaction& transaction) -> Result<void> {
        Arg const same[] = {{"run", run}, {"key", 7}};
        ArgColumn const columns[] = {{"step", steps, {}}, {"at", times, {}}, {"value", {}, values}};
        transaction.execute_columns(insert_points, same, columns);
        return {};
    });
    if (!written || unit.wait_until_durable()) std::exit(1);
}

// Durable writes per second of many threads.
double concurrent_writes(Database& database, int writes_of_each, int count) {
    double const seconds = seconds_of([&] {
        std::vector<std::thread> writers;
        for (int i = 0; i < threads; ++i)
            writers.emplace_back([&, i] {
                for (int j = 0; j < writes_of_each; ++j)
                    write_points(database, i, count);
            });
        for (std::thread& writer : writers)
            writer.join();
    });
    return threads * writes_of_each / seconds;
}

void measure(Database& database, double plain) {
    database.run_script(make_table);
    double const batched = concurrent_writes(database, batches / threads, rows) * rows;
    double const small = concurrent_writes(database, small_writes, 1);
    std::printf("%-40s %9.0f rows/s, %.2f of the plain loop; %6.0f small durable writes/s\n",
        database.describe().substr(0, 40).c_str(), batched, batched / plain, small);
}

void main() {
    test::TemporaryFolder const folder;
    double const plain = plain_loop(folder.file("plain.db"));
    std::printf("%-40s %9.0f rows/s\n", "plain loop, one thread", plain);
    measure(*open_sqlite({folder.file("tenon.db")}), plain);
    if (test::postgres_url().empty()) return;
    test::TestDatabase postgres(Engine::postgres);
    measure(*postgres, plain);
}

} // namespace
} // namespace tenon::sql

int main() { tenon::sql::main(); }
