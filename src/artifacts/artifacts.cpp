#include "artifacts/artifacts.h"

#include "artifacts/artifact_path.h"
#include "platform/events/events.h"

namespace tenon::artifacts {

namespace {

struct Removed {
    std::int64_t files;
};
BOOST_DESCRIBE_STRUCT(Removed, (), (files))

bool has_files_below(sql::Transaction& transaction, Place const& place, std::string_view folder) {
    bool found = false;
    each_file(transaction, place, below(folder), [&](auto, auto) { found = true; });
    return found;
}

bool lies_in_a_file(sql::Transaction& transaction, Place const& place, std::string_view path) {
    for (auto slash = path.rfind('/'); slash != path.npos; slash = path.rfind('/')) {
        path = path.substr(0, slash);
        if (find_file(transaction, place, path)) return true;
    }
    return false;
}

} // namespace

Result<void> Artifacts::put(sql::Transaction& transaction, Place const& place, std::string const& path,
    blobs::Blob const& blob) const {
    if (has_files_below(transaction, place, path) || lies_in_a_file(transaction, place, path))
        return fail(ErrorKind::conflict, "artifact_path_taken",
            "Here is a file where a folder would be, or a folder where a file would be; choose another "
            "name.");
    Timestamp const now = context_.clock.now();
    blobs::note(transaction, blob, now);
    put_file(transaction, place, {path, blob.sha256, blob.bytes, content_type_of(path), now});
    return {};
}

std::optional<File> Artifacts::find(
    sql::Transaction& transaction, Place const& place, std::string_view path) const {
    return find_file(transaction, place, path);
}

std::vector<Entry> Artifacts::list(
    sql::Transaction& transaction, Place const& place, std::string_view folder) const {
    std::vector<Entry> entries;
    Range const range = below(folder);
    each_file(transaction, place, range, [&](std::string_view path, std::int64_t bytes) {
        std::string_view const inside = path.substr(range.begin.size());
        auto const slash = inside.find('/');
        if (slash == inside.npos)
            entries.push_back({std::string(inside), false, bytes});
        else if (entries.empty() || !entries.back().is_folder ||
                 entries.back().name != inside.substr(0, slash))
            entries.push_back({std::string(inside.substr(0, slash)), true, 0});
    });
    return entries;
}

void Artifacts::each_below(sql::Transaction& transaction, Place const& place, std::string_view folder,
    std::function<void(std::string_view path, std::int64_t bytes)> const& visit) const {
    each_file(transaction, place, below(folder), visit);
}

void Artifacts::each_recognised(sql::Transaction& transaction, Place const& place,
    std::function<void(Owner const& owner, ArtifactKind kind, File const& file)> const& visit) const {
    for (File const& file : recognised_files(transaction, place))
        if (auto const owner = owner_of(file.path))
            if (auto const kind = artifact_kind(*owner)) visit(*owner, *kind, file);
}

std::int64_t Artifacts::remove(
    sql::Transaction& transaction, Actor const& actor, std::string const& path) const {
    std::int64_t const files = remove_with_owner(transaction, actor.place(), path);
    if (files > 0)
        events::record(transaction, actor, context_.clock.now(),
            events::in(actor.place(), "artifact.removed", path, json::to_json(Removed{files})));
    return files;
}

std::int64_t Artifacts::remove_with_owner(
    sql::Transaction& transaction, Place const& place, std::string_view path) const {
    return remove_files(transaction, place, path);
}

} // namespace tenon::artifacts
