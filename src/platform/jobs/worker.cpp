#include "platform/jobs/worker.h"

#include "base/text.h"
#include "platform/jobs/alarm.h"
#include "platform/log/log.h"

#include <algorithm>
#include <exception>
#include <tuple>

namespace tenon::jobs {

namespace {

// Between two looks where a job is due that another node is just taking.
constexpr std::chrono::milliseconds shortest_sleep{100};

// Text from anywhere, fit for a column.
std::string storable(std::string text) {
    bool const fits = is_utf8(text) && text.find('\0') == text.npos;
    return fits ? text : "an error whose text is not UTF-8";
}

} // namespace

// Done, or the error it failed with.
struct Worker::Outcome {
    bool done;
    std::string error = {};
};

Worker::Worker(sql::Database& database, Context const& context, WorkerOptions options)
    : database_(database), context_(context), options_(options), alarm_(std::make_shared<Alarm>()) {}

Worker::~Worker() { stop(); }

void Worker::on(std::string kind, Handler handler) {
    handlers_.insert_or_assign(std::move(kind), std::move(handler));
}

void Worker::every(Periodic periodic) {
    on(periodic.name, periodic.run);
    periodic_.push_back(std::move(periodic));
}

// The database keeps its listeners as long as it lives, which may be longer than this.
void Worker::start() {
    database_.listen(std::string(channel), [alarm = std::weak_ptr(alarm_)](std::string_view) {
        if (auto const there = alarm.lock()) there->ring();
    });
    thread_ = std::thread([this] { work(); });
}

void Worker::stop() {
    alarm_->stop();
    if (thread_.joinable()) thread_.join();
}

void Worker::work() {
    while (!alarm_->is_stopping()) {
        std::chrono::microseconds sleep = options_.patience;
        try {
            run_due();
            sleep = time_to_next();
        } catch (std::exception const& exception) {
            log::error("jobs.worker_failed", {{"what", exception.what()}});
        }
        alarm_->sleep(sleep);
    }
}

int Worker::run_due() {
    enqueue_turns();
    int count = 0;
    while (!alarm_->is_stopping() && run_next())
        ++count;
    return count;
}

// A turn whose last job is still being tried is passed over: it would only wait behind it.
void Worker::enqueue_turns() {
    Timestamp const now = context_.clock.now();
    sql::Unit unit(database_);
    auto const known = unit.read([](sql::Transaction& transaction) { return turns(transaction); });
    for (Periodic const& periodic : periodic_) {
        bool const waits = std::any_of(known.begin(), known.end(),
            [&](Turn const& turn) { return turn.name == periodic.name && turn.next_at > now; });
        if (waits) continue;
        std::ignore = unit.write([&](sql::Transaction& transaction) -> Result<void> {
            bool const mine = take_turn(transaction, periodic.name, now, now + periodic.every);
            if (mine && !is_pending(transaction, periodic.name))
                enqueue(transaction, context_, {periodic.name});
            return {};
        });
    }
}

// false: nothing is due, or the disk takes nothing more, and going on would only turn in circles. A job is
// not begun before its lease is durable: on SQLite the change that asked for it may be in the same group, and
// still be undone.
bool Worker::run_next() {
    std::scoped_lock const running(running_);
    auto const lease = context_.ids.make<Lease>();
    Timestamp const now = context_.clock.now();
    sql::Unit unit(database_);
    auto const job = unit.write([&](sql::Transaction& transaction) -> Result<std::optional<LeasedJob>> {
        return lease_next(transaction, lease, now, now + options_.lease);
    });
    if (!*job || unit.wait_until_durable()) return false;
    Outcome const outcome = run(**job, unit);
    return record(**job, lease, outcome, unit);
}

// The edge where exceptions of jobs end.
Worker::Outcome Worker::run(LeasedJob const& job, sql::Unit& unit) {
    // Whoever leased it before never came back, each time: it may be what ended them.
    if (job.attempts > options_.attempts) return {false, "the server stopped while it worked on this"};
    auto const handler = handlers_.find(job.kind);
    if (handler == handlers_.end()) return {false, "this server knows no such kind of job"};
    try {
        auto const result = handler->second(unit, job.payload);
        if (!result) return {false, storable(result.error().code + ": " + describe(result.error()))};
        // Before the job is called done: its writes may be in an earlier group than that word.
        auto const refused = unit.wait_until_durable();
        return refused ? Outcome{false, storable(refused->message)} : Outcome{true};
    } catch (std::exception const& exception) {
        return {false, storable(exception.what())};
    }
}

// Where the disk refuses this, the lease ends by itself.
bool Worker::record(LeasedJob const& job, Id<Lease> const& lease, Outcome const& outcome, sql::Unit& unit) {
    Timestamp const now = context_.clock.now();
    bool const last = job.attempts >= options_.attempts;
    auto const held = unit.write([&](sql::Transaction& transaction) -> Result<bool> {
        if (outcome.done) return finish(transaction, job.id, lease, now);
        if (last) return give_up(transaction, job.id, lease, now, outcome.error);
        return postpone(transaction, job.id, lease, now + pause_after(job.attempts), outcome.error);
    });
    if (!outcome.done)
        log::write(last ? log::Level::error : log::Level::warning, last ? "jobs.given_up" : "jobs.failed",
            {{"id", job.id.text()}, {"kind", job.kind}, {"attempts", job.attempts},
                {"error", outcome.error}});
    if (!*held) log::warning("jobs.lease_lost", {{"id", job.id.text()}, {"kind", job.kind}});
    auto const refused = unit.wait_until_durable();
    if (refused) log::error("jobs.not_durable", {{"id", job.id.text()}, {"error", refused->message}});
    return !refused;
}

std::chrono::seconds Worker::pause_after(std::int64_t attempts) const {
    auto pause = options_.first_pause;
    for (std::int64_t i = 1; i < attempts && pause < options_.longest_pause; ++i)
        pause *= 2;
    return std::min(pause, options_.longest_pause);
}

std::chrono::microseconds Worker::time_to_next() {
    Timestamp const now = context_.clock.now();
    Timestamp next = now + options_.patience;
    sql::Unit(database_).read([&](sql::Transaction& transaction) {
        next = std::min(next, next_due(transaction).value_or(next));
        for (Turn const& turn : turns(transaction))
            if (knows_turn(turn.name)) next = std::min(next, turn.next_at);
        return 0;
    });
    return std::max<std::chrono::microseconds>(next - now, shortest_sleep);
}

// Of an older version there may be turns that nobody takes any more.
bool Worker::knows_turn(std::string_view name) const {
    return std::any_of(
        periodic_.begin(), periodic_.end(), [&](Periodic const& periodic) { return periodic.name == name; });
}

} // namespace tenon::jobs
