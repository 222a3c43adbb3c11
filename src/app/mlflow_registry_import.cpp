#include "app/mlflow_registry_import.h"

namespace tenon::app {

namespace {

namespace mlflow = tracking::mlflow;
using sql::ForeignFile;
using tracking::Pair;

struct NewRegistered {
    std::string name;
    std::string description;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(NewRegistered, (), (name, description, tags))

struct RegisteredAnswer {
    mlflow::RegisteredModel registered_model;
};
BOOST_DESCRIBE_STRUCT(RegisteredAnswer, (), (registered_model))

struct NewRegisteredVersion {
    std::string name;
    std::string source;
    std::string run_id;
    std::string run_link;
    std::string description;
    std::vector<Pair> tags;
};
BOOST_DESCRIBE_STRUCT(NewRegisteredVersion, (), (name, source, run_id, run_link, description, tags))

struct RegisteredVersionAnswer {
    mlflow::ModelVersion model_version;
};
BOOST_DESCRIBE_STRUCT(RegisteredVersionAnswer, (), (model_version))

struct RegisteredVersionPage {
    std::vector<mlflow::ModelVersion> model_versions;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(RegisteredVersionPage, (), (model_versions, next_page_token))

struct NewAlias {
    std::string name;
    std::string alias;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(NewAlias, (), (name, alias, version))

struct NewStage {
    std::string name;
    std::string version;
    std::string stage;
    bool archive_existing_versions = false;
};
BOOST_DESCRIBE_STRUCT(NewStage, (), (name, version, stage, archive_existing_versions))

struct ForeignVersion {
    std::int64_t number;
    std::string description;
    std::string stage;
    std::string source;
    std::string run;
    std::string run_link;
};

class RegistryImport {
public:
    RegistryImport(RunImport& into, ForeignFile const& file, ForeignIds const& known)
        : into_(into), file_(file), known_(known) {}

    Result<void> run() {
        std::vector<Pair> models; // name, description
        file_.each("SELECT name, description FROM registered_models ORDER BY creation_time, name", {},
            [&](sql::Row const& row) {
                models.push_back({text_of(row, 0), text_of(row, 1)});
            });
        TENON_CHECK(read_origins());
        for (auto const& [name, description] : models) {
            TENON_TRY(model, registered(name, description));
            TENON_TRY(numbers, import_versions(name));
            TENON_CHECK(import_aliases(model, numbers));
        }
        return {};
    }

private:
    using Numbers = std::map<std::int64_t, std::string>; // here, by those over there

    Result<mlflow::RegisteredModel> registered(std::string const& name, std::string const& description) {
        auto known = into_.get<RegisteredAnswer>("registered-models/get?name=" + escape(name));
        if (known) return std::move(known->registered_model);
        if (known.error().code != "RESOURCE_DOES_NOT_EXIST") return fail(known.error());
        TENON_TRY(
            made, into_.send<RegisteredAnswer>("POST", "registered-models/create",
                      NewRegistered{name, description,
                          pairs_of(file_, "SELECT key, value FROM registered_model_tags WHERE name = :owner",
                              name)}));
        return std::move(made.registered_model);
    }

    std::vector<ForeignVersion> versions_of(std::string const& name) const {
        std::vector<ForeignVersion> versions;
        sql::Arg const args[] = {{"name", name}};
        file_.each("SELECT version, description, current_stage, source, run_id, run_link FROM model_versions "
                   "WHERE name = :name AND current_stage <> 'Deleted_Internal' ORDER BY version",
            args, [&](sql::Row const& row) {
                versions.push_back({row.integer(0), text_of(row, 1), text_of(row, 2), text_of(row, 3),
                    text_of(row, 4), text_of(row, 5)});
            });
        return versions;
    }

    // Origin and number of what an earlier import brought. A search leaves prompts out unless they are asked
    // for.
    Result<void> read_origins() {
        std::string const imported = "tags.`" + std::string(origin_tag) + "` LIKE '%'";
        for (std::string const& filter :
            {imported, imported + " AND tags.`mlflow.prompt.is_prompt` = 'true'"}) {
            std::string token;
            do {
                TENON_TRY(page,
                    into_.get<RegisteredVersionPage>("model-versions/search?filter=" + escape(filter) +
                                                     (token.empty() ? "" : "&page_token=" + escape(token))));
                for (mlflow::ModelVersion const& version : page.model_versions)
                    if (auto const origin = tracking::find_value(version.tags, origin_tag))
                        numbers_here_[*origin] = version.version;
                token = page.next_page_token.value_or("");
            } while (!token.empty());
        }
        return {};
    }

    Result<Numbers> import_versions(std::string const& name) {
        Numbers numbers;
        for (ForeignVersion const& version : versions_of(name)) {
            std::string const origin = "mlflow:" + name + "/" + std::to_string(version.number);
            if (auto const found = numbers_here_.find(origin); found != numbers_here_.end()) {
                numbers[version.number] = found->second;
                continue;
            }
            TENON_TRY(number, import_version(name, version, origin));
            if (!number) continue;
            numbers[version.number] = *number;
            if (*number != std::to_string(version.number))
                leave_out("The number of " + name + " " + std::to_string(version.number) +
                          ": here it is version " + *number + ", because one before it was deleted.");
        }
        return numbers;
    }

    // Nothing: left out, and said.
    Result<std::optional<std::string>> import_version(
        std::string const& name, ForeignVersion const& version, std::string const& origin) {
        auto const run = known_.runs.find(version.run);
        NewRegisteredVersion wanted{name, source_here(version.source),
            run == known_.runs.end() ? "" : run->second, version.run_link, version.description,
            tags_of(name, version)};
        wanted.tags.push_back({std::string(origin_tag), origin});
        auto const made = into_.send<RegisteredVersionAnswer>("POST", "model-versions/create", wanted);
        if (!made && made.error().code == "INVALID_PARAMETER_VALUE") {
            leave_out(
                "Version " + std::to_string(version.number) + " of " + name + ": " + made.error().message);
            return std::optional<std::string>();
        }
        if (!made) return fail(made.error());
        std::string const& number = made->model_version.version;
        if (!version.stage.empty() && version.stage != "None")
            TENON_CHECK(into_.send<RegisteredVersionAnswer>(
                "POST", "model-versions/transition-stage", NewStage{name, number, version.stage}));
        ++into_.counts().versions;
        return std::optional(number);
    }

    std::vector<Pair> tags_of(std::string const& name, ForeignVersion const& version) const {
        std::vector<Pair> tags;
        sql::Arg const args[] = {{"name", name}, {"version", version.number}};
        file_.each("SELECT key, value FROM model_version_tags WHERE name = :name AND version = :version",
            args, [&](sql::Row const& row) {
                tags.push_back({text_of(row, 0), text_of(row, 1)});
            });
        return tags;
    }

    // Where the files of the version lie here: in the logged model or the run that was imported before.
    std::string source_here(std::string const& source) const {
        constexpr std::string_view logged = "models:/";
        if (source.starts_with(logged))
            if (auto const model = known_.models.find(source.substr(logged.size()));
                model != known_.models.end())
                return std::string(logged) + model->second;
        // "…/<run or model>/artifacts/<path>", wherever that server keeps its files.
        constexpr std::string_view middle = "/artifacts";
        for (auto cut = source.find(middle); cut != source.npos; cut = source.find(middle, cut + 1)) {
            std::string const before = source.substr(0, cut);
            std::string const owner = before.substr(before.rfind('/') + 1);
            if (auto const model = known_.models.find(owner); model != known_.models.end())
                return std::string(logged) + model->second;
            if (auto const run = known_.runs.find(owner); run != known_.runs.end())
                return "runs:/" + run->second + source.substr(cut + middle.size());
        }
        return source;
    }

    Result<void> import_aliases(mlflow::RegisteredModel const& model, Numbers const& numbers) {
        if (!file_.has_table("registered_model_aliases")) return {}; // before MLflow 2.3
        std::vector<std::pair<std::string, std::int64_t>> aliases;
        sql::Arg const args[] = {{"name", model.name}};
        file_.each("SELECT alias, version FROM registered_model_aliases WHERE name = :name ORDER BY alias",
            args, [&](sql::Row const& row) { aliases.emplace_back(text_of(row, 0), row.integer(1)); });
        for (auto const& [alias, version] : aliases) {
            auto const number = numbers.find(version);
            bool const is_taken = std::any_of(model.aliases.begin(), model.aliases.end(),
                [&alias = alias](mlflow::Alias const& taken) { return taken.alias == alias; });
            if (number == numbers.end() || is_taken) continue;
            TENON_CHECK(into_.send<mlflow::Nothing>(
                "POST", "registered-models/alias", NewAlias{model.name, alias, number->second}));
        }
        return {};
    }

    void leave_out(std::string sentence) { into_.counts().left_out.push_back(std::move(sentence)); }

    RunImport& into_;
    ForeignFile const& file_;
    ForeignIds const& known_;
    std::map<std::string, std::string> numbers_here_; // by origin
};

} // namespace

std::string text_of(sql::Row const& row, int column) {
    return row.is_null(column) ? std::string() : std::string(row.text(column));
}

std::vector<Pair> pairs_of(ForeignFile const& file, std::string_view query, std::string_view owner) {
    std::vector<Pair> all;
    sql::Arg const args[] = {{"owner", owner}};
    file.each(query, args, [&](sql::Row const& row) { all.push_back({text_of(row, 0), text_of(row, 1)}); });
    return all;
}

Result<void> import_registry(RunImport& into, ForeignFile const& file, ForeignIds const& known) {
    if (!file.has_table("registered_models")) return {};
    return RegistryImport(into, file, known).run();
}

} // namespace tenon::app
