#include "platform/blobs/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tenon::blobs {

Error disk_error(int reason, std::string_view what) {
    // EFBIG: the file alone is larger than the file system takes.
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        return {ErrorKind::storage_full, "storage_full", "The server's disk has no room left for this file."};
    return {ErrorKind::unavailable, "disk_refused",
        "A file could not " + std::string(what) + " on the server: " + std::strerror(reason) + "."};
}

void File::close() {
    if (is_open()) ::close(std::exchange(descriptor_, -1));
}

Result<void> write_all(File const& file, std::span<std::byte const> bytes) {
    while (!bytes.empty()) {
        ssize_t const written = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return fail(disk_error(errno, "be written"));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

// Never tried again: after a failure the kernel forgets the pages it could not write.
Result<void> sync(File const& file) {
    if (fsync(file.descriptor()) != 0) return fail(disk_error(errno, "be kept"));
    return {};
}

Result<void> make_folder(std::string const& path) {
    if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return fail(disk_error(errno, "be named"));
    return {};
}

Result<void> sync_folder(std::string const& path) {
    File const folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.is_open()) return fail(disk_error(errno, "be named"));
    return sync(folder);
}

} // namespace tenon::blobs
