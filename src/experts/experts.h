#pragma once

// The face of experts: a person writes their profile, and those who share an engagement with them as its
// expert read it.

#include "base/context.h"
#include "experts/expert_wire.h"
#include "platform/sql/database.h"

namespace tenon::experts {

class Experts {
public:
    explicit Experts(Context context) : context_(context) {}

    // The actor's own; empty, with version 0, before the first save.
    ExpertView own(sql::Transaction&, Actor const&);

    // Errors: profile_stale (with the newer ExpertView attached), body_invalid.
    Result<ExpertView> save(sql::Transaction&, Actor const&, SaveExpertProfile const&);

    // The experts of the actor's engagement, also those who have written nothing yet.
    ExpertList of_engagement(sql::Transaction&, Actor const&);

private:
    Context context_;
};

// What this reader may see of it: a rate is for the client's side, for finance and for the expert themself.
ExpertProfile shown_to(Actor const& reader, Id<Account> const& expert, ExpertProfile profile);

} // namespace tenon::experts
