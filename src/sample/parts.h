#pragma once

// What each module contributes when a sample is removed: its rows, and the files these rows name. In the
// order of removal: what refers goes before what is referred to.

#include "base/actor.h"
#include "platform/sql/transaction.h"

#include <functional>
#include <span>
#include <string>

namespace tenon::sample {

using RemoveRows = void (*)(sql::Transaction&, Id<Workspace>);
// Of one workspace, or of all.
using EachBlob = void (*)(
    sql::Transaction&, std::optional<Id<Workspace>> const&, std::function<void(std::string const&)> const&);

struct Part {
    RemoveRows remove;
    EachBlob blobs = nullptr;        // in the common store
    EachBlob sealed_blobs = nullptr; // in the store of sealed labels
};

// A test holds that nothing is left anywhere, so a forgotten table does not stay unseen.
std::span<Part const> parts();

} // namespace tenon::sample
