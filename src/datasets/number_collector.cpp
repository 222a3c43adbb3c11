#include "datasets/number_collector.h"

#include "datasets/shares.h"

#include <algorithm>
#include <cmath>

namespace tenon::datasets {

namespace {

constexpr std::size_t waiting_max = 256;
constexpr double bins_max = 20;
// Tukey, Exploratory Data Analysis (1977): beyond three times the middle half's width a value is "far out".
constexpr double far_out = 3;

// None where half of all numbers are the same: then every other one would be far out.
std::optional<OutlierSummary> find_outliers(Distribution const& spread) {
    double const lower = spread.quantile(0.25);
    double const upper = spread.quantile(0.75);
    double const reach = far_out * (upper - lower);
    if (!(reach > 0) || !std::isfinite(reach)) return std::nullopt;
    OutlierSummary outliers{lower - reach, upper + reach};
    outliers.below = spread.count_below(outliers.low_fence);
    outliers.above = spread.count_above(outliers.high_fence);
    outliers.share = share_of(outliers.below + outliers.above, spread.count());
    outliers.share_error = spread.rank_error();
    return outliers;
}

// Bins of one width between the fences, so that a single far value does not squeeze all others into one bin.
std::vector<HistogramBin> make_histogram(
    Distribution const& spread, std::optional<OutlierSummary> const& outliers, bool is_whole) {
    double from = outliers ? std::max(spread.min(), outliers->low_fence) : spread.min();
    double to = outliers ? std::min(spread.max(), outliers->high_fence) : spread.max();
    double width = (to - from) / bins_max;
    if (is_whole) {
        from = std::ceil(from);
        width = std::ceil((std::floor(to) - from + 1) / bins_max);
        to = from + width * std::ceil((std::floor(to) - from + 1) / width);
    }
    if (!std::isfinite(width)) return {};
    if (!(width > 0) || from + width == from) return {{from, to, spread.count()}};
    std::vector<HistogramBin> histogram;
    std::int64_t before = spread.count_below(from);
    std::int64_t const inside = spread.count() - (outliers ? outliers->above : 0);
    auto const bins = static_cast<std::size_t>(std::llround((to - from) / width));
    for (std::size_t i = 1; i <= bins; ++i) {
        double const end = i == bins ? to : from + width * static_cast<double>(i);
        // The last bin holds its upper end as well.
        std::int64_t const up_to = i == bins ? inside : std::min(inside, spread.count_below(end));
        histogram.push_back({end - width, end, std::max<std::int64_t>(0, up_to - before)});
        before = std::max(before, up_to);
    }
    return histogram;
}

} // namespace

NumberCollector::NumberCollector(std::optional<std::size_t> quantile_k) {
    if (quantile_k) quantiles_.emplace(*quantile_k);
}

void NumberCollector::add(double value, std::int64_t count) {
    if (!quantiles_) {
        moments_.add(value, count);
        all_.push_back({value, count});
        return;
    }
    for (; count > 0; --count) {
        waiting_.push_back(value);
        if (waiting_.size() == waiting_max) add_waiting();
    }
}

void NumberCollector::add_waiting() {
    moments_.add(waiting_);
    quantiles_->add(waiting_);
    waiting_.clear();
}

Distribution NumberCollector::distribution() const {
    if (quantiles_) return quantiles_->distribution();
    return Distribution(all_, moments_.min(), moments_.max(), 0);
}

NumberSummary NumberCollector::summary(bool is_whole) const {
    if (!waiting_.empty()) {
        NumberCollector whole = *this;
        whole.add_waiting();
        return whole.summary(is_whole);
    }
    NumberSummary summary{
        moments_.count(), moments_.min(), moments_.max(), moments_.mean(), moments_.standard_deviation()};
    Distribution const spread = distribution();
    for (double const share : {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99})
        summary.quantiles.push_back({share, spread.quantile(share)});
    summary.quantile_rank_error = spread.rank_error();
    summary.outliers = find_outliers(spread);
    summary.histogram = make_histogram(spread, summary.outliers, is_whole);
    return summary;
}

} // namespace tenon::datasets
