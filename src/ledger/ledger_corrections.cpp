#include "ledger/ledger.h"

// Corrections: a transfer is never changed, its mirror image is recorded beside it, with the reason.

#include "ledger/book_store.h"
#include "ledger/guards.h"
#include "ledger/transfer_store.h"

namespace tenon::ledger {

namespace {

Result<void> check_correctable(Transfer const& transfer) {
    if (transfer.code == Code::correct) return refuse(Refusal::correction_final);
    if (transfer.phase == TransferPhase::pending || transfer.phase == TransferPhase::void_)
        return refuse(Refusal::pending_not_correctable);
    return {};
}

Result<void> check_corrector(Actor const& actor, Transfer const& transfer) {
    if (actor.kind == Actor::Kind::system || actor.acts_for(corrector_of(transfer.code))) return {};
    return refuse(party_of(actor) ? Refusal::correction_by_other_party : Refusal::party_required);
}

} // namespace

Result<Group> Ledger::correct(
    sql::Transaction& transaction, Actor const& actor, Correction const& correction) const {
    TENON_TRY(reason, read_reason(correction.reason));
    Place const place = actor.place();
    auto const named = store::find(transaction, place.workspace, correction.transfer);
    if (!named || named->engagement_id != place.engagement) return refuse(Refusal::transfer_not_found);
    TENON_CHECK(check_correctable(*named));
    TENON_CHECK(check_corrector(actor, *named));

    std::vector<Draft> drafts;
    for (Transfer const& original : store::group(transaction, place.workspace, named->group_id)) {
        auto const account = [&](std::string const& path) {
            return store::find_account(transaction, place.workspace, original.currency, path).value();
        };
        drafts.push_back({.id = drafts.empty() ? correction.id : context_.ids.make<Transfer>(),
            .code = Code::correct,
            .debit = account(original.credit),
            .credit = account(original.debit),
            .amount = original.money(),
            .ref_type = RefType::transfer,
            .ref_id = original.id.str(),
            .reason = reason});
    }
    return record(
        transaction, actor, std::move(drafts), "ledger.corrected", [&](std::vector<Draft>&) -> Result<void> {
            if (store::is_corrected(transaction, place.workspace, named->id))
                return refuse(Refusal::already_corrected);
            return {};
        });
}

} // namespace tenon::ledger
