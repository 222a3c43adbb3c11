#include "ledger/posting.h"

namespace tenon::ledger {

namespace {

constexpr std::int64_t counter_limit = 4'000'000'000'000'000'000;

bool add(std::int64_t& pending, std::int64_t& posted, Effect effect) {
    std::int64_t new_pending = 0;
    std::int64_t new_posted = 0;
    if (__builtin_add_overflow(pending, effect.pending, &new_pending) ||
        __builtin_add_overflow(posted, effect.posted, &new_posted))
        return false;
    if (new_pending < 0 || new_posted < 0 || new_pending > counter_limit || new_posted > counter_limit)
        return false;
    pending = new_pending;
    posted = new_posted;
    return true;
}

Result<void> check_overdraft(BookAccount const& account) {
    if (!account.no_overdraft || available(account) >= 0) return {};
    return refuse(
        account.code == AccountCode::payable ? Refusal::insufficient_payable : Refusal::insufficient_funds);
}

} // namespace

Effect effect_of(TransferPhase phase, std::int64_t amount, std::int64_t pending_amount) {
    switch (phase) {
    case TransferPhase::single: return {0, amount};
    case TransferPhase::pending: return {amount, 0};
    case TransferPhase::post: return {-pending_amount, amount};
    case TransferPhase::void_: return {-pending_amount, 0};
    }
    return {};
}

bool add_debit(Counters& counters, Effect effect) {
    return add(counters.debits_pending, counters.debits_posted, effect);
}

bool add_credit(Counters& counters, Effect effect) {
    return add(counters.credits_pending, counters.credits_posted, effect);
}

Result<void> post(Draft const& draft, BookAccount& debit, BookAccount& credit) {
    if (!draft.amount.is_positive()) return refuse(Refusal::amount_range);
    Effect const effect = effect_of(draft.phase, draft.amount.minor(), draft.pending_amount);
    if (!add_debit(debit.counters, effect) || !add_credit(credit.counters, effect))
        return refuse(Refusal::amount_range);
    TENON_CHECK(check_overdraft(debit));
    return check_overdraft(credit);
}

Result<void> check_settlement(Transfer const& pending, Settlement const& settlement) {
    if (settlement.is_resolved) return refuse(Refusal::pending_resolved);
    if (settlement.phase == TransferPhase::void_) return {};
    if (settlement.amount.currency() != pending.currency) return refuse(Refusal::currency_mismatch);
    if (settlement.amount.minor() > pending.amount) return refuse(Refusal::exceeds_pending);
    if (pending.expires_at && settlement.now >= *pending.expires_at) return refuse(Refusal::pending_expired);
    return {};
}

bool same_content(Transfer const& recorded, Id<Engagement> engagement, Draft const& draft) {
    bool const same_moment = !draft.effective_at || *draft.effective_at == recorded.effective_at;
    return recorded.engagement_id == engagement && recorded.code == draft.code &&
           recorded.phase == draft.phase && recorded.debit == draft.debit.path &&
           recorded.credit == draft.credit.path && recorded.currency == draft.amount.currency() &&
           recorded.amount == draft.amount.minor() && recorded.pending_id == draft.pending_id &&
           recorded.expires_at == draft.expires_at && recorded.ref_type == draft.ref_type &&
           recorded.ref_id == draft.ref_id && recorded.evidence == draft.evidence &&
           recorded.reason == draft.reason && same_moment;
}

Party corrector_of(Code code) {
    switch (code) {
    // What is allocated or earned stands for the expert's work.
    case Code::allocate:
    case Code::earn:
    case Code::reserve: return Party::expert;
    default: return Party::client;
    }
}

std::optional<Shape> shape_of(Code code) {
    using enum AccountCode;
    switch (code) {
    case Code::fund_confirm: return Shape{funds_available, bank};
    case Code::fund_return: return Shape{bank, funds_available};
    case Code::allocate: return Shape{funds_allocated, funds_available};
    case Code::deallocate: return Shape{funds_available, funds_allocated};
    case Code::earn: return Shape{services, payable};
    case Code::reserve: return Shape{funds_reserve, funds_allocated};
    case Code::payout: return Shape{payable, funds_reserve};
    case Code::correct: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace tenon::ledger
