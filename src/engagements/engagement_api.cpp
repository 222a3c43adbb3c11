#include "engagements/engagement_api.h"

namespace tenon::engagements {

namespace {

using api::Call;
using api::Proof;
using api::Who;

Result<Gate> gate_named(std::string_view text) {
    if (auto gate = from_text<Gate>(text)) return *gate;
    std::string const message = "The gates are publish, offer, sign, start, accept, deploy and close.";
    return fail(ErrorKind::invalid, "gate_unknown", message, {{"?gate", "gate_unknown", message}});
}

Result<std::optional<Gate>> gate_asked(Call const& call) {
    auto const text = call.request.find_query("gate");
    if (!text) return std::optional<Gate>();
    TENON_TRY(gate, gate_named(*text));
    return std::optional<Gate>(gate);
}

Result<std::optional<Day>> day_asked(Call const& call) {
    auto const text = call.request.find_query("at");
    if (!text) return std::optional<Day>();
    auto const day = parse_day(*text);
    if (day) return std::optional<Day>(*day);
    std::string const message = "Name a day such as 2026-11-20.";
    return fail(ErrorKind::invalid, "day_invalid", message, {{"?at", "day_invalid", message}});
}

} // namespace

std::vector<api::Endpoint> endpoints(Engagements& engagements) {
    return {
        api::get("/api/v1/me", Who::signed_in, "Says who you are and where you may go.",
            [&](Call& call) {
                return call.unit.read(
                    [&](sql::Transaction& transaction) { return engagements.me(transaction, call.actor); });
            }),
        api::get("/api/v1/workspaces/{workspace}/engagements", Who::visitor,
            "Lists the engagements you may see.",
            [&](Call& call) -> Result<EngagementList> {
                return call.unit.read(
                    [&](sql::Transaction& transaction) { return engagements.list(transaction, call.actor); });
            }),
        api::get("/api/v1/engagements/{engagement}", Who::participant,
            "Shows an engagement, its gates and its people.",
            [&](Call& call) {
                return call.unit.read(
                    [&](sql::Transaction& transaction) { return engagements.page(transaction, call.actor); });
            }),
        api::get("/api/v1/engagements/{engagement}/findings", Who::participant,
            "Runs the checks; with ?gate= as they weigh at that gate, with ?at=DAY on the facts of that "
            "day's "
            "end.",
            [&](Call& call) -> Result<FindingList> {
                TENON_TRY(gate, gate_asked(call));
                TENON_TRY(day, day_asked(call));
                return call.unit.read([&](sql::Transaction& transaction) -> Result<FindingList> {
                    if (day) return engagements.findings_of(transaction, call.actor, gate, *day);
                    return engagements.findings(transaction, call.actor, gate);
                });
            })
            .taking({{"gate", "As the findings weigh at this gate."},
                {"at", "On the facts of this day's end, YYYY-MM-DD."}}),
        api::get("/api/v1/engagements/{engagement}/decisions", Who::participant,
            "Lists the gates that were passed, newest first, with the digest of the facts they were decided "
            "on.",
            [&](Call& call) -> Result<DecisionList> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return engagements.decisions(transaction, call.actor);
                });
            }),
        api::get("/api/v1/engagements/{engagement}/overrides", Who::participant,
            "Lists what was overridden, by whom and why.",
            [&](Call& call) -> Result<OverrideList> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return engagements.overrides(transaction, call.actor);
                });
            }),
        api::post("/api/v1/engagements/{engagement}/gates/{gate}/overrides", Who::party,
            "Overrides a finding that blocks the gate, with a reason that stays on record.",
            [&](Call& call, OverrideFinding const& body) -> Result<OverrideView> {
                TENON_TRY(gate, gate_named(call.param("gate")));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return engagements.override_finding(transaction, call.actor, gate, body);
                });
            })
            .with(Proof::session),
        api::post("/api/v1/engagements/{engagement}/gates/{gate}/passage", Who::client,
            "Passes a gate that no other action passes: deploy and close.",
            [&](Call& call) -> Result<void> {
                TENON_TRY(gate, gate_named(call.param("gate")));
                if (gate != Gate::deploy && gate != Gate::close)
                    return fail(ErrorKind::conflict, "gate_by_action",
                        "This gate is passed by its own action: publish, propose, sign, start or accept.");
                return call.unit.write([&](sql::Transaction& transaction) {
                    return engagements.pass_gate(transaction, call.actor, gate);
                });
            })
            .with(Proof::session),
    };
}

} // namespace tenon::engagements
