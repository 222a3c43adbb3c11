#pragma once

// Calendars: which day a moment falls on somewhere, and which days people work. Every deadline of the product
// is counted here: business days of the workspace's work week, ending at the last second of the local day.

#include "base/time.h"

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace date {
class time_zone; // of the system's time zone database; kept out of this header
}

namespace tenon {

// A zone of the IANA database, such as Europe/Berlin.
class TimeZone {
public:
    static Result<TimeZone> parse(std::string_view name);
    static TimeZone utc();

    std::string name() const;
    Day day_of(Timestamp at) const;
    // Midnight that begins the day. Where the clocks skip midnight, the first moment of the day.
    Timestamp start_of(Day day) const;
    // 23:59:59 of the day: the moment a deadline "by that day" ends.
    Timestamp last_second_of(Day day) const;
    // "2026-11-20 11:57 CET": for people.
    std::string show(Timestamp at) const;

    bool operator==(TimeZone const&) const = default;

private:
    explicit TimeZone(date::time_zone const* zone) : zone_(zone) {}
    date::time_zone const* zone_;
};

// The weekdays people work on. Stored as text: "mon,tue,wed,thu,fri".
class WorkWeek {
public:
    // Names of weekdays, three letters, comma separated, each once; at least one.
    static Result<WorkWeek> parse(std::string_view text);
    static WorkWeek monday_to_friday();

    bool works_on(std::chrono::weekday weekday) const { return works_[weekday.c_encoding()]; }
    std::string text() const;

    bool operator==(WorkWeek const&) const = default;

private:
    std::array<bool, 7> works_{}; // index 0 is Sunday, as std::chrono counts
};

// What a deadline needs to know: where, which weekdays, and the days off.
struct Calendar {
    TimeZone zone = TimeZone::utc();
    WorkWeek week = WorkWeek::monday_to_friday();
    std::set<Day> holidays = {};

    bool is_business_day(Day day) const;
    // The day `count` business days after `day`; 0 is the day itself, or the next business day if it is not
    // one.
    Day add_business_days(Day day, int count) const;
    // Business days in (from, until]: what a delay counts. 0 where until is not after from.
    int business_days_between(Day from, Day until) const;
    // The deadline of a window of `count` business days that opens at `from`: the opening day does not count,
    // and the window ends with the last second of its last day.
    Timestamp deadline(Timestamp from, int business_days) const;
};

// The calendar of a zone and a work week as they are stored; what cannot be read stays UTC, Monday to Friday.
Calendar calendar_of(std::string_view zone, std::string_view work_week);

} // namespace tenon
