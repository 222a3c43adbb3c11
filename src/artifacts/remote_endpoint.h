#pragma once

// What the rows of both remotes do with an object: take its bytes, send them.

#include "artifacts/remotes.h"
#include "platform/api/endpoint.h"

namespace tenon::artifacts {

// Streams the body into the store, and only then says that the engagement has it.
Result<void> take_object(api::Call& call, Remotes const& remotes, ObjectName const& name);

// Errors: object_missing (not_found).
Result<http::Response> send_object(api::Call& call, Remotes const& remotes, ObjectName const& name);

} // namespace tenon::artifacts
