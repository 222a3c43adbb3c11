#include "datasets/timeline.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace tenon::datasets {

namespace {

// Second, minute, hour, day, week, thirty days, a year, ten years, a century.
constexpr std::array<std::int64_t, 9> widths{
    1, 60, 3'600, 86'400, 604'800, 2'592'000, 31'536'000, 315'360'000, 3'153'600'000};
constexpr std::int64_t day_seconds = 86'400;
constexpr std::size_t buckets_max = 4'096;
// Fewer points have no rhythm that could be broken.
constexpr std::size_t buckets_min = 10;
// Our choice: weekends (three steps) and a long weekend (four) are no gaps.
constexpr double gap_steps_min = 5;
constexpr std::size_t gaps_shown = 5;
constexpr std::int64_t bins = 24;

std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
    return number / by - (number % by < 0 ? 1 : 0);
}

std::int64_t to_seconds(std::int64_t moment) {
    std::int64_t const day = moment / 1'000'000;
    std::int64_t const time = moment % 1'000'000;
    std::chrono::year_month_day const date{std::chrono::year(static_cast<int>(day / 10'000)),
        std::chrono::month(static_cast<unsigned>(day / 100 % 100)),
        std::chrono::day(static_cast<unsigned>(day % 100))};
    return std::chrono::sys_days(date).time_since_epoch().count() * day_seconds + time / 10'000 * 3'600 +
           time / 100 % 100 * 60 + time % 100;
}

std::string show_seconds(std::int64_t seconds, bool with_time) {
    std::int64_t const days = floor_divide(seconds, day_seconds);
    std::chrono::year_month_day const date{std::chrono::sys_days(std::chrono::days(days))};
    std::int64_t const time = seconds - days * day_seconds;
    std::int64_t const day =
        (std::int64_t{static_cast<int>(date.year())} * 100 + static_cast<unsigned>(date.month())) * 100 +
        static_cast<unsigned>(date.day());
    return show_moment(day * 1'000'000 + time / 3'600 * 10'000 + time / 60 % 60 * 100 + time % 60, with_time);
}

using Buckets = std::vector<std::pair<std::int64_t, std::int64_t>>; // begin in seconds, count; ascending

void find_gaps(Buckets const& buckets, bool with_time, TimelineSummary& summary) {
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < buckets.size(); ++i)
        steps.push_back(buckets[i].first - buckets[i - 1].first);
    std::vector<std::int64_t> sorted = steps;
    std::nth_element(
        sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    summary.step_seconds = sorted[sorted.size() / 2];
    for (std::size_t i = 0; i < steps.size(); ++i) {
        double const size = static_cast<double>(steps[i]) / static_cast<double>(summary.step_seconds);
        if (size < gap_steps_min) continue;
        ++summary.gaps_count;
        summary.gaps.push_back({show_seconds(buckets[i].first, with_time),
            show_seconds(buckets[i + 1].first, with_time), steps[i], size});
    }
    std::stable_sort(summary.gaps.begin(), summary.gaps.end(),
        [](TimeGap const& a, TimeGap const& b) { return a.seconds > b.seconds; });
    if (summary.gaps.size() > gaps_shown) summary.gaps.resize(gaps_shown);
}

void make_histogram(Buckets const& buckets, std::int64_t width, bool with_time, TimelineSummary& summary) {
    std::int64_t const begin = buckets.front().first;
    std::int64_t const spanned = (buckets.back().first - begin) / width + 1;
    std::int64_t const bin = width * ((spanned + bins - 1) / bins);
    for (std::int64_t at = begin; at <= buckets.back().first; at += bin)
        summary.histogram.push_back({show_seconds(at, with_time), 0});
    for (auto const& [seconds, count] : buckets)
        summary.histogram[static_cast<std::size_t>((seconds - begin) / bin)].count += count;
}

} // namespace

void Timeline::add(std::int64_t moment, std::int64_t count) { add_seconds(to_seconds(moment), count); }

std::int64_t Timeline::width() const { return widths[width_]; }

void Timeline::add_seconds(std::int64_t seconds, std::int64_t count) {
    counts_[floor_divide(seconds, width())] += count;
    while (counts_.size() > buckets_max)
        coarsen();
}

void Timeline::coarsen() {
    auto const before = std::exchange(counts_, {});
    std::int64_t const old_width = width();
    ++width_; // the widest has ninety buckets for all years there are
    for (auto const& [bucket, count] : before)
        counts_[floor_divide(bucket * old_width, width())] += count;
}

void Timeline::merge(Timeline const& other) {
    while (width_ < other.width_)
        coarsen();
    for (auto const& [bucket, count] : other.counts_)
        add_seconds(bucket * other.width(), count);
}

std::optional<TimelineSummary> Timeline::summary() const {
    if (counts_.empty()) return std::nullopt;
    Buckets buckets;
    for (auto const& [bucket, count] : counts_)
        buckets.emplace_back(bucket * width(), count);
    std::sort(buckets.begin(), buckets.end());
    bool const with_time =
        width() < day_seconds && std::any_of(buckets.begin(), buckets.end(),
                                     [](auto const& each) { return each.first % day_seconds != 0; });
    // Dates without times are counted in seconds while they are few; their buckets are days all the same.
    std::int64_t const shown_width = with_time ? width() : std::max(width(), day_seconds);
    TimelineSummary summary;
    summary.bucket_seconds = shown_width;
    if (buckets.size() >= buckets_min) find_gaps(buckets, with_time, summary);
    make_histogram(buckets, shown_width, with_time, summary);
    return summary;
}

std::string show_moment(std::int64_t moment, bool with_time) {
    auto two = [](std::int64_t number) {
        return std::string(number < 10 ? "0" : "") + std::to_string(number);
    };
    std::int64_t const day = moment / 1'000'000;
    std::int64_t const time = moment % 1'000'000;
    std::string text = std::to_string(day / 10'000) + "-" + two(day / 100 % 100) + "-" + two(day % 100);
    if (with_time) text += "T" + two(time / 10'000) + ":" + two(time / 100 % 100) + ":" + two(time % 100);
    return text;
}

} // namespace tenon::datasets
