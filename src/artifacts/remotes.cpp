#include "artifacts/remotes.h"

#include "base/text.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

#include <fstream>
#include <set>
#include <sstream>

namespace tenon::artifacts {

namespace {

constexpr std::int64_t manifest_bytes_max = 64 << 20;

// What DVC 1 and 2 named a text by: the MD5 of its bytes with "\n" for every "\r\n", in pieces of 1 MiB,
// across whose ends they did not look.
std::string digest_of_text(std::string const& path) {
    constexpr std::size_t piece_bytes = 1 << 20;
    std::ifstream file(path, std::ios::binary);
    std::string piece(piece_bytes, '\0');
    Md5 md5;
    while (file.read(piece.data(), piece_bytes), file.gcount() > 0) {
        std::string_view rest(piece.data(), static_cast<std::size_t>(file.gcount()));
        for (auto end = rest.find("\r\n"); end != rest.npos; end = rest.find("\r\n")) {
            md5.update(rest.substr(0, end));
            rest.remove_prefix(end + 1);
        }
        md5.update(rest);
    }
    return to_hex(md5.finish());
}

bool is_named_by(ObjectName const& name, blobs::Blob const& content, std::string const& path) {
    std::string_view const digest = std::string_view(name.digest).substr(0, name.digest.find('.'));
    switch (name.kind) {
    case RemoteKind::dvc: return content.md5 == digest;
    case RemoteKind::dvc_legacy: return content.md5 == digest || digest_of_text(path) == digest;
    case RemoteKind::lfs: return content.sha256 == digest;
    }
    return false;
}

std::string text_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

} // namespace

Result<Received> Remotes::receive(http::BodyReader& body, ObjectName const& name) const {
    TENON_TRY(writer, blobs::receive_unnamed(store_, body));
    TENON_TRY(content, writer->content());
    if (!is_named_by(name, content, writer->path()))
        return fail(ErrorKind::invalid, "content_differs",
            "Nothing was kept: the " + std::to_string(content.bytes) + " bytes that came are not " +
                name.digest + ", but " + (name.kind == RemoteKind::lfs ? content.sha256 : content.md5) +
                "; the file is damaged here or was on its way");
    if (!name.is_folder()) return Received{std::move(writer), {}};
    if (content.bytes > manifest_bytes_max)
        return fail(ErrorKind::too_large, "manifest_too_large",
            "The manifest of a folder may have 64 MiB; track parts of the folder apart");
    TENON_TRY(files, read_manifest(text_of(writer->path())));
    return Received{std::move(writer), std::move(files)};
}

Result<void> Remotes::check_files(sql::Transaction& transaction, Place const& place, RemoteKind kind,
    std::vector<ManifestFile> const& files) const {
    std::set<std::string> wanted;
    for (ManifestFile const& file : files)
        wanted.insert(file.md5);
    for (RemoteObject const& object : find_all(transaction, place, kind, {wanted.begin(), wanted.end()}))
        wanted.erase(object.digest);
    for (ManifestFile const& file : files)
        if (wanted.contains(file.md5))
            return fail(ErrorKind::conflict, "files_missing",
                count_of(static_cast<std::int64_t>(wanted.size()), "file", "files") +
                    " of this folder are not here yet, such as " + file.relpath + "; push the files first");
    return {};
}

void Remotes::add(sql::Transaction& transaction, Actor const& actor, ObjectName const& name,
    blobs::Blob const& blob) const {
    Timestamp const now = context_.clock.now();
    blobs::note(transaction, blob, now);
    store::insert_object(transaction, actor, name.kind, {name.digest, blob.sha256, blob.bytes}, now);
}

std::optional<RemoteObject> Remotes::find(
    sql::Transaction& transaction, Place const& place, ObjectName const& name) const {
    auto found = find_all(transaction, place, name.kind, {name.digest});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<RemoteObject> Remotes::find_all(sql::Transaction& transaction, Place const& place,
    RemoteKind kind, std::vector<std::string> const& digests) const {
    return store::find_objects(transaction, place, kind, digests);
}

Result<std::vector<ManifestFile>> Remotes::files_of(RemoteObject const& folder) const {
    TENON_TRY(text, store_.read(folder.sha256));
    return read_manifest(text);
}

} // namespace tenon::artifacts
