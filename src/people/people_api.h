#pragma once

// Endpoints of the people module, and the session's cookie.

#include "people/people.h"
#include "platform/api/endpoint.h"

namespace tenon::people {

std::vector<api::Endpoint> endpoints(People& people);

// The value of the session cookie, if the request brings one.
std::optional<std::string_view> session_cookie(http::Request const& request);

} // namespace tenon::people
