#include "app/data_versions.h"

#include "app/git.h"
#include "base/text.h"
#include "datasets/dvc_files.h"
#include "tracking/lineage.h"

#include <charconv>

namespace tenon::app {

namespace {

struct VersionOptions {
    std::string engagement;
    std::string repository = ".";
    std::string commit = "HEAD";
    bool whole_history = false;
    std::string version;
    std::string from;
};

struct IndexedCommits {
    std::vector<datasets::IndexedCommit> commits; // oldest first
};
BOOST_DESCRIBE_STRUCT(IndexedCommits, (), (commits))

constexpr std::size_t commit_digits = 10; // shown to people

std::string short_commit(std::string_view id) { return std::string(id.substr(0, commit_digits)); }

// Without the line break that ends what git prints.
std::string line_of(std::string const& text) { return std::string(trim(text)); }

Result<std::vector<datasets::RepositoryFile>> dvc_files_of(
    std::string const& repository, std::string const& commit) {
    TENON_TRY(tree, ask_git(repository, {"ls-tree", "-r", "-z", "--name-only", "--full-tree", commit}));
    std::vector<datasets::RepositoryFile> files;
    for (std::string_view const path : split(tree, '\0')) {
        if (!datasets::is_dvc_file(path)) continue;
        std::string const name(path);
        TENON_TRY(text, ask_git(repository, {"show", commit + ":" + name}));
        files.push_back({name, std::move(text)});
    }
    return files;
}

Result<Timestamp> time_of(std::string_view seconds) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), number);
    if (error != std::errc() || end != seconds.data() + seconds.size())
        return fail(ErrorKind::invalid, "git_failed", "git gave no time for the commit.");
    return from_microseconds(number * 1'000'000);
}

Result<datasets::IndexCommit> read_commit(std::string const& repository, std::string const& commit) {
    TENON_TRY(log, ask_git(repository, {"log", "-1", "--format=%H%n%ct%n%an%n%s", commit}));
    auto const lines = split(log, '\n');
    if (lines.size() < 4) return fail(ErrorKind::invalid, "git_failed", "git did not show the commit.");
    TENON_TRY(at, time_of(lines[1]));
    TENON_TRY(files, dvc_files_of(repository, commit));
    TENON_TRY(data, datasets::read_dvc_files(files));
    return datasets::IndexCommit{std::string(lines[0]), std::string(lines[3]), std::string(lines[2]), at,
        std::move(data.files), std::move(data.inputs)};
}

Result<std::vector<std::string>> commits_of(VersionOptions const& options) {
    if (!options.whole_history) {
        TENON_TRY(id, ask_git(options.repository, {"rev-parse", "--verify", options.commit + "^{commit}"}));
        return std::vector{line_of(id)};
    }
    TENON_TRY(log, ask_git(options.repository, {"log", "--reverse", "--format=%H", options.commit, "--",
                                                   ":(top,glob)**/*.dvc", ":(top,glob)**/dvc.lock"}));
    std::vector<std::string> ids;
    for (std::string_view const id : split(log, '\n'))
        if (!id.empty()) ids.emplace_back(id);
    return ids;
}

std::string size_of(datasets::DataVersion const& version) {
    std::string text = version.bytes ? std::to_string(*version.bytes) : "-";
    if (version.files) text += " in " + count_of(*version.files, "file", "files");
    return text;
}

std::string commit_of(datasets::DataVersion const& version) {
    if (version.commits.empty()) return "-";
    return short_commit(version.commits.front().id) + " " + version.commits.front().message;
}

std::string name_of(datasets::DataVersion const& version) {
    return version.path + "@" + std::to_string(version.number);
}

// By its id, or as the list shows it: data/raw@2; without a number the newest of the path.
Result<datasets::DataVersion> choose_version(Client& api, std::string const& typed) {
    TENON_TRY(list, api.get<datasets::DataVersionList>("/data/versions"));
    for (datasets::DataVersion& version : list.versions)
        if (version.id == typed || name_of(version) == typed || version.path == typed)
            return std::move(version);
    return fail(ErrorKind::not_found, "choice_unknown",
        "There is no version \"" + typed + "\"; tenon data versions lists them.");
}

Result<IndexedCommits> index_commits(VersionOptions const& options) {
    TENON_TRY(ids, commits_of(options));
    TENON_TRY(api, engagement_client(options.engagement));
    IndexedCommits done;
    for (std::string const& id : ids) {
        TENON_TRY(commit, read_commit(options.repository, id));
        TENON_TRY(indexed, api.send<datasets::IndexedCommit>("POST", "/data/versions", commit));
        done.commits.push_back(indexed);
    }
    return done;
}

void print(std::ostream& out, IndexedCommits const& done) {
    if (done.commits.empty()) out << "No commit here has a file of DVC in it.\n";
    for (auto const& commit : done.commits) {
        out << short_commit(commit.commit) << ": " << count_of(commit.files, "tracked path", "tracked paths")
            << ", " << count_of(commit.new_versions, "new version", "new versions") << "\n";
        for (std::string const& path : commit.not_pushed)
            out << "  not pushed yet: " << plain(path) << " (dvc push)\n";
    }
}

Result<datasets::DataVersionList> list_versions(VersionOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<datasets::DataVersionList>("/data/versions");
}

void print(std::ostream& out, datasets::DataVersionList const& list) {
    Table table({{"version"}, {"bytes", Align::right}, {"pushed"}, {"stage"}, {"since"}});
    for (auto const& version : list.versions)
        table.add({name_of(version), size_of(version), version.sha256 ? "yes" : "not yet",
            version.stage.value_or("-"), commit_of(version)});
    table.print(out, "No commit was indexed yet; see: tenon data index --help");
}

Result<datasets::VersionChanges> list_changes(VersionOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(to, choose_version(api, options.version));
    std::string path = "/data/versions/" + to.id + "/changes";
    if (!options.from.empty()) {
        TENON_TRY(from, choose_version(api, options.from));
        path += "?from=" + escape(from.id);
    }
    return api.get<datasets::VersionChanges>(path);
}

void print(std::ostream& out, datasets::VersionChanges const& changes) {
    out << changes.added << " added, " << changes.changed << " changed, " << changes.removed << " removed, "
        << changes.unchanged << " the same\n";
    for (auto const& file : changes.files)
        out << to_text(file.kind) << "  " << plain(file.path) << "\n";
}

Result<tracking::Lineage> show_lineage(VersionOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<tracking::Lineage>("/lineage");
}

void print(std::ostream& out, tracking::Lineage const& lineage) {
    Table table({{"version"}, {"run"}, {"tied by"}, {"models"}, {"registered as"}});
    for (auto const& [version, runs] : lineage.versions)
        for (auto const& run : runs) {
            std::vector<std::string> names;
            for (auto const& model : run.models)
                names.push_back(model.name);
            std::vector<std::string> registered;
            for (auto const& model : run.versions)
                registered.push_back(model.name + " " + std::to_string(model.version));
            table.add({name_of(version), run.name, std::string(to_text(run.tie)),
                names.empty() ? "-" : join(names, ", "), registered.empty() ? "-" : join(registered, ", ")});
        }
    table.print(out, "No run names a version: log a dataset with its digest, or run from a commit.");
}

} // namespace

void add_version_verbs(Parser data, Command& command) {
    Noun<VersionOptions> noun(data, command);
    VersionOptions& options = noun.options();
    Parser const index = in_engagement(
        noun.verb("index", "Tell which data a commit holds, as DVC's files say", index_commits, print),
        options.engagement);
    index.add_option("--repo", options.repository, "Where the repository is").capture_default_str();
    index.add_option("--commit", options.commit, "Which commit, or where --all ends").capture_default_str();
    index.add_flag("--all", options.whole_history, "Every commit that changed a file of DVC");
    in_engagement(
        noun.verb("versions", "List the versions of data", list_versions, print), options.engagement);
    Parser const changes = in_engagement(
        noun.verb("changes", "List the files that differ between two versions", list_changes, print),
        options.engagement);
    changes.add_option("version", options.version, "As in the list: data/raw@2, or its id").required();
    changes.add_option("--from", options.from, "Another than the one before it");
    in_engagement(
        noun.verb("lineage", "Show which runs read which versions, and what they made", show_lineage, print),
        options.engagement);
}

} // namespace tenon::app
