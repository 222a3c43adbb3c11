#pragma once

// The few system calls of the folder store, their failures as errors, and files that close themselves.

#include "base/result.h"

#include <span>
#include <string>
#include <utility>

namespace tenon::blobs {

// storage_full where there is no room, else unavailable; `what` ends a sentence: "be written".
Error disk_error(int reason, std::string_view what);

class File {
public:
    explicit File(int descriptor = -1) : descriptor_(descriptor) {}
    File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    File& operator=(File&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~File() { close(); }

    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }
    void close();

private:
    int descriptor_;
};

Result<void> write_all(File const& file, std::span<std::byte const> bytes);
Result<void> sync(File const& file);

// Makes the folder where it is missing; nobody else may look into it. Its own name is synced later.
Result<void> make_folder(std::string const& path);
// After this, the names in the folder survive a power cut.
Result<void> sync_folder(std::string const& path);

} // namespace tenon::blobs
