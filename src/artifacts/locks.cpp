#include "artifacts/locks.h"

#include "platform/events/events.h"

namespace tenon::artifacts {

namespace {

constexpr std::size_t path_bytes_max = 4096;

struct Lock;

struct Released {
    std::string owner;
    bool by_force;
};
BOOST_DESCRIBE_STRUCT(Released, (), (owner, by_force))

Result<void> check_path(std::string_view path) {
    if (!path.empty() && path.size() <= path_bytes_max && path.find('\0') == path.npos) return {};
    return fail(ErrorKind::invalid, "path_invalid", "A lock needs the path of a file in the repository.");
}

} // namespace

Result<LfsLock> Locks::take(
    sql::Transaction& transaction, Actor const& actor, std::string const& path) const {
    TENON_CHECK(check_path(path));
    Place const place = actor.place();
    LfsLock const lock{
        context_.ids.make<Lock>().str(), path, context_.clock.now(), actor.account, actor.name};
    if (!store::insert_lock(transaction, place, lock))
        return fail(
            ErrorKind::conflict, "lock_taken", path + " is locked already; git lfs locks shows by whom.");
    events::record(transaction, actor, lock.locked_at, events::in(place, "lock.taken", path));
    return lock;
}

Result<LfsLock> Locks::release(
    sql::Transaction& transaction, Actor const& actor, std::string_view id, bool by_force) const {
    Place const place = actor.place();
    auto lock = find(transaction, place, id);
    if (!lock) return fail(ErrorKind::not_found, "lock_unknown", "There is no such lock; see git lfs locks.");
    bool const is_own = lock->locked_by == actor.account;
    if (!is_own && !by_force)
        return fail(ErrorKind::forbidden, "lock_of_another",
            lock->path + " was locked by " + lock->owner_name + "; ask them, or unlock it with --force.");
    store::remove_lock(transaction, place, id);
    events::record(transaction, actor, context_.clock.now(),
        events::in(place, "lock.released", lock->path, json::to_json(Released{lock->owner_name, !is_own})));
    return *std::move(lock);
}

LockPage Locks::list(
    sql::Transaction& transaction, Place const& place, std::string_view cursor, std::int64_t limit) const {
    LockPage page{store::locks_after(transaction, place, cursor, limit + 1), std::nullopt};
    if (page.locks.size() <= static_cast<std::size_t>(limit)) return page;
    page.locks.pop_back();
    page.next_cursor = page.locks.back().id;
    return page;
}

std::optional<LfsLock> Locks::find(
    sql::Transaction& transaction, Place const& place, std::string_view id) const {
    return store::find_lock(transaction, place, id);
}

std::optional<LfsLock> Locks::find_of_path(
    sql::Transaction& transaction, Place const& place, std::string_view path) const {
    return store::find_lock_of(transaction, place, path);
}

} // namespace tenon::artifacts
