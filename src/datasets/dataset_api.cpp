#include "datasets/dataset_api.h"

#include <array>

namespace tenon::datasets {

namespace {

using api::Call;
using api::Who;

constexpr std::uint64_t sample_bytes_max = std::uint64_t{2} << 30;
constexpr std::uint64_t import_request_bytes_max = 64 << 10;

std::optional<std::string> label_named(Call const& call) {
    auto const name = call.request.find_query("label");
    return name ? std::optional<std::string>(*name) : std::nullopt;
}

// Whatever it comes from.
Result<DataSheet> take_sample(
    Datasets& datasets, Call& call, http::BodyReader& body, std::optional<std::string> const& label) {
    std::string const& asset = call.param("asset");
    TENON_CHECK(call.unit.read([&](sql::Transaction& transaction) {
        return datasets.require_asset(transaction, call.actor.place(), asset);
    }));
    TENON_TRY(sample, datasets.receive(body, label));
    return call.unit.write(
        [&](sql::Transaction& transaction) { return datasets.add(transaction, call.actor, asset, sample); });
}

std::string read_text(http::BodyReader& body) {
    std::string text;
    std::array<std::byte, 4'096> piece;
    while (std::size_t const count = body.read(piece))
        text.append(reinterpret_cast<char const*>(piece.data()), count);
    return text;
}

// Streamed although its body is small, because profiling takes as long as for an upload.
api::Endpoint import_endpoint(Datasets& datasets) {
    api::Endpoint row = api::post("/api/v1/engagements/{engagement}/data/{asset}/sample/import", Who::client,
        "Takes a sample from a file in an import folder of the server.",
        [&datasets](Call& call) -> Result<DataSheet> {
            TENON_TRY(wanted, json::read_json<ImportSample>(read_text(*call.request.stream)));
            TENON_TRY(file, datasets.import_folders().open(wanted.folder, wanted.file, sample_bytes_max));
            return take_sample(datasets, call, *file, wanted.label);
        }).streaming(import_request_bytes_max);
    row.request_schema = [](json::Schemas& schemas) { return schemas.of<ImportSample>(); };
    return row;
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
            "Takes a CSV or NDJSON sample, profiles it and says whether it is ready; ?label= names the "
            "column to learn.",
            [&](Call& call) { return take_sample(datasets, call, *call.request.stream, label_named(call)); })
            .streaming(sample_bytes_max)
            .taking({{"label", "The column to learn."}}),
        import_endpoint(datasets),
        api::get("/api/v1/engagements/{engagement}/import-folders", Who::client,
            "Lists the folders on the server from which samples can be taken, and their files.",
            [&](Call&) -> Result<ImportFolderList> {
                return ImportFolderList{datasets.import_folders().list()};
            }),
        // A write, because an expert's first look is put on record.
        api::get("/api/v1/engagements/{engagement}/data/{asset}/profile", Who::participant,
            "Shows the newest profile; personal values to the client only.",
            [&](Call& call) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return datasets.profile(transaction, call.actor, call.param("asset"));
                });
            }),
        api::post("/api/v1/engagements/{engagement}/data/{asset}/decision", Who::party,
            "Records what follows from the verdict on the newest sample, and why.",
            [&](Call& call, DecideOnData const& decision) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return datasets.decide(transaction, call.actor, call.param("asset"), decision);
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
