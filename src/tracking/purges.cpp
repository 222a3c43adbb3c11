#include "tracking/purges.h"

#include "artifacts/artifact_path.h"
#include "platform/blobs/collector.h"
#include "platform/events/events.h"
#include "tracking/purge_jobs.h"
#include "tracking/run_store.h"
#include "tracking/trace_store.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace tenon::tracking {

namespace {

constexpr std::int64_t points_at_a_time = 20'000;

std::string folder_of(store::DeletedRun const& run) {
    return artifacts::root_of({artifacts::Owner::Kind::run, run.experiment, run.run_id, ""});
}

std::string folder_of(store::DeletedModel const& model) {
    return artifacts::root_of({artifacts::Owner::Kind::model, model.experiment, model.model_id, ""});
}

PurgeCounts counts_of(store::PurgeRow const& row) {
    return {row.experiments, row.runs, row.models, row.points, row.files, row.bytes};
}

PurgeView view_of(store::PurgeRow const& row) {
    return {row.id, row.asked_by, row.asked_at, row.ended_at, counts_of(row)};
}

} // namespace

std::map<std::string, std::string> Purges::kept(sql::Transaction& transaction, Place const& place) const {
    std::map<std::string, std::string> kept;
    for (RunKeeper const* keeper : keepers_)
        kept.merge(keeper->kept_runs(transaction, place));
    return kept;
}

PurgePreview Purges::preview(sql::Transaction& transaction, Place const& place) const {
    PurgePreview preview;
    PurgeCounts& counts = preview.counts;
    auto count_files = [&](std::string const& folder) {
        artifacts_.each_below(transaction, place, folder, [&](auto, std::int64_t bytes) {
            ++counts.files;
            counts.bytes += bytes;
        });
    };
    auto const keep = kept(transaction, place);
    std::set<std::int64_t> stays; // experiments with a run that is kept
    for (store::DeletedRun const& run : store::deleted_runs(transaction, place)) {
        if (auto const why = keep.find(run.run_id); why != keep.end()) {
            preview.kept.push_back({run.run_id, run.name, why->second});
            stays.insert(run.experiment);
            continue;
        }
        ++counts.runs;
        counts.points += store::count_points(transaction, run.number);
        count_files(folder_of(run));
    }
    for (store::DeletedModel const& model : store::deleted_models(transaction, place)) {
        ++counts.models;
        count_files(folder_of(model));
    }
    for (std::int64_t const experiment :
        store::deleted_experiments(transaction, place, store::Left::but_deleted))
        if (!stays.contains(experiment)) ++counts.experiments;
    return preview;
}

Result<PurgeView> Purges::start(
    sql::Transaction& transaction, Actor const& actor, StartPurge const& wanted) const {
    Place const place = actor.place();
    PurgeCounts const counts = preview(transaction, place).counts;
    if (counts == PurgeCounts())
        return fail(ErrorKind::conflict, "purge_empty", "Nothing is deleted here that could be removed.");
    if (std::tuple(counts.experiments, counts.runs, counts.models) !=
        std::tuple(wanted.experiments, wanted.runs, wanted.models))
        return fail(ErrorKind::stale, "purge_stale",
            "What is deleted has changed since you looked; look again before you remove it for good.");
    store::PurgeRow row{.id = context_.ids.make<struct Purge>().str(),
        .asked_by = actor.name,
        .asked_at = context_.clock.now(),
        .ended_at = {},
        .experiments = 0,
        .runs = 0,
        .models = 0,
        .points = 0,
        .files = 0,
        .bytes = 0,
        .last_experiment = 0};
    store::add_purge(transaction, place, row);
    ask_to_purge(transaction, context_, place, row.id);
    return view_of(row);
}

std::vector<PurgeView> Purges::list(sql::Transaction& transaction, Place const& place) const {
    std::vector<PurgeView> views;
    for (store::PurgeRow const& row : store::purges(transaction, place))
        views.push_back(view_of(row));
    return views;
}

// One purge at work: what is to go was listed at the beginning, and each thing is looked at again in the
// transaction that removes it.
class Purges::Work {
public:
    Work(Purges const& purges, sql::Unit& unit, Actor const& server, std::string const& id)
        : purges_(purges), unit_(unit), server_(server), id_(id) {}

    Result<void> remove_run(store::DeletedRun const& run) {
        for (bool more = true; more;) {
            auto const gone = piece([&](sql::Transaction& transaction, store::PurgeRow& row) {
                more = is_deleted(transaction, run) && remove_piece(transaction, run, row);
            });
            if (!gone) return gone;
        }
        return {};
    }

    Result<void> remove_model(store::DeletedModel const& model) {
        return piece([&](sql::Transaction& transaction, store::PurgeRow& row) {
            auto const all = store::deleted_models(transaction, place(), model.model_id);
            if (all.empty()) return;
            remove_files(transaction, folder_of(model), row);
            store::remove_model(transaction, place(), model.model_id);
            ++row.models;
        });
    }

    Result<void> remove_experiments() {
        return piece([&](sql::Transaction& transaction, store::PurgeRow& row) {
            for (std::int64_t const experiment :
                store::deleted_experiments(transaction, place(), store::Left::nothing)) {
                constexpr auto all = std::numeric_limits<std::int64_t>::max();
                remove_traces(transaction, place(), traces_until(transaction, place(), experiment, all, all));
                remove_files(transaction, std::to_string(experiment), row);
                store::remove_experiment(transaction, place(), experiment);
                row.last_experiment = std::max(row.last_experiment, experiment);
                ++row.experiments;
            }
        });
    }

    Result<void> end() {
        return piece([&](sql::Transaction& transaction, store::PurgeRow& row) {
            row.ended_at = purges_.context_.clock.now();
            blobs::ask_to_collect(transaction, purges_.context_);
            events::record(transaction, server_, *row.ended_at,
                events::in(place(), "tracking.purged", row.id, json::to_json(counts_of(row))));
        });
    }

private:
    Place place() const { return server_.place(); }

    Result<void> piece(auto const& work) {
        return unit_.write([&](sql::Transaction& transaction) -> Result<void> {
            auto row = store::find_purge(transaction, place(), id_);
            if (!row || row->ended_at)
                return fail(ErrorKind::conflict, "purge_ended", "This purge has ended already.");
            work(transaction, *row);
            store::save_purge(transaction, place(), *row);
            return {};
        });
    }

    bool is_deleted(sql::Transaction& transaction, store::DeletedRun const& run) const {
        auto const now = find_run(transaction, place(), run.run_id);
        return now && now->stage == Stage::deleted &&
               !purges_.kept(transaction, place()).contains(run.run_id);
    }

    // Whether there is more of it.
    bool remove_piece(sql::Transaction& transaction, store::DeletedRun const& run, store::PurgeRow& row) {
        std::int64_t const points = store::remove_points(transaction, run.number, points_at_a_time);
        row.points += points;
        if (points == points_at_a_time) return true;
        remove_files(transaction, folder_of(run), row);
        store::remove_run(transaction, place(), run);
        ++row.runs;
        return false;
    }

    void remove_files(sql::Transaction& transaction, std::string const& folder, store::PurgeRow& row) {
        purges_.artifacts_.each_below(
            transaction, place(), folder, [&](auto, std::int64_t bytes) { row.bytes += bytes; });
        row.files += purges_.artifacts_.remove(transaction, server_, folder);
    }

    Purges const& purges_;
    sql::Unit& unit_;
    Actor const& server_;
    std::string const& id_;
};

Result<bool> Purges::run(sql::Unit& unit, Actor const& server, std::string const& id,
    std::chrono::steady_clock::time_point until) const {
    Place const place = server.place();
    auto const [runs, models] = unit.read([&](sql::Transaction& transaction) {
        auto const keep = kept(transaction, place);
        auto deleted = store::deleted_runs(transaction, place);
        std::erase_if(deleted, [&](store::DeletedRun const& run) { return keep.contains(run.run_id); });
        return std::pair(std::move(deleted), store::deleted_models(transaction, place));
    });
    Work work(*this, unit, server, id);
    auto is_late = [&] { return std::chrono::steady_clock::now() > until; };
    for (store::DeletedRun const& run : runs) {
        if (is_late()) return false;
        TENON_CHECK(work.remove_run(run));
    }
    for (store::DeletedModel const& model : models) {
        if (is_late()) return false;
        TENON_CHECK(work.remove_model(model));
    }
    TENON_CHECK(work.remove_experiments());
    TENON_CHECK(work.end());
    return true;
}

} // namespace tenon::tracking
