#include "ledger/ledger.h"

// Payouts: pending while the client's bank works, then posted on its word or voided.

#include "ledger/guards.h"
#include "ledger/transfer_store.h"

namespace tenon::ledger {

namespace {

Result<void> require_payee(Actor const& actor, Id<Account> expert) {
    if (actor.kind == Actor::Kind::system || actor.acts_for(Party::client)) return {};
    TENON_CHECK(require_party(actor, Party::expert));
    if (actor.account != expert) return refuse(Refusal::payout_of_another_expert);
    return {};
}

Result<Transfer> find_payout(sql::Transaction& transaction, Place const& place, Id<Transfer> id) {
    auto payout = store::find(transaction, place.workspace, id);
    bool const is_payout = payout && payout->phase == TransferPhase::pending;
    if (!is_payout || payout->engagement_id != place.engagement) return refuse(Refusal::payout_not_found);
    return *std::move(payout);
}

// The record that settles a payout, between the same accounts.
Draft settlement_of(Transfer const& payout, Id<Transfer> id, TransferPhase phase) {
    Id<Account> const expert = *Id<Account>::parse(payout.ref_id);
    return {.id = id,
        .code = payout.code,
        .debit = payable_account(expert, payout.engagement_id),
        .credit = reserve_account(expert),
        .amount = payout.money(),
        .ref_type = payout.ref_type,
        .ref_id = payout.ref_id,
        .phase = phase,
        .pending_id = payout.id,
        .pending_amount = payout.amount};
}

} // namespace

Result<Group> Ledger::request_payout(
    sql::Transaction& transaction, Actor const& actor, PayoutRequest const& request) const {
    TENON_CHECK(require_payee(actor, request.expert));
    Draft draft{.id = request.id,
        .code = Code::payout,
        .debit = payable_account(request.expert, actor.place().engagement),
        .credit = reserve_account(request.expert),
        .amount = request.amount,
        .ref_type = RefType::expert,
        .ref_id = request.expert.str(),
        .phase = TransferPhase::pending,
        .expires_at = request.expires_at};
    return record(transaction, actor, {draft}, "payout.requested", [&](std::vector<Draft>&) -> Result<void> {
        if (request.expires_at && *request.expires_at <= context_.clock.now())
            return refuse(Refusal::pending_expired);
        return {};
    });
}

Result<Group> Ledger::confirm_payout(
    sql::Transaction& transaction, Actor const& actor, PayoutConfirmation const& confirmation) const {
    TENON_CHECK(require_party(actor, Party::client));
    TENON_TRY(reference, read_bank_reference(confirmation.bank_reference));
    TENON_TRY(payout, find_payout(transaction, actor.place(), confirmation.payout));
    Draft draft = settlement_of(payout, confirmation.id, TransferPhase::post);
    draft.amount = confirmation.amount.value_or(payout.money());
    draft.evidence = reference;
    draft.effective_at = confirmation.effective_at;
    return settle(transaction, actor, payout, std::move(draft), "payout.confirmed");
}

Result<Group> Ledger::void_payout(
    sql::Transaction& transaction, Actor const& actor, PayoutVoid const& order) const {
    TENON_CHECK(require_party(actor, Party::client));
    TENON_TRY(reason, read_reason(order.reason));
    TENON_TRY(payout, find_payout(transaction, actor.place(), order.payout));
    Draft draft = settlement_of(payout, order.id, TransferPhase::void_);
    draft.reason = reason;
    return settle(transaction, actor, payout, std::move(draft), "payout.voided");
}

Result<Group> Ledger::settle(sql::Transaction& transaction, Actor const& actor, Transfer const& payout,
    Draft draft, std::string_view event) const {
    Id<Workspace> const workspace = payout.workspace_id;
    // The book is found by the currency, so this one is asked before the book is open.
    if (draft.amount.currency() != payout.currency) return refuse(Refusal::currency_mismatch);
    return record(
        transaction, actor, {std::move(draft)}, event, [&](std::vector<Draft>& drafts) -> Result<void> {
            Draft& settlement = drafts.front();
            TENON_CHECK(check_settlement(
                payout, {.phase = settlement.phase,
                            .amount = settlement.amount,
                            .is_resolved = store::is_resolved(transaction, workspace, payout.id),
                            .now = context_.clock.now()}));
            if (!settlement.evidence) return {};
            return claim_evidence(transaction, workspace, settlement);
        });
}

} // namespace tenon::ledger
