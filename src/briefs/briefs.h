#pragma once

// The face of briefs: begin one from a sentence, save versions, publish. Nobody's words are ever lost: each
// save is a version of its own, and a save that was based on an older one is refused with the newer version
// attached.

#include "base/context.h"
#include "briefs/brief_wire.h"
#include "engagements/engagements.h"

namespace tenon::briefs {

class Briefs final : public engagements::FactSource {
public:
    Briefs(Context context, engagements::Engagements& engagements)
        : context_(context), engagements_(engagements) {}

    // Opens an engagement in the actor's workspace with this as version 1. Error: body_invalid.
    Result<BriefView> begin(sql::Transaction&, Actor const&, NewBrief const&);

    // Errors: brief_stale (with the newer BriefView attached), brief_frozen (conflict) once a contract is
    // signed, body_invalid.
    Result<BriefView> save(sql::Transaction&, Actor const&, SaveBrief const&);

    Result<BriefView> latest(sql::Transaction&, Place const&);
    Result<BriefView> at(sql::Transaction&, Place const&, int version);
    BriefVersionList versions(sql::Transaction&, Place const&);

    // Through the gate publish.
    Result<void> publish(sql::Transaction&, Actor const&);

    void fill(sql::Transaction&, Place const&, engagements::Facts&) override;

private:
    Context context_;
    engagements::Engagements& engagements_;
};

} // namespace tenon::briefs
