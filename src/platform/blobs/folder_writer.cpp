#include "platform/blobs/folder_writer.h"

#include "platform/crypto/encoding.h"
#include "platform/crypto/secrets.h"
#include "platform/log/log.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

namespace tenon::blobs {

namespace {

// A sweep may come between making the file and locking it, and take it for a stale one.
bool was_swept(File const& file) {
    struct stat status {};
    return fstat(file.descriptor(), &status) != 0 || status.st_nlink == 0;
}

} // namespace

std::string place_of(std::string_view sha256) {
    std::string place(sha256.substr(0, 2));
    place.append("/").append(sha256.substr(2, 2)).append("/").append(sha256);
    return place;
}

std::string temporary_folder(std::string const& folder) { return folder + "/temporary"; }

Result<std::unique_ptr<Writer>> FolderWriter::begin(Folder& folder) {
    while (true) {
        std::string path = temporary_folder(folder.path) + "/" + to_hex(random_bytes(16));
        File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!file.is_open()) return fail(disk_error(errno, "be begun"));
        flock(file.descriptor(), LOCK_EX);
        if (was_swept(file)) continue;
        return std::unique_ptr<Writer>(new FolderWriter(folder, std::move(path), std::move(file)));
    }
}

Result<void> FolderWriter::write(std::span<std::byte const> bytes) {
    if (failure_) return fail(*failure_);
    if (content_) throw std::logic_error("a blob whose digest was asked for takes no more bytes");
    auto const written = write_all(file_, bytes);
    if (!written) return give_up(written.error());
    std::string_view const text(reinterpret_cast<char const*>(bytes.data()), bytes.size());
    sha256_.update(text);
    md5_.update(text);
    bytes_ += static_cast<std::int64_t>(bytes.size());
    return {};
}

Result<Blob> FolderWriter::content() {
    if (failure_) return fail(*failure_);
    if (!content_) content_ = Blob{to_hex(sha256_.finish()), to_hex(md5_.finish()), bytes_};
    return *content_;
}

Result<Blob> FolderWriter::finish() {
    TENON_TRY(blob, content());
    auto named = sync(file_).and_then([&] { return name(blob.sha256); });
    if (!named) return give_up(named.error());
    failure_ = Error{ErrorKind::conflict, "blob_finished", "This blob is finished already."};
    file_.close();
    return blob;
}

// Renames also where the same content is stored already: it costs nothing, and heals a file that was damaged.
// The folders are synced from the inside out, each time, because whoever made them may not have come that
// far.
Result<void> FolderWriter::name(std::string const& sha256) {
    std::string const path = folder_.path + "/" + place_of(sha256);
    std::string const inner = path.substr(0, path.rfind('/'));
    std::string const outer = inner.substr(0, inner.rfind('/'));
    TENON_CHECK(make_folder(outer));
    TENON_CHECK(make_folder(inner));
    {
        std::scoped_lock const lock(folder_.naming);
        if (std::rename(temporary_.c_str(), path.c_str()) != 0) return fail(disk_error(errno, "be named"));
    }
    temporary_.clear();
    TENON_CHECK(sync_folder(inner));
    TENON_CHECK(sync_folder(outer));
    return sync_folder(folder_.path);
}

Failure FolderWriter::give_up(Error error) {
    discard();
    failure_ = error;
    return fail(std::move(error));
}

void FolderWriter::discard() {
    if (!temporary_.empty()) unlink(temporary_.c_str());
    temporary_.clear();
    file_.close();
}

void sweep_temporary(std::string const& folder) {
    std::error_code ignored;
    for (auto const& entry : std::filesystem::directory_iterator(temporary_folder(folder), ignored)) {
        File const file(::open(entry.path().c_str(), O_WRONLY | O_CLOEXEC));
        bool const is_stale = file.is_open() && flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0;
        if (!is_stale) continue;
        log::info("blobs.swept", {{"file", entry.path().native()}});
        unlink(entry.path().c_str());
    }
}

} // namespace tenon::blobs
