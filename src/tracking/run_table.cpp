#include "tracking/run_table.h"

#include "tracking/in_order.h"
#include "tracking/table_store.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace tenon::tracking {

namespace {

constexpr std::size_t sampled = 100; // runs that tell which columns are usual
constexpr std::size_t usual_metrics = 4;
constexpr std::size_t usual_params = 3;
constexpr std::string_view end_time = "attributes.end_time";
constexpr std::string_view model_history_tag = "mlflow.log-model.history"; // a document, not a value

// A column as it fills: values by row.
class Filling {
public:
    Filling(std::string id, std::size_t rows) : id_(std::move(id)), rows_(rows) {}

    void add(std::size_t row, double number) { numbers_.emplace_back(row, number); }
    // A dataset may be read twice for two purposes: both digests are its value.
    void add(std::size_t row, std::string_view text) {
        if (!texts_.empty() && texts_.back().first == row)
            texts_.back().second += ", " + std::string(text);
        else
            texts_.emplace_back(row, std::string(text));
    }

    TableColumn take() {
        TableColumn column{std::move(id_), {}, {}, {}};
        std::vector<std::int64_t> rows;
        move_into(numbers_, column.numbers, rows);
        move_into(texts_, column.texts, rows);
        if (rows.size() < rows_) column.rows = std::move(rows);
        return column;
    }

private:
    template <class Value>
    static void move_into(std::vector<std::pair<std::size_t, Value>>& from, std::vector<Value>& to,
        std::vector<std::int64_t>& rows) {
        std::sort(from.begin(), from.end(),
            [](auto const& one, auto const& other) { return one.first < other.first; });
        for (auto& [row, value] : from) {
            rows.push_back(static_cast<std::int64_t>(row));
            to.push_back(std::move(value));
        }
    }

    std::string id_;
    std::size_t rows_;
    std::vector<std::pair<std::size_t, double>> numbers_;
    std::vector<std::pair<std::size_t, std::string>> texts_;
};

RunTable heads_of(std::vector<Run> const& runs, bool complete) {
    RunTable table{};
    table.complete = complete;
    for (Run const& run : runs) {
        table.ids.push_back(run.run_id);
        table.names.push_back(run.name);
        table.statuses.push_back(run.status);
        table.experiment_ids.push_back(std::to_string(run.experiment));
        table.users.push_back(run.user_id);
        table.started_at_ms.push_back(run.started_at_ms);
    }
    return table;
}

TableColumn ends_of(std::vector<Run> const& runs) {
    Filling ends(std::string(end_time), runs.size());
    for (std::size_t row = 0; row < runs.size(); ++row)
        if (runs[row].ended_at_ms) ends.add(row, static_cast<double>(*runs[row].ended_at_ms));
    return ends.take();
}

// "params.lr" is its kind and "lr".
std::pair<std::string_view, std::string> parts_of(std::string_view id) {
    auto const dot = id.find('.');
    return {id.substr(0, dot), std::string(dot == id.npos ? "" : id.substr(dot + 1))};
}

bool is_column(std::string_view id) {
    auto const [kind, key] = parts_of(id);
    bool const logged = kind == "metrics" || kind == "params" || kind == "tags";
    return id == end_time || (logged && !key.empty());
}

class Reading {
public:
    Reading(sql::Transaction& transaction, Place const& place, std::vector<Run> const& runs)
        : transaction_(transaction), place_(place), runs_(runs) {
        for (Run const& run : runs) {
            rows_.emplace(run.number, numbers_.size());
            numbers_.push_back(run.number);
        }
    }

    std::vector<TableColumn> read(std::vector<std::string> const& ids) {
        std::map<std::string, Filling, std::less<>> fillings;
        std::map<std::string_view, std::vector<std::string>> keys;
        for (std::string const& id : ids) {
            auto [kind, key] = parts_of(id);
            if (fillings.emplace(id, Filling(id, runs_.size())).second) keys[kind].push_back(std::move(key));
        }
        auto at = [&](std::string_view kind, std::string_view key) -> Filling& {
            return fillings.find(std::string(kind) + "." + std::string(key))->second;
        };
        if (auto const& metrics = keys["metrics"]; !metrics.empty())
            each_latest(transaction_, place_, numbers_, metrics,
                [&](std::int64_t run, std::string_view key, double value) {
                    at("metrics", key).add(rows_.at(run), value);
                });
        for (auto const& [kind, name] :
            {std::pair{TextKind::param, "params"}, std::pair{TextKind::tag, "tags"}})
            if (auto const& texts = keys[name]; !texts.empty())
                each_text(transaction_, place_, kind, numbers_, texts,
                    [&, &name = name](std::int64_t run, std::string_view key, std::string_view value) {
                        at(name, key).add(rows_.at(run), value);
                    });
        std::vector<TableColumn> columns;
        for (std::string const& id : ids) {
            auto const filling = fillings.find(id);
            if (filling == fillings.end()) continue; // asked for twice
            columns.push_back(id == end_time ? ends_of(runs_) : filling->second.take());
            fillings.erase(filling);
        }
        return columns;
    }

private:
    sql::Transaction& transaction_;
    Place const& place_;
    std::vector<Run> const& runs_;
    std::vector<std::int64_t> numbers_;
    std::unordered_map<std::int64_t, std::size_t> rows_;
};

std::vector<std::string> most_common(std::map<std::string, std::int64_t> const& counts, std::size_t most) {
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
        [](auto const& one, auto const& other) { return one.second > other.second; });
    std::vector<std::string> ids;
    for (auto const& [id, count] : sorted)
        if (ids.size() < most) ids.push_back(id);
    return ids;
}

// What the first runs have most, figures of the machine left out.
std::vector<std::string> usual_of(
    sql::Transaction& transaction, Place const& place, std::vector<Run> const& runs) {
    std::vector<std::int64_t> numbers;
    for (std::size_t row = 0; row < std::min(sampled, runs.size()); ++row)
        numbers.push_back(runs[row].number);
    if (numbers.empty()) return {};
    std::map<std::string, std::int64_t> metrics;
    for (LatestPoint const& point : latest_of(transaction, place, numbers))
        if (!point.key.starts_with("system/")) ++metrics["metrics." + point.key];
    std::map<std::string, std::int64_t> params;
    for (RunPair const& param : params_of(transaction, place, numbers))
        ++params["params." + param.key];
    auto ids = most_common(metrics, usual_metrics);
    for (std::string& id : most_common(params, usual_params))
        ids.push_back(std::move(id));
    return ids;
}

// Everything a few runs logged, column by column as it is met.
class WholeTable {
public:
    explicit WholeTable(std::size_t rows) : rows_(rows) {}

    template <class Value> void add(std::string const& id, std::size_t row, Value const& value) {
        columns_.try_emplace(id, id, rows_).first->second.add(row, value);
    }
    std::vector<TableColumn> take() {
        std::vector<TableColumn> columns;
        for (auto& [id, filling] : columns_)
            columns.push_back(filling.take());
        return columns;
    }

private:
    std::size_t rows_;
    std::map<std::string, Filling> columns_;
};

} // namespace

Result<RunTable> run_table(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, TableAsk const& ask) {
    if (ask.columns.size() > columns_max)
        return fail(ErrorKind::too_large, "too_many_columns",
            "A table has at most " + std::to_string(columns_max) + " columns. Ask for fewer.");
    for (std::string const& id : ask.columns)
        if (id != usual_columns && !is_column(id))
            return fail(ErrorKind::invalid, "column_invalid",
                "“" + id +
                    "” is no column. Columns are metrics.<name>, params.<name>, tags.<name>, "
                    "attributes.end_time, or usual.");
    TENON_TRY(found, tracking.searches.bare_runs(transaction, place, ask.experiments, ask.query));
    RunTable table = heads_of(found.items, found.next_page_token.empty());
    std::vector<std::string> ids;
    for (std::string const& id : ask.columns) {
        if (id != usual_columns)
            ids.push_back(id);
        else
            for (std::string& usual : usual_of(transaction, place, found.items))
                ids.push_back(std::move(usual));
    }
    table.columns = Reading(transaction, place, found.items).read(ids);
    return table;
}

Result<RunTable> whole_table(sql::Transaction& transaction, Tracking const& tracking, Place const& place,
    std::vector<std::string> const& ids) {
    if (ids.size() > compared_max)
        return fail(ErrorKind::too_large, "too_many_runs",
            "At most " + std::to_string(compared_max) + " runs are compared at once.");
    std::vector<Run> runs;
    std::set<std::string_view> known;
    for (std::string const& id : ids) {
        if (!known.insert(id).second) continue;
        TENON_TRY(run, require_run(transaction, place, id));
        runs.push_back(run);
    }
    RunTable table = heads_of(runs, true);
    WholeTable whole(runs.size());
    std::size_t row = 0;
    for (FullRun const& full : tracking.runs.complete(transaction, place, std::move(runs))) {
        for (Metric const& metric : full.metrics)
            whole.add("metrics." + metric.key, row, metric.latest.value);
        for (Pair const& param : full.params)
            whole.add("params." + param.key, row, param.value);
        for (Pair const& tag : full.tags)
            if (tag.key != model_history_tag) whole.add("tags." + tag.key, row, tag.value);
        for (Input const& input : full.inputs)
            whole.add("data." + input.dataset.name, row, input.dataset.digest);
        if (full.run.ended_at_ms)
            whole.add(std::string(end_time), row, static_cast<double>(*full.run.ended_at_ms));
        ++row;
    }
    table.columns = whole.take();
    return table;
}

LoggedColumns logged_columns(sql::Transaction& transaction, Place const& place) {
    LoggedColumns logged;
    each_logged(transaction, place, [&](std::string_view kind, std::string_view key, std::int64_t runs) {
        logged.columns.push_back({std::string(kind) + "." + std::string(key), runs});
    });
    std::sort(logged.columns.begin(), logged.columns.end(), [](auto const& one, auto const& other) {
        return std::tuple(-one.runs, std::string_view(one.id)) <
               std::tuple(-other.runs, std::string_view(other.id));
    });
    return logged;
}

} // namespace tenon::tracking
