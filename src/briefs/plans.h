#pragma once

// The face of plans: what the newest brief's phases mean on the workspace's calendar, what is advised, and
// moves, each with a reason and a name, for ever on record.

#include "base/context.h"
#include "briefs/briefs.h"
#include "briefs/plan_wire.h"

namespace tenon::briefs {

// Error: body_invalid where the phases' order does not work out.
Result<TriedPlan> try_plan(Brief const& brief, PlanSetting const& setting);
Result<PlanDraft> try_draft(Brief const& brief, PlanSetting setting);

class Plans {
public:
    Plans(Context context, engagements::Engagements& engagements, Briefs& briefs)
        : context_(context), engagements_(engagements), briefs_(briefs) {}

    Result<PlanView> show(sql::Transaction&, Place const&);
    Result<PlanDraft> draft(sql::Transaction&, Place const&);
    // A brief that is not saved in place of the stored one. Errors: body_invalid.
    Result<TriedPlan> trial(sql::Transaction&, Place const&, TryPlan const&);

    // Errors: body_invalid with reason_missing, out_of_range or phase_unknown; engagement_closed (conflict).
    Result<PlanView> move(sql::Transaction&, Actor const&, NewPlanMove const&);

private:
    PlanSetting setting(sql::Transaction&, Place const&);

    Context context_;
    engagements::Engagements& engagements_;
    Briefs& briefs_;
};

} // namespace tenon::briefs
