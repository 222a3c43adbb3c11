// The findings of an engagement: as it stands, and as it stood at the end of a past day.

#include "engagements/engagements.h"
#include "engagements/overrides.h"
#include "people/directory.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/json/read.h"
#include "platform/json/write.h"

#include <algorithm>

namespace tenon::engagements {

namespace {

// The facts with their clock set to the end of a day: what was true then stays true until something else is
// stored, and only time goes on.
void set_clock(Facts& facts, Day day, TimeZone const& zone) {
    facts.at = zone.last_second_of(day);
    facts.today = day;
}

std::string hash_of(std::string const& facts) { return to_hex(sha256(facts)); }

// The newer of the two snapshots that the day had by its end.
std::optional<store::SnapshotRow> newest_snapshot(
    sql::Transaction& transaction, Place const& place, Day day, Timestamp end) {
    auto of_day = store::find_day(transaction, place, day);
    auto of_gate = store::find_decision(transaction, place, end);
    if (!of_day || (of_gate && of_gate->taken_at > of_day->taken_at)) return of_gate;
    return of_day;
}

} // namespace

Calendar Engagements::calendar(sql::Transaction& transaction, Place const& place) const {
    auto const workspace = people::find_workspace(transaction, place.workspace);
    return workspace ? calendar_of(workspace->time_zone, workspace->work_week) : Calendar{};
}

FindingList Engagements::list_findings(Actor const& actor, std::optional<Gate> gate, Facts const& facts,
    std::vector<OverrideView> const& overrides) const {
    Report report = rules_.judge(facts, gate);
    FindingList list{gate, gate && !blocking(report, *gate, overrides).empty(), report.tally, 0, 0, {}, {}};
    for (Finding& finding : report.findings) {
        if (finding.expert_only && actor.engagement_role != EngagementRole::expert) continue;
        OverrideView const* row = gate ? find_override(overrides, *gate, finding) : nullptr;
        if (!row) {
            list.client_owed += finding.party != Side::expert ? 1 : 0;
            list.expert_owed += finding.party != Side::client ? 1 : 0;
        }
        FindingView view{std::move(finding), {}, {}};
        if (row) {
            view.overridden_by = row->name;
            view.reason = row->reason;
        }
        list.findings.push_back(std::move(view));
    }
    return list;
}

FindingList Engagements::findings(
    sql::Transaction& transaction, Actor const& actor, std::optional<Gate> gate) {
    Place const place = actor.place();
    return list_findings(actor, gate, facts(transaction, place), store::overrides(transaction, place));
}

Result<FindingList> Engagements::findings_of(
    sql::Transaction& transaction, Actor const& actor, std::optional<Gate> gate, Day day) {
    Place const place = actor.place();
    TimeZone const zone = calendar(transaction, place).zone;
    auto refuse = [](ErrorKind kind, std::string code, std::string message) {
        return fail(kind, code, message, {{"?at", code, message}});
    };
    if (zone.day_of(context_.clock.now()) < day)
        return refuse(ErrorKind::invalid, "day_ahead", "That day has not begun yet.");
    Timestamp const end = zone.start_of(day.plus(1));
    auto const snapshot = newest_snapshot(transaction, place, day, end);
    if (!snapshot)
        return refuse(ErrorKind::not_found, "day_unknown",
            "Nothing was stored of this engagement by the end of " + to_string(day) +
                "; the first facts are stored at the end of its first day.");
    if (hash_of(snapshot->facts) != snapshot->facts_sha256)
        return refuse(ErrorKind::conflict, "facts_changed",
            "The facts stored on " + to_string(snapshot->taken_at) +
                " do not have the digest they were stored with: somebody has changed the database.");
    TENON_TRY(facts, json::read_json<Facts>(snapshot->facts));
    set_clock(facts, day, zone);
    auto overrides = store::overrides(transaction, place);
    std::erase_if(overrides, [&](OverrideView const& row) { return row.overridden_at >= end; });
    FindingList list = list_findings(actor, gate, facts, overrides);
    list.replay = Replay{day, snapshot->taken_at, from_text<Gate>(snapshot->gate), snapshot->facts_sha256,
        snapshot->engine_version, rules_.version()};
    return list;
}

DecisionList Engagements::decisions(sql::Transaction& transaction, Actor const& actor) {
    return {store::decisions(transaction, actor.place())};
}

bool Engagements::close_day(sql::Transaction& transaction, store::LivingRow const& engagement) {
    Place const place{engagement.workspace_id, engagement.id};
    TimeZone const zone = calendar(transaction, place).zone;
    Day const day = zone.day_of(context_.clock.now()).plus(-1);
    if (engagement.last_day && *engagement.last_day >= day) return false;
    Facts seen = facts(transaction, place);
    set_clock(seen, day, zone);
    std::string json = json::to_json(seen);
    auto const before = store::find_day(transaction, place, day);
    if (before) {
        // The same but for the clock: the row says only that somebody looked.
        auto old = json::read_json<Facts>(before->facts);
        if (old) {
            set_clock(*old, day, zone);
            if (json::to_json(*old) == json) json.clear();
        }
    }
    std::string const digest = json.empty() ? before->facts_sha256 : hash_of(json);
    store::insert_day(transaction, place, day, {"", context_.clock.now(), rules_.version(), json, digest});
    return true;
}

} // namespace tenon::engagements
