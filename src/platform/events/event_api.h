#pragma once

// The endpoints over events: the live stream of a workspace, and the activity of an engagement.

#include "platform/api/endpoint.h"
#include "platform/events/live.h"

#include <functional>

namespace tenon::events {

// What a stream asks later, made while the call is there. It outlives the call: it copies what it needs.
using MakeStillAdmitted = std::function<StillAdmitted(api::Call const&)>;

// GET /api/v1/workspaces/{workspace}/events: server-sent events. Resumes after the header Last-Event-ID or
// ?after=; without either it begins with what happens next.
api::Endpoint stream_endpoint(Live& live, MakeStillAdmitted still_admitted);

// GET /api/v1/engagements/{engagement}/activity: the newest events, ?limit= of them.
api::Endpoint activity_endpoint();

} // namespace tenon::events
