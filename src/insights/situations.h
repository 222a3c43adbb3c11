#pragma once

// Reads an engagement's situation from the modules that own it: a fixed number of statements, apart from
// those that the engagement's own milestones and evaluations cost.

#include "base/context.h"
#include "engagements/engagements.h"
#include "insights/situation.h"
#include "ledger/ledger.h"
#include "scoring/evaluations.h"

namespace tenon::insights {

class Situations {
public:
    Situations(Context context, engagements::Engagements& engagements,
        engagements::GateRules const& gate_rules, ledger::Ledger const& ledger,
        scoring::Evaluations& evaluations)
        : context_(context),
          engagements_(engagements),
          gate_rules_(gate_rules),
          ledger_(ledger),
          evaluations_(evaluations) {}

    // Of the actor's place.
    Situation of(sql::Transaction&, Actor const&) const;

private:
    std::vector<engagements::Finding> open_findings(sql::Transaction&, Actor const&, Situation const&) const;
    void add_money(sql::Transaction&, Place const&, Situation&) const;

    Context context_;
    engagements::Engagements& engagements_;
    engagements::GateRules const& gate_rules_;
    ledger::Ledger const& ledger_;
    scoring::Evaluations& evaluations_;
};

} // namespace tenon::insights
