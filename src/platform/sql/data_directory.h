#pragma once

// The directory that holds everything of one server: the SQLite file, blobs, keys. An exclusive flock on it
// refuses a second process, because two writers would break the promise of the single writing connection.

#include "base/result.h"

#include <string>

namespace tenon::sql {

class DataDirectory {
public:
    // Makes the directory (0700) if it is missing. Errors: data_directory_in_use (conflict) names the process
    // that holds it; data_directory_unusable (invalid) says why.
    static Result<DataDirectory> open(std::string path);
    DataDirectory(DataDirectory&&) noexcept;
    DataDirectory& operator=(DataDirectory&&) = delete;
    ~DataDirectory();

    std::string const& path() const { return path_; }
    std::string database_file() const { return path_ + "/tenon.db"; }

private:
    DataDirectory(std::string path, int lock) : path_(std::move(path)), lock_(lock) {}
    std::string path_;
    int lock_; // the open, locked file descriptor
};

} // namespace tenon::sql
