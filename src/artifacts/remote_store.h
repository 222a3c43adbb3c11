#pragma once

// The tables of remotes: objects and locks. No rules here.

#include "artifacts/remote.h"
#include "base/actor.h"
#include "platform/sql/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::artifacts {

struct RemoteObject {
    std::string digest;
    std::string sha256;
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(RemoteObject, (), (digest, sha256, bytes))

struct LfsLock {
    std::string id;
    std::string path;
    Timestamp locked_at;
    std::optional<Id<Account>> locked_by;
    std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(LfsLock, (), (id, path, locked_at, locked_by, owner_name))

namespace store {

// Nothing happens where the engagement has the object already.
void insert_object(sql::Transaction&, Actor const&, RemoteKind, RemoteObject const&, Timestamp now);
// Those of the digests that the engagement has.
std::vector<RemoteObject> find_objects(
    sql::Transaction&, Place const&, RemoteKind, std::vector<std::string> const& digests);

// false: the path is locked already.
bool insert_lock(sql::Transaction&, Place const&, LfsLock const&);
std::optional<LfsLock> find_lock(sql::Transaction&, Place const&, std::string_view id);
std::optional<LfsLock> find_lock_of(sql::Transaction&, Place const&, std::string_view path);
// At most `limit` behind the one named, oldest first.
std::vector<LfsLock> locks_after(sql::Transaction&, Place const&, std::string_view id, std::int64_t limit);
void remove_lock(sql::Transaction&, Place const&, std::string_view id);

} // namespace store

} // namespace tenon::artifacts
