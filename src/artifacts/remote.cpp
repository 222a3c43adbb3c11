#include "artifacts/remote.h"

namespace tenon::artifacts {

namespace {

constexpr std::string_view layout = "files/md5/";
constexpr std::string_view folder_mark = ".dir";
constexpr std::size_t md5_digits = 32;
constexpr std::size_t sha256_digits = 64;

// As both clients write them: in lower case.
bool is_digest(std::string_view text, std::size_t digits) {
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

} // namespace

std::optional<ObjectName> dvc_object(RemoteKind kind, std::string_view digest) {
    std::string_view hash = digest;
    if (hash.ends_with(folder_mark)) hash.remove_suffix(folder_mark.size());
    if (!is_digest(hash, md5_digits)) return std::nullopt;
    return ObjectName{kind, std::string(digest)};
}

std::optional<ObjectName> dvc_object(std::string_view path) {
    RemoteKind const kind = path.starts_with(layout) ? RemoteKind::dvc : RemoteKind::dvc_legacy;
    if (kind == RemoteKind::dvc) path.remove_prefix(layout.size());
    if (path.find('/') != 2) return std::nullopt;
    return dvc_object(kind, std::string(path.substr(0, 2)) + std::string(path.substr(3)));
}

std::optional<ObjectName> lfs_object(std::string_view oid) {
    if (!is_digest(oid, sha256_digits)) return std::nullopt;
    return ObjectName{RemoteKind::lfs, std::string(oid)};
}

} // namespace tenon::artifacts
