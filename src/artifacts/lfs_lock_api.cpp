#include "artifacts/lfs_row.h"

#include <algorithm>
#include <limits>

namespace tenon::artifacts::lfs {

namespace {

using api::Call;
using api::Who;

constexpr std::int64_t page_usual = 100;
constexpr std::int64_t page_max = 1000;

std::int64_t page_of(std::int64_t asked) { return std::clamp<std::int64_t>(asked, 1, page_max); }

LockView view_of(LfsLock const& lock) { return {lock.id, lock.path, lock.locked_at, {lock.owner_name}}; }

std::vector<LockView> views_of(std::vector<LfsLock> const& locks) {
    std::vector<LockView> views;
    for (LfsLock const& lock : locks)
        views.push_back(view_of(lock));
    return views;
}

// A path that is locked already is no error of ours: the client wants to see the lock.
Result<http::Response> take(Call& call, Locks const& locks) {
    TENON_TRY(wanted, read<NewLock>(call));
    auto const taken = call.unit.write(
        [&](sql::Transaction& transaction) { return locks.take(transaction, call.actor, wanted.path); });
    if (taken) return typed(201, json::to_json(LockAnswer{view_of(*taken)}));
    auto const held = call.unit.read([&](sql::Transaction& transaction) {
        return locks.find_of_path(transaction, call.actor.place(), wanted.path);
    });
    if (taken.error().code != "lock_taken" || !held) return fail(taken.error());
    return typed(409, json::to_json(LockAnswer{view_of(*held), taken.error().message}));
}

// One by its id or path, where one is named.
Result<LockList> list(Call& call, Locks const& locks) {
    TENON_TRY(limit, call.query_number("limit", page_usual, 1, std::numeric_limits<std::int64_t>::max()));
    auto const id = call.request.find_query("id");
    auto const path = call.request.find_query("path");
    return call.unit.read([&](sql::Transaction& transaction) -> Result<LockList> {
        Place const place = call.actor.place();
        if (!id && !path) {
            auto const cursor = call.request.find_query("cursor").value_or("");
            LockPage const page = locks.list(transaction, place, cursor, page_of(limit));
            return LockList{views_of(page.locks), page.next_cursor};
        }
        auto const lock =
            id ? locks.find(transaction, place, *id) : locks.find_of_path(transaction, place, *path);
        if (!lock || (path && lock->path != *path)) return LockList{};
        return LockList{{view_of(*lock)}, {}};
    });
}

Result<VerifiedLocks> verify(Call& call, Locks const& locks) {
    TENON_TRY(asked, read<VerifyLocks>(call));
    auto const page = call.unit.read([&](sql::Transaction& transaction) {
        return locks.list(transaction, call.actor.place(), asked.cursor.value_or(""),
            page_of(asked.limit.value_or(page_usual)));
    });
    VerifiedLocks answer{{}, {}, page.next_cursor};
    for (LfsLock const& lock : page.locks)
        (lock.locked_by == call.actor.account ? answer.ours : answer.theirs).push_back(view_of(lock));
    return answer;
}

Result<LockAnswer> release(Call& call, Locks const& locks) {
    TENON_TRY(asked, read<Unlock>(call));
    TENON_TRY(lock, call.unit.write([&](sql::Transaction& transaction) {
        return locks.release(transaction, call.actor, call.param("id"), asked.force.value_or(false));
    }));
    return LockAnswer{view_of(lock)};
}

} // namespace

std::vector<api::Endpoint> lock_endpoints(Locks const& locks) {
    using http::Method;
    return {
        row(Method::post, "/e/{handle}/lfs/locks", Who::party, "Locks a file for others.",
            [&](Call& call) { return take(call, locks); }),
        row(Method::get, "/e/{handle}/lfs/locks", Who::participant, "Lists the locks.",
            [&](Call& call) { return answer(list(call, locks)); }),
        row(Method::post, "/e/{handle}/lfs/locks/verify", Who::party,
            "Tells before a push which locks are whose.",
            [&](Call& call) { return answer(verify(call, locks)); }),
        row(Method::post, "/e/{handle}/lfs/locks/{id}/unlock", Who::party, "Unlocks a file.",
            [&](Call& call) { return answer(release(call, locks)); }),
    };
}

} // namespace tenon::artifacts::lfs
