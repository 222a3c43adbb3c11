#pragma once

// The face of the remotes: what an engagement has of the objects that DVC and Git LFS speak of. Having the
// digest is not having the object: who wants to have it sends the bytes, and whoever asks for it is in the
// engagement that has it, even where the same bytes are on the disk for somebody else.

#include "artifacts/manifest.h"
#include "artifacts/remote_store.h"
#include "base/context.h"
#include "platform/blobs/blobs.h"

namespace tenon::artifacts {

// Bytes that are what their name says, not kept yet.
struct Received {
    std::unique_ptr<blobs::Writer> writer;
    std::vector<ManifestFile> files; // of a folder
};

class Remotes {
public:
    Remotes(Context context, blobs::Store& store) : context_(context), store_(store) {}

    // Outside any transaction. Errors: content_differs where the bytes have another digest,
    // manifest_malformed, too_large (a manifest beyond 64 MiB), those of the store.
    Result<Received> receive(http::BodyReader& body, ObjectName const& name) const;
    // A client that sees a folder's manifest takes its files for pushed. Errors: files_missing (conflict).
    Result<void> check_files(
        sql::Transaction&, Place const&, RemoteKind, std::vector<ManifestFile> const& files) const;
    void add(sql::Transaction&, Actor const&, ObjectName const&, blobs::Blob const&) const;

    std::optional<RemoteObject> find(sql::Transaction&, Place const&, ObjectName const&) const;
    std::vector<RemoteObject> find_all(
        sql::Transaction&, Place const&, RemoteKind, std::vector<std::string> const& digests) const;

    // Where the bytes are.
    std::string path_of(RemoteObject const& object) const { return store_.path_of(object.sha256); }
    // The files of a folder that was pushed. Errors: those of the store.
    Result<std::vector<ManifestFile>> files_of(RemoteObject const& folder) const;

private:
    Context context_;
    blobs::Store& store_;
};

} // namespace tenon::artifacts
