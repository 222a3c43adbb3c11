#include "artifacts/remote_store.h"

#include "platform/json/write.h"

namespace tenon::artifacts::store {

namespace {

sql::Statement const add_object{"artifacts.add_object", R"sql(
    INSERT INTO remote_objects (workspace_id, engagement_id, kind, digest, sha256, bytes, pushed_at, pushed_by,
                                pushed_by_name)
    VALUES (:workspace, :engagement, :kind, :digest, :sha256, :bytes, :now, :by, :name)
    ON CONFLICT (workspace_id, engagement_id, kind, digest) DO NOTHING)sql"};

sql::Statement const objects{"artifacts.objects", R"sql(
    SELECT digest, sha256, bytes FROM remote_objects
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND kind = :kind
        AND digest IN (SELECT value FROM json_each(:digests)))sql",
    R"sql(
    SELECT digest, sha256, bytes FROM remote_objects
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND kind = :kind
        AND digest IN (SELECT value FROM json_array_elements_text(CAST(:digests AS json))))sql"};

sql::Statement const add_lock{"artifacts.add_lock", R"sql(
    INSERT INTO lfs_locks (workspace_id, engagement_id, id, path, locked_at, locked_by, owner_name)
    VALUES (:workspace, :engagement, :id, :path, :now, :by, :name)
    ON CONFLICT (workspace_id, engagement_id, path) DO NOTHING)sql"};

sql::Statement const one_lock{"artifacts.lock", R"sql(
    SELECT id, path, locked_at, locked_by, owner_name FROM lfs_locks
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

sql::Statement const lock_of_path{"artifacts.lock_of_path", R"sql(
    SELECT id, path, locked_at, locked_by, owner_name FROM lfs_locks
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND path = :path)sql"};

sql::Statement const some_locks{"artifacts.locks_after", R"sql(
    SELECT id, path, locked_at, locked_by, owner_name FROM lfs_locks
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND id > :id
    ORDER BY id LIMIT :limit)sql"};

sql::Statement const delete_lock{"artifacts.delete_lock", R"sql(
    DELETE FROM lfs_locks WHERE workspace_id = :workspace AND engagement_id = :engagement AND id = :id)sql"};

} // namespace

void insert_object(sql::Transaction& transaction, Actor const& actor, RemoteKind kind,
    RemoteObject const& object, Timestamp now) {
    Place const place = actor.place();
    transaction.execute(
        add_object, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"kind", kind},
                        {"digest", object.digest}, {"sha256", object.sha256}, {"bytes", object.bytes},
                        {"now", now}, {"by", actor.account}, {"name", actor.name}});
}

std::vector<RemoteObject> find_objects(sql::Transaction& transaction, Place const& place, RemoteKind kind,
    std::vector<std::string> const& digests) {
    return transaction.all<RemoteObject>(
        objects, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"kind", kind},
                     {"digests", json::to_json(digests)}});
}

bool insert_lock(sql::Transaction& transaction, Place const& place, LfsLock const& lock) {
    return transaction.execute(add_lock, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                             {"id", lock.id}, {"path", lock.path}, {"now", lock.locked_at},
                                             {"by", lock.locked_by}, {"name", lock.owner_name}}) == 1;
}

std::optional<LfsLock> find_lock(sql::Transaction& transaction, Place const& place, std::string_view id) {
    return transaction.find<LfsLock>(
        one_lock, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}});
}

std::optional<LfsLock> find_lock_of(
    sql::Transaction& transaction, Place const& place, std::string_view path) {
    return transaction.find<LfsLock>(
        lock_of_path, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"path", path}});
}

std::vector<LfsLock> locks_after(
    sql::Transaction& transaction, Place const& place, std::string_view id, std::int64_t limit) {
    return transaction.all<LfsLock>(some_locks,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}, {"limit", limit}});
}

void remove_lock(sql::Transaction& transaction, Place const& place, std::string_view id) {
    transaction.execute(
        delete_lock, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id}});
}

} // namespace tenon::artifacts::store
