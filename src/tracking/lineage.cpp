#include "tracking/lineage.h"

#include "datasets/dvc_files.h"

#include <map>
#include <set>

namespace tenon::tracking {

namespace {

// Set by people and scripts where MLflow did not find the repository itself.
constexpr std::string_view dvc_commit_tag = "dvc.commit";

// MLflow takes digests of at most 36 characters, and people shorten them; fewer than these say nothing.
constexpr std::size_t digest_digits_min = 8;
constexpr std::size_t commit_digits_min = 7;
constexpr std::size_t md5_digits = 32; // DVC shortens nothing

sql::Statement const tags{"tracking.lineage_commits", R"sql(
    SELECT runs.run_id, runs.name, runs.started_at_ms, run_tags.value
    FROM runs JOIN run_tags ON run_tags.workspace_id = runs.workspace_id
        AND run_tags.engagement_id = runs.engagement_id AND run_tags.run_number = runs.number
        AND run_tags.key IN (:mlflow, :dvc)
    WHERE runs.workspace_id = :workspace AND runs.engagement_id = :engagement AND runs.stage = 'active')sql"};

sql::Statement const digests{"tracking.lineage_digests", R"sql(
    SELECT runs.run_id, runs.name, runs.started_at_ms, run_datasets.digest AS value
    FROM runs JOIN run_inputs ON run_inputs.workspace_id = runs.workspace_id
        AND run_inputs.engagement_id = runs.engagement_id AND run_inputs.run_number = runs.number
    JOIN run_datasets ON run_datasets.workspace_id = run_inputs.workspace_id
        AND run_datasets.engagement_id = run_inputs.engagement_id AND run_datasets.number = run_inputs.dataset
    WHERE runs.workspace_id = :workspace AND runs.engagement_id = :engagement AND runs.stage = 'active')sql"};

sql::Statement const named{"tracking.lineage_runs", R"sql(
    SELECT run_id, name, started_at_ms FROM runs
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND stage = 'active')sql"};

sql::Statement const models{"tracking.lineage_models", R"sql(
    SELECT runs.run_id, logged_models.model_id AS id, logged_models.name
    FROM runs JOIN run_models ON run_models.workspace_id = runs.workspace_id
        AND run_models.engagement_id = runs.engagement_id AND run_models.run_number = runs.number
        AND run_models.role = 'output'
    JOIN logged_models ON logged_models.workspace_id = run_models.workspace_id
        AND logged_models.engagement_id = run_models.engagement_id
        AND logged_models.model_id = run_models.model_id AND logged_models.stage = 'active'
    WHERE runs.workspace_id = :workspace AND runs.engagement_id = :engagement AND runs.stage = 'active'
    ORDER BY runs.run_id, logged_models.model_id)sql"};

sql::Statement const registered{"tracking.lineage_registered", R"sql(
    SELECT model_versions.run_id, model_versions.logged_model, registered_models.name, model_versions.number
    FROM model_versions JOIN registered_models ON registered_models.workspace_id = model_versions.workspace_id
        AND registered_models.engagement_id = model_versions.engagement_id
        AND registered_models.id = model_versions.model
    WHERE model_versions.workspace_id = :workspace AND model_versions.engagement_id = :engagement
    ORDER BY registered_models.name, model_versions.number)sql"};

// A run and what it says of where it comes from.
struct Said {
    std::string run_id;
    std::string name;
    std::int64_t started_at_ms;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Said, (), (run_id, name, started_at_ms, value))

struct Named {
    std::string run_id;
    std::string name;
    std::int64_t started_at_ms;
};
BOOST_DESCRIBE_STRUCT(Named, (), (run_id, name, started_at_ms))

struct Made {
    std::string run_id;
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Made, (), (run_id, id, name))

struct Registered {
    std::string run_id; // "" where the client named none
    std::string logged_model;
    std::string name;
    std::int64_t number;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (run_id, logged_model, name, number))

// What a run led to.
struct Outcome {
    std::vector<LineageModel> models;
    std::vector<LineageRegistered> versions;
};

std::map<std::string, Outcome> outcomes(sql::Transaction& transaction, Place const& place) {
    std::initializer_list<sql::Arg> const here{
        {"workspace", place.workspace}, {"engagement", place.engagement}};
    std::map<std::string, Outcome> by_run;
    std::map<std::string, std::string> maker;
    for (Made& one : transaction.all<Made>(models, here)) {
        maker[one.id] = one.run_id;
        by_run[one.run_id].models.push_back({std::move(one.id), std::move(one.name)});
    }
    for (Registered& one : transaction.all<Registered>(registered, here)) {
        auto const made = maker.find(one.logged_model);
        std::string const& run = made == maker.end() ? one.run_id : made->second;
        by_run[run].versions.push_back({std::move(one.name), one.number});
    }
    return by_run;
}

// A file of DVC's that a run logged; the value of `run` is its path.
struct LoggedFile {
    Said run;
    std::string sha256;
};

std::vector<LoggedFile> logged_files(
    sql::Transaction& transaction, Place const& place, artifacts::Artifacts const& files) {
    constexpr std::int64_t bytes_max = 1 << 20; // longer than any list of DVC's
    std::map<std::string, std::vector<LoggedFile>> by_run;
    files.each_recognised(transaction, place,
        [&](artifacts::Owner const& owner, artifacts::ArtifactKind kind, artifacts::File const& file) {
            if (owner.kind == artifacts::Owner::Kind::run && kind == artifacts::ArtifactKind::data_version &&
                file.bytes <= bytes_max)
                by_run[owner.id].push_back({{owner.id, "", 0, owner.path}, file.sha256});
        });
    std::vector<LoggedFile> logged;
    if (by_run.empty()) return logged;
    for (Named& run :
        transaction.all<Named>(named, {{"workspace", place.workspace}, {"engagement", place.engagement}}))
        for (LoggedFile& file : by_run[run.run_id]) {
            file.run.name = run.name;
            file.run.started_at_ms = run.started_at_ms;
            logged.push_back(std::move(file));
        }
    return logged;
}

// What a file names; nothing where DVC did not write it, or its bytes are gone.
std::set<std::string> digests_of(LoggedFile const& file, blobs::Store& store) {
    std::set<std::string> found;
    auto const text = store.read(file.sha256);
    if (!text) return found;
    auto const data = datasets::read_dvc_files({{file.run.value, *text}});
    if (!data) return found;
    for (datasets::IndexedFile const& one : data->files)
        found.insert(one.digest);
    for (datasets::StageInput const& one : data->inputs)
        found.insert(one.digest);
    return found;
}

// Not inside a transaction. Many runs log the same file, which is read once.
std::vector<Said> digests_in(std::vector<LoggedFile> const& files, blobs::Store& store) {
    std::map<std::string, std::set<std::string>> by_content;
    std::vector<Said> said;
    for (LoggedFile const& file : files) {
        auto known = by_content.find(file.sha256);
        if (known == by_content.end()) known = by_content.emplace(file.sha256, digests_of(file, store)).first;
        for (std::string const& digest : known->second)
            said.push_back({file.run.run_id, file.run.name, file.run.started_at_ms, digest});
    }
    return said;
}

// What runs say, sorted; whatever a full digest or commit id begins with is found in it.
class Sayings {
public:
    Sayings(std::vector<Said> said, std::size_t least) : least_(least) {
        for (Said& one : said)
            by_value_.emplace(one.value, std::move(one));
    }

    template <class Visit> void each_for(std::string_view full, Visit visit) const {
        for (std::size_t digits = least_; digits <= full.size(); ++digits) {
            auto const [begin, end] = by_value_.equal_range(full.substr(0, digits));
            for (auto it = begin; it != end; ++it)
                visit(it->second);
        }
    }

private:
    std::size_t least_;
    std::multimap<std::string, Said, std::less<>> by_value_;
};

using Key = std::pair<std::int64_t, std::string>; // oldest first

// What came first stays.
void add_run(std::map<Key, LineageRun>& runs, Said const& said, LineageTie tie) {
    runs.try_emplace({said.started_at_ms, said.run_id},
        LineageRun{said.run_id, said.name, said.started_at_ms, tie, {}, {}});
}

Lineage lineage(sql::Transaction& transaction, Place const& place, datasets::Versions const& versions,
    std::vector<Said> in_files) {
    Sayings const by_file(std::move(in_files), md5_digits);
    Sayings const by_commit(
        transaction.all<Said>(tags, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                        {"mlflow", commit_tag}, {"dvc", dvc_commit_tag}}),
        commit_digits_min);
    Sayings const by_digest(
        transaction.all<Said>(digests, {{"workspace", place.workspace}, {"engagement", place.engagement}}),
        digest_digits_min);
    auto const outcome = outcomes(transaction, place);

    Lineage lineage;
    for (datasets::StoredVersion& stored : versions.all(transaction, place)) {
        std::map<Key, LineageRun> runs;
        datasets::DataVersion& version = stored.version;
        for (std::string const& full : {version.digest, version.sha256.value_or("")})
            by_digest.each_for(full, [&](Said const& said) { add_run(runs, said, LineageTie::digest); });
        by_file.each_for(version.digest, [&](Said const& said) { add_run(runs, said, LineageTie::file); });
        for (datasets::DataCommit const& commit : version.commits)
            by_commit.each_for(commit.id, [&](Said const& said) { add_run(runs, said, LineageTie::commit); });
        LineageVersion line{std::move(version), {}};
        for (auto& [key, run] : runs) {
            if (auto const found = outcome.find(run.id); found != outcome.end()) {
                run.models = found->second.models;
                run.versions = found->second.versions;
            }
            line.runs.push_back(std::move(run));
        }
        lineage.versions.push_back(std::move(line));
    }
    return lineage;
}

} // namespace

api::Endpoint lineage_endpoint(
    datasets::Versions const& versions, artifacts::Artifacts const& files, blobs::Store& store) {
    return api::get("/api/v1/engagements/{engagement}/lineage", api::Who::participant,
        "Shows which runs read which versions of data, and which models they made.",
        [&](api::Call& call) -> Result<Lineage> {
            Place const place = call.actor.place();
            auto const logged = call.unit.read(
                [&](sql::Transaction& transaction) { return logged_files(transaction, place, files); });
            std::vector<Said> in_files = digests_in(logged, store);
            return call.unit.read([&](sql::Transaction& transaction) {
                return lineage(transaction, place, versions, std::move(in_files));
            });
        });
}

} // namespace tenon::tracking
