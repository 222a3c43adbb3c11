// tenon run: what MLflow logged, read from a terminal.

#include "app/client_command.h"
#include "base/text.h"
#include "tracking/run_table_wire.h"
#include "tracking/run_wire.h"

namespace tenon::app {

namespace {

struct RunOptions {
    std::string engagement;
    std::string run;
    std::vector<std::string> others;
    std::string key;
    std::string filter;
    std::vector<std::string> order;
    std::string file;
    std::string output;
    int limit = 100;
    bool off = false;
};

// From the first run to each of the others.
struct RunComparison {
    std::vector<tracking::RunChanges> comparisons;
};
BOOST_DESCRIBE_STRUCT(RunComparison, (), (comparisons))

constexpr std::int64_t us_per_ms = 1000;
constexpr std::size_t metrics_shown = 3;
constexpr int rows_to_choose_from = 1000;

std::string time_text(std::int64_t at_ms) { return text_of(from_microseconds(at_ms * us_per_ms)); }

Result<tracking::RunList> list(RunOptions const& options) {
    std::string query = "?limit=" + std::to_string(options.limit);
    if (!options.filter.empty()) query += "&filter=" + escape(options.filter);
    for (std::string const& order : options.order)
        query += "&order_by=" + escape(order);
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<tracking::RunList>("/runs" + query);
}

std::string first_metrics(tracking::RunRow const& run) {
    std::vector<std::string> shown;
    for (auto const& [key, value] : run.metrics)
        if (shown.size() < metrics_shown) shown.push_back(key + " " + text_of(value));
    if (run.metrics.size() > shown.size()) shown.push_back("…");
    return join(shown, ", ");
}

void print(std::ostream& out, tracking::RunList const& list) {
    Table table({{"run"}, {"started"}, {"status"}, {"name"}, {"metrics"}});
    for (auto const& run : list.runs)
        table.add({short_id(run.id), time_text(run.started_at_ms), std::string(to_text(run.status)),
            run.name + (run.baseline ? " (baseline)" : ""), first_metrics(run)});
    table.print(out, "No run fits.");
    if (list.next_page_token) out << "There are more: narrow with --filter, or raise --limit.\n";
}

// The client below the run that was named.
Result<Client> run_client(RunOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(run, choose_run(api, options.run));
    return api.below("/runs/" + run);
}

Result<tracking::RunView> show_run(RunOptions const& options) {
    TENON_TRY(api, run_client(options));
    return api.get<tracking::RunView>("");
}

void print_pairs(std::ostream& out, char const* head, std::vector<tracking::Pair> const& pairs) {
    Table table({{head}, {"value"}});
    for (auto const& pair : pairs)
        table.add({pair.key, pair.value});
    table.print(out, std::string("no ") + head + "s");
    out << "\n";
}

void print(std::ostream& out, tracking::RunView const& view) {
    out << view.id << "  " << plain(view.name) << (view.baseline ? " (baseline)" : "") << ": "
        << to_text(view.status) << "\n"
        << "started " << time_text(view.started_at_ms) << " by " << plain(view.user) << "\n\n";
    Table metrics({{"metric"}, {"latest", Align::right}, {"step", Align::right}});
    for (auto const& metric : view.metrics)
        metrics.add({metric.key, text_of(metric.value), std::to_string(metric.step)});
    metrics.print(out, "no metrics");
    out << "\n";
    print_pairs(out, "parameter", view.params);
    for (auto const& dataset : view.datasets)
        out << "read " << plain(dataset.name) << " " << plain(dataset.digest)
            << (dataset.context ? " for " + plain(*dataset.context) : "") << "\n";
    for (auto const& found : view.validation)
        out << "validated by " << to_text(found.kind) << ", told by the " << to_text(found.sign) << " "
            << plain(found.key) << "\n";
    auto const& needed = view.reproducibility;
    out << "to repeat it: commit " << plain(needed.commit.value_or("missing")) << ", "
        << count_of(static_cast<std::int64_t>(needed.dataset_digests.size()), "dataset", "datasets")
        << ", environment " << (needed.has_environment ? "kept" : "missing") << "\n";
}

Result<tracking::Curve> metric(RunOptions const& options) {
    TENON_TRY(api, run_client(options));
    return api.get<tracking::Curve>("/metrics/" + escape(options.key));
}

void print(std::ostream& out, tracking::Curve const& curve) {
    Table points({{"step", Align::right}, {"time"}, {"value", Align::right}});
    for (auto const& point : curve.points)
        points.add({std::to_string(point.step), time_text(point.at_ms), text_of(point.value)});
    if (curve.buckets.empty()) return points.print(out, "This run has no such metric.");
    Table buckets({{"steps"}, {"points", Align::right}, {"least", Align::right}, {"most", Align::right},
        {"last", Align::right}});
    for (auto const& bucket : curve.buckets)
        buckets.add({std::to_string(bucket.first_step) + " to " + std::to_string(bucket.last_step),
            std::to_string(bucket.count), bucket.min ? text_of(*bucket.min) : "-",
            bucket.max ? text_of(*bucket.max) : "-", text_of(bucket.last)});
    buckets.print(out, "");
}

Result<RunComparison> compare(RunOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(first, choose_run(api, options.run));
    RunComparison comparison;
    for (std::string const& typed : options.others) {
        TENON_TRY(other, choose_run(api, typed));
        TENON_TRY(changes, api.get<tracking::RunChanges>("/runs/" + other + "/changes?since=" + first));
        comparison.comparisons.push_back(std::move(changes));
    }
    return comparison;
}

void print(std::ostream& out, RunComparison const& comparison) {
    bool is_first = true;
    for (auto const& [before, after, changes] : comparison.comparisons) {
        if (!std::exchange(is_first, false)) out << "\n";
        out << "from " << plain(before.name) << " to " << plain(after.name) << "\n";
        Table table({{"what"}, {"changed"}});
        for (auto const& change : changes)
            table.add({std::string(to_text(change.kind)), change.text});
        table.print(out, "Nothing that was logged differs.");
    }
}

Exit set_baseline(Command const& command, RunOptions const& options) {
    auto api = run_client(options);
    if (!api) return report(command, api.error());
    auto const done = api->call("POST", "/baseline", json::to_json(tracking::SetBaseline{!options.off}));
    return show_done(command, done, options.off ? "It is no baseline any more." : "It is the baseline now.");
}

Result<tracking::RunFileView> artifacts(RunOptions const& options) {
    TENON_TRY(api, run_client(options));
    return api.get<tracking::RunFileView>("/artifacts");
}

void print(std::ostream& out, tracking::RunFileView const& view) {
    Table table({{"bytes", Align::right}, {"for"}, {"file"}});
    auto kind_of = [](auto const& file) { return file.kind ? std::string(to_text(*file.kind)) : "-"; };
    for (auto const& file : view.files)
        table.add({std::to_string(file.bytes), kind_of(file), file.path});
    for (auto const& file : view.model_files)
        table.add({std::to_string(file.bytes), kind_of(file), file.path + " of " + file.model_id});
    table.print(out, "The run has no files.");
}

Exit save_file(Command const& command, RunOptions const& options) {
    auto const run = show_run(options);
    if (!run) return report(command, run.error());
    Client api = client();
    auto const engagement = choose_engagement(api, options.engagement);
    if (!engagement) return report(command, engagement.error());
    std::string path = "/e/" + engagement->handle + "/api/2.0/mlflow-artifacts/artifacts/" +
                       run->experiment_id + "/" + run->id + "/artifacts";
    for (std::string_view const segment : split(options.file, '/'))
        path += "/" + escape(segment);
    return download(command, api, path, options.output);
}

} // namespace

Result<std::string> choose_run(Client& engagement, std::string const& typed) {
    TENON_TRY(found, engagement.get<tracking::RunList>("/runs?limit=" + std::to_string(rows_to_choose_from)));
    if (typed == "last" && !found.runs.empty()) return found.runs[0].id;
    TENON_TRY(run, choose(found.runs, &tracking::RunRow::name, typed, "run"));
    return run.id;
}

void add_run_commands(Parser cli, Command& command) {
    Noun<RunOptions> noun(cli, command, "run", "Tracked runs: list, show, compare, curves, baseline, files");
    RunOptions& options = noun.options();
    auto of_one = [&](Parser verb) {
        in_engagement(verb, options.engagement)
            .add_option("run", options.run, "Its id or name, how one begins, or last")
            .required();
        return verb;
    };
    Parser const all =
        in_engagement(noun.verb("list", "List runs, newest first", list, print), options.engagement);
    all.add_option("--filter", options.filter, "As in MLflow: metrics.f1 > 0.9 and params.model = 'svc'");
    all.add_option("--order", options.order, "As in MLflow: metrics.f1 DESC; may be given again");
    all.add_option("--limit", options.limit, "At most so many")
        .between(1, rows_to_choose_from)
        .capture_default_str();
    of_one(noun.verb("show", "Show a run and what is needed to repeat it", show_run, print));
    of_one(noun.verb("metric", "Show a metric's curve", metric, print))
        .add_option("key", options.key, "The metric")
        .required();
    of_one(noun.verb("compare", "Say what changed from one run to others", compare, print))
        .add_option("others", options.others, "The runs to hold against it")
        .required();
    of_one(noun.verb("baseline", "Mark a run as the baseline", set_baseline))
        .add_flag("--off", options.off, "Take the mark off");
    of_one(noun.verb("artifacts", "List the files of a run", artifacts, print));
    Parser const file = of_one(noun.verb("download", "Download a file of a run", save_file));
    file.add_option("file", options.file, "Its path, as in the list").required();
    file.add_option("-o,--output", options.output, "Into this file instead of stdout");
    noun.examples("  tenon run list churn --filter \"metrics.f1 > 0.9\" --order \"metrics.f1 DESC\"\n"
                  "  tenon run show churn last\n"
                  "  tenon run compare churn baseline last");
}

} // namespace tenon::app
