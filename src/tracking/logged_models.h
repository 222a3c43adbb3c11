#pragma once

// The face of logged models: without this group `log_model` of MLflow 3 fails.

#include "tracking/experiments.h"
#include "tracking/model_store.h"

namespace tenon::tracking {

struct NewModel {
    std::string experiment_id;
    std::string name; // empty: invented
    std::string model_type;
    std::string source_run_id;
    std::vector<Pair> params = {};
    std::vector<Pair> tags = {};
};

class LoggedModels {
public:
    LoggedModels(Context context, Experiments const& experiments)
        : context_(context), experiments_(experiments) {}

    Result<FullModel> create(sql::Transaction&, Actor const&, NewModel const&) const;
    // Errors: model_not_found, also for a deleted one unless those are wanted.
    Result<FullModel> get(
        sql::Transaction&, Place const&, std::string_view model_id, bool also_deleted = false) const;
    Result<FullModel> finish(
        sql::Transaction&, Actor const&, std::string_view model_id, ModelStatus status) const;
    Result<void> remove(sql::Transaction&, Actor const&, std::string_view model_id) const;
    Result<void> put_params(
        sql::Transaction&, Actor const&, std::string_view model_id, std::vector<Pair> const& params) const;
    Result<FullModel> put_tags(
        sql::Transaction&, Actor const&, std::string_view model_id, std::vector<Pair> const& tags) const;
    Result<void> remove_tag(
        sql::Transaction&, Actor const&, std::string_view model_id, std::string const& key) const;

    std::vector<FullModel> complete(sql::Transaction&, Place const&, std::vector<Model> models) const;

private:
    Result<Model> active(sql::Transaction&, Place const&, std::string_view model_id) const;

    Context context_;
    Experiments const& experiments_;
};

} // namespace tenon::tracking
