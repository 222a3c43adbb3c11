#pragma once

// The face of purges. Deleting is soft, as MLflow's clients expect; a purge removes for good what was
// deleted: runs with their points and files, logged models, and experiments in which nothing is left, whose
// names are free again. It is asked for once, and done by a job in small pieces, so that nobody waits for the
// writer.

#include "artifacts/artifacts.h"
#include "platform/sql/database.h"
#include "tracking/purge_store.h"
#include "tracking/purge_wire.h"

#include <chrono>
#include <map>

namespace tenon::tracking {

// What stays although it was deleted, because something else rests on it.
class RunKeeper {
public:
    virtual ~RunKeeper() = default;
    // Run ids, each with why it is kept: "evidence of criterion c1".
    virtual std::map<std::string, std::string> kept_runs(sql::Transaction&, Place const&) const = 0;
};

class Purges {
public:
    Purges(Context context, artifacts::Artifacts const& artifacts)
        : context_(context), artifacts_(artifacts) {}

    // The keeper outlives this.
    void add(RunKeeper const& keeper) { keepers_.push_back(&keeper); }

    PurgePreview preview(sql::Transaction&, Place const&) const;
    // Errors: purge_empty, and purge_stale where it is no longer what was looked at.
    Result<PurgeView> start(sql::Transaction&, Actor const&, StartPurge const&) const;
    std::vector<PurgeView> list(sql::Transaction&, Place const&) const;

    // Removes until everything is gone or the time is over; whether it is. Each piece is a transaction: some
    // points, a run, a model, an experiment. What has been restored meanwhile stays. Ends with the event
    // tracking.purged.
    Result<bool> run(sql::Unit&, Actor const& server, std::string const& id,
        std::chrono::steady_clock::time_point until) const;

private:
    class Work;
    std::map<std::string, std::string> kept(sql::Transaction&, Place const&) const;

    Context context_;
    artifacts::Artifacts const& artifacts_;
    std::vector<RunKeeper const*> keepers_;
};

} // namespace tenon::tracking
