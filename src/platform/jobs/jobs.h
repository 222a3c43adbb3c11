#pragma once

// Work to be done later: a kind, a small payload, and a call to one face. A job is written in the transaction
// of the change that asks for it, so that neither exists without the other, and runs at least once: what it
// does must be safe to do twice.

#include "base/actor.h"
#include "base/context.h"
#include "platform/sql/transaction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenon::jobs {

struct Job;

struct NewJob {
    std::string_view kind;      // "invoices.send": the module's noun, what to do with it
    std::string payload = "{}"; // JSON, small: ids rather than contents
    std::optional<Id<Workspace>> workspace = std::nullopt; // for whom, where it is for one
    std::optional<Timestamp> run_at = std::nullopt;        // nothing: at once
};

// Wakes a worker once the transaction is durable.
Id<Job> enqueue(sql::Transaction& transaction, Context const& context, NewJob const& job);

// Who acts in a job: the server itself, in the engagement the job is about.
Actor server_in(Place const& place);

// A job that failed too often. Its row stays until somebody has looked at it.
struct GivenUp {
    Id<Job> id;
    std::string kind;
    std::string payload;
    std::int64_t attempts;
    std::string last_error;
    Timestamp given_up_at;
};
BOOST_DESCRIBE_STRUCT(GivenUp, (), (id, kind, payload, attempts, last_error, given_up_at))

// Newest first.
std::vector<GivenUp> find_given_up(sql::Transaction& transaction, std::int64_t limit);

// Removes jobs that were done before then, and returns how many there were.
std::int64_t forget_done(sql::Transaction& transaction, Timestamp before);

// Removes what is to be done for a sample workspace, which is being removed whole.
void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace);

} // namespace tenon::jobs
