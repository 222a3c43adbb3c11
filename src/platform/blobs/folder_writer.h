#pragma once

// One blob on its way into a folder store. Its temporary file is locked while it is written: a file without
// a lock was left behind by a process that ended, and is swept when a store is opened.

#include "platform/blobs/blobs.h"
#include "platform/blobs/disk.h"
#include "platform/crypto/digest.h"

#include <mutex>
#include <optional>

namespace tenon::blobs {

// Where a blob lies below the store's folder: "ab/cd/abcd…".
std::string place_of(std::string_view sha256);

// Where the files are that have no digest yet.
std::string temporary_folder(std::string const& folder);

struct Folder {
    std::string path;
    // Held while a file gets its name, and while one is looked at and removed: what has just been stored
    // again is never taken away as idle.
    std::mutex naming;
};

class FolderWriter final : public Writer {
public:
    static Result<std::unique_ptr<Writer>> begin(Folder& folder);
    ~FolderWriter() override { discard(); }

    Result<void> write(std::span<std::byte const> bytes) override;
    std::string path() const override { return temporary_; }
    Result<Blob> content() override;
    Result<Blob> finish() override;

private:
    FolderWriter(Folder& folder, std::string temporary, File file)
        : folder_(folder), temporary_(std::move(temporary)), file_(std::move(file)) {}

    Result<void> name(std::string const& sha256);
    Failure give_up(Error error);
    void discard();

    Folder& folder_;
    std::string temporary_; // empty once the file has its name, or is gone
    File file_;
    Sha256 sha256_;
    Md5 md5_;
    std::int64_t bytes_ = 0;
    std::optional<Blob> content_;  // once all is written
    std::optional<Error> failure_; // what every later call answers
};

// Removes what earlier processes left behind.
void sweep_temporary(std::string const& folder);

} // namespace tenon::blobs
