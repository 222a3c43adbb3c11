#include "platform/sql/data_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace tenon::sql {

namespace {

Failure unusable(std::string const& path, int reason) {
    return fail(ErrorKind::invalid, "data_directory_unusable",
        "The data directory " + path + " cannot be used: " + std::strerror(reason) + ".");
}

// The directory alone is closed to others; folders above it are made as usual.
Result<void> make_directory(std::string const& path) {
    std::error_code ignored; // mkdir tells what is wrong
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return unusable(path, errno);
    return {};
}

// What the process that holds the lock wrote into it.
std::string holder_of(int lock) {
    std::array<char, 32> text{};
    ssize_t const size = pread(lock, text.data(), text.size(), 0);
    return size > 0 ? "process " + std::string(text.data(), static_cast<std::size_t>(size))
                    : "another process";
}

void write_holder(int lock) {
    std::string const pid = std::to_string(getpid());
    // Only for the message above, so nothing depends on its success.
    if (ftruncate(lock, 0) == 0) [[maybe_unused]]
        ssize_t const written = pwrite(lock, pid.data(), pid.size(), 0);
}

} // namespace

Result<DataDirectory> DataDirectory::open(std::string path) {
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    TENON_CHECK(make_directory(path));
    int const lock = ::open((path + "/tenon.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) return unusable(path, errno);
    DataDirectory directory(std::move(path), lock);
    if (flock(lock, LOCK_EX | LOCK_NB) == 0) {
        write_holder(lock);
        return directory;
    }
    if (errno != EWOULDBLOCK) return unusable(directory.path(), errno);
    return fail(ErrorKind::conflict, "data_directory_in_use",
        "The data directory " + directory.path() + " is in use by " + holder_of(lock) +
            ". Stop that server, or choose another directory with --data.");
}

DataDirectory::DataDirectory(DataDirectory&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

DataDirectory::~DataDirectory() {
    if (lock_ >= 0) close(lock_); // and with it the lock
}

} // namespace tenon::sql
