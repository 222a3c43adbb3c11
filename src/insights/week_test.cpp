#include "insights/week.h"

#include <gtest/gtest.h>

namespace tenon::insights {
namespace {

std::string told(std::string_view work_week, Day day) {
    Week const week = week_of(day, WorkWeek::parse(work_week).value());
    return to_string(week.first) + " " + to_string(week.last_working_day) + " " + to_string(week.last);
}

TEST(week, begins_after_the_days_off_and_is_read_on_its_last_working_day) {
    constexpr std::string_view usual = "mon,tue,wed,thu,fri";
    std::string const november = "2026-11-23 2026-11-27 2026-11-29";
    for (unsigned day = 23; day <= 29; ++day)
        EXPECT_EQ(told(usual, Day(2026, 11, day)), november) << day;
    EXPECT_EQ(told(usual, Day(2026, 11, 30)), "2026-11-30 2026-12-04 2026-12-06");

    struct Case {
        std::string_view work_week;
        std::string_view expected; // of Friday, 27 November 2026
    };
    for (Case const& each : {
             Case{"mon,tue,wed,thu,sun", "2026-11-22 2026-11-26 2026-11-28"},
             Case{"mon,tue,wed,thu,fri,sat", "2026-11-23 2026-11-28 2026-11-29"},
             Case{"tue,wed", "2026-11-24 2026-11-25 2026-11-30"},
             Case{"mon,thu,fri", "2026-11-23 2026-11-27 2026-11-29"},
             Case{"wed", "2026-11-25 2026-11-25 2026-12-01"},
             Case{"mon,tue,wed,thu,fri,sat,sun", "2026-11-23 2026-11-29 2026-11-29"},
         })
        EXPECT_EQ(told(each.work_week, Day(2026, 11, 27)), each.expected) << each.work_week;
}

TEST(week, is_counted_in_the_zone_also_where_the_clocks_change) {
    TimeZone const berlin = TimeZone::parse("Europe/Berlin").value();
    Week const week = week_of(Day(2026, 10, 25), WorkWeek::monday_to_friday());
    EXPECT_EQ(to_string(begin_of(week, berlin)), "2026-10-18T22:00:00Z");
    EXPECT_EQ(to_string(end_of(week, berlin)), "2026-10-25T23:00:00Z");
}

} // namespace
} // namespace tenon::insights
