#include "ledger/refusal.h"

namespace tenon::ledger {

namespace {

struct Sentence {
    ErrorKind kind;
    char const* text;
    char const* pointer = nullptr; // into the request, where one of its fields is wrong
};

Sentence sentence_of(Refusal refusal) {
    using enum ErrorKind;
    switch (refusal) {
    case Refusal::party_required:
        return {forbidden, "Only the party this belongs to can do it; ask the other side of the engagement."};
    case Refusal::amount_range:
        return {invalid, "An amount is more than zero and at most 10^15 minor units; check its digits.",
            "/amount"};
    case Refusal::currency_mismatch:
        return {invalid, "This is kept in another currency; give the amount in that currency.", "/amount"};
    case Refusal::evidence_invalid:
        return {invalid, "Give the bank's reference of the payment, 1 to 140 characters.", "/bank_reference"};
    case Refusal::evidence_used:
        return {conflict, "This bank reference proves another transfer; look at the bank statement again, or "
                          "correct that transfer first."};
    case Refusal::reason_invalid:
        return {invalid, "Say why, in 1 to 1000 characters; it stays on record.", "/reason"};
    case Refusal::effective_in_future:
        return {invalid, "Record this once it has happened: it cannot take effect in the future.",
            "/effective_at"};
    case Refusal::id_reused:
        return {conflict, "This id names something else already; make a new id for a new request."};
    case Refusal::funds_unconfirmed:
        return {conflict, "These funds are pledged but not confirmed; record the bank's reference first."};
    case Refusal::insufficient_funds:
        return {
            conflict, "There are not enough project funds for this; add funds or choose a smaller amount."};
    case Refusal::insufficient_payable:
        return {conflict, "This is more than is owed and not yet on its way; choose a smaller amount."};
    case Refusal::already_earned:
        return {conflict, "This milestone has been earned; correct that transfer before recording another."};
    case Refusal::pledge_not_found:
        return {not_found, "There is no such pledge in this engagement; look it up under its project funds."};
    case Refusal::pledge_confirmed:
        return {conflict, "This pledge is confirmed already; confirm further money by its amount."};
    case Refusal::payout_not_found:
        return {not_found, "There is no such payout in this engagement; look it up under its payouts."};
    case Refusal::payout_of_another_expert:
        return {
            forbidden, "You can ask for your own payout only; leave the others to those who earned them."};
    case Refusal::pending_resolved:
        return {conflict, "This payout is settled already; ask for a new one if more is to be paid."};
    case Refusal::pending_expired:
        return {conflict, "This payout has expired; void it and ask for a new one."};
    case Refusal::exceeds_pending:
        return {conflict, "This is more than the payout asks for; confirm at most its amount."};
    case Refusal::transfer_not_found:
        return {not_found, "There is no such transfer in this engagement; look it up in its ledger."};
    case Refusal::pending_not_correctable:
        return {conflict, "A payout is voided while it is under way; afterwards, correct the transfer that "
                          "confirmed it."};
    case Refusal::correction_final:
        return {conflict, "A correction is not corrected; record what is right as a new transfer."};
    case Refusal::already_corrected:
        return {conflict, "This transfer has been corrected; record what is right as a new transfer."};
    case Refusal::correction_by_other_party:
        return {forbidden, "A correction is made by the party that gives something up by it; ask the other "
                           "side to make it."};
    case Refusal::state_race:
        return {stale, "Somebody changed these books at the same moment; look again before repeating this."};
    }
    return {invalid, ""};
}

} // namespace

Failure refuse(Refusal refusal) {
    Sentence const sentence = sentence_of(refusal);
    std::string const code(to_text(refusal));
    if (!sentence.pointer) return fail(sentence.kind, code, sentence.text);
    return fail(sentence.kind, code, sentence.text, {{sentence.pointer, code, sentence.text}});
}

} // namespace tenon::ledger
