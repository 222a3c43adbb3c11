#pragma once

// The week a summary tells of: seven days that begin after the workspace's days off, so that its last working
// day is the day to read it. Pure.

#include "base/calendar.h"

namespace tenon::insights {

struct Week {
    Day first;
    Day last_working_day; // Friday, for a week from Monday to Friday
    Day last;             // six days after the first

    bool operator==(Week const&) const = default;
};

// The week that holds the day.
Week week_of(Day day, WorkWeek const& work_week);

// The moments at which the week begins and at which the next one does.
Timestamp begin_of(Week const& week, TimeZone const& zone);
Timestamp end_of(Week const& week, TimeZone const& zone);

} // namespace tenon::insights
