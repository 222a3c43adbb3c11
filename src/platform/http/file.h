#pragma once

// An open file, read by position.

#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace tenon::http {

class File {
public:
    File() = default;
    // Throws std::system_error where it cannot be opened.
    explicit File(std::string const& path);
    ~File();
    File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    File& operator=(File&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }

    int descriptor() const { return descriptor_; }
    // Fills all of `into`; throws where the file ends before.
    void read_at(std::uint64_t offset, std::span<char> into) const;

private:
    int descriptor_ = -1;
};

} // namespace tenon::http
