#pragma once

// What the page of models shows: versions with the run, the measures and the data behind them.

#include "tracking/registry_wire.h"
#include "tracking/tracking.h"

namespace tenon::tracking {

Result<ModelList> list_of_models(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, Query const& query);

// `query` pages through its versions.
Result<ModelView> view_of_model(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    std::string const& name, Query query);

} // namespace tenon::tracking
