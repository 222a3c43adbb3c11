#pragma once

// The face of engagements: their phase, their gates, and what was overridden.
//
// Gates turn the dependency round: a module that moves an engagement calls pass_gate inside its own
// transaction; what is true comes from every module's FactSource, what follows from it from the one
// GateRules. Both are declared here and wired by src/app, so that no module includes the checks.

#include "base/calendar.h"
#include "base/context.h"
#include "engagements/engagement_store.h"
#include "engagements/facts.h"
#include "platform/sql/database.h"

#include <vector>

namespace tenon::engagements {

// A module's part of the facts. Called inside the transaction that decides, so it sees what is being changed.
class FactSource {
public:
    virtual ~FactSource() = default;
    virtual void fill(sql::Transaction&, Place const&, Facts&) = 0;
};

// Facts in, findings out. Pure.
class GateRules {
public:
    virtual ~GateRules() = default;
    virtual Report judge(Facts const&, std::optional<Gate>) const = 0;
    virtual int version() const = 0;
};

class Engagements {
public:
    Engagements(Context context, GateRules const& rules) : context_(context), rules_(rules) {}

    // At wiring time, before the first request.
    void add(FactSource& source) { sources_.push_back(&source); }

    // A new engagement of the actor's workspace, in the phase brief. The actor becomes its client.
    Place open(sql::Transaction&, Actor const&, std::string_view title);
    void rename(sql::Transaction&, Place const&, std::string_view title);

    // Moves the engagement of the actor's place through the gate, or says what blocks it. `subject`: the
    // milestone of an acceptance, else "".
    // Errors: gate_not_now, gate_not_yet (conflict), gate_blocked (conflict) with one problem per finding.
    Result<void> pass_gate(sql::Transaction&, Actor const&, Gate, std::string_view subject = "");

    // The same, and moves nothing: for those who act before the one whose action passes the gate.
    Result<void> judge_gate(sql::Transaction&, Actor const&, Gate, std::string_view subject = "");

    // Whether the engagement may still be changed in this phase, held against other writers of it.
    Phase lock(sql::Transaction& transaction, Place const& place) {
        return store::lock(transaction, place).phase;
    }

    FindingList findings(sql::Transaction&, Actor const&, std::optional<Gate>);
    // The findings of a past day: the facts stored by its end, under today's rules. Overrides count as they
    // stood then. Errors: day_ahead (invalid), day_unknown (not_found): nothing was stored by then,
    // facts_changed (conflict): what is stored is not what was stored then.
    Result<FindingList> findings_of(sql::Transaction&, Actor const&, std::optional<Gate>, Day);
    DecisionList decisions(sql::Transaction&, Actor const&);
    // Stores the facts of the day that ended last, once; says whether it did.
    bool close_day(sql::Transaction&, store::LivingRow const&);
    // Sets a finding that blocks the gate aside, with a reason and a name, for ever on record.
    // Errors: reason_missing, finding_not_blocking (conflict).
    Result<OverrideView> override_finding(sql::Transaction&, Actor const&, Gate, OverrideFinding const&);
    OverrideList overrides(sql::Transaction&, Actor const&);

    Result<EngagementPage> page(sql::Transaction&, Actor const&);
    // Of the workspace the call names, else wherever the actor may go.
    EngagementList list(sql::Transaction&, Actor const&);
    Result<Me> me(sql::Transaction&, Actor const&);

    Facts facts(sql::Transaction&, Place const&, std::string_view subject = "");

private:
    FindingList list_findings(
        Actor const&, std::optional<Gate>, Facts const&, std::vector<OverrideView> const&) const;
    Calendar calendar(sql::Transaction&, Place const&) const;
    // The facts that open the gate.
    Result<Facts> open_gate(sql::Transaction&, Actor const&, Gate, std::string_view subject);

    Context context_;
    GateRules const& rules_;
    std::vector<FactSource*> sources_;
};

} // namespace tenon::engagements
