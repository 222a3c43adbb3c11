#include "tracking/run_curves.h"

#include <cmath>
#include <limits>

namespace tenon::tracking {

namespace {

constexpr std::int64_t piece = 20'000; // points read at once
constexpr std::size_t curves_max = 1000;
constexpr std::int64_t buckets_usual = 500;
constexpr std::int64_t buckets_max = 2000;
constexpr std::size_t points_max = 400'000; // in one answer

// Either all points of a short series, or the buckets of a long one.
struct Drawn {
    std::int64_t count = 0;
    std::vector<Point> points = {};
    std::vector<Bucket> buckets = {};
};

class SeriesReader {
public:
    SeriesReader(sql::Transaction& transaction, Series const& series)
        : transaction_(transaction), series_(series) {}

    Drawn read(CurveAxis axis, std::size_t most) {
        Drawn drawn;
        std::int64_t first = 0;
        std::int64_t last = 0;
        each([&](Point const& point) {
            std::int64_t const place = place_of(point, axis);
            first = drawn.count == 0 ? place : std::min(first, place);
            last = drawn.count == 0 ? place : std::max(last, place);
            if (static_cast<std::size_t>(++drawn.count) <= most) drawn.points.push_back(point);
        });
        if (static_cast<std::size_t>(drawn.count) <= most) return drawn;
        drawn.points.clear();
        Downsampler downsampler(first, last, most, axis);
        each([&](Point const& point) { downsampler.add(point); });
        drawn.buckets = downsampler.take();
        return drawn;
    }

private:
    // By time, step and value. The first piece is kept: most series have no second.
    template <class Visit> void each(Visit visit) {
        if (!has_first_) first_ = history(transaction_, series_, {}, piece);
        has_first_ = true;
        for (Point const& point : first_)
            visit(point);
        if (static_cast<std::int64_t>(first_.size()) < piece) return;
        std::optional<Point> after = first_.back();
        while (true) {
            auto const points = history(transaction_, series_, after, piece);
            for (Point const& point : points)
                visit(point);
            if (static_cast<std::int64_t>(points.size()) < piece) return;
            after = points.back();
        }
    }

    sql::Transaction& transaction_;
    Series const& series_;
    std::vector<Point> first_;
    bool has_first_ = false;
};

double or_nan(std::optional<double> number) {
    return number.value_or(std::numeric_limits<double>::quiet_NaN());
}

void add(RunCurve& curve, Point const& point) {
    curve.steps.push_back(point.step);
    curve.at_ms.push_back(point.at_ms);
    curve.values.push_back(point.value);
}

RunCurve columns_of(std::string run, std::string key, Drawn drawn, CurveAxis axis) {
    RunCurve curve{std::move(run), std::move(key), drawn.count, {}, {}, {}, {}, {}};
    // Points come by time; along the steps the order is another where a client logs late.
    if (axis == CurveAxis::step)
        std::sort(drawn.points.begin(), drawn.points.end(),
            [](Point const& one, Point const& other) { return is_later(other, one); });
    for (Point const& point : drawn.points)
        add(curve, point);
    for (Bucket const& bucket : drawn.buckets) {
        add(curve, bucket.last);
        curve.least.push_back(or_nan(bucket.min));
        curve.most.push_back(or_nan(bucket.max));
    }
    return curve;
}

} // namespace

Result<Curve> curve(sql::Transaction& transaction, Place const& place, std::string_view run_id,
    std::string const& key, std::size_t buckets) {
    TENON_TRY(run, require_run(transaction, place, run_id));
    Curve curve{key, 0, {}, {}};
    auto const number = find_key(transaction, place, key);
    if (!number) return curve;
    Series const series{run.number, *number};
    Drawn const drawn = SeriesReader(transaction, series).read(CurveAxis::step, buckets);
    curve.count = drawn.count;
    for (Point const& point : drawn.points)
        curve.points.push_back({point.step, point.at_ms, point.value});
    for (Bucket const& bucket : drawn.buckets)
        curve.buckets.push_back(
            {bucket.first_step, bucket.last_step, bucket.min, bucket.max, bucket.last.value, bucket.count});
    return curve;
}

Result<RunCurves> curves(sql::Transaction& transaction, Place const& place, AskCurves const& ask) {
    std::size_t const count = ask.runs.size() * ask.keys.size();
    if (count > curves_max)
        return fail(ErrorKind::too_large, "too_many_curves",
            "At most " + std::to_string(curves_max) +
                " curves are drawn at once: ask for fewer runs or metrics.");
    std::int64_t const wanted = ask.buckets.value_or(buckets_usual);
    if (wanted < 1 || wanted > buckets_max)
        return fail(ErrorKind::invalid, "buckets_invalid",
            "buckets must be from 1 to " + std::to_string(buckets_max) + ".");
    RunCurves answer;
    if (count == 0) return answer;
    std::size_t const most = std::min(static_cast<std::size_t>(wanted), points_max / count);
    CurveAxis const axis = ask.along.value_or(CurveAxis::step);
    std::vector<std::optional<std::int64_t>> keys;
    for (std::string const& key : ask.keys)
        keys.push_back(find_key(transaction, place, key));
    for (std::string const& id : ask.runs) {
        TENON_TRY(run, require_run(transaction, place, id));
        for (std::size_t at = 0; at < keys.size(); ++at) {
            if (!keys[at]) continue;
            Series const series{run.number, *keys[at]};
            Drawn drawn = SeriesReader(transaction, series).read(axis, most);
            if (drawn.count > 0)
                answer.curves.push_back(columns_of(id, ask.keys[at], std::move(drawn), axis));
        }
    }
    return answer;
}

} // namespace tenon::tracking
