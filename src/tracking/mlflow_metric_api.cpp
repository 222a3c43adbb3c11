#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"
#include "tracking/names.h"
#include "tracking/page_token.h"

#include <limits>

namespace tenon::tracking::mlflow {

namespace {

struct History {
    Text run_id;
    Text run_uuid;
    std::string metric_key;
    std::optional<std::int64_t> max_results;
    Text page_token;
};
BOOST_DESCRIBE_STRUCT(History, (), (run_id, run_uuid, metric_key, max_results, page_token))

struct HistoryPage {
    std::vector<Metric> metrics;
    Text next_page_token;
};
BOOST_DESCRIBE_STRUCT(HistoryPage, (), (metrics, next_page_token))

struct MetricList {
    std::vector<Metric> metrics;
};
BOOST_DESCRIBE_STRUCT(MetricList, (), (metrics))

struct HistoryOfRuns {
    std::vector<std::string> run_id;
    std::string metric_key;
    std::optional<std::int64_t> max_results;
};
BOOST_DESCRIBE_STRUCT(HistoryOfRuns, (), (run_id, metric_key, max_results))

struct Interval {
    std::vector<std::string> run_ids;
    std::string metric_key;
    std::optional<std::int64_t> start_step;
    std::optional<std::int64_t> end_step;
    std::optional<std::int64_t> max_results;
};
BOOST_DESCRIBE_STRUCT(Interval, (), (run_ids, metric_key, start_step, end_step, max_results))

Result<std::optional<Point>> point_behind(Text const& token) {
    if (!token || token->empty()) return std::optional<Point>();
    TENON_TRY(marks, read_page_token(*token, {std::int64_t{0}, std::int64_t{0}, 0.0}));
    return Point{
        std::get<std::int64_t>(marks[0]), std::get<std::int64_t>(marks[1]), std::get<double>(marks[2])};
}

// Nothing or 0 asked for means: as much as a page holds.
Result<HistoryPage> history(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, History const& in) {
    std::int64_t const asked = in.max_results.value_or(0);
    if (asked < 0) TENON_CHECK(check_limit(asked));
    std::int64_t const limit = asked == 0 ? Limits::history_page : std::min(asked, Limits::history_page);
    TENON_TRY(after, point_behind(in.page_token));
    TENON_TRY(
        points, tracking.runs.history(transaction, place, {run_id_of(in), in.metric_key, after, limit + 1}));
    HistoryPage page;
    if (static_cast<std::int64_t>(points.size()) > limit) {
        points.pop_back();
        Point const& last = points.back();
        page.next_page_token = make_page_token({last.at_ms, last.step, last.value});
    }
    for (Point const& point : points)
        page.metrics.push_back({in.metric_key, point.value, point.at_ms, point.step});
    return page;
}

Result<void> check_runs(std::vector<std::string> const& runs, std::string_view parameter) {
    if (runs.empty()) return missing_value(parameter);
    if (runs.size() <= Limits::history_runs) return {};
    return invalid_value(std::to_string(runs.size()), parameter,
        "a request can name at most " + std::to_string(Limits::history_runs) + " runs.");
}

void add(
    MetricList& list, std::string const& key, std::string const& run_id, std::vector<Point> const& points) {
    for (Point const& point : points)
        list.metrics.push_back({key, point.value, point.at_ms, point.step, run_id});
}

// Of several runs, one after the other, as many points as a page holds.
Result<MetricList> history_of_runs(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, HistoryOfRuns const& in) {
    TENON_CHECK(check_runs(in.run_id, "run_id"));
    std::int64_t left = std::min(in.max_results.value_or(Limits::history_page), Limits::history_page);
    TENON_CHECK(check_limit(left));
    MetricList list;
    for (std::string const& run : in.run_id) {
        TENON_TRY(points, tracking.runs.history(transaction, place, {run, in.metric_key, {}, left}));
        add(list, in.metric_key, run, points);
        left -= static_cast<std::int64_t>(points.size());
        if (left == 0) break;
    }
    return list;
}

Result<MetricList> sample(
    sql::Transaction& transaction, Tracking const& tracking, Place const& place, Interval const& in) {
    TENON_CHECK(check_runs(in.run_ids, "run_ids"));
    std::int64_t const most = in.max_results.value_or(Limits::sample_points);
    if (most < 1 || most > Limits::sample_points)
        return invalid_value(std::to_string(most), "max_results",
            "max_results must be between 1 and " + std::to_string(Limits::sample_points) + ".");
    if (in.start_step.has_value() != in.end_step.has_value())
        return fail(ErrorKind::invalid, "value_invalid",
            "If either start step or end step are specified, both must be specified.");
    if (in.start_step > in.end_step)
        return fail(ErrorKind::invalid, "value_invalid",
            "end_step must be greater than start_step. Found start_step=" + std::to_string(*in.start_step) +
                " and end_step=" + std::to_string(*in.end_step) + ".");
    using Steps = std::numeric_limits<std::int64_t>;
    MetricList list;
    for (std::string const& run : in.run_ids) {
        TENON_TRY(points, tracking.runs.sample(transaction, place,
                              {run, in.metric_key, in.start_step.value_or(Steps::min()),
                                  in.end_step.value_or(Steps::max()), most}));
        add(list, in.metric_key, run, points);
    }
    return list;
}

} // namespace

std::vector<api::Endpoint> metric_endpoints(Tracking const& tracking) {
    using http::Method;
    return {
        reading<History>(Method::get, "/e/{handle}/api/2.0/mlflow/metrics/get-history",
            "Shows every point of a metric, by pages.",
            [&](sql::Transaction& transaction, Call& call, History const& in) {
                return history(transaction, tracking, call.actor.place(), in);
            }),
        reading<Interval>(Method::get, "/e/{handle}/api/2.0/mlflow/metrics/get-history-bulk-interval",
            "Shows a metric of several runs in evenly spaced steps.",
            [&](sql::Transaction& transaction, Call& call, Interval const& in) {
                return sample(transaction, tracking, call.actor.place(), in);
            }),
        reading<HistoryOfRuns>(Method::get, "/e/{handle}/ajax-api/2.0/mlflow/metrics/get-history-bulk",
            "Shows the points of a metric of several runs.",
            [&](sql::Transaction& transaction, Call& call, HistoryOfRuns const& in) {
                return history_of_runs(transaction, tracking, call.actor.place(), in);
            }),
    };
}

} // namespace tenon::tracking::mlflow
