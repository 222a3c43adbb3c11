// How many transfers a second are recorded durably, on SQLite: one request after another, each waiting for
// the disk, and 16 threads whose requests share their flushes. Then how fast the books are verified.

#include "ledger/ledger.h"
#include "platform/sql/migrations.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>
#include <vector>

namespace {

using namespace tenon;

template <class Work> double seconds(Work work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// A new workspace with funds enough for every allocation of a run.
struct Desk {
    Desk(sql::Database& to, ledger::Ledger const& of, IdSource& from) : database(to), face(of), ids(from) {
        client.kind = Actor::Kind::person;
        client.name = "Clara";
        client.workspace = ids.make<Workspace>();
        client.engagement = ids.make<Engagement>();
        client.engagement_role = EngagementRole::client;
        write([&](sql::Transaction& transaction) {
            return face.confirm_funds(transaction, client,
                {.id = ids.make<ledger::Transfer>(),
                    .what = *Money::of_minor_units(1'000'000'000, "EUR"_currency),
                    .bank_reference = "opening"});
        });
    }

    template <class Work> void write(Work work) {
        sql::Unit unit(database);
        if (!unit.write(work)) std::abort();
        unit.wait_until_durable();
    }

    void allocate() {
        write([&](sql::Transaction& transaction) {
            return face.allocate(transaction, client,
                {ids.make<ledger::Transfer>(), milestone, *Money::of_minor_units(1, "EUR"_currency)});
        });
    }

    sql::Database& database;
    ledger::Ledger const& face;
    IdSource& ids;
    Actor client = {};
    Id<Milestone> milestone = ids.make<Milestone>();
};

void print(char const* what, int transfers, double time) {
    std::printf("%-44s %7d transfers  %8.0f /s  %7.3f ms each\n", what, transfers, transfers / time,
        time * 1e3 / transfers);
}

void run_alone(char const* what, Desk& desk, int transfers) {
    print(what, transfers, seconds([&] {
        for (int i = 0; i < transfers; ++i)
            desk.allocate();
    }));
}

// Every thread works for a workspace of its own, or all for one.
void run_together(char const* what, std::vector<Desk>& desks, int threads, int transfers) {
    std::atomic<int> left = transfers;
    print(what, transfers, seconds([&] {
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&, i] {
                Desk& desk = desks[static_cast<std::size_t>(i) % desks.size()];
                while (--left >= 0)
                    desk.allocate();
            });
    }));
}

} // namespace

int main(int argc, char** argv) {
    int const transfers = argc > 1 ? std::atoi(argv[1]) : 20'000;
    auto const folder = std::filesystem::temp_directory_path() / "tenon-ledger-bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    {
        auto const database = sql::open_sqlite({.path = (folder / "tenon.db").string()});
        SystemClock const clock;
        if (!sql::migrate(*database, sql::all_migrations(), clock.now())) return 1;
        RandomIds ids(clock);
        ledger::Ledger const face({clock, ids});

        Desk alone(*database, face, ids);
        run_alone("a plain loop, one flush each", alone, transfers / 10);
        std::vector<Desk> one;
        one.emplace_back(*database, face, ids);
        run_together("16 threads, one book", one, 16, transfers);
        std::vector<Desk> many;
        for (int i = 0; i < 16; ++i)
            many.emplace_back(*database, face, ids);
        run_together("16 threads, a book each", many, 16, transfers);

        bool holds = false;
        double const time = seconds([&] {
            holds = sql::Unit(*database).read([&](sql::Transaction& transaction) {
                return face.verify(transaction, *one.front().client.workspace).holds();
            });
        });
        print(holds ? "verifying one book: holds" : "verifying one book: BROKEN", transfers + 1, time);
    }
    std::filesystem::remove_all(folder);
}
