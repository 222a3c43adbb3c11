#pragma once

// What each module contributes when a sample is removed: its rows, and the files these rows name. In the
// order of removal: what refers goes before what is referred to.

#include "base/actor.h"
#include "platform/blobs/collector.h"

#include <span>
#include <vector>

namespace tenon::sample {

using RemoveRows = void (*)(sql::Transaction&, Id<Workspace>);
using blobs::EachBlob;

struct Part {
    RemoveRows remove;
    EachBlob blobs = nullptr;        // in the common store
    EachBlob sealed_blobs = nullptr; // in the store of sealed labels
};

// A test holds that nothing is left anywhere, so a forgotten table does not stay unseen.
std::span<Part const> parts();

// What each module names in the common store: for the collector, which must know every one of them.
std::vector<EachBlob> blob_names();

} // namespace tenon::sample
