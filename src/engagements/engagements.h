#pragma once

// The face of engagements: their phase, their gates, and what was overridden.
//
// Gates turn the dependency round: a module that moves an engagement calls pass_gate inside its own
// transaction; what is true comes from every module's FactSource, what follows from it from the one
// GateRules. Both are declared here and wired by src/app, so that no module includes the checks.

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
    // The facts that open the gate.
    Result<Facts> open_gate(sql::Transaction&, Actor const&, Gate, std::string_view subject);

    Context context_;
    GateRules const& rules_;
    std::vector<FactSource*> sources_;
};

} // namespace tenon::engagements
