#include "support/crash_vfs.h"

#include <sqlite3.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>

namespace tenon::test {

// SQLite gives us the memory of one file: this, with the system's own file behind it.
struct CrashFile {
    sqlite3_file base; // first, because SQLite knows only this
    CrashVfs* vfs;
    std::string path;
    CrashDisk::FilePointer disk; // null: a temporary file, which no crash can matter to
    bool is_log;
    bool is_journal; // or log: SQLite syncs the directory when it first syncs one
    sqlite3_file* system;

    static CrashFile& of(sqlite3_file* file) { return *reinterpret_cast<CrashFile*>(file); }
};

namespace {

sqlite3_file* system_file(sqlite3_file* file) { return CrashFile::of(file).system; }

std::string read_file(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

// What SQLite calls.
struct CrashCalls {
    static int close(sqlite3_file* file) {
        CrashFile& crash = CrashFile::of(file);
        int const code = crash.system->pMethods->xClose(crash.system);
        crash.~CrashFile();
        return code;
    }
    static int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
        if (CrashFile::of(file).vfs->is_crashed()) return SQLITE_IOERR_READ;
        return system_file(file)->pMethods->xRead(system_file(file), bytes, size, offset);
    }
    static int write(sqlite3_file* file, void const* bytes, int size, sqlite3_int64 offset) {
        return CrashFile::of(file).vfs->write(CrashFile::of(file), bytes, size, offset);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        return CrashFile::of(file).vfs->truncate(CrashFile::of(file), size);
    }
    static int sync(sqlite3_file* file, int flags) {
        return CrashFile::of(file).vfs->sync(CrashFile::of(file), flags);
    }
    static int size(sqlite3_file* file, sqlite3_int64* size) {
        return system_file(file)->pMethods->xFileSize(system_file(file), size);
    }
    static int lock(sqlite3_file* file, int level) {
        return system_file(file)->pMethods->xLock(system_file(file), level);
    }
    static int unlock(sqlite3_file* file, int level) {
        return system_file(file)->pMethods->xUnlock(system_file(file), level);
    }
    static int check_reserved(sqlite3_file* file, int* result) {
        return system_file(file)->pMethods->xCheckReservedLock(system_file(file), result);
    }
    static int control(sqlite3_file* file, int operation, void* argument) {
        return system_file(file)->pMethods->xFileControl(system_file(file), operation, argument);
    }
    static int sector_size(sqlite3_file* file) {
        return system_file(file)->pMethods->xSectorSize(system_file(file));
    }
    static int characteristics(sqlite3_file* file) {
        return system_file(file)->pMethods->xDeviceCharacteristics(system_file(file));
    }
    static int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
        return system_file(file)->pMethods->xShmMap(system_file(file), page, size, extend, memory);
    }
    static int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
        return system_file(file)->pMethods->xShmLock(system_file(file), offset, count, flags);
    }
    static void barrier(sqlite3_file* file) { system_file(file)->pMethods->xShmBarrier(system_file(file)); }
    static int unmap_shared(sqlite3_file* file, int remove) {
        return system_file(file)->pMethods->xShmUnmap(system_file(file), remove);
    }

    static CrashVfs& owner(sqlite3_vfs* vfs) { return *static_cast<CrashVfs*>(vfs->pAppData); }
    static int open(sqlite3_vfs* vfs, char const* path, sqlite3_file* file, int flags, int* out_flags) {
        auto* const crash = new (file) CrashFile{};
        // What lies behind is the system's; a failed open leaves no methods, and SQLite will not close it.
        crash->vfs = &owner(vfs);
        crash->system = reinterpret_cast<sqlite3_file*>(crash + 1);
        int const code = crash->vfs->open(path, *crash, flags, out_flags);
        static sqlite3_io_methods const methods = {2, close, read, write, truncate, sync, size, lock, unlock,
            check_reserved, control, sector_size, characteristics, map_shared, lock_shared, barrier,
            unmap_shared, nullptr, nullptr};
        if (code == SQLITE_OK)
            crash->base.pMethods = &methods;
        else
            crash->~CrashFile();
        return code;
    }
    static int remove(sqlite3_vfs* vfs, char const* path, int sync_directory) {
        return owner(vfs).remove(path, sync_directory != 0);
    }
};

CrashVfs::CrashVfs() : system_(sqlite3_vfs_find(nullptr)), vfs_(std::make_unique<sqlite3_vfs>(*system_)) {
    static std::atomic<int> count{0};
    name_ = "crash-" + std::to_string(++count);
    vfs_->zName = name_.c_str();
    vfs_->pNext = nullptr;
    vfs_->pAppData = this;
    vfs_->szOsFile = static_cast<int>(sizeof(CrashFile)) + system_->szOsFile;
    vfs_->xOpen = CrashCalls::open;
    vfs_->xDelete = CrashCalls::remove;
    // The system's other functions look at nothing of ours: they get their own description where it matters.
    sqlite3_vfs_register(vfs_.get(), 0);
}

CrashVfs::~CrashVfs() { sqlite3_vfs_unregister(vfs_.get()); }

int CrashVfs::open(char const* path, CrashFile& file, int flags, int* out_flags) {
    std::scoped_lock lock(mutex_);
    if (survived_) return SQLITE_CANTOPEN;
    bool const known = path != nullptr && paths_.contains(path);
    std::string const before = path == nullptr || known ? "" : read_file(path);
    int const code = system_->xOpen(system_, path, file.system, flags, out_flags);
    if (code != SQLITE_OK || path == nullptr) return code;
    paths_.insert(path);
    file.path = path;
    file.disk = disk_.open(path, before);
    file.is_log = (flags & SQLITE_OPEN_WAL) != 0;
    file.is_journal = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    return code;
}

int CrashVfs::write(CrashFile& file, void const* bytes, int size, std::int64_t offset) {
    std::scoped_lock lock(mutex_);
    if (int const code = refusal(SQLITE_IOERR_WRITE); code != SQLITE_OK) return code;
    if (file.disk)
        file.disk->since.push_back({static_cast<std::uint64_t>(offset),
            std::string(static_cast<char const*>(bytes), static_cast<std::size_t>(size)), false});
    return file.system->pMethods->xWrite(file.system, bytes, size, offset);
}

int CrashVfs::truncate(CrashFile& file, std::int64_t size) {
    std::scoped_lock lock(mutex_);
    if (int const code = refusal(SQLITE_IOERR_TRUNCATE); code != SQLITE_OK) return code;
    if (file.disk) file.disk->since.push_back({static_cast<std::uint64_t>(size), {}, true});
    return file.system->pMethods->xTruncate(file.system, size);
}

// The system is not asked to sync: to the model it makes no difference, and to the tests minutes.
int CrashVfs::sync(CrashFile& file, int) {
    std::unique_lock lock(mutex_);
    if (file.is_log) wait_while_held(lock);
    if (power_fails()) return SQLITE_IOERR_FSYNC;
    if (next_sync_fails_ == (file.is_log ? Part::log : Part::database)) {
        next_sync_fails_.reset();
        return SQLITE_IOERR_FSYNC;
    }
    if (!file.disk) return SQLITE_OK;
    if (file.is_log) ++log_syncs_;
    CrashDisk::sync(*file.disk);
    if (file.is_journal && !disk_.has_synced_entry(file.path)) disk_.sync_directory();
    return SQLITE_OK;
}

void CrashVfs::wait_while_held(std::unique_lock<std::mutex>& lock) {
    held_ = holding_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return !holding_; });
    held_ = false;
}

int CrashVfs::remove(char const* path, bool sync_directory) {
    std::scoped_lock lock(mutex_);
    if (power_fails()) return SQLITE_IOERR_DELETE;
    disk_.remove(path);
    if (sync_directory) disk_.sync_directory();
    return system_->xDelete(system_, path, 0);
}

bool CrashVfs::is_crashed() {
    std::scoped_lock lock(mutex_);
    return survived_.has_value();
}

bool CrashVfs::power_fails() {
    if (survived_) return true;
    if (!changes_left_ || --*changes_left_ > 0) return false;
    survived_ = disk_.contents_after_crash(seed_);
    return true;
}

int CrashVfs::refusal(int code_of_crash) {
    if (power_fails()) return code_of_crash;
    if (full_) return SQLITE_FULL;
    return changes_until_failure_ > 0 && --changes_until_failure_ == 0 ? failure_ : SQLITE_OK;
}

void CrashVfs::crash_after(int changes, std::uint64_t seed) {
    std::scoped_lock lock(mutex_);
    changes_left_ = changes;
    seed_ = seed;
}

void CrashVfs::restore() {
    std::scoped_lock lock(mutex_);
    changes_left_ = 1;
    if (!survived_) power_fails();
    for (std::string const& path : paths_) {
        std::filesystem::remove(path);
        std::filesystem::remove(path + "-shm"); // memory of the processes, gone with them
    }
    for (auto const& [path, contents] : *survived_)
        std::ofstream(path, std::ios::binary) << contents;
    disk_ = {};
    for (auto const& [path, contents] : *survived_)
        disk_.open(path, contents);
    disk_.sync_directory();
    changes_left_.reset();
    survived_.reset();
}

void CrashVfs::fail_next_sync(Part part) {
    std::scoped_lock lock(mutex_);
    next_sync_fails_ = part;
}

void CrashVfs::fail_change(int number, int code) {
    std::scoped_lock lock(mutex_);
    changes_until_failure_ = number;
    failure_ = code;
}

bool CrashVfs::has_failed() {
    std::scoped_lock lock(mutex_);
    return changes_until_failure_ == 0;
}

void CrashVfs::set_full(bool full) {
    std::scoped_lock lock(mutex_);
    full_ = full;
}

void CrashVfs::hold_syncs() {
    std::scoped_lock lock(mutex_);
    holding_ = true;
}

void CrashVfs::let_syncs_go() {
    std::scoped_lock lock(mutex_);
    holding_ = false;
    changed_.notify_all();
}

void CrashVfs::wait_for_held_sync() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return held_; });
}

int CrashVfs::log_syncs() {
    std::scoped_lock lock(mutex_);
    return log_syncs_;
}

} // namespace tenon::test
