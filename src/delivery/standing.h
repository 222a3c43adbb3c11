#pragma once

// How a criterion stands: finds the evidence it rests on and holds it against what the contract says. Nobody
// types a number in: a sealed metric is the server's own score, a run's metric what the run logged, a file
// what was uploaded.

#include "artifacts/artifacts.h"
#include "contracts/terms.h"
#include "delivery/milestone_store.h"
#include "tracking/tracking.h"

namespace tenon::delivery {

// Raised whenever the verdict on a run or file changes its rule; stored with every verdict.
inline constexpr int verdict_version = 1;

class Standings {
public:
    Standings(tracking::Tracking const& tracking, artifacts::Artifacts const& artifacts)
        : tracking_(tracking), artifacts_(artifacts) {}

    // `named`: what the expert linked to the criterion, if anything. Where that row has no digest yet, the
    // standing has the one to store.
    CriterionStanding of(sql::Transaction&, Place const&, contracts::ContractCriterion const&,
        store::EvidenceRow const* named) const;

private:
    void judge_sealed(
        sql::Transaction&, Place const&, contracts::ContractCriterion const&, CriterionStanding&) const;
    void judge_run(
        sql::Transaction&, Place const&, contracts::ContractCriterion const&, CriterionStanding&) const;
    void hold_against_link(store::EvidenceRow const&, CriterionStanding&) const;
    void judge_file(sql::Transaction&, Place const&, CriterionStanding&) const;

    tracking::Tracking const& tracking_;
    artifacts::Artifacts const& artifacts_;
};

} // namespace tenon::delivery
