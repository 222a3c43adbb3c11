#pragma once

// What a disk keeps when the power fails: the model behind CrashVfs. A file has contents that were synced,
// and writes since, of which any part may survive; a directory likewise has entries that were synced and
// others.

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::test {

class CrashDisk {
public:
    struct Change {
        std::uint64_t offset = 0; // of the bytes; the new size of a truncation
        std::string bytes = {};
        bool truncates = false;
    };
    struct File {
        std::string synced = {};
        std::vector<Change> since = {};
    };
    using FilePointer = std::shared_ptr<File>;

    // The file of that name, or a new one with these contents.
    FilePointer open(std::string const& path, std::string const& contents);
    void remove(std::string const& path) { entries_.erase(path); }
    bool has_synced_entry(std::string const& path) const { return synced_entries_.contains(path); }

    static void sync(File& file);
    void sync_directory() { synced_entries_ = entries_; }

    // Which files there are after a crash, and what is in them; the seed chooses what survives of the rest.
    std::map<std::string, std::string> contents_after_crash(std::uint64_t seed) const;

private:
    std::map<std::string, FilePointer> entries_;
    std::map<std::string, FilePointer> synced_entries_;
};

} // namespace tenon::test
