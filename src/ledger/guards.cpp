#include "ledger/guards.h"

#include "base/text.h"
#include "ledger/book_store.h"
#include "ledger/ledger.h"
#include "ledger/transfer_store.h"

namespace tenon::ledger {

namespace {

constexpr std::size_t bank_reference_max = 140; // the unstructured text of a SEPA payment
constexpr std::size_t reason_max = 1000;

Result<std::string> read_text(std::string_view text, std::size_t limit, Refusal refusal) {
    std::string_view const trimmed = trim(text);
    if (trimmed.empty() || count_code_points(trimmed) > limit) return refuse(refusal);
    return std::string(trimmed);
}

} // namespace

Result<void> require_party(Actor const& actor, Party party) {
    if (actor.kind == Actor::Kind::system || actor.acts_for(party)) return {};
    return refuse(Refusal::party_required);
}

Result<std::string> read_bank_reference(std::string_view text) {
    return read_text(text, bank_reference_max, Refusal::evidence_invalid);
}

Result<std::string> read_reason(std::string_view text) {
    return read_text(text, reason_max, Refusal::reason_invalid);
}

Result<void> claim_evidence(sql::Transaction& transaction, Id<Workspace> workspace, Draft& draft) {
    auto const earlier = store::find_evidence(transaction, workspace, draft.evidence.value());
    if (earlier && !earlier->corrected) return refuse(Refusal::evidence_used);
    if (earlier) draft.round = earlier->round + 1;
    return {};
}

Result<void> claim_milestone(
    sql::Transaction& transaction, Id<Workspace> workspace, std::vector<Draft>& drafts) {
    auto const earlier = store::find_earning(transaction, workspace, drafts.front().ref_id);
    if (earlier && !earlier->corrected) return refuse(Refusal::already_earned);
    if (earlier)
        for (Draft& draft : drafts)
            draft.round = earlier->round + 1;
    return {};
}

Failure explain_shortage(sql::Transaction& transaction, Place const& place, Draft const& draft) {
    Currency const currency = draft.amount.currency();
    bool const is_kept =
        store::find_account(transaction, place.workspace, currency, draft.credit.path).has_value();
    if (!is_kept && store::is_open(transaction, place.workspace, draft.credit.path))
        return refuse(Refusal::currency_mismatch);
    bool const is_early =
        draft.code == Code::allocate && store::has_open_pledge(transaction, place, currency);
    return refuse(is_early ? Refusal::funds_unconfirmed : Refusal::insufficient_funds);
}

} // namespace tenon::ledger
