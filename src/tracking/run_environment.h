#pragma once

// The file that says what a run needs to run again: its own, or that of a model it made.

#include "artifacts/artifacts.h"
#include "platform/blobs/blobs.h"
#include "tracking/environment_file.h"
#include "tracking/run.h"

#include <optional>

namespace tenon::tracking {

std::optional<artifacts::File> environment_of(
    sql::Transaction& transaction, artifacts::Artifacts const& files, Place const& place, FullRun const& run);

// Not inside a transaction. Nothing where the file is too large to be a list, or its bytes are gone.
std::optional<Packages> read_packages(blobs::Store& store, artifacts::File const& file);

} // namespace tenon::tracking
