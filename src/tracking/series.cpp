#include "tracking/series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tenon::tracking {

namespace {

// Steps may span all of int64, so distances are unsigned.
std::uint64_t distance(std::int64_t from, std::int64_t to) {
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

} // namespace

Downsampler::Downsampler(std::int64_t first_step, std::int64_t last_step, std::size_t most)
    : first_(first_step), steps_(distance(first_step, last_step) / most), buckets_(most) {
    // Rounded up; in one bucket for all of int64 there is no room for one more.
    if (steps_ != std::numeric_limits<std::uint64_t>::max()) ++steps_;
}

std::size_t Downsampler::index_of(std::int64_t step) const {
    return static_cast<std::size_t>(distance(first_, step) / steps_);
}

void Downsampler::add(Point const& point) {
    Filling& filling = buckets_[std::min(index_of(point.step), buckets_.size() - 1)];
    Bucket& bucket = filling.bucket;
    bool const is_first = bucket.count++ == 0;
    bucket.first_step = is_first ? point.step : std::min(bucket.first_step, point.step);
    bucket.last_step = is_first ? point.step : std::max(bucket.last_step, point.step);
    if (is_first || is_later(point, filling.greatest)) filling.greatest = point;
    if (std::isnan(point.value)) return;
    bucket.min = std::min(bucket.min.value_or(point.value), point.value);
    bucket.max = std::max(bucket.max.value_or(point.value), point.value);
}

std::vector<Bucket> Downsampler::take() {
    std::vector<Bucket> taken;
    for (Filling& filling : buckets_) {
        if (filling.bucket.count == 0) continue;
        filling.bucket.last = filling.greatest.value;
        taken.push_back(filling.bucket);
    }
    return taken;
}

} // namespace tenon::tracking
