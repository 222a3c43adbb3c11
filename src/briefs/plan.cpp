#include "briefs/plan.h"

#include "briefs/brief_facts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tenon::briefs {

namespace {

Day earlier_business_day(Calendar const& calendar, Day day, int count) {
    while (count > 0) {
        day = day.plus(-1);
        if (calendar.is_business_day(day)) --count;
    }
    return day;
}

int days_in_week(WorkWeek const& week) {
    int days = 0;
    for (unsigned weekday = 0; weekday < 7; ++weekday)
        days += week.works_on(std::chrono::weekday(weekday)) ? 1 : 0;
    return days;
}

constexpr int moved_max = 3650; // however often a phase is moved, the calendar is walked so far at most

double rounded(double value, double digits) { return std::round(value * digits) / digits; }

// A phase on the calendar, and the chain of phases that decides when it ends.
struct Placed {
    Day start;
    Day end;
    std::optional<std::size_t> driver; // the phase whose end sets the begin
    std::string waits_for_data;
    int moved = 0;
    Spread chain;                      // of this phase and its drivers
    int chain_days = 0;                // the same, by their middle estimates
    std::optional<int> chain_most = 0; // and by their time-boxes, where all have one
};

class Planner {
public:
    Planner(Brief const& brief, PlanSetting const& setting, PlanOrder order)
        : brief_(brief), setting_(setting), order_(std::move(order)), placed_(brief.phases.size()) {
        Day const wanted = brief.timeline ? brief.timeline->start.value_or(setting.today) : setting.today;
        start_ = setting.calendar.add_business_days(wanted, 0);
    }

    Schedule plan() {
        for (std::size_t const phase : order_.sequence)
            place(phase);
        find_critical();
        Schedule schedule{start_, start_, start_, {}, {}, {}};
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            schedule.phases.push_back(view_of(i));
            schedule.end = std::max(schedule.end, schedule.phases.back().end);
            schedule.end_p90 = std::max(schedule.end_p90, schedule.phases.back().end_p90);
        }
        if (brief_.timeline) schedule.review_rounds = brief_.timeline->review_rounds;
        if (last_) schedule.forecast = forecast();
        return schedule;
    }

private:
    void place(std::size_t phase) {
        Calendar const& calendar = setting_.calendar;
        Placed& placed = placed_[phase];
        placed.start = start_;
        for (std::size_t const earlier : order_.waits_for[phase]) {
            Day const free = calendar.add_business_days(placed_[earlier].end, 1);
            if (free <= placed.start && placed.driver) continue;
            placed.start = std::max(placed.start, free);
            placed.driver = earlier;
        }
        wait_for_data(phase);
        move(phase);
        PhaseDays const days = days_of(brief_.phases[phase]);
        placed.end = calendar.add_business_days(placed.start, days.p50 - 1);
        placed.chain = spread_of(brief_.phases[phase]);
        placed.chain_days = days.p50;
        placed.chain_most = brief_.phases[phase].timebox_days;
        if (!placed.driver) return;
        Placed const& driver = placed_[*placed.driver];
        placed.chain = placed.chain.plus(driver.chain);
        placed.chain_days += driver.chain_days;
        if (placed.chain_most && driver.chain_most)
            *placed.chain_most += *driver.chain_most;
        else
            placed.chain_most.reset();
    }

    void wait_for_data(std::size_t phase) {
        Placed& placed = placed_[phase];
        for (std::string const& need : brief_.phases[phase].needs)
            for (DataAsset const& asset : brief_.data) {
                if (asset.id != need || !asset.needed_by) continue;
                Day const there = setting_.calendar.add_business_days(*asset.needed_by, 0);
                if (there <= placed.start) continue;
                placed.start = there;
                placed.driver.reset();
                placed.waits_for_data = need;
            }
    }

    // Earlier than what it waits for where people decided so, but never before the plan begins.
    void move(std::size_t phase) {
        Placed& placed = placed_[phase];
        for (PhaseMove const& move : setting_.moves)
            if (move.phase == order_.keys[phase]) {
                int const days = std::clamp(move.business_days, -moved_max, moved_max);
                placed.moved = std::clamp(placed.moved + days, -moved_max, moved_max);
            }
        if (placed.moved > 0) placed.start = setting_.calendar.add_business_days(placed.start, placed.moved);
        if (placed.moved < 0)
            placed.start =
                std::max(start_, earlier_business_day(setting_.calendar, placed.start, -placed.moved));
    }

    // From the last phase of the work back along those that set each other's begin.
    void find_critical() {
        critical_.resize(placed_.size());
        for (std::size_t const phase : order_.sequence) {
            if (brief_.phases[phase].id == PhaseKind::monitoring) continue;
            if (!last_ || placed_[phase].end > placed_[*last_].end) last_ = phase;
        }
        if (!last_ && !order_.sequence.empty()) last_ = order_.sequence.back();
        for (auto phase = last_; phase; phase = placed_[*phase].driver)
            critical_[*phase] = true;
    }

    // Business days that the chain takes beyond its middle estimates.
    static double more_days(Placed const& placed, double standard_deviations) {
        double const more = placed.chain.quantile(standard_deviations) - placed.chain_days;
        return placed.chain_most ? std::min<double>(more, *placed.chain_most - placed.chain_days) : more;
    }

    PhaseSchedule view_of(std::size_t i) const {
        PlanPhase const& phase = brief_.phases[i];
        Placed const& placed = placed_[i];
        PhaseDays const days = days_of(phase);
        // Of a phase alone the estimate says it; a chain is a sum.
        double const beyond = placed.driver ? more_days(placed, at_p90) : days.p90 - days.p50;
        int const more = std::max(0, static_cast<int>(std::ceil(beyond - 1e-9)));
        PhaseSchedule view{order_.keys[i], phase.id, std::string(name_of(phase.id)), placed.start, placed.end,
            setting_.calendar.add_business_days(placed.end, more), days, critical_[i], {},
            placed.waits_for_data, placed.moved, phase.timebox_days, false};
        if (!phase.what.empty()) view.name += ": " + phase.what;
        for (std::size_t const earlier : order_.waits_for[i])
            view.after.push_back(order_.keys[earlier]);
        PlanPhase unboxed = phase;
        unboxed.timebox_days.reset();
        view.ends_at_box = phase.timebox_days && days_of(unboxed).p50 > *phase.timebox_days;
        return view;
    }

    PlanForecast forecast() const {
        Placed const& last = placed_[*last_];
        int const buffer_bp = brief_.timeline ? brief_.timeline->buffer_bp.value_or(0) : 0;
        double const buffer = last.chain_days * (buffer_bp / 10'000.0);
        // With what was waited for and moved, which the chain does not count.
        double const planned = setting_.calendar.business_days_between(start_.plus(-1), last.end);
        double const week = days_in_week(setting_.calendar.week);
        auto const weeks = [&](double days) { return rounded(std::max(days, 0.0) / week, 10); };
        PlanWeeks const total{weeks(planned), weeks(planned + buffer), weeks(planned + more_days(last, 0)),
            weeks(planned + more_days(last, at_p80)), weeks(planned + more_days(last, at_p90))};
        auto const chance = [&](double days) { return rounded(last.chain.chance_within(days), 1000); };
        return {total, buffer_bp, chance(last.chain_days + buffer), chance(last.chain_days), fit_of(total)};
    }

    PlanFit fit_of(PlanWeeks const& weeks) const {
        engagements::Policy const& policy = setting_.policy;
        bool const is_complex = brief_facts(brief_, 0).is_complex;
        PlanFit fit{{}, {}, {}, {}, is_complex, is_complex ? policy.complex_weeks_min : policy.mvp_weeks_min,
            is_complex ? policy.complex_weeks_max : policy.mvp_weeks_max, RangeVerdict::within};
        if (weeks.planned < fit.usual_weeks_min) fit.planned = RangeVerdict::shorter;
        if (weeks.planned > fit.usual_weeks_max) fit.planned = RangeVerdict::longer;
        if (!brief_.timeline || !brief_.timeline->weeks) return fit;
        fit.weeks_wanted = brief_.timeline->weeks;
        fit.fits_p50 = weeks.p50 <= *fit.weeks_wanted;
        fit.fits_p80 = weeks.p80 <= *fit.weeks_wanted;
        fit.fits_p90 = weeks.p90 <= *fit.weeks_wanted;
        return fit;
    }

    Brief const& brief_;
    PlanSetting const& setting_;
    PlanOrder order_;
    Day start_;
    std::vector<Placed> placed_;
    std::vector<bool> critical_;
    std::optional<std::size_t> last_; // of the work
};

} // namespace

Result<Schedule> schedule(Brief const& brief, PlanSetting const& setting) {
    TENON_TRY(order, order_phases(brief));
    return Planner(brief, setting, std::move(order)).plan();
}

} // namespace tenon::briefs
