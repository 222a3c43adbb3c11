#include "datasets/date_reading.h"

#include <algorithm>
#include <chrono>

namespace tenon::datasets {

namespace {

// Reads a text from left to right; every take answers whether it was there.
class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    bool is_at_end() const { return rest_.empty(); }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

    bool take(char letter) {
        if (peek() != letter) return false;
        rest_.remove_prefix(1);
        return true;
    }

    // Between `least` and `most` digits, as many as there are.
    std::optional<int> take_number(std::size_t least, std::size_t most) {
        std::size_t count = 0;
        int value = 0;
        while (count < most && count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9')
            value = value * 10 + (rest_[count++] - '0');
        if (count < least) return std::nullopt;
        rest_.remove_prefix(count);
        return value;
    }

private:
    std::string_view rest_;
};

std::optional<std::int64_t> pack_day(int year, int month, int day) {
    std::chrono::year_month_day const date{std::chrono::year(year),
        std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || year < 1000) return std::nullopt;
    return ((std::int64_t{year} * 100 + month) * 100 + day) * 1'000'000;
}

struct Day {
    DateOrder order;
    std::int64_t moment;
    std::optional<std::int64_t> month_first;
};

std::optional<Day> read_year_first(Cursor& cursor, int year) {
    bool const is_dash = cursor.peek() == '-';
    char const separator = is_dash ? '-' : '/';
    if (!cursor.take(separator)) return std::nullopt;
    auto const month = cursor.take_number(2, 2);
    if (!month || !cursor.take(separator)) return std::nullopt;
    auto const day = cursor.take_number(2, 2);
    if (!day) return std::nullopt;
    auto const moment = pack_day(year, *month, *day);
    if (!moment) return std::nullopt;
    return Day{is_dash ? DateOrder::ymd_dash : DateOrder::ymd_slash, *moment, std::nullopt};
}

std::optional<Day> read_year_last(Cursor& cursor, int first) {
    char const separator = cursor.peek();
    if ((separator != '.' && separator != '-' && separator != '/') || !cursor.take(separator))
        return std::nullopt;
    auto const second = cursor.take_number(1, 2);
    if (!second || !cursor.take(separator)) return std::nullopt;
    auto const year = cursor.take_number(4, 4);
    if (!year) return std::nullopt;
    auto const day_first = pack_day(*year, *second, first);
    if (separator != '/') {
        if (!day_first) return std::nullopt;
        return Day{separator == '.' ? DateOrder::dmy_dot : DateOrder::dmy_dash, *day_first, std::nullopt};
    }
    auto const month_first = pack_day(*year, first, *second);
    if (day_first) return Day{DateOrder::dmy_slash, *day_first, month_first};
    if (month_first) return Day{DateOrder::mdy_slash, *month_first, std::nullopt};
    return std::nullopt;
}

std::optional<Day> read_day(Cursor& cursor) {
    auto const first = cursor.take_number(1, 4);
    if (!first) return std::nullopt;
    return *first >= 1000 ? read_year_first(cursor, *first) : read_year_last(cursor, *first);
}

bool read_zone(Cursor& cursor, DateFormat& format) {
    if (cursor.take('Z')) {
        format.zone = ZoneShape::utc;
    } else if (cursor.peek() == '+' || cursor.peek() == '-') {
        cursor.take(cursor.peek());
        auto const hours = cursor.take_number(2, 2);
        cursor.take(':');
        auto const minutes = cursor.take_number(2, 2);
        if (!hours || !minutes || *hours > 14 || *minutes > 59) return false;
        format.zone = ZoneShape::offset;
    }
    return cursor.is_at_end();
}

// hhmmss, or nothing where it is no time of day.
std::optional<std::int64_t> read_time(Cursor& cursor, DateFormat& format) {
    format.has_t = cursor.take('T');
    if (!format.has_t && !cursor.take(' ')) return std::nullopt;
    auto const hour = cursor.take_number(1, 2);
    if (!hour || *hour > 23 || !cursor.take(':')) return std::nullopt;
    auto const minute = cursor.take_number(2, 2);
    if (!minute || *minute > 59) return std::nullopt;
    format.time = TimeShape::minutes;
    int second = 0;
    if (cursor.take(':')) {
        auto const taken = cursor.take_number(2, 2);
        if (!taken || *taken > 60) return std::nullopt;
        second = *taken;
        format.time = TimeShape::seconds;
        if (cursor.take('.')) {
            if (!cursor.take_number(1, 9)) return std::nullopt;
            format.time = TimeShape::fraction;
        }
    }
    if (!read_zone(cursor, format)) return std::nullopt;
    return (std::int64_t{*hour} * 100 + *minute) * 100 + second;
}

} // namespace

std::string to_string(DateFormat const& format) {
    static constexpr std::array<char const*, 6> orders{
        "YYYY-MM-DD", "YYYY/MM/DD", "DD.MM.YYYY", "DD-MM-YYYY", "DD/MM/YYYY", "MM/DD/YYYY"};
    static constexpr std::array<char const*, 4> times{"", "HH:MM", "HH:MM:SS", "HH:MM:SS.f"};
    static constexpr std::array<char const*, 3> zones{"", "Z", "+HH:MM"};
    std::string text = orders[static_cast<std::size_t>(format.order)];
    if (format.time == TimeShape::none) return text;
    text += format.has_t ? "T" : " ";
    return text + times[static_cast<std::size_t>(format.time)] + zones[static_cast<std::size_t>(format.zone)];
}

std::optional<DateReading> read_date(std::string_view text) {
    if (text.size() < 8 || text.size() > 40 || text[0] < '0' || text[0] > '9') return std::nullopt;
    Cursor cursor(text);
    auto const day = read_day(cursor);
    if (!day) return std::nullopt;
    DateReading reading{{.order = day->order}, day->moment, day->month_first};
    if (cursor.is_at_end()) return reading;
    auto const time = read_time(cursor, reading.format);
    if (!time) return std::nullopt;
    reading.moment += *time;
    if (reading.month_first) *reading.month_first += *time;
    return reading;
}

bool DateCollector::add(std::string_view text, std::int64_t count) {
    auto const reading = read_date(text);
    if (!reading) return false;
    count_ += count;
    if (reading->format.time != TimeShape::none) count_with_time_ += count;
    add(reading->format, reading->moment, count);
    if (reading->month_first) {
        DateFormat other = reading->format;
        other.order = DateOrder::mdy_slash;
        add(other, *reading->month_first, count);
    }
    return true;
}

void DateCollector::add(DateFormat const& format, std::int64_t moment, std::int64_t count) {
    auto seen =
        std::find_if(seen_.begin(), seen_.end(), [&](Seen const& each) { return each.format == format; });
    if (seen == seen_.end()) seen = seen_.insert(seen_.end(), {format, 0, moment, moment});
    seen->count += count;
    timelines_[timeline_of(format.order)].add(moment, count);
    seen->min = std::min(seen->min, moment);
    seen->max = std::max(seen->max, moment);
}

std::size_t DateCollector::timeline_of(DateOrder order) {
    return order == DateOrder::dmy_slash ? 1 : order == DateOrder::mdy_slash ? 2 : 0;
}

DateSummary DateCollector::summary() const {
    std::int64_t day_first = 0;
    std::int64_t month_first = 0;
    for (Seen const& seen : seen_) {
        if (seen.format.order == DateOrder::dmy_slash) day_first += seen.count;
        if (seen.format.order == DateOrder::mdy_slash) month_first += seen.count;
    }
    // Day first where both fit equally: most of the world writes so, and the summary says that it is unclear.
    DateOrder const dropped = month_first > day_first ? DateOrder::dmy_slash : DateOrder::mdy_slash;
    DateSummary summary;
    summary.is_day_first_unclear = day_first > 0 && day_first == month_first;
    std::optional<std::int64_t> min, max;
    for (Seen const& seen : seen_) {
        if (seen.format.order == dropped) continue;
        summary.formats.push_back({to_string(seen.format), seen.count});
        min = min ? std::min(*min, seen.min) : seen.min;
        max = max ? std::max(*max, seen.max) : seen.max;
    }
    std::stable_sort(summary.formats.begin(), summary.formats.end(),
        [](FormatCount const& a, FormatCount const& b) { return a.count > b.count; });
    Timeline timeline = timelines_[0];
    timeline.merge(timelines_[timeline_of(
        dropped == DateOrder::dmy_slash ? DateOrder::mdy_slash : DateOrder::dmy_slash)]);
    summary.timeline = timeline.summary();
    if (min) summary.earliest = show_moment(*min, count_with_time_ > 0);
    if (max) summary.latest = show_moment(*max, count_with_time_ > 0);
    return summary;
}

} // namespace tenon::datasets
