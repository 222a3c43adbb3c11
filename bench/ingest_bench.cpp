// What a thousand logged metrics cost: log-batch through the whole HTTP stack with 64 connections, beside a
// plain loop that inserts the same rows into the same tables with SQLite's own interface. Both flush to disk
// (synchronous=FULL), the loop with 1,000 rows a transaction.
//
//   ingest_bench [FOLDER] [REQUESTS]      prints points per second of both, and their ratio

#include "platform/http/server.h"
#include "platform/sql/migrations.h"
#include "support/test_gatekeeper.h"
#include "tracking/mlflow_api.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <thread>

namespace {

using namespace tenon;
using SteadyClock = std::chrono::steady_clock;

constexpr int connections = 64;
constexpr int points = 1000; // of one request
constexpr int keys = 10;

struct Row {
    int key;
    std::int64_t step;
    double value;
};

// The points of one request: ten curves of a hundred steps, as a training loop sends them.
Row row_of(int request, int point) {
    std::int64_t const step = request * (points / keys) + point / keys;
    return {point % keys, step, 1.0 / static_cast<double>(step * keys + point % keys + 1)};
}

std::int64_t at_ms(Row const& row) { return 1'763'632'800'000 + row.step; }

double seconds_since(SteadyClock::time_point begin) {
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

std::string body_of(std::string const& run_id, int request) {
    std::string body = R"({"run_id":")" + run_id + R"(","metrics":[)";
    for (int i = 0; i < points; ++i) {
        Row const row = row_of(request, i);
        body += (i == 0 ? "" : ",") + std::string(R"({"key":"curve_)") + std::to_string(row.key) +
                R"(","value":)";
        json::write_number(body, row.value);
        body +=
            R"(,"timestamp":)" + std::to_string(at_ms(row)) + R"(,"step":)" + std::to_string(row.step) + "}";
    }
    return body + R"(],"params":[],"tags":[]})";
}

std::string request_of(std::string const& body) {
    return "POST /e/x/api/2.0/mlflow/runs/log-batch HTTP/1.1\r\nHost: bench\r\nX-Test-Role: expert\r\n"
           "Content-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

int connect_to(std::uint16_t port) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    int const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0)
        throw std::runtime_error("connect");
    return socket;
}

// One request after the other, each answered before the next.
void drive(std::uint16_t port, std::vector<std::string> const& requests) {
    int const socket = connect_to(port);
    char answer[4096];
    for (std::string const& request : requests) {
        for (std::size_t sent = 0; sent < request.size();) {
            ssize_t const count = ::send(socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (count <= 0) throw std::runtime_error("send");
            sent += static_cast<std::size_t>(count);
        }
        ssize_t const count = ::recv(socket, answer, sizeof answer, 0); // an answer is one small packet
        if (count < 12 || std::string_view(answer + 9, 3) != "200")
            throw std::runtime_error(
                std::string(answer, static_cast<std::size_t>(std::max<ssize_t>(count, 0))));
    }
    ::close(socket);
}

std::unique_ptr<sql::Database> fresh_database(std::string const& folder) {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    auto database = sql::open_sqlite({.path = folder + "/tenon.db"});
    if (!sql::migrate(*database, sql::all_migrations(), {})) throw std::runtime_error("migrate");
    test::add_test_place(*database);
    return database;
}

double through_http(std::string const& folder, int requests) {
    auto const database = fresh_database(folder);
    SystemClock const clock;
    RandomIds ids(clock);
    auto const store = blobs::open_folder(folder + "/blobs");
    artifacts::Artifacts const files({clock, ids});
    tracking::Tracking const tracking({clock, ids}, files);
    test::TestGatekeeper gatekeeper;
    api::Api api(tracking::mlflow::endpoints(tracking, *store), gatekeeper, *database,
        [](http::Request const&) { return http::Response::text(404, ""); });
    http::ServerOptions options;
    options.port = 0;
    auto const server = http::Server::start(options, api).value();

    Actor actor;
    actor.workspace = test::test_place().workspace;
    actor.engagement = test::test_place().engagement;
    std::vector<std::vector<std::string>> sent(connections);
    for (auto& list : sent) {
        sql::Unit unit(*database);
        auto const run = unit.write(
            [&](sql::Transaction& transaction) { return tracking.runs.create(transaction, actor, {}); });
        if (unit.wait_until_durable()) throw std::runtime_error("flush");
        for (int i = 0; i < requests; ++i)
            list.push_back(request_of(body_of(run->run.run_id, i)));
    }
    auto const begin = SteadyClock::now();
    std::vector<std::thread> clients;
    for (auto const& list : sent)
        clients.emplace_back([&list, port = server->port()] { drive(port, list); });
    for (std::thread& client : clients)
        client.join();
    double const seconds = seconds_since(begin);
    server->stop(std::chrono::seconds(1));
    return connections * requests * static_cast<double>(points) / seconds;
}

void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errstr(code));
}

// The same statements as src/tracking/metric_store.cpp, with nothing around them.
class PlainLoop {
public:
    explicit PlainLoop(std::string const& file) {
        check(sqlite3_open(file.c_str(), &database_));
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        insert_ = prepare("INSERT INTO metric_points (run_number, key_number, at_ms, step, value) "
                          "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");
        raise_ = prepare("INSERT INTO metric_latest (workspace_id, engagement_id, run_number, key_number, "
                         "at_ms, step, value) VALUES ('" +
                         test::test_place().workspace.str() + "', '" + test::test_place().engagement.str() +
                         "', ?1, ?2, ?3, ?4, ?5) ON CONFLICT (workspace_id, engagement_id, run_number, "
                         "key_number) DO UPDATE SET at_ms = excluded.at_ms, step = excluded.step, value = "
                         "excluded.value WHERE (excluded.step, excluded.at_ms, excluded.value) > "
                         "(metric_latest.step, metric_latest.at_ms, metric_latest.value)");
    }
    ~PlainLoop() {
        sqlite3_finalize(insert_);
        sqlite3_finalize(raise_);
        sqlite3_close(database_);
    }

    void add(int run_number, int request) {
        run("BEGIN");
        for (int i = 0; i < points; ++i)
            put(insert_, run_number, row_of(request, i));
        for (int i = points - keys; i < points; ++i)
            put(raise_, run_number, row_of(request, i));
        run("COMMIT");
    }

private:
    void run(char const* text) { check(sqlite3_exec(database_, text, nullptr, nullptr, nullptr)); }
    sqlite3_stmt* prepare(std::string const& text) {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(database_, text.c_str(), -1, &statement, nullptr));
        return statement;
    }
    static void put(sqlite3_stmt* statement, int run_number, Row const& row) {
        sqlite3_bind_int(statement, 1, run_number);
        sqlite3_bind_int(statement, 2, row.key);
        sqlite3_bind_int64(statement, 3, at_ms(row));
        sqlite3_bind_int64(statement, 4, row.step);
        sqlite3_bind_double(statement, 5, row.value);
        check(sqlite3_step(statement));
        check(sqlite3_reset(statement));
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* raise_ = nullptr;
};

double plain(std::string const& folder, int requests) {
    fresh_database(folder);
    PlainLoop loop(folder + "/tenon.db");
    auto const begin = SteadyClock::now();
    for (int request = 0; request < requests; ++request)
        for (int run_number = 1; run_number <= connections; ++run_number)
            loop.add(run_number, request);
    return connections * requests * static_cast<double>(points) / seconds_since(begin);
}

} // namespace

int main(int count, char** arguments) {
    std::string const folder = count > 1 ? arguments[1] : "ingest_bench_data";
    int const requests = count > 2 ? std::stoi(arguments[2]) : 20; // of each connection
    // By turns, because a shared machine is not equally fast all the time.
    for (int round = 0; round < 3; ++round) {
        double const loop = plain(folder + "/plain", requests);
        double const http = through_http(folder + "/http", requests);
        std::cout << "plain loop " << static_cast<std::int64_t>(loop) << " points/s, log-batch "
                  << static_cast<std::int64_t>(http) << " points/s, ratio " << http / loop << std::endl;
    }
    std::filesystem::remove_all(folder);
    return 0;
}
