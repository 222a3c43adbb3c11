#pragma once

// A SQLite file system for tests that loses power: crash() throws away, or tears, what was not synced, and
// restore() leaves the files as the disk kept them. It can also refuse to sync, be full, and be slow.
// Files are the system's own; only what was synced is remembered beside them (crash_disk.h).

#include "support/crash_disk.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

struct sqlite3_file;
struct sqlite3_vfs;

namespace tenon::test {

struct CrashFile;

class CrashVfs {
public:
    CrashVfs();
    CrashVfs(CrashVfs const&) = delete;
    CrashVfs& operator=(CrashVfs const&) = delete;
    ~CrashVfs();

    // For SqliteOptions::vfs.
    std::string const& name() const { return name_; }

    // The power fails at the n-th write, truncation, sync or removal from now on; nothing works until
    // restore().
    void crash_after(int changes, std::uint64_t seed);
    // After every connection is closed: the files as they survived. Without a crash, one happens now.
    void restore();

    enum class Part { log, database };
    void fail_next_sync(Part part);
    // The n-th write or truncation from now on fails with this SQLite result code, and those after it work.
    void fail_change(int number, int code);
    // Whether that has happened.
    bool has_failed();
    void set_full(bool full);
    // Between the two, whoever syncs the log waits.
    void hold_syncs();
    void let_syncs_go();
    void wait_for_held_sync();
    // How often the write-ahead log was synced: on an open database, the number of flushes.
    int log_syncs();

private:
    friend struct CrashCalls;

    // Each returns a SQLite result code. They count towards crash_after().
    int write(CrashFile& file, void const* bytes, int size, std::int64_t offset);
    int truncate(CrashFile& file, std::int64_t size);
    int sync(CrashFile& file, int flags);
    int remove(char const* path, bool sync_directory);
    int open(char const* path, CrashFile& file, int flags, int* out_flags);
    bool is_crashed();
    bool power_fails();
    // The result code that a write or truncation gets instead of being done, or SQLITE_OK.
    int refusal(int code_of_crash);
    void wait_while_held(std::unique_lock<std::mutex>& lock);

    std::string name_;
    sqlite3_vfs* system_;
    std::unique_ptr<sqlite3_vfs> vfs_;

    std::mutex mutex_;
    std::condition_variable changed_;
    CrashDisk disk_;
    std::set<std::string> paths_;     // of every file ever opened
    std::optional<int> changes_left_; // until the crash
    std::uint64_t seed_ = 0;
    std::optional<std::map<std::string, std::string>> survived_; // after the crash
    std::optional<Part> next_sync_fails_;
    int changes_until_failure_ = 0; // 0: none is wanted
    int failure_ = 0;
    bool full_ = false;
    bool holding_ = false;
    bool held_ = false;
    int log_syncs_ = 0;
};

} // namespace tenon::test
