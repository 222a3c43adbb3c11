#include "datasets/dataset_api.h"

namespace tenon::datasets {

namespace {

using api::Call;
using api::Who;

constexpr std::uint64_t sample_bytes_max = std::uint64_t{2} << 30;

std::optional<std::string> label_named(Call const& call) {
    auto const name = call.request.find_query("label");
    return name ? std::optional<std::string>(*name) : std::nullopt;
}

} // namespace

std::vector<api::Endpoint> endpoints(Datasets& datasets) {
    return {
        api::get("/api/v1/engagements/{engagement}/data", Who::participant,
            "Lists the data sheets: what the brief says, what the samples show, who has access.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return datasets.sheets(transaction, call.actor.place());
                });
            }),
        api::post("/api/v1/engagements/{engagement}/data/{asset}/sample", Who::client,
            "Takes a CSV sample, profiles it and says whether it is ready; ?label= names the column to "
            "learn.",
            [&](Call& call) -> Result<DataSheet> {
                std::string const& asset = call.param("asset");
                TENON_CHECK(call.unit.read([&](sql::Transaction& transaction) {
                    return datasets.require_asset(transaction, call.actor.place(), asset);
                }));
                TENON_TRY(sample, datasets.receive(*call.request.stream, label_named(call)));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return datasets.add(transaction, call.actor, asset, sample);
                });
            })
            .streaming(sample_bytes_max),
        // A write, because an expert's first look is put on record.
        api::get("/api/v1/engagements/{engagement}/data/{asset}/profile", Who::participant,
            "Shows the newest profile; personal values to the client only.",
            [&](Call& call) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return datasets.profile(transaction, call.actor, call.param("asset"));
                });
            }),
        api::post("/api/v1/engagements/{engagement}/data/{asset}/access/grant", Who::client,
            "Records that the expert was given access to the data.",
            [&](Call& call) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return datasets.grant_access(transaction, call.actor, call.param("asset"));
                });
            }),
        api::post("/api/v1/engagements/{engagement}/data/{asset}/access/verify", Who::expert,
            "Records that the expert has opened the data with the access given.",
            [&](Call& call) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return datasets.verify_access(transaction, call.actor, call.param("asset"));
                });
            }),
    };
}

} // namespace tenon::datasets
