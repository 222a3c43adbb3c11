#pragma once

// The manifest of a folder, as DVC writes it: [{"md5": "…", "relpath": "a/b.csv"}, …]. Its own MD5 names the
// folder. Pure.

#include "base/result.h"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tenon::artifacts {

struct ManifestFile {
    std::string md5;
    std::string relpath;

    bool operator==(ManifestFile const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ManifestFile, (), (md5, relpath))

// In one pass, because a folder may have a million files. What else it says of a file is passed over.
// Errors: manifest_malformed.
Result<std::vector<ManifestFile>> read_manifest(std::string_view text);

} // namespace tenon::artifacts
