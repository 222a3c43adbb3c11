#include "briefs/brief_api.h"

#include <charconv>

namespace tenon::briefs {

namespace {

using api::Call;
using api::Who;

Result<int> version_named(std::string_view text) {
    int version = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (error == std::errc{} && end == text.data() + text.size()) return version;
    return fail(ErrorKind::not_found, "brief_version_unknown", "The brief has no such version.");
}

} // namespace

std::vector<api::Endpoint> endpoints(Briefs& briefs) {
    return {
        api::post("/api/v1/workspaces/{workspace}/briefs", Who::member,
            "Begins a brief, and with it an engagement, from one sentence or a document.",
            [&](Call& call, NewBrief const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return briefs.begin(transaction, call.actor, body);
                });
            }),
        api::get("/api/v1/engagements/{engagement}/brief", Who::participant,
            "Shows the newest version of the brief and its open questions.",
            [&](Call& call) {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return briefs.latest(transaction, call.actor.place());
                });
            }),
        api::put("/api/v1/engagements/{engagement}/brief", Who::client,
            "Saves a new version; refused with the newer one when somebody was faster.",
            [&](Call& call, SaveBrief const& body) {
                return call.unit.write([&](sql::Transaction& transaction) {
                    return briefs.save(transaction, call.actor, body);
                });
            }),
        api::get("/api/v1/engagements/{engagement}/brief/versions", Who::participant,
            "Lists the versions of the brief, newest first.",
            [&](Call& call) -> Result<BriefVersionList> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return briefs.versions(transaction, call.actor.place());
                });
            }),
        api::get("/api/v1/engagements/{engagement}/brief/versions/{version}", Who::participant,
            "Shows one version of the brief.",
            [&](Call& call) -> Result<BriefView> {
                TENON_TRY(version, version_named(call.param("version")));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return briefs.at(transaction, call.actor.place(), version);
                });
            }),
        api::post("/api/v1/engagements/{engagement}/brief/publication", Who::client,
            "Publishes the brief: passes the gate publish.",
            [&](Call& call) -> Result<void> {
                return call.unit.write(
                    [&](sql::Transaction& transaction) { return briefs.publish(transaction, call.actor); });
            }),
    };
}

} // namespace tenon::briefs
