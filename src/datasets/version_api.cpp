#include "datasets/version_api.h"

namespace tenon::datasets {

namespace {

using api::Call;
using api::Who;

constexpr std::uint64_t index_bytes_max = 8 << 20;
constexpr std::size_t files_listed = 1000;

Result<StoredVersion> version_of(Call& call, Versions const& versions) {
    return call.unit.read([&](sql::Transaction& transaction) {
        return versions.find(transaction, call.actor.place(), call.param("version"));
    });
}

Result<VersionFiles> files(Call& call, Versions const& versions) {
    TENON_TRY(version, version_of(call, versions));
    TENON_TRY(all, versions.files_of(version));
    VersionFiles answer{static_cast<std::int64_t>(all.size()), {}};
    for (artifacts::ManifestFile const& file : all)
        if (answer.files.size() < files_listed) answer.files.push_back({file.relpath, file.md5});
    return answer;
}

Result<VersionChanges> changes(Call& call, Versions const& versions) {
    TENON_TRY(to, version_of(call, versions));
    TENON_TRY(from, call.unit.read([&](sql::Transaction& transaction) {
        Place const place = call.actor.place();
        auto const named = call.request.find_query("from");
        return named ? versions.find(transaction, place, *named)
                     : versions.before(transaction, place, to.version);
    }));
    TENON_TRY(files_before, versions.files_of(from));
    TENON_TRY(files_after, versions.files_of(to));
    VersionChanges answer = changes_between(files_before, files_after);
    answer.from = from.version.id;
    answer.to = to.version.id;
    return answer;
}

} // namespace

std::vector<api::Endpoint> endpoints(Versions const& versions) {
    return {
        api::post("/api/v1/engagements/{engagement}/data/versions", Who::party,
            "Tells which data a commit of the repository holds, as DVC's files in it say.",
            [&](Call& call, IndexCommit const& commit) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return versions.index(transaction, call.actor, commit);
                });
            })
            .with_body_limit(index_bytes_max),
        api::get("/api/v1/engagements/{engagement}/data/versions", Who::participant,
            "Lists the versions of data that commits hold, and whether they were pushed.",
            [&](Call& call) -> Result<DataVersionList> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    DataVersionList list;
                    for (StoredVersion& one : versions.all(transaction, call.actor.place()))
                        list.versions.push_back(std::move(one.version));
                    return list;
                });
            }),
        api::get("/api/v1/engagements/{engagement}/data/versions/{version}/files", Who::participant,
            "Lists the files of a version.", [&](Call& call) { return files(call, versions); }),
        api::get("/api/v1/engagements/{engagement}/data/versions/{version}/changes", Who::participant,
            "Tells which files differ from the version before, or from ?from=.",
            [&](Call& call) { return changes(call, versions); })
            .taking({{"from", "The id of the version to compare with."}}),
    };
}

} // namespace tenon::datasets
