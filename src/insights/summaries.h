#pragma once

// The face of summaries: one week of one engagement, for whoever takes part in it.

#include "briefs/briefs.h"
#include "insights/insight_wire.h"
#include "insights/situations.h"
#include "tracking/tracking.h"

namespace tenon::insights {

class Summaries {
public:
    Summaries(Situations const& situations, briefs::Briefs& briefs, tracking::Tracking const& tracking)
        : situations_(situations), briefs_(briefs), tracking_(tracking) {}

    // The week that holds the day; this week where none is named. Errors: week_ahead, week_before (invalid).
    Result<SummaryView> of(sql::Transaction&, Actor const&, std::optional<Day> day) const;

private:
    Situations const& situations_;
    briefs::Briefs& briefs_;
    tracking::Tracking const& tracking_;
};

} // namespace tenon::insights
