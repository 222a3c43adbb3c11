#include "tracking/registry_views.h"
#include "tracking/run_api.h"

namespace tenon::tracking {

namespace {

using api::Call;
using api::Who;

} // namespace

std::vector<api::Endpoint> registry_endpoints(Tracking const& tracking) {
    return {
        api::get("/api/v1/engagements/{engagement}/models", Who::participant,
            "Lists registered models with the newest versions, what proposes them and what is behind them.",
            [&](Call& call) -> Result<ModelList> {
                TENON_TRY(query, query_of(call));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return list_of_models(transaction, tracking, call.actor.place(), query);
                });
            })
            .taking({{"filter", "In the language of MLflow's search."},
                {"order_by", "A column, with ASC or DESC; may stand several times.", api::QueryKind::texts},
                {"limit", "How many, at most 1000; 100 where it is left out.", api::QueryKind::number},
                {"page_token", "From the page before."}}),
        api::get("/api/v1/engagements/{engagement}/models/{name}", Who::participant,
            "Shows a registered model with its versions, newest first, and the lineage of each.",
            [&](Call& call) -> Result<ModelView> {
                TENON_TRY(query, query_of(call));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return view_of_model(
                        transaction, tracking, call.actor.place(), call.param("name"), query);
                });
            })
            .taking({{"filter", "Of its versions, in the language of MLflow's search."},
                {"limit", "How many versions, at most 1000; 100 where it is left out.",
                    api::QueryKind::number},
                {"page_token", "From the page before."}}),
    };
}

} // namespace tenon::tracking
