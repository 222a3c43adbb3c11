#include "insights/links.h"

#include "insights/link_store.h"
#include "people/directory.h"
#include "people/secret_token.h"
#include "platform/events/events.h"
#include "platform/json/read.h"

namespace tenon::insights {

namespace {

Failure no_such_link() {
    return fail(ErrorKind::not_found, "link_unknown", "There is no such link; copy it whole.");
}

std::vector<std::string> words_of(std::vector<SummaryPoint> const& points) {
    std::vector<std::string> words;
    for (SummaryPoint const& point : points)
        words.push_back(point.says);
    return words;
}

SharedSummary words_of(WeekSummary const& summary, std::string shared_by, Timestamp expires_at) {
    SharedSummary shared{summary.workspace, summary.title, summary.from, summary.until, summary.time_zone,
        summary.status, words_of(summary.done), words_of(summary.roadblocks), words_of(summary.impact), {},
        summary.written_at, std::move(shared_by), expires_at};
    if (summary.decision) shared.decision = summary.decision->says;
    return shared;
}

// A link speaks for a party. Who no longer acts for one cannot go on showing its work.
bool still_acts(sql::Transaction& transaction, Place const& place, Id<Account> const& account) {
    Actor maker;
    maker.account = account;
    maker.workspace = place.workspace;
    maker.engagement = place.engagement;
    maker.workspace_role = people::find_role(transaction, place.workspace, account);
    maker.engagement_role = people::find_role(transaction, place, account);
    return party_of(maker).has_value();
}

} // namespace

Result<MadeSummaryLink> Links::make(sql::Transaction& transaction, Actor const& actor,
    WeekSummary const& summary, std::optional<int> days) const {
    int const life = days.value_or(link_days);
    if (life < 1 || life > link_days_max) {
        std::string const message = "A link lives from 1 to " + std::to_string(link_days_max) + " days.";
        return fail(ErrorKind::invalid, "link_days_out_of_range", message,
            {{"/days", "link_days_out_of_range", message}});
    }
    Timestamp const now = context_.clock.now();
    Timestamp const expires_at = now + std::chrono::days(life);
    auto const id = context_.ids.make<SummaryLink>();
    std::string const token = people::new_secret();
    std::string const words = json::to_json(words_of(summary, actor.name, expires_at));
    store::insert(transaction, actor.place(),
        {id, summary.from, words, actor.account.value(), actor.name, now, expires_at},
        people::hash_secret(token));
    events::record(transaction, actor, now, events::in(actor.place(), "link.made", id.str()));
    return MadeSummaryLink{id, token, "/l/" + token, expires_at};
}

SummaryLinkList Links::list(sql::Transaction& transaction, Actor const& actor) const {
    SummaryLinkList list;
    for (auto& row : store::open_links(transaction, actor.place(), context_.clock.now()))
        if (still_acts(transaction, actor.place(), row.made_by))
            list.links.push_back(
                {row.id, row.week, std::move(row.made_by_name), row.made_at, row.expires_at});
    return list;
}

Result<void> Links::revoke(
    sql::Transaction& transaction, Actor const& actor, Id<SummaryLink> const& id) const {
    Timestamp const now = context_.clock.now();
    if (store::revoke(transaction, actor, id, now) == 0) return no_such_link();
    events::record(transaction, actor, now, events::in(actor.place(), "link.revoked", id.str()));
    return {};
}

Result<SharedSummary> Links::open(sql::Transaction& transaction, std::string_view token) const {
    auto const link = store::find(transaction, people::hash_secret(token));
    if (!link) return no_such_link();
    if (context_.clock.now() >= link->expires_at)
        return fail(
            ErrorKind::gone, "link_expired", "This link has expired; ask whoever sent it for a new one.");
    bool const is_ended = link->revoked_at ||
                          !still_acts(transaction, {link->workspace_id, link->engagement_id}, link->made_by);
    if (is_ended)
        return fail(
            ErrorKind::gone, "link_revoked", "This link was withdrawn; ask whoever sent it for a new one.");
    return json::read_json<SharedSummary>(link->summary);
}

} // namespace tenon::insights
