#include "artifacts/artifact_store.h"

#include "artifacts/artifact_kind.h"

namespace tenon::artifacts {

namespace {

sql::Statement const put{"artifacts.put", R"sql(
    INSERT INTO artifact_files
        (workspace_id, engagement_id, path, is_recognised, sha256, bytes, content_type, created_at)
    VALUES (:workspace, :engagement, :path, :is_recognised, :sha256, :bytes, :content_type, :created_at)
    ON CONFLICT (workspace_id, engagement_id, path) DO UPDATE SET
        sha256 = excluded.sha256, bytes = excluded.bytes,
        content_type = excluded.content_type, created_at = excluded.created_at)sql"};

sql::Statement const find{"artifacts.find", R"sql(
    SELECT path, sha256, bytes, content_type, created_at FROM artifact_files
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND path = :path)sql"};

sql::Statement const list{"artifacts.list", R"sql(
    SELECT path, bytes FROM artifact_files
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND path >= :begin AND path < :end
    ORDER BY path)sql"};

sql::Statement const recognised{"artifacts.recognised", R"sql(
    SELECT path, sha256, bytes, content_type, created_at FROM artifact_files
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND is_recognised)sql"};

sql::Statement const remove{"artifacts.remove", R"sql(
    DELETE FROM artifact_files
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND path >= :path AND path < :end AND (path = :path OR path >= :begin))sql"};

} // namespace

// '0' follows '/': "a/" ≤ everything below a < "a0". No UTF-8 text begins with the byte 0xff.
Range below(std::string_view folder) {
    if (folder.empty()) return {"", "\xf4\x8f\xbf\xbf"};
    return {std::string(folder) + "/", std::string(folder) + "0"};
}

void put_file(sql::Transaction& transaction, Place const& place, File const& file) {
    auto const owner = owner_of(file.path);
    transaction.execute(put,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"path", file.path},
            {"is_recognised", owner && artifact_kind(*owner)}, {"sha256", file.sha256}, {"bytes", file.bytes},
            {"content_type", file.content_type}, {"created_at", file.created_at}});
}

std::optional<File> find_file(sql::Transaction& transaction, Place const& place, std::string_view path) {
    return transaction.find<File>(
        find, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"path", path}});
}

void each_file(sql::Transaction& transaction, Place const& place, Range const& range,
    std::function<void(std::string_view path, std::int64_t bytes)> const& visit) {
    transaction.each(list,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"begin", range.begin},
            {"end", range.end}},
        [&](sql::Row const& row) { visit(row.text(0), row.integer(1)); });
}

std::vector<File> recognised_files(sql::Transaction& transaction, Place const& place) {
    return transaction.all<File>(
        recognised, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::int64_t remove_files(sql::Transaction& transaction, Place const& place, std::string_view path) {
    Range const inside = below(path);
    return transaction.execute(remove, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                           {"path", path}, {"begin", inside.begin}, {"end", inside.end}});
}

} // namespace tenon::artifacts
