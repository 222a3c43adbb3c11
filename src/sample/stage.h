#pragma once

// Where the sample's story is told: the program at a time the story chooses. Time only moves on, and never
// past the moment of loading.

#include "base/calendar.h"
#include "sample/program.h"

#include <vector>

namespace tenon::sample {

class Visitor;

class StoryClock final : public Clock {
public:
    explicit StoryClock(Timestamp end) : end_(end) {}
    Timestamp now() const override { return now_; }
    void move_to(Timestamp at) { now_ = std::max(now_, std::min(at, end_)); }

private:
    Timestamp now_{};
    Timestamp end_;
};

class Stage {
public:
    Stage(sql::Database& database, OpenProgram const& open, Calendar calendar, Timestamp end);

    // Begins a scene on the working day so many working days before today. Whoever was in has left.
    void scene(int workdays_ago, int hour, int minute = 0);
    // Later in the same scene.
    void pass(std::chrono::minutes time) { clock_.move_to(clock_.now() + time); }

    Day workday(int workdays_ago) const;
    Timestamp now() const { return clock_.now(); }
    Calendar const& calendar() const { return calendar_; }
    IdSource& ids() { return ids_; }
    Program& program() { return *program_; }
    sql::Database& database() { return database_; }

    void came_in(Visitor& visitor) { inside_.push_back(&visitor); }
    void everybody_leaves();

private:
    sql::Database& database_;
    Calendar calendar_;
    Timestamp end_;
    StoryClock clock_;
    RandomIds ids_;
    std::unique_ptr<Program> program_;
    std::vector<Visitor*> inside_;
};

} // namespace tenon::sample
