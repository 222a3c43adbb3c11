#pragma once

// How a criterion stands: finds the evidence it rests on and holds it against what the contract says. Nobody
// types a number in: a sealed metric is the server's own score, a run's metric what the run logged, a file
// what was uploaded.

#include "artifacts/artifacts.h"
#include "contracts/terms.h"
#include "delivery/milestone_store.h"
#include "tracking/tracking.h"

namespace tenon::delivery {

class Standings {
public:
    Standings(tracking::Tracking const& tracking, artifacts::Artifacts const& artifacts)
        : tracking_(tracking), artifacts_(artifacts) {}

    // `named`: what the expert linked to the criterion, if anything.
    CriterionStanding of(sql::Transaction&, Place const&, contracts::ContractCriterion const&,
        store::EvidenceRow const* named) const;

private:
    void judge_sealed(
        sql::Transaction&, Place const&, contracts::ContractCriterion const&, CriterionStanding&) const;
    void judge_run(
        sql::Transaction&, Place const&, contracts::ContractCriterion const&, CriterionStanding&) const;
    void judge_file(sql::Transaction&, Place const&, CriterionStanding&) const;

    tracking::Tracking const& tracking_;
    artifacts::Artifacts const& artifacts_;
};

} // namespace tenon::delivery
