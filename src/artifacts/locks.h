#pragma once

// The face of the locks of Git LFS: files that cannot be merged are changed by one person at a time. A lock
// holds for a path on every branch. It belongs to the person, whichever token they use.

#include "artifacts/remote_store.h"
#include "base/context.h"

namespace tenon::artifacts {

struct LockPage {
    std::vector<LfsLock> locks;             // oldest first
    std::optional<std::string> next_cursor; // where there are more
};

class Locks {
public:
    explicit Locks(Context context) : context_(context) {}

    // Errors: path_invalid; lock_taken (conflict).
    Result<LfsLock> take(sql::Transaction&, Actor const&, std::string const& path) const;
    // Somebody else's only by force, which stays on record. Errors: lock_unknown, lock_of_another
    // (forbidden).
    Result<LfsLock> release(sql::Transaction&, Actor const&, std::string_view id, bool by_force) const;

    LockPage list(sql::Transaction&, Place const&, std::string_view cursor, std::int64_t limit) const;
    std::optional<LfsLock> find(sql::Transaction&, Place const&, std::string_view id) const;
    std::optional<LfsLock> find_of_path(sql::Transaction&, Place const&, std::string_view path) const;

private:
    Context context_;
};

} // namespace tenon::artifacts
