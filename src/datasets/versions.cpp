#include "datasets/versions.h"

#include "datasets/version_store.h"
#include "platform/events/events.h"
#include "platform/json/read.h"

#include <algorithm>
#include <map>

namespace tenon::datasets {

namespace {

using artifacts::ManifestFile;
using artifacts::RemoteObject;

constexpr std::size_t files_max = 10'000;
constexpr std::size_t text_max = 4096;

struct Version;

struct Indexed {
    std::int64_t files;
    std::int64_t new_versions;
};
BOOST_DESCRIBE_STRUCT(Indexed, (), (files, new_versions))

// SHA-1, or SHA-256 in repositories that use it.
bool is_commit(std::string_view id) {
    return (id.size() == 40 || id.size() == 64) && id.find_first_not_of("0123456789abcdef") == id.npos;
}

bool is_text(std::string_view text) { return !text.empty() && text.size() <= text_max; }

Result<void> check(IndexCommit const& commit) {
    std::vector<Problem> problems;
    auto report = [&](std::string pointer, std::string message) {
        problems.push_back({std::move(pointer), "value_invalid", std::move(message)});
    };
    if (!is_commit(commit.commit)) report("/commit", "Expected the whole id of a commit.");
    if (commit.files.size() > files_max || commit.inputs.size() > files_max)
        report("", "A commit may track ten thousand paths; track folders instead of files.");
    for (std::size_t i = 0; i < commit.files.size(); ++i) {
        auto const& [path, kind, digest, bytes, files, stage] = commit.files[i];
        std::string const pointer = "/files/" + std::to_string(i);
        if (!is_text(path)) report(pointer + "/path", "Expected a path of at most 4096 bytes.");
        if (kind == artifacts::RemoteKind::lfs || !artifacts::dvc_object(kind, digest))
            report(pointer + "/digest", "Expected an MD5 as DVC writes it.");
        if (bytes.value_or(0) < 0 || files.value_or(0) < 0)
            report(pointer, "Expected numbers that are not below zero.");
    }
    for (std::size_t i = 0; i < commit.inputs.size(); ++i)
        if (!is_text(commit.inputs[i].stage) || !is_text(commit.inputs[i].path))
            report("/inputs/" + std::to_string(i), "Expected a stage and a path of at most 4096 bytes.");
    if (!problems.empty()) return fail(json::body_invalid(std::move(problems)));
    return {};
}

using Pushed = std::map<std::pair<artifacts::RemoteKind, std::string>, RemoteObject>;

// Of these contents, those that are in the remote.
template <class Row>
Pushed pushed_of(sql::Transaction& transaction, Place const& place, artifacts::Remotes const& remotes,
    std::vector<Row> const& rows) {
    std::map<artifacts::RemoteKind, std::vector<std::string>> wanted;
    for (Row const& row : rows)
        wanted[row.kind].push_back(row.digest);
    Pushed pushed;
    for (auto const& [kind, digests] : wanted)
        for (RemoteObject& object : remotes.find_all(transaction, place, kind, digests))
            pushed.emplace(std::pair(kind, object.digest), std::move(object));
    return pushed;
}

using Ids = std::map<std::pair<std::string, std::string>, std::string>; // of versions, by path and digest

// Which versions each stage of each commit read.
std::multimap<std::pair<std::string, std::string>, std::string> read_by_stage(
    std::vector<store::InputRow> const& inputs, Ids const& ids) {
    std::multimap<std::pair<std::string, std::string>, std::string> read;
    for (store::InputRow const& input : inputs)
        if (auto const version = ids.find({input.path, input.digest}); version != ids.end())
            read.emplace(std::pair(input.commit_id, input.stage), version->second);
    return read;
}

void add_once(std::vector<std::string>& list, std::string const& item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

} // namespace

Result<IndexedCommit> Versions::index(
    sql::Transaction& transaction, Actor const& actor, IndexCommit const& commit) const {
    TENON_CHECK(check(commit));
    Place const place = actor.place();
    engagements_.lock(transaction, place); // two commits at once may bring the same version
    Ids ids;
    for (store::DvcVersionRow const& row : store::dvc_versions(transaction, place))
        ids[{row.path, row.digest}] = row.id;
    Timestamp const now = context_.clock.now();
    bool const is_new = store::insert_commit(transaction, actor, commit, now);
    IndexedCommit indexed{commit.commit, static_cast<std::int64_t>(commit.files.size()), 0, {}};
    Pushed const pushed = pushed_of(transaction, place, remotes_, commit.files);
    for (IndexedFile const& file : commit.files) {
        auto [id, is_unknown] = ids.try_emplace({file.path, file.digest});
        if (is_unknown) {
            id->second = context_.ids.make<Version>().str();
            store::insert_version(
                transaction, place, {id->second, file.path, file.kind, file.digest, file.bytes, file.files});
            ++indexed.new_versions;
        }
        store::insert_held(transaction, place, commit.commit, id->second, file.stage.value_or(""));
        if (!pushed.contains({file.kind, file.digest})) indexed.not_pushed.push_back(file.path);
    }
    for (StageInput const& input : commit.inputs)
        store::insert_input(transaction, place, commit.commit, input);
    if (is_new || indexed.new_versions > 0)
        events::record(transaction, actor, now,
            events::in(place, "data.indexed", commit.commit,
                json::to_json(Indexed{indexed.files, indexed.new_versions})));
    return indexed;
}

std::vector<StoredVersion> Versions::all(sql::Transaction& transaction, Place const& place) const {
    auto const rows = store::dvc_versions(transaction, place);
    Pushed const pushed = pushed_of(transaction, place, remotes_, rows);
    std::vector<StoredVersion> versions;
    std::map<std::string, std::size_t, std::less<>> places;
    Ids ids;
    for (store::DvcVersionRow const& row : rows) {
        places[row.id] = versions.size();
        ids[{row.path, row.digest}] = row.id;
        StoredVersion stored{{row.id, row.path, 0, row.digest, row.digest.ends_with(".dir"), row.bytes,
                                 row.files, {}, {}, {}, {}},
            {}};
        if (auto const object = pushed.find({row.kind, row.digest}); object != pushed.end()) {
            stored.version.sha256 = object->second.sha256;
            stored.object = object->second;
        }
        versions.push_back(std::move(stored));
    }
    auto const read = read_by_stage(store::stage_inputs(transaction, place), ids);
    std::map<std::string, int> numbers; // by path
    for (store::HeldRow const& held : store::held_versions(transaction, place)) {
        DataVersion& version = versions[places.at(held.version_id)].version;
        if (version.number == 0) version.number = ++numbers[version.path];
        version.commits.push_back({held.commit_id, held.message, held.author, held.committed_at});
        if (held.stage.empty()) continue;
        version.stage = held.stage;
        auto const [begin, end] = read.equal_range({held.commit_id, held.stage});
        for (auto input = begin; input != end; ++input)
            add_once(version.made_from, input->second);
    }
    std::sort(versions.begin(), versions.end(), [](StoredVersion const& one, StoredVersion const& other) {
        return std::pair(one.version.path, -one.version.number) <
               std::pair(other.version.path, -other.version.number);
    });
    return versions;
}

Result<StoredVersion> Versions::find(
    sql::Transaction& transaction, Place const& place, std::string_view id) const {
    for (StoredVersion& one : all(transaction, place))
        if (one.version.id == id) return std::move(one);
    return fail(ErrorKind::not_found, "version_unknown", "There is no such version of data here.");
}

Result<StoredVersion> Versions::before(
    sql::Transaction& transaction, Place const& place, DataVersion const& version) const {
    for (StoredVersion& one : all(transaction, place))
        if (one.version.path == version.path && one.version.number == version.number - 1)
            return std::move(one);
    return fail(ErrorKind::not_found, "no_earlier_version",
        "This is the first version of " + version.path + "; there is nothing to compare it with.");
}

Result<std::vector<ManifestFile>> Versions::files_of(StoredVersion const& stored) const {
    DataVersion const& version = stored.version;
    if (!version.is_folder) return std::vector{ManifestFile{version.digest, version.path}};
    if (!stored.object)
        return fail(ErrorKind::conflict, "version_not_pushed",
            "Version " + std::to_string(version.number) + " of " + version.path +
                " has not been pushed yet; run dvc push where it is.");
    return remotes_.files_of(*stored.object);
}

VersionChanges changes_between(std::vector<ManifestFile> const& from, std::vector<ManifestFile> const& to) {
    constexpr std::size_t files_listed = 1000;
    std::map<std::string_view, std::string_view> before;
    for (ManifestFile const& file : from)
        before[file.relpath] = file.md5;
    VersionChanges changes{};
    for (ManifestFile const& file : to) {
        auto const old = before.find(file.relpath);
        if (old == before.end()) {
            ++changes.added;
            changes.files.push_back({FileChangeKind::added, file.relpath});
            continue;
        }
        if (old->second == file.md5) {
            ++changes.unchanged;
        } else {
            ++changes.changed;
            changes.files.push_back({FileChangeKind::changed, file.relpath});
        }
        before.erase(old);
    }
    for (auto const& [path, md5] : before)
        changes.files.push_back({FileChangeKind::removed, std::string(path)});
    changes.removed = static_cast<std::int64_t>(before.size());
    std::sort(changes.files.begin(), changes.files.end(),
        [](FileChange const& one, FileChange const& other) { return one.path < other.path; });
    if (changes.files.size() > files_listed) changes.files.resize(files_listed);
    return changes;
}

} // namespace tenon::datasets
