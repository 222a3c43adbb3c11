#include "insights/week.h"

namespace tenon::insights {

namespace {

constexpr int days_of_week = 7;

std::chrono::weekday weekday(int number) {
    return std::chrono::weekday(static_cast<unsigned>(number % days_of_week));
}

// The working day after the longest run of days off; Monday where nobody ever rests. Of runs of equal length
// the first after Sunday counts.
std::chrono::weekday first_weekday(WorkWeek const& work_week) {
    constexpr int monday = 1;
    int longest = 0;
    auto first = weekday(monday);
    for (int day = monday; day < monday + days_of_week; ++day) {
        if (!work_week.works_on(weekday(day))) continue;
        int rest = 0;
        while (rest < days_of_week && !work_week.works_on(weekday(day + days_of_week - 1 - rest)))
            ++rest;
        if (rest <= longest) continue;
        longest = rest;
        first = weekday(day);
    }
    return first;
}

} // namespace

Week week_of(Day day, WorkWeek const& work_week) {
    auto const first = day.plus(-static_cast<int>((day.weekday() - first_weekday(work_week)).count()));
    Week week{first, first, first.plus(days_of_week - 1)};
    for (int ahead = 0; ahead < days_of_week; ++ahead)
        if (work_week.works_on(first.plus(ahead).weekday())) week.last_working_day = first.plus(ahead);
    return week;
}

Timestamp begin_of(Week const& week, TimeZone const& zone) { return zone.start_of(week.first); }

Timestamp end_of(Week const& week, TimeZone const& zone) { return zone.start_of(week.last.plus(1)); }

} // namespace tenon::insights
