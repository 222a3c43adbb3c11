#pragma once

// A metric's curve in few points: a million of them fit no screen. Pure.

#include "tracking/run.h"

#include <cstdint>
#include <vector>

namespace tenon::tracking {

// The steps from `first` to `last` and what was measured there; NaN counts, but is no minimum or maximum.
struct Bucket {
    std::int64_t first_step = 0;
    std::int64_t last_step = 0;
    std::optional<double> min = {};
    std::optional<double> max = {};
    double last = 0; // the greatest point by step, time and value
    std::int64_t count = 0;
};

// Collects the points of one series, in any order, in at most `most` buckets of equally many steps.
class Downsampler {
public:
    Downsampler(std::int64_t first_step, std::int64_t last_step, std::size_t most);
    void add(Point const& point);
    // Those with points, by step.
    std::vector<Bucket> take();

private:
    struct Filling {
        Bucket bucket;
        Point greatest{};
    };
    std::size_t index_of(std::int64_t step) const;

    std::int64_t first_;
    std::uint64_t steps_; // per bucket
    std::vector<Filling> buckets_;
};

} // namespace tenon::tracking
