#pragma once

// The face of Today: what waits for a person and what that person waits for, in every engagement they see.

#include "insights/insight_wire.h"
#include "insights/situations.h"

namespace tenon::insights {

class Today {
public:
    Today(Context context, engagements::Engagements& engagements, Situations const& situations)
        : context_(context), engagements_(engagements), situations_(situations) {}

    TodayView of(sql::Transaction&, Actor const&) const;

private:
    Context context_;
    engagements::Engagements& engagements_;
    Situations const& situations_;
};

} // namespace tenon::insights
