#pragma once

// What DVC's own files in a repository say: *.dvc, dvc.lock, and of dvc.yaml what the lock leaves out. Pure;
// the client reads them, the server is told what they say.

#include "base/result.h"
#include "datasets/version_wire.h"

#include <string>
#include <string_view>
#include <vector>

namespace tenon::datasets {

struct RepositoryFile {
    std::string path;
    std::string text;
};

bool is_dvc_file(std::string_view path);

struct TrackedData {
    std::vector<IndexedFile> files; // by path
    std::vector<StageInput> inputs;
};

// What git keeps itself (cache: false), what lies outside the repository and what has no MD5 is left out.
// Errors: dvc_file_unreadable, naming the file.
Result<TrackedData> read_dvc_files(std::vector<RepositoryFile> const& files);

} // namespace tenon::datasets
