#pragma once

// Errors on the wire of our own API: RFC 9457 problem+json with a stable code, the request id and one entry
// per problem in the input. The only place that maps kinds to HTTP statuses.

#include "base/error.h"
#include "platform/http/message.h"

namespace tenon::api {

int status_of(ErrorKind kind);
// The same, but for a code whose status a standard names: idempotency_mismatch is 422.
int status_of(Error const& error);

// {"type":"about:blank","title":…,"status":…,"code":…,"detail":…,"request_id":…,"errors":[{pointer,code,message,
// line and column of a file}], "attached": what the caller needs to go on, where there is something}
http::Response problem(http::Request const& request, Error const& error);

} // namespace tenon::api
