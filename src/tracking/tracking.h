#pragma once

// Tracking as a whole: the faces of its nouns, and what other modules ask of it.

#include "artifacts/artifacts.h"
#include "engagements/engagements.h"
#include "tracking/purges.h"
#include "tracking/searches.h"
#include "tracking/validation.h"

namespace tenon::tracking {

class Tracking final : public engagements::FactSource {
public:
    Tracking(Context context, artifacts::Artifacts const& artifacts)
        : experiments(context),
          runs(context, experiments, watchers_),
          models(context, experiments),
          registry(context, models),
          traces(context, experiments, artifacts),
          searches(experiments, runs, models, registry, traces),
          purges(context, artifacts),
          artifacts_(artifacts) {}
    Tracking(Tracking const&) = delete;
    Tracking& operator=(Tracking const&) = delete;

    // At wiring time, before the first request.
    void add(RunWatcher& watcher) { watchers_.push_back(&watcher); }

    Experiments const experiments;
    Runs const runs;
    LoggedModels const models;
    Registry const registry;
    Traces const traces;
    Searches const searches;
    Purges purges;

    // Whether the run exists in this engagement and is not deleted: for evidence that names it.
    std::optional<Run> find_run(sql::Transaction&, Place const&, std::string_view run_id) const;
    // The same of a model's version.
    std::optional<FullVersion> find_version(
        sql::Transaction&, Place const&, std::string_view name, std::int64_t number) const;

    // Every run that is not deleted, oldest first, with what a reader needs to repeat it.
    std::vector<engagements::RunFacts> run_facts(sql::Transaction&, Place const&) const;
    void fill(sql::Transaction&, Place const&, engagements::Facts&) override;

    // How a run was validated, as far as it says; nothing of a run that is deleted or unknown.
    std::vector<Validation> validations(sql::Transaction&, Place const&, std::string_view run_id) const;

    artifacts::Artifacts const& files() const { return artifacts_; }

private:
    artifacts::Artifacts const& artifacts_;
    RunWatchers watchers_;
};

} // namespace tenon::tracking
