#include "ledger/views.h"

namespace tenon::ledger {

TransferView view_of(Transfer const& transfer) {
    return {.id = transfer.id,
        .seq = transfer.seq,
        .code = static_cast<int>(transfer.code),
        .name = std::string(name_of(transfer.code)),
        .phase = transfer.phase,
        .linked = transfer.linked,
        .debit = transfer.debit,
        .credit = transfer.credit,
        .amount = transfer.money(),
        .group = transfer.group_id,
        .pending = transfer.pending_id,
        .expires_at = transfer.expires_at,
        .ref_type = transfer.ref_type,
        .ref_id = transfer.ref_id,
        .evidence = transfer.evidence,
        .actor = transfer.actor_id,
        .actor_name = transfer.actor_name,
        .reason = transfer.reason,
        .effective_at = transfer.effective_at,
        .recorded_at = transfer.recorded_at,
        .prev_hash = transfer.prev_hash,
        .hash = transfer.hash};
}

PledgeView view_of(Pledge const& pledge) {
    return {pledge.id, pledge.amount, pledge.is_confirmed ? FundEvidence::confirmed : FundEvidence::pledged,
        pledge.by, pledge.recorded_at};
}

CurrencyFundsView view_of(Funds const& funds) {
    CurrencyFundsView view{funds.confirmed.currency(), funds.pledged, funds.confirmed, funds.returned,
        funds.available, funds.allocated, funds.earned, funds.owed, funds.paying_out, funds.paid, {}, {}};
    for (MilestoneFunds const& milestone : funds.milestones)
        view.milestones.push_back({milestone.milestone, milestone.allocated});
    for (ExpertFunds const& expert : funds.experts)
        view.experts.push_back({expert.expert, expert.owed, expert.paying_out});
    return view;
}

PayoutView view_of(Payout const& payout) {
    PayoutState const settled = payout.paid ? PayoutState::paid : PayoutState::voided;
    return {payout.id, payout.expert, payout.settled_by ? settled : PayoutState::pending, payout.amount,
        payout.paid, payout.requested_at, payout.expires_at, payout.bank_reference, payout.settled_at};
}

VerificationView view_of(Report const& report) {
    VerificationView view{report.holds(), report.transfers, {}};
    for (InvariantReport const& one : report.invariants)
        view.invariants.push_back(
            {std::string(code_of(one.invariant)), std::string(sentence_of(one.invariant)), one.holds(),
                one.holds() ? std::nullopt : std::optional(one.violation)});
    return view;
}

} // namespace tenon::ledger
