#pragma once

// When the dates of a column lie: counts in buckets of equal width, so that gaps show. The width begins at a
// second and grows as soon as there are too many buckets, so memory is bounded and a long range is seen more
// coarsely.

#include "datasets/profile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace tenon::datasets {

class Timeline {
public:
    // `moment` is YYYYMMDDhhmmss as a number (date_reading.h).
    void add(std::int64_t moment, std::int64_t count);
    void merge(Timeline const& other);

    // None where there are no dates.
    std::optional<TimelineSummary> summary() const;

private:
    std::int64_t width() const;
    void add_seconds(std::int64_t seconds, std::int64_t count);
    void coarsen();

    std::size_t width_ = 0; // which of the widths
    std::unordered_map<std::int64_t, std::int64_t> counts_;
};

// "2026-01-31", with "T08:30:00" where times of day matter.
std::string show_moment(std::int64_t moment, bool with_time);

} // namespace tenon::datasets
