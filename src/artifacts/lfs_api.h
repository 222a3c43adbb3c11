#pragma once

// Git LFS below /e/{handle}/lfs: batch, the basic transfer, locks. The addresses it hands out are its own, so
// a client sends them the same credentials that it sent here.

#include "artifacts/locks.h"
#include "artifacts/remotes.h"
#include "platform/api/endpoint.h"

namespace tenon::artifacts {

std::vector<api::Endpoint> lfs_endpoints(Remotes const& remotes, Locks const& locks);

} // namespace tenon::artifacts
