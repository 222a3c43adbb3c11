#pragma once

// The face of delivery: milestones from funding to acceptance. A criterion resolves to a run, a file or a
// sealed evaluation; acceptance passes the gate and moves the record of the money in one transaction, so that
// neither is ever there without the other.

#include "base/context.h"
#include "contracts/contracts.h"
#include "delivery/standing.h"
#include "engagements/engagements.h"
#include "ledger/ledger.h"

namespace tenon::delivery {

class Milestones final : public engagements::FactSource {
public:
    Milestones(Context context, engagements::Engagements& engagements, ledger::Ledger const& ledger,
        tracking::Tracking const& tracking, artifacts::Artifacts const& artifacts)
        : context_(context),
          engagements_(engagements),
          ledger_(ledger),
          tracking_(tracking),
          artifacts_(artifacts),
          standings_(tracking, artifacts) {}

    // Nothing before both have signed.
    MilestoneList list(sql::Transaction&, Place const&) const;

    // Sets confirmed project funds aside for it. What the ledger refuses; milestone_step_refused.
    Result<MilestoneView> fund(
        sql::Transaction&, Actor const&, std::string const& milestone, FundMilestone const&);
    // The first one begun passes the gate start.
    Result<MilestoneView> start(sql::Transaction&, Actor const&, std::string const& milestone);
    // evidence_unknown where the run or file is not there.
    Result<MilestoneView> link(
        sql::Transaction&, Actor const&, std::string const& milestone, LinkEvidence const&);
    // submission_incomplete with one problem per binding criterion without evidence.
    Result<MilestoneView> submit(sql::Transaction&, Actor const&, std::string const& milestone);
    // rejection_needs_criterion, rounds_used.
    Result<MilestoneView> request_changes(
        sql::Transaction&, Actor const&, std::string const& milestone, RequestChanges const&);
    // reason_missing, already_waived.
    Result<MilestoneView> waive(
        sql::Transaction&, Actor const&, std::string const& milestone, WaiveCriterion const&);
    // gate_blocked with each binding criterion that is neither met nor waived.
    Result<MilestoneView> accept(
        sql::Transaction&, Actor const&, std::string const& milestone, AcceptMilestone const&);

    // For the server, when a review window has ended without an answer; review_not_over where none has, or
    // where its end was seen before.
    //
    // Accepts, as of the window's end, where the contract lets silence do so. What may_accept() and accept()
    // refuse.
    Result<MilestoneView> accept_by_silence(sql::Transaction&, Actor const&, std::string const& milestone);
    // Records that both parties decide, and why.
    Result<MilestoneView> escalate(
        sql::Transaction&, Actor const&, std::string const& milestone, Error const& because);

    void fill(sql::Transaction&, Place const&, engagements::Facts&) override;

private:
    // A milestone as the contract has it, with its row; made when it is first touched.
    struct Work {
        contracts::ContractTerms terms;
        contracts::ContractMilestone promised;
        store::MilestoneRow row;
    };
    Result<Work> open(sql::Transaction&, Actor const&, std::string const& milestone);
    // The same, of a submission whose review window is over.
    Result<Work> open_after_review(sql::Transaction&, Actor const&, std::string const& milestone);
    Result<void> take(Work& work, MilestoneStep step) const;
    // Passes the gate, books what was earned and finishes; who accepted, and when, stands in the row already.
    Result<MilestoneView> settle(sql::Transaction&, Actor const&, Work& work, Id<ledger::Transfer> const& id);
    // Stores the step (compare-and-set), records the event, shows the milestone.
    Result<MilestoneView> finish(
        sql::Transaction&, Actor const&, Work const& work, MilestoneState before, std::string_view event);
    MilestoneView view_of(sql::Transaction&, Place const&, contracts::ContractMilestone const&,
        std::optional<store::MilestoneRow> const&) const;

    Context context_;
    engagements::Engagements& engagements_;
    ledger::Ledger const& ledger_;
    tracking::Tracking const& tracking_;
    artifacts::Artifacts const& artifacts_;
    Standings standings_;
};

} // namespace tenon::delivery
