#pragma once

// The face of data's versions: what commits say of the data in the repository, whether its content was pushed
// to the DVC remote, and what differs between two contents of a path.

#include "artifacts/remotes.h"
#include "base/context.h"
#include "datasets/version_wire.h"
#include "engagements/engagements.h"

namespace tenon::datasets {

// A version and where its content is; nothing: not pushed yet.
struct StoredVersion {
    DataVersion version;
    std::optional<artifacts::RemoteObject> object;
};

class Versions {
public:
    Versions(Context context, engagements::Engagements& engagements, artifacts::Remotes const& remotes)
        : context_(context), engagements_(engagements), remotes_(remotes) {}

    // Telling of a commit again adds what is missing. Errors: body_invalid, with every problem.
    Result<IndexedCommit> index(sql::Transaction&, Actor const&, IndexCommit const&) const;

    std::vector<StoredVersion> all(sql::Transaction&, Place const&) const;
    // Errors: version_unknown (not_found).
    Result<StoredVersion> find(sql::Transaction&, Place const&, std::string_view id) const;
    // The one before it, of the same path. Errors: no_earlier_version (not_found).
    Result<StoredVersion> before(sql::Transaction&, Place const&, DataVersion const&) const;

    // Outside any transaction, because manifests are read. The files of a folder, or the file itself.
    // Errors: version_not_pushed (conflict), those of the store.
    Result<std::vector<artifacts::ManifestFile>> files_of(StoredVersion const&) const;

private:
    Context context_;
    engagements::Engagements& engagements_;
    artifacts::Remotes const& remotes_;
};

// Pure: by path, then by digest.
VersionChanges changes_between(
    std::vector<artifacts::ManifestFile> const& from, std::vector<artifacts::ManifestFile> const& to);

} // namespace tenon::datasets
