#include "sample/stage.h"

#include "sample/visitor.h"

namespace tenon::sample {

Stage::Stage(sql::Database& database, OpenProgram const& open, Calendar calendar, Timestamp end)
    : database_(database),
      calendar_(std::move(calendar)),
      end_(end),
      clock_(end),
      ids_(clock_),
      program_(open({clock_, ids_})) {}

void Stage::scene(int workdays_ago, int hour, int minute) {
    everybody_leaves();
    clock_.move_to(calendar_.zone.start_of(workday(workdays_ago)) + std::chrono::hours(hour) +
                   std::chrono::minutes(minute));
}

Day Stage::workday(int workdays_ago) const {
    Day day = calendar_.zone.day_of(end_);
    for (int left = workdays_ago; left > 0;) {
        day = day.plus(-1);
        if (calendar_.is_business_day(day)) --left;
    }
    return day;
}

void Stage::everybody_leaves() {
    for (Visitor* const visitor : std::exchange(inside_, {}))
        visitor->leave();
}

} // namespace tenon::sample
