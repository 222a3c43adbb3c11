#include "base/calendar.h"

#include <date/tz.h>

#include <algorithm>
#include <stdexcept>

namespace tenon {

namespace {

constexpr std::array<std::string_view, 7> weekday_names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::array<std::size_t, 7> monday_first{1, 2, 3, 4, 5, 6, 0};

date::local_days local(Day day) { return date::local_days(day.sys_days().time_since_epoch()); }

} // namespace

Result<TimeZone> TimeZone::parse(std::string_view name) {
    try {
        return TimeZone(date::locate_zone(std::string(name)));
    } catch (std::runtime_error const&) {
        return fail(ErrorKind::invalid, "time_zone_unknown",
            "A time zone is a name of the IANA database, such as Europe/Berlin or UTC.");
    }
}

TimeZone TimeZone::utc() { return TimeZone(date::locate_zone("UTC")); }

std::string TimeZone::name() const { return zone_->name(); }

Day TimeZone::day_of(Timestamp at) const {
    auto const there = date::floor<date::days>(zone_->to_local(at));
    return Day(std::chrono::sys_days(there.time_since_epoch()));
}

Timestamp TimeZone::start_of(Day day) const {
    // earliest: of two midnights the first, and the moment after the gap where clocks jump over midnight.
    return Timestamp(zone_->to_sys(local(day), date::choose::earliest));
}

Timestamp TimeZone::last_second_of(Day day) const { return start_of(day.plus(1)) - std::chrono::seconds(1); }

std::string TimeZone::show(Timestamp at) const {
    return date::format("%F %H:%M %Z", date::make_zoned(zone_, date::floor<std::chrono::minutes>(at)));
}

Result<WorkWeek> WorkWeek::parse(std::string_view text) {
    auto refuse = [] {
        return fail(ErrorKind::invalid, "work_week_malformed",
            "A work week names its days, each once, such as mon,tue,wed,thu,fri.");
    };
    WorkWeek week;
    while (true) {
        auto const comma = text.find(',');
        auto const name = text.substr(0, comma);
        auto const* const found = std::find(weekday_names.begin(), weekday_names.end(), name);
        if (found == weekday_names.end()) return refuse();
        bool& works = week.works_[static_cast<std::size_t>(found - weekday_names.begin())];
        if (works) return refuse();
        works = true;
        if (comma == text.npos) return week;
        text.remove_prefix(comma + 1);
    }
}

WorkWeek WorkWeek::monday_to_friday() {
    WorkWeek week;
    for (std::size_t day = 1; day <= 5; ++day)
        week.works_[day] = true;
    return week;
}

std::string WorkWeek::text() const {
    std::string text;
    for (std::size_t const day : monday_first) {
        if (!works_[day]) continue;
        if (!text.empty()) text += ',';
        text += weekday_names[day];
    }
    return text;
}

bool Calendar::is_business_day(Day day) const {
    return week.works_on(day.weekday()) && !holidays.contains(day);
}

Day Calendar::add_business_days(Day day, int count) const {
    while (!is_business_day(day) && count == 0)
        day = day.plus(1);
    while (count > 0) {
        day = day.plus(1);
        if (is_business_day(day)) --count;
    }
    return day;
}

int Calendar::business_days_between(Day from, Day until) const {
    int count = 0;
    for (Day day = from.plus(1); day <= until; day = day.plus(1))
        count += is_business_day(day) ? 1 : 0;
    return count;
}

Timestamp Calendar::deadline(Timestamp from, int business_days) const {
    return zone.last_second_of(add_business_days(zone.day_of(from), business_days));
}

Calendar calendar_of(std::string_view zone, std::string_view work_week) {
    Calendar calendar;
    if (auto known = TimeZone::parse(zone)) calendar.zone = *known;
    if (auto week = WorkWeek::parse(work_week)) calendar.week = *week;
    return calendar;
}

} // namespace tenon
