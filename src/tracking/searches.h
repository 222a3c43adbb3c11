#pragma once

// The face of searching: runs, experiments, logged models and the registry by filter, order and page.

#include "tracking/experiments.h"
#include "tracking/logged_models.h"
#include "tracking/names.h"
#include "tracking/registry.h"
#include "tracking/runs.h"
#include "tracking/search_text.h"
#include "tracking/traces.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::tracking {

struct Query {
    std::string filter = {};
    std::vector<std::string> order_by = {};
    std::optional<Stage> stage = Stage::active; // nothing: both
    std::int64_t limit = 1000;
    std::string page_token = {};
};

// Ids that are no numbers find nothing. Nothing at all: every experiment.
using ExperimentIds = std::optional<std::vector<std::string>>;

struct ModelQuery {
    Query query = {};
    ExperimentIds experiments = {};
    // Metrics count only where they were measured on one of these.
    struct Data {
        std::string name;
        std::string digest; // empty: any
    };
    std::vector<Data> datasets = {};
};

template <class Thing> struct Found {
    std::vector<Thing> items;
    std::string next_page_token; // empty: the last page
};

class Searches {
public:
    Searches(Experiments const& experiments, Runs const& runs, LoggedModels const& models,
        Registry const& registry, Traces const& traces)
        : experiments_(experiments), runs_(runs), models_(models), registry_(registry), traces_(traces) {}

    // Errors of all: filter_invalid, page_token_invalid, limit_invalid.
    // Runs without anything that was logged to them: ten thousand at once are cheap.
    Result<Found<Run>> bare_runs(sql::Transaction&, Place const&, ExperimentIds const&, Query const&) const;
    Result<Found<FullRun>> runs(sql::Transaction&, Place const&, ExperimentIds const&, Query const&) const;
    Result<Found<FullExperiment>> experiments(sql::Transaction&, Place const&, Query const&) const;
    Result<Found<FullModel>> models(sql::Transaction&, Place const&, ModelQuery const&) const;
    // Of these two the query's stage means nothing, and prompts are found only where the filter asks for
    // them.
    Result<Found<FullRegisteredModel>> registered(sql::Transaction&, Place const&, Query const&) const;
    // `name`: of this registered model only.
    Result<Found<FullVersion>> versions(
        sql::Transaction&, Place const&, Query const&, std::string const& name = {}) const;
    // At most Limits::trace_page_max at once.
    Result<Found<FullTrace>> traces(
        sql::Transaction&, Place const&, ExperimentIds const&, Query const&) const;

private:
    Experiments const& experiments_;
    Runs const& runs_;
    LoggedModels const& models_;
    Registry const& registry_;
    Traces const& traces_;
};

Vocabulary const& run_words();
Vocabulary const& experiment_words();
Vocabulary const& model_words();
Vocabulary const& trace_words();

// "r.stage = :a0" or nothing to ask; and the same for experiments.
std::string stage_is(std::string_view alias, std::optional<Stage> stage, Arguments& arguments);
std::string experiment_is(std::string_view alias, ExperimentIds const& ids, Arguments& arguments);
Result<void> check_limit(std::int64_t limit, std::int64_t most = Limits::page_max);

} // namespace tenon::tracking
