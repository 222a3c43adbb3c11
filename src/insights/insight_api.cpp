#include "insights/insight_api.h"

namespace tenon::insights {

namespace {

using api::Call;
using api::Proof;
using api::Who;

constexpr std::string_view links_path = "/api/v1/engagements/{engagement}/links";

// ?week=2026-11-27
Result<std::optional<Day>> week_asked(Call const& call) {
    auto const text = call.request.find_query("week");
    if (!text) return std::optional<Day>();
    auto const day = parse_day(*text);
    if (day) return std::optional<Day>(*day);
    std::string const message = "Name a day of the week, such as ?week=2026-11-27.";
    return fail(ErrorKind::invalid, "query_invalid", message, {{"?week", "day_malformed", message}});
}

} // namespace

std::vector<api::Endpoint> endpoints(Today const& today, Summaries const& summaries, Links const& links) {
    return {
        api::get("/api/v1/today", Who::signed_in,
            "Lists what waits for you and what you wait for, most urgent first.",
            [&](Call& call) -> Result<TodayView> {
                return call.unit.read(
                    [&](sql::Transaction& transaction) { return today.of(transaction, call.actor); });
            }),
        api::get("/api/v1/engagements/{engagement}/summary", Who::participant,
            "Tells a week in three bullets, each with its evidence; ?week= names one of its days.",
            [&](Call& call) -> Result<SummaryView> {
                TENON_TRY(week, week_asked(call));
                return call.unit.read([&](sql::Transaction& transaction) {
                    return summaries.of(transaction, call.actor, week);
                });
            })
            .taking({{"week", "A day of the week, YYYY-MM-DD; this week where it is left out."}}),
        api::get(links_path, Who::party, "Lists the links that show a summary without an account.",
            [&](Call& call) -> Result<SummaryLinkList> {
                return call.unit.read(
                    [&](sql::Transaction& transaction) { return links.list(transaction, call.actor); });
            }),
        api::post(links_path, Who::party,
            "Makes a link that shows a week's summary to anybody who has it; it is shown once.",
            [&](Call& call, NewSummaryLink const& body) -> Result<MadeSummaryLink> {
                TENON_TRY(view, call.unit.read([&](sql::Transaction& transaction) {
                    return summaries.of(transaction, call.actor, body.week);
                }));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return links.make(transaction, call.actor, view.summary, body.days);
                });
            })
            .with(Proof::session),
        api::del("/api/v1/engagements/{engagement}/links/{link}", Who::party, "Revokes a link.",
            [&](Call& call) -> Result<void> {
                TENON_TRY(link, call.id<SummaryLink>("link"));
                return call.unit.write([&](sql::Transaction& transaction) {
                    return links.revoke(transaction, call.actor, link);
                });
            })
            .with(Proof::session),
        api::get("/api/v1/links/{token}", Who::anyone, "Shows a summary to whoever has its link.",
            [&](Call& call) -> Result<SharedSummary> {
                return call.unit.read([&](sql::Transaction& transaction) {
                    return links.open(transaction, call.param("token"));
                });
            }),
    };
}

} // namespace tenon::insights
