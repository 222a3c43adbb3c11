#pragma once

// The face of experiments. Number 0, called Default, is there from the first touch: a script that names no
// experiment logs to it.

#include "base/context.h"
#include "tracking/experiment_store.h"
#include "tracking/input_store.h"

namespace tenon::tracking {

struct FullExperiment {
    Experiment experiment;
    std::vector<Pair> tags = {};
};

struct NewExperiment {
    std::string name;
    std::string artifact_location; // empty: ours
    std::vector<Pair> tags = {};
};

class Experiments {
public:
    explicit Experiments(Context context) : context_(context) {}

    bool has_default(sql::Transaction&, Place const&) const;
    void ensure_default(sql::Transaction&, Place const&) const;

    // Error: experiment_exists (conflict), also where the other one is deleted.
    Result<std::int64_t> create(sql::Transaction&, Actor const&, NewExperiment const&) const;
    // Also a deleted one. Error: experiment_not_found.
    Result<FullExperiment> get(sql::Transaction&, Place const&, std::string_view id) const;
    Result<FullExperiment> get_named(sql::Transaction&, Place const&, std::string_view name) const;
    // Error: experiment_not_active.
    Result<Experiment> active(sql::Transaction&, Place const&, std::string_view id) const;

    Result<void> rename(sql::Transaction&, Actor const&, std::string_view id, std::string const& name) const;
    // With all its runs; restoring brings all of them back, also those deleted one by one.
    Result<void> remove(sql::Transaction&, Actor const&, std::string_view id) const;
    Result<void> restore(sql::Transaction&, Actor const&, std::string_view id) const;
    Result<void> set_tag(sql::Transaction&, Actor const&, std::string_view id, Pair const& tag) const;
    Result<void> remove_tag(
        sql::Transaction&, Actor const&, std::string_view id, std::string const& key) const;

    // What the runs of these experiments read; ids that are no experiments find nothing.
    Result<std::vector<DatasetUse>> datasets_used(
        sql::Transaction&, Place const&, std::vector<std::string> const& ids) const;

    // With their tags, in the order given.
    std::vector<FullExperiment> complete(
        sql::Transaction&, Place const&, std::vector<Experiment> experiments) const;

private:
    Result<void> set_stage(sql::Transaction&, Place const&, Experiment, Stage) const;
    Context context_;
};

// The decimal of an experiment's id. Error: experiment_not_found.
Result<std::int64_t> experiment_number(std::string_view id);

} // namespace tenon::tracking
