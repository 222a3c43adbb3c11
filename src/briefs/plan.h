#pragma once

// The plan of a brief on a calendar: when each phase begins and ends, which of them decide the end, how sure
// that is, and whether it fits what was asked for. Pure; the same for a file, an unsaved form and an
// engagement.
//
// A phase begins on the first business day after those it waits for have ended, and not before the data it
// needs are promised. Its days are the middle estimate (plan_estimate.h says what a missing one becomes, and
// what the confidence leaves out). Monitoring runs after the work and counts neither for its weeks nor for
// its confidence.

#include "base/calendar.h"
#include "briefs/plan_estimate.h"
#include "briefs/plan_order.h"
#include "engagements/facts.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::briefs {

// A phase and all that depend on it begin so many business days later, or earlier.
struct PhaseMove {
    std::string phase; // its key
    int business_days;
};
BOOST_DESCRIBE_STRUCT(PhaseMove, (), (phase, business_days))

// What a plan is read against.
struct PlanSetting {
    Calendar calendar = {};
    Day today;
    std::vector<PhaseMove> moves = {};
    engagements::Policy policy = {};
    bool data_are_known = false; // every data asset has a verdict that lets work go on
};

struct PhaseSchedule {
    std::string key;
    PhaseKind kind;
    std::string name;
    Day start;
    Day end;
    Day end_p90;
    PhaseDays days;
    bool is_critical;               // a day more here is a day more in the whole
    std::vector<std::string> after; // keys
    std::string waits_for_data;     // the asset that sets its begin, or ""
    int moved_days;                 // business days
    std::optional<int> timebox_days;
    bool ends_at_box; // the box is shorter than the middle estimate
};
BOOST_DESCRIBE_STRUCT(PhaseSchedule, (),
    (key, kind, name, start, end, end_p90, days, is_critical, after, waits_for_data, moved_days, timebox_days,
        ends_at_box))

// From the begin to the end of the work, in weeks of the calendar.
struct PlanWeeks {
    double planned;  // every phase takes its middle estimate
    double buffered; // and the plan's buffer on top
    double p50;
    double p80;
    double p90;
};
BOOST_DESCRIBE_STRUCT(PlanWeeks, (), (planned, buffered, p50, p80, p90))

BOOST_DEFINE_ENUM_CLASS(RangeVerdict, shorter, within, longer)

struct PlanFit {
    std::optional<int> weeks_wanted; // the timeline's
    std::optional<bool> fits_p50;
    std::optional<bool> fits_p80;
    std::optional<bool> fits_p90;
    bool is_complex; // measured against months, not weeks
    int usual_weeks_min;
    int usual_weeks_max;
    RangeVerdict planned; // against the usual weeks
};
BOOST_DESCRIBE_STRUCT(PlanFit, (),
    (weeks_wanted, fits_p50, fits_p80, fits_p90, is_complex, usual_weeks_min, usual_weeks_max, planned))

// Probabilities are from 0 to 1.
struct PlanForecast {
    PlanWeeks weeks;
    int buffer_bp;
    double confidence;                // that the work ends within the middle estimates and the buffer
    double confidence_without_buffer; // the same for the middle estimates alone
    PlanFit fit;
};
BOOST_DESCRIBE_STRUCT(PlanForecast, (), (weeks, buffer_bp, confidence, confidence_without_buffer, fit))

struct Schedule {
    Day start;
    Day end; // of the last phase, monitoring included
    Day end_p90;
    std::vector<PhaseSchedule> phases; // in the brief's order
    std::optional<int> review_rounds;
    std::optional<PlanForecast> forecast; // nothing without phases
};
BOOST_DESCRIBE_STRUCT(Schedule, (), (start, end, end_p90, phases, review_rounds, forecast))

// Errors: those of order_phases. A move of a phase that is no longer planned moves nothing.
Result<Schedule> schedule(Brief const& brief, PlanSetting const& setting);

} // namespace tenon::briefs
