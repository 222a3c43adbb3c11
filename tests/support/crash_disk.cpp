#include "support/crash_disk.h"

#include <algorithm>

namespace tenon::test {

namespace {

constexpr std::uint64_t sector = 512;

using Random = std::mt19937_64;

bool by_chance(Random& random) { return (random() & 1) != 0; }

void put(std::string& contents, std::uint64_t offset, std::string_view bytes) {
    if (contents.size() < offset + bytes.size()) contents.resize(offset + bytes.size());
    std::copy(bytes.begin(), bytes.end(), contents.begin() + static_cast<std::ptrdiff_t>(offset));
}

void apply(std::string& contents, CrashDisk::Change const& change) {
    if (change.truncates)
        contents.resize(change.offset);
    else
        put(contents, change.offset, change.bytes);
}

// Some of the sectors that the change touches; a truncation as a whole or not.
void apply_torn(std::string& contents, CrashDisk::Change const& change, Random& random) {
    if (change.truncates) {
        if (by_chance(random)) apply(contents, change);
        return;
    }
    std::string_view const bytes = change.bytes;
    for (std::uint64_t done = 0; done < bytes.size();) {
        std::uint64_t const offset = change.offset + done;
        std::uint64_t const size = std::min(sector - offset % sector, bytes.size() - done);
        if (by_chance(random)) put(contents, offset, bytes.substr(done, size));
        done += size;
    }
}

std::string survive(CrashDisk::File const& file, Random& random) {
    std::string contents = file.synced;
    std::size_t const count = file.since.size();
    switch (random() % 4) {
    case 0: break; // nothing that was not synced
    case 1:        // all of it
        for (auto const& change : file.since)
            apply(contents, change);
        break;
    case 2: { // the first of it, and part of the next
        std::size_t const whole = count == 0 ? 0 : random() % count;
        for (std::size_t i = 0; i < whole; ++i)
            apply(contents, file.since[i]);
        if (whole < count) apply_torn(contents, file.since[whole], random);
        break;
    }
    default: // any sectors, in no order
        for (auto const& change : file.since)
            apply_torn(contents, change, random);
    }
    return contents;
}

} // namespace

CrashDisk::FilePointer CrashDisk::open(std::string const& path, std::string const& contents) {
    auto& file = entries_[path];
    if (!file) file = std::make_shared<File>(File{contents, {}});
    return file;
}

void CrashDisk::sync(File& file) {
    for (Change const& change : file.since)
        apply(file.synced, change);
    file.since.clear();
}

std::map<std::string, std::string> CrashDisk::contents_after_crash(std::uint64_t seed) const {
    Random random(seed);
    // An entry made or removed since the directory was synced may be there or not.
    std::map<std::string, FilePointer> entries = synced_entries_;
    for (auto const& [path, file] : synced_entries_)
        if (!entries_.contains(path) && by_chance(random)) entries.erase(path);
    for (auto const& [path, file] : entries_)
        if (!entries.contains(path) || entries[path] != file)
            if (by_chance(random)) entries[path] = file;
    std::map<std::string, std::string> contents;
    for (auto const& [path, file] : entries)
        contents[path] = survive(*file, random);
    return contents;
}

} // namespace tenon::test
