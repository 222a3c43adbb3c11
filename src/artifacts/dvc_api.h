#pragma once

// The DVC remote below /e/{handle}/dvc: objects by their MD5, in the layout of DVC 3 and in the older one. A
// client asks whether there is an object by beginning to get it, sends in chunks without a length, and shows
// nothing of a refusal but the status line: so that says why.

#include "artifacts/remotes.h"
#include "platform/api/endpoint.h"

namespace tenon::artifacts {

std::vector<api::Endpoint> dvc_endpoints(Remotes const& remotes);

} // namespace tenon::artifacts
