#pragma once

// Runs jobs, one after another, on a thread of its own. Of many workers on many nodes each job is held by one
// at a time: by a lease, which ends by itself when its holder does. Work that is done again and again is a
// table of its own; each turn becomes a job, on one of the nodes.

#include "base/context.h"
#include "platform/jobs/job_store.h"
#include "platform/sql/database.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tenon::jobs {

class Alarm;

// Calls one face. An error or an exception: it is tried again later.
using Handler = std::function<Result<void>(sql::Unit&, std::string const& payload)>;

struct Periodic {
    std::string name; // also the kind of its jobs
    std::chrono::seconds every;
    std::string reason; // why it exists: a sentence for the operator's table
    Handler run;        // its payload says nothing
};

struct WorkerOptions {
    // Longer than any job takes: after it another worker takes over.
    std::chrono::seconds lease = std::chrono::minutes(10);
    // After the first failure; doubled after each further one.
    std::chrono::seconds first_pause = std::chrono::seconds(10);
    std::chrono::seconds longest_pause = std::chrono::hours(6);
    int attempts = 12; // with the pauses above, tried for almost six hours
    // Looks at the tables at least so often, should a message be lost.
    std::chrono::seconds patience = std::chrono::seconds(30);
};

class Worker {
public:
    // All must outlive the worker. Handlers are given before start().
    Worker(sql::Database& database, Context const& context, WorkerOptions options = {});
    ~Worker(); // stops

    void on(std::string kind, Handler handler);
    void every(Periodic periodic);
    std::vector<Periodic> const& periodic() const { return periodic_; }

    void start();
    // Finishes the job at hand.
    void stop();

    // While it lives, this worker begins no job: waits for the one at hand first. For work of many
    // transactions that looks finished in between, such as telling a history that lies in the past.
    class Pause {
    public:
        explicit Pause(Worker& worker) : lock_(worker.running_) {}

    private:
        std::scoped_lock<std::mutex> lock_;
    };

    // Runs all that is due on the calling thread, and returns how many jobs that were: for start(), and for
    // tests.
    int run_due();

private:
    struct Outcome;

    void work();
    void enqueue_turns();
    bool run_next();
    Outcome run(LeasedJob const& job, sql::Unit& unit);
    bool record(LeasedJob const& job, Id<Lease> const& lease, Outcome const& outcome, sql::Unit& unit);
    std::chrono::seconds pause_after(std::int64_t attempts) const;
    std::chrono::microseconds time_to_next();
    bool knows_turn(std::string_view name) const;

    sql::Database& database_;
    Context context_;
    WorkerOptions options_;
    std::map<std::string, Handler, std::less<>> handlers_;
    std::vector<Periodic> periodic_;
    std::mutex running_;           // held while a job is leased and run
    std::shared_ptr<Alarm> alarm_; // shared with the database's listener
    std::thread thread_;
};

} // namespace tenon::jobs
