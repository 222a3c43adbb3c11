#pragma once

// Objects of a remote: what DVC and Git LFS store under the digest of its content, and the manifest that
// lists the files of a folder. Pure.

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tenon::artifacts {

// dvc_legacy: as DVC 1 and 2 named it, by the digest of a text whose line ends were made alike before.
BOOST_DEFINE_ENUM_CLASS(RemoteKind, dvc, dvc_legacy, lfs)

struct ObjectName {
    RemoteKind kind;
    // 32 hexadecimal digits of MD5, with ".dir" behind them for a folder's manifest; of LFS 64 of SHA-256.
    std::string digest;

    bool is_folder() const { return digest.ends_with(".dir"); }
    bool operator==(ObjectName const&) const = default;
};

// Below a DVC remote: "files/md5/ab/cdef…", or "ab/cdef….dir". Nothing where this is no object's address.
std::optional<ObjectName> dvc_object(std::string_view path);

// By the hash a .dvc file or dvc.lock names it by: "abcdef…", "abcdef….dir".
std::optional<ObjectName> dvc_object(RemoteKind kind, std::string_view digest);

std::optional<ObjectName> lfs_object(std::string_view oid);

} // namespace tenon::artifacts
