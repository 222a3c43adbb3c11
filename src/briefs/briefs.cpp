#include "briefs/briefs.h"

#include "base/text.h"
#include "briefs/brief_facts.h"
#include "briefs/brief_store.h"
#include "platform/events/events.h"

namespace tenon::briefs {

namespace {

using engagements::Gate;
using engagements::Phase;

BriefView view_of(Place const& place, store::VersionRow const& row) {
    // Only what validate() accepted is stored; anything else is a broken row.
    Brief brief = json::read_json<Brief>(row.document).value();
    auto questions = open_questions(brief);
    return {place.engagement, row.version, row.saved_at, row.saved_by_name, std::move(brief),
        std::move(questions)};
}

std::string title_of(Brief const& brief) {
    std::string_view const title = trim(brief.title);
    return title.empty() ? "Untitled" : std::string(title.substr(0, 200));
}

Result<Brief> document_of(NewBrief const& wanted) {
    Brief brief = wanted.brief.value_or(Brief{});
    if (wanted.text) {
        std::string const message = "Send a text or a brief, not both.";
        if (wanted.brief)
            return fail(ErrorKind::invalid, "brief_twice", message, {{"/text", "brief_twice", message}});
        TENON_TRY(from_text, read_brief(*wanted.text));
        brief = from_text;
    }
    TENON_CHECK(validate(brief));
    return brief;
}

Failure stale(BriefView const& newer) {
    Error error{ErrorKind::stale, "brief_stale",
        "Version " + std::to_string(newer.version) + " was saved by " + newer.saved_by +
            " meanwhile. Nothing is lost: take over what you need from it and save again.",
        {}, json::to_json(newer)};
    return fail(std::move(error));
}

} // namespace

Result<BriefView> Briefs::begin(sql::Transaction& transaction, Actor const& actor, NewBrief const& wanted) {
    TENON_TRY(brief, document_of(wanted));
    Place const place = engagements_.open(transaction, actor, title_of(brief));
    Timestamp const now = context_.clock.now();
    store::insert(transaction, actor, place, 1, json::to_json(brief), now);
    events::record(transaction, actor, now, events::in(place, "brief.saved", "1"));
    return latest(transaction, place);
}

Result<BriefView> Briefs::save(sql::Transaction& transaction, Actor const& actor, SaveBrief const& wanted) {
    TENON_CHECK(validate(wanted.brief));
    Place const place = actor.place();
    if (engagements_.lock(transaction, place) > Phase::contract)
        return fail(ErrorKind::conflict, "brief_frozen",
            "The contract is signed and holds what was agreed; changes go through a change request.");
    TENON_TRY(newest, latest(transaction, place));
    if (newest.version != wanted.based_on) return stale(newest);
    Timestamp const now = context_.clock.now();
    int const version = newest.version + 1;
    if (store::insert(transaction, actor, place, version, json::to_json(wanted.brief), now) == 0)
        return stale(newest);
    if (title_of(wanted.brief) != title_of(newest.brief))
        engagements_.rename(transaction, place, title_of(wanted.brief));
    events::record(transaction, actor, now, events::in(place, "brief.saved", std::to_string(version)));
    return latest(transaction, place);
}

Result<BriefView> Briefs::latest(sql::Transaction& transaction, Place const& place) {
    auto const row = store::find_latest(transaction, place);
    if (!row) return fail(ErrorKind::not_found, "brief_unknown", "This engagement has no brief.");
    return view_of(place, *row);
}

Result<BriefView> Briefs::at(sql::Transaction& transaction, Place const& place, int version) {
    auto const row = store::find(transaction, place, version);
    if (!row) return fail(ErrorKind::not_found, "brief_version_unknown", "The brief has no such version.");
    return view_of(place, *row);
}

BriefVersionList Briefs::versions(sql::Transaction& transaction, Place const& place) {
    BriefVersionList list;
    for (auto const& row : store::all(transaction, place))
        list.versions.push_back({row.version, row.saved_at, row.saved_by_name});
    return list;
}

Result<void> Briefs::publish(sql::Transaction& transaction, Actor const& actor) {
    return engagements_.pass_gate(transaction, actor, Gate::publish);
}

void Briefs::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    auto const view = latest(transaction, place);
    if (!view) return;
    put_brief(facts, view->brief, view->version);
}

} // namespace tenon::briefs
