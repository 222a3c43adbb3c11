#include "briefs/brief_api.h"

#include "briefs/brief_diff.h"
#include "briefs/brief_schema.h"

#include <algorithm>
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

// ?format=yaml, or an Accept header that asks for it: the brief alone, as the file it is edited in.
Result<http::Response> shown(http::Request const& request, BriefView const& view) {
    auto const accept = request.headers.find("Accept");
    bool const accepts = accept && accept->find("application/yaml") != accept->npos;
    auto const format = request.find_query("format").value_or(accepts ? "yaml" : "json");
    if (format == "json") return http::Response::json(200, json::to_json(view));
    if (format == "yaml")
        return http::Response::text(200, write_brief(view.brief), "application/yaml; charset=utf-8");
    std::string const message = "A brief comes as json or yaml.";
    return fail(ErrorKind::invalid, "query_invalid", message, {{"?format", "not_a_choice", message}});
}

// The changes up to a version since an earlier one, by default the one before it.
Result<BriefChanges> changes_of(Call& call, Briefs& briefs) {
    TENON_TRY(to, version_named(call.param("version")));
    TENON_TRY(from, call.query_number("since", std::max(to - 1, 0), 0, 1'000'000));
    return call.unit.read([&](sql::Transaction& transaction) -> Result<BriefChanges> {
        Place const place = call.actor.place();
        TENON_TRY(later, briefs.at(transaction, place, to));
        if (from == 0) return BriefChanges{0, to, changes_between({}, later.brief)};
        TENON_TRY(earlier, briefs.at(transaction, place, static_cast<int>(from)));
        return BriefChanges{earlier.version, to, changes_between(earlier.brief, later.brief)};
    });
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
            "Shows the newest version of the brief and its open questions; as a file with ?format=yaml.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(view, call.unit.read([&](sql::Transaction& transaction) {
                    return briefs.latest(transaction, call.actor.place());
                }));
                return shown(call.request, view);
            })
            .answering<BriefView>()
            .taking({{"format", "json, or yaml for the brief alone as a file."}}),
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
            "Shows one version of the brief; as a file with ?format=yaml.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(version, version_named(call.param("version")));
                TENON_TRY(view, call.unit.read([&](sql::Transaction& transaction) {
                    return briefs.at(transaction, call.actor.place(), version);
                }));
                return shown(call.request, view);
            })
            .answering<BriefView>()
            .taking({{"format", "json, or yaml for the brief alone as a file."}}),
        api::get("/api/v1/engagements/{engagement}/brief/versions/{version}/changes", Who::participant,
            "Lists what changed up to a version, since the one before it or ?since=N.",
            [&](Call& call) -> Result<BriefChanges> { return changes_of(call, briefs); })
            .taking({{"since", "The version to begin from; the one before where it is left out.",
                api::QueryKind::number}}),
        api::get("/api/v1/schemas/brief", Who::signed_in,
            "Describes a brief's file as JSON Schema, for editors.",
            [](Call&) -> Result<http::Response> { return http::Response::json(200, brief_schema()); }),
        api::post("/api/v1/engagements/{engagement}/brief/publication", Who::client,
            "Publishes the brief: passes the gate publish.",
            [&](Call& call) -> Result<void> {
                return call.unit.write(
                    [&](sql::Transaction& transaction) { return briefs.publish(transaction, call.actor); });
            }),
    };
}

} // namespace tenon::briefs
