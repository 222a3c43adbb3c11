#include "platform/blobs/folder_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <stdexcept>

namespace tenon::blobs {

namespace {

// Digests come from URLs and foreign protocols; nothing else may become part of a path.
bool is_digest(std::string_view text) {
    auto const is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::all_of(text.begin(), text.end(), is_hex);
}

Failure missing() {
    return fail(ErrorKind::gone, "blob_missing", "The bytes of this file are no longer on the server.");
}

Result<std::string> read_all(File const& file) {
    std::string content;
    std::array<char, 64 * 1024> piece;
    while (true) {
        ssize_t const size = ::read(file.descriptor(), piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return fail(disk_error(errno, "be read"));
        if (size == 0) return content;
        content.append(piece.data(), static_cast<std::size_t>(size));
    }
}

class FolderStore final : public Store {
public:
    explicit FolderStore(std::string folder) : folder_{.path = std::move(folder), .naming = {}} {
        std::filesystem::create_directories(temporary_folder(folder_.path));
        auto const kept = sync_folder(std::filesystem::absolute(folder_.path).parent_path());
        if (!kept) throw std::runtime_error(kept.error().message);
        sweep_temporary(folder_.path);
    }

    Result<std::unique_ptr<Writer>> begin() override { return FolderWriter::begin(folder_); }

    Result<std::string> read(std::string const& sha256) override {
        if (!is_digest(sha256)) return missing();
        File const file(::open(path_of(sha256).c_str(), O_RDONLY | O_CLOEXEC));
        if (!file.is_open() && errno == ENOENT) return missing();
        if (!file.is_open()) return fail(disk_error(errno, "be read"));
        return read_all(file);
    }

    std::string path_of(std::string const& sha256) const override {
        if (!is_digest(sha256)) throw std::invalid_argument("a blob is named by 64 hexadecimal digits");
        return folder_.path + "/" + place_of(sha256);
    }

    void remove(std::string const& sha256) override {
        if (is_digest(sha256)) unlink(path_of(sha256).c_str());
    }

    bool remove_idle(std::string const& sha256, std::chrono::seconds grace) override {
        if (!is_digest(sha256)) return false;
        std::filesystem::path const path = path_of(sha256);
        std::scoped_lock const lock(folder_.naming);
        std::error_code error;
        auto const written = std::filesystem::last_write_time(path, error);
        if (error) return error == std::errc::no_such_file_or_directory;
        if (written > std::filesystem::file_time_type::clock::now() - grace) return false;
        return std::filesystem::remove(path, error);
    }

private:
    Folder folder_;
};

} // namespace

std::unique_ptr<Store> open_folder(std::string folder) {
    return std::make_unique<FolderStore>(std::move(folder));
}

} // namespace tenon::blobs
