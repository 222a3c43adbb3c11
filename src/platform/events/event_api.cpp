#include "platform/events/event_api.h"

#include <algorithm>
#include <charconv>

namespace tenon::events {

namespace {

using api::Call;
using api::Who;

Result<std::optional<std::int64_t>> asked_number(Call const& call) {
    auto text = call.request.headers.find("Last-Event-ID");
    if (!text) text = call.request.find_query("after");
    if (!text) return std::nullopt;
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error == std::errc{} && end == text->data() + text->size() && number >= 0) return number;
    return fail(
        ErrorKind::invalid, "event_number_invalid", "Last-Event-ID and ?after= take the number of an event.");
}

// A number that was never given comes from before a restored backup; what is missing cannot be sent.
std::int64_t begin_after(Call& call, Id<Workspace> workspace, std::optional<std::int64_t> asked) {
    auto const last =
        call.unit.read([&](sql::Transaction& transaction) { return last_number(transaction, workspace); });
    return std::min(asked.value_or(last), last);
}

Result<http::Response> stream(Call& call, Live& live, MakeStillAdmitted const& still_admitted) {
    TENON_TRY(workspace, call.id<Workspace>("workspace"));
    TENON_TRY(asked, asked_number(call));
    auto const after = begin_after(call, workspace, asked);
    http::Response response;
    response.headers.set("Content-Type", "text/event-stream");
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("X-Accel-Buffering", "no"); // nginx would hold events back
    response.body = live.follow({workspace, call.actor, after, still_admitted(call)});
    return response;
}

Result<Activity> activity(Call& call) {
    TENON_TRY(limit, call.query_number("limit", 50, 1, 200));
    auto const events =
        call.unit.read([&](sql::Transaction& transaction) { return newest(transaction, call.actor, limit); });
    Activity activity;
    for (Event const& event : events)
        activity.events.push_back(view_of(event));
    return activity;
}

} // namespace

api::Endpoint stream_endpoint(Live& live, MakeStillAdmitted still_admitted) {
    return api::get("/api/v1/workspaces/{workspace}/events", Who::visitor,
        "Follows what happens in a workspace, as server-sent events.",
        [&live, still_admitted = std::move(still_admitted)](
            Call& call) -> Result<http::Response> { return stream(call, live, still_admitted); })
        .taking({{"after", "The number of the last event that is known.", api::QueryKind::number}});
}

api::Endpoint activity_endpoint() {
    return api::get("/api/v1/engagements/{engagement}/activity", Who::participant,
        "Shows what happened last in an engagement.",
        [](Call& call) -> Result<Activity> { return activity(call); })
        .taking({{"limit", "How many, at most 200; 50 where it is left out.", api::QueryKind::number}});
}

} // namespace tenon::events
