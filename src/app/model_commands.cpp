// tenon model: the registry, read from a terminal.

#include "app/client_command.h"
#include "base/text.h"
#include "tracking/registry_wire.h"

namespace tenon::app {

namespace {

using tracking::ModelVersionView;

struct ModelOptions {
    std::string engagement;
    std::string name;
    std::string filter;
    int limit = 100;
};

constexpr std::size_t metrics_shown = 3;
constexpr int rows_max = 1000;

std::string query_of(ModelOptions const& options) {
    std::string query = "?limit=" + std::to_string(options.limit);
    if (!options.filter.empty()) query += "&filter=" + escape(options.filter);
    return query;
}

Result<tracking::ModelList> list(ModelOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<tracking::ModelList>("/models" + query_of(options));
}

std::string proposal_text(std::optional<tracking::ModelProposal> const& proposed) {
    if (!proposed) return "-";
    return "version " + std::to_string(proposed->version) + " as " + proposed->as + " by " + proposed->by;
}

std::string first_metrics(ModelVersionView const& version) {
    std::vector<std::string> shown;
    for (auto const& metric : version.metrics)
        if (shown.size() < metrics_shown) shown.push_back(metric.key + " " + text_of(metric.value));
    if (version.metrics.size() > shown.size()) shown.push_back("…");
    return join(shown, ", ");
}

std::string run_text(ModelVersionView const& version) { return version.run ? version.run->name : "-"; }

// The stage, where there is one, and the aliases.
std::string marks_of(ModelVersionView const& version) {
    std::vector<std::string> marks;
    if (version.stage != tracking::VersionStage::none)
        marks.emplace_back(tracking::stage_name(version.stage));
    for (std::string const& alias : version.aliases)
        marks.push_back("@" + alias);
    return join(marks, ", ");
}

void print(std::ostream& out, tracking::ModelList const& list) {
    Table table({{"model"}, {"newest", Align::right}, {"from run"}, {"metrics"}, {"proposed"}});
    for (auto const& model : list.models) {
        ModelVersionView const* newest = model.newest.empty() ? nullptr : &model.newest.front();
        table.add(
            {model.name, newest ? std::to_string(newest->version) : "-", newest ? run_text(*newest) : "-",
                newest ? first_metrics(*newest) : "", proposal_text(model.proposed)});
    }
    table.print(out, "No model is registered. A script registers one with log_model(…, "
                     "registered_model_name=\"churn\").");
    if (list.next_page_token) out << "There are more: narrow with --filter, or raise --limit.\n";
}

Result<tracking::ModelView> show_model(ModelOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<tracking::ModelView>("/models/" + escape(options.name) + query_of(options));
}

std::string data_text(ModelVersionView const& version) {
    std::vector<std::string> shown;
    for (auto const& dataset : version.datasets)
        shown.push_back(dataset.name + " " + dataset.digest);
    return shown.empty() ? "-" : join(shown, ", ");
}

void print(std::ostream& out, tracking::ModelView const& view) {
    out << plain(view.model.name) << ", registered " << text_of(view.model.created_at) << " by "
        << plain(view.model.by) << "\n";
    if (!view.model.description.empty()) out << plain(view.model.description) << "\n";
    out << "\n";
    Table table({{"version", Align::right}, {"made"}, {"marks"}, {"data"}, {"from run"}, {"metrics"}});
    for (ModelVersionView const& version : view.versions)
        table.add({std::to_string(version.version), text_of(version.at), marks_of(version),
            data_text(version), run_text(version), first_metrics(version)});
    table.print(out, "It has no version yet.");
    if (view.next_page_token) out << "There are more: narrow with --filter, or raise --limit.\n";
    if (view.model.proposed)
        out << "\nProposed: " << plain(proposal_text(view.model.proposed)) << " on "
            << text_of(view.model.proposed->at)
            << ".\nThis accepts nothing: the client accepts at a milestone.\n";
}

} // namespace

void add_model_commands(Parser cli, Command& command) {
    Noun<ModelOptions> noun(cli, command, "model", "Registered models: list, show versions and lineage");
    ModelOptions& options = noun.options();
    auto common = [&](Parser verb, std::string const& filters) {
        verb.add_option("--filter", options.filter, filters);
        verb.add_option("--limit", options.limit, "At most so many")
            .between(1, rows_max)
            .capture_default_str();
    };
    Parser const all =
        in_engagement(noun.verb("list", "List registered models", list, print), options.engagement);
    common(all, "As in MLflow: name LIKE 'churn%' and tags.team = 'growth'");
    Parser const one = in_engagement(
        noun.verb("show", "Show a model's versions, newest first", show_model, print), options.engagement);
    one.add_option("name", options.name, "The model's name").required();
    common(one, "As in MLflow: version_number > 3 and tags.checked = 'yes'");
    noun.examples("  tenon model list churn\n"
                  "  tenon model show churn churn-classifier");
}

} // namespace tenon::app
