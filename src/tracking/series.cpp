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

Downsampler::Downsampler(std::int64_t first, std::int64_t last, std::size_t most, CurveAxis axis)
    : axis_(axis), first_(first), length_(distance(first, last) / most), buckets_(most) {
    // Rounded up; in one bucket for all of int64 there is no room for one more.
    if (length_ != std::numeric_limits<std::uint64_t>::max()) ++length_;
}

std::size_t Downsampler::index_of(std::int64_t place) const {
    return static_cast<std::size_t>(distance(first_, place) / length_);
}

void Downsampler::add(Point const& point) {
    Bucket& bucket = buckets_[std::min(index_of(place_of(point, axis_)), buckets_.size() - 1)];
    bool const is_first = bucket.count++ == 0;
    bucket.first_step = is_first ? point.step : std::min(bucket.first_step, point.step);
    bucket.last_step = is_first ? point.step : std::max(bucket.last_step, point.step);
    if (is_first || is_later(point, bucket.last)) bucket.last = point;
    if (std::isnan(point.value)) return;
    bucket.min = std::min(bucket.min.value_or(point.value), point.value);
    bucket.max = std::max(bucket.max.value_or(point.value), point.value);
}

std::vector<Bucket> Downsampler::take() {
    std::erase_if(buckets_, [](Bucket const& bucket) { return bucket.count == 0; });
    return std::move(buckets_);
}

} // namespace tenon::tracking
