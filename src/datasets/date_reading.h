#pragma once

// Dates and times in the spellings that files hold, and which of them a column uses.

#include "datasets/profile.h"
#include "datasets/timeline.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::datasets {

enum class DateOrder : std::uint8_t { ymd_dash, ymd_slash, dmy_dot, dmy_dash, dmy_slash, mdy_slash };
enum class TimeShape : std::uint8_t { none, minutes, seconds, fraction };
enum class ZoneShape : std::uint8_t { none, utc, offset };

struct DateFormat {
    DateOrder order = DateOrder::ymd_dash;
    TimeShape time = TimeShape::none;
    ZoneShape zone = ZoneShape::none;
    bool has_t = false; // "T" between date and time, not a space

    bool operator==(DateFormat const&) const = default;
};

std::string to_string(DateFormat const& format);

struct DateReading {
    DateFormat format;
    std::int64_t moment = 0; // YYYYMMDDhhmmss as a number: ordered, and printed without a calendar
    // The same text read month first, where the order is dmy_slash and that is a date too.
    std::optional<std::int64_t> month_first;
};

std::optional<DateReading> read_date(std::string_view text);

// Collects the dates of one column.
class DateCollector {
public:
    // Whether the text, which comes `count` times, is a date.
    bool add(std::string_view text, std::int64_t count = 1);

    std::int64_t count() const { return count_; }
    std::int64_t count_with_time() const { return count_with_time_; }
    // Of a column that has dates. Slashes are read day first or month first, whichever fits more of them.
    DateSummary summary() const;

private:
    struct Seen {
        DateFormat format;
        std::int64_t count = 0;
        std::int64_t min = 0;
        std::int64_t max = 0;
    };

    void add(DateFormat const& format, std::int64_t moment, std::int64_t count);
    static std::size_t timeline_of(DateOrder order);

    std::vector<Seen> seen_;
    std::array<Timeline, 3> timelines_; // of dates without slashes, and of those with read either way
    std::int64_t count_ = 0;
    std::int64_t count_with_time_ = 0;
};

} // namespace tenon::datasets
