#pragma once

// A metric's curve in few points: a million of them fit no screen. Pure.

#include "tracking/run.h"

#include <cstdint>
#include <vector>

namespace tenon::tracking {

// Along what a curve is drawn, and cut into buckets.
BOOST_DEFINE_ENUM_CLASS(CurveAxis, step, time)

inline std::int64_t place_of(Point const& point, CurveAxis axis) {
    return axis == CurveAxis::step ? point.step : point.at_ms;
}

// The steps from `first` to `last` and what was measured there; NaN counts, but is no minimum or maximum.
struct Bucket {
    std::int64_t first_step = 0;
    std::int64_t last_step = 0;
    std::optional<double> min = {};
    std::optional<double> max = {};
    Point last = {}; // the greatest by step, time and value
    std::int64_t count = 0;
};

// Collects the points of one series, in any order, in at most `most` buckets that are equally long.
class Downsampler {
public:
    Downsampler(std::int64_t first, std::int64_t last, std::size_t most, CurveAxis axis = CurveAxis::step);
    void add(Point const& point);
    // Those with points, in the order of the axis.
    std::vector<Bucket> take();

private:
    std::size_t index_of(std::int64_t place) const;

    CurveAxis axis_;
    std::int64_t first_;
    std::uint64_t length_; // of a bucket
    std::vector<Bucket> buckets_;
};

} // namespace tenon::tracking
