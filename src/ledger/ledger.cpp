#include "ledger/ledger.h"

#include "ledger/book.h"
#include "ledger/book_store.h"
#include "ledger/guards.h"
#include "ledger/transfer_store.h"
#include "platform/events/events.h"

namespace tenon::ledger {

namespace {

// What an event tells of a transfer. The hash is an anchor outside the book: a book whose end was cut off no
// longer reaches it.
struct EventData {
    std::string code;
    Money amount;
    std::int64_t seq;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(EventData, (), (code, amount, seq, hash))

struct PledgeEventData {
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PledgeEventData, (), (amount))

std::string event_data(Group const& group) {
    Transfer const& last = group.back();
    return json::to_json(
        EventData{std::string(name_of(group.front().code)), group.front().money(), last.seq, last.hash});
}

Pledge to_pledge(store::PledgeRow const& row) {
    return {row.id, *Money::of_minor_units(row.amount, row.currency), row.actor_name, row.recorded_at,
        row.confirmed};
}

Result<void> allow_all(std::vector<Draft>&) { return {}; }

} // namespace

Result<Group> Ledger::record(sql::Transaction& transaction, Actor const& actor, std::vector<Draft> drafts,
    std::string_view event, Guard const& guard) const {
    Place const place = actor.place();
    Timestamp const now = context_.clock.now();
    Draft const& first = drafts.front();
    if (!first.amount.is_positive()) return refuse(Refusal::amount_range);
    if (first.effective_at && *first.effective_at > now) return refuse(Refusal::effective_in_future);

    Book book(transaction, place, first.amount.currency());
    TENON_TRY(recorded, book.find_recorded(first));
    if (recorded) return *recorded;
    TENON_CHECK(guard(drafts));
    auto group = book.append(drafts, actor, now);
    if (!group) {
        bool const is_short = group.error().code == to_text(Refusal::insufficient_funds);
        return is_short ? explain_shortage(transaction, place, drafts.back()) : fail(group.error());
    }
    events::record(
        transaction, actor, now, events::between_parties(place, event, first.id.str(), event_data(*group)));
    return group;
}

Result<Pledge> Ledger::pledge(
    sql::Transaction& transaction, Actor const& actor, NewPledge const& pledge) const {
    TENON_CHECK(require_party(actor, Party::client));
    if (!pledge.amount.is_positive()) return refuse(Refusal::amount_range);
    Place const place = actor.place();
    Timestamp const now = context_.clock.now();
    bool const is_new = store::insert_pledge(transaction, place, pledge.id, pledge.amount, actor, now);
    auto const row = store::find_pledge(transaction, place.workspace, pledge.id);
    Money const recorded = *Money::of_minor_units(row->amount, row->currency);
    if (row->engagement_id != place.engagement || recorded != pledge.amount)
        return refuse(Refusal::id_reused);
    if (is_new)
        events::record(transaction, actor, now,
            events::between_parties(
                place, "funds.pledged", pledge.id.str(), json::to_json(PledgeEventData{pledge.amount})));
    return to_pledge(*row);
}

Result<Group> Ledger::confirm_funds(
    sql::Transaction& transaction, Actor const& actor, FundConfirmation const& confirmation) const {
    TENON_CHECK(require_party(actor, Party::client));
    TENON_TRY(reference, read_bank_reference(confirmation.bank_reference));
    Place const place = actor.place();
    auto const* const pledge_id = std::get_if<Id<Pledge>>(&confirmation.what);
    auto const pledge =
        pledge_id ? store::find_pledge(transaction, place.workspace, *pledge_id) : std::nullopt;
    if (pledge_id && (!pledge || pledge->engagement_id != place.engagement))
        return refuse(Refusal::pledge_not_found);
    Money const amount = pledge ? *Money::of_minor_units(pledge->amount, pledge->currency)
                                : std::get<Money>(confirmation.what);

    Draft draft{.id = confirmation.id,
        .code = Code::fund_confirm,
        .debit = available_account(place.engagement),
        .credit = bank_account(),
        .amount = amount,
        .ref_type = pledge ? RefType::pledge : RefType::engagement,
        .ref_id = pledge ? pledge->id.str() : place.engagement.str(),
        .evidence = reference,
        .effective_at = confirmation.effective_at};
    return record(
        transaction, actor, {draft}, "funds.confirmed", [&](std::vector<Draft>& drafts) -> Result<void> {
            if (pledge_id) {
                // Asked for under the lock, because the pledge above was read before it.
                auto const earlier =
                    store::find_confirmation(transaction, place.workspace, pledge_id->text());
                if (earlier && !earlier->corrected) return refuse(Refusal::pledge_confirmed);
            }
            return claim_evidence(transaction, place.workspace, drafts.front());
        });
}

Result<Group> Ledger::return_funds(
    sql::Transaction& transaction, Actor const& actor, FundReturn const& order) const {
    TENON_CHECK(require_party(actor, Party::client));
    TENON_TRY(reason, read_reason(order.reason));
    Id<Engagement> const engagement = actor.place().engagement;
    Draft draft{.id = order.id,
        .code = Code::fund_return,
        .debit = bank_account(),
        .credit = available_account(engagement),
        .amount = order.amount,
        .ref_type = RefType::engagement,
        .ref_id = engagement.str(),
        .reason = reason};
    return record(transaction, actor, {draft}, "funds.returned", allow_all);
}

Result<Group> Ledger::allocate(
    sql::Transaction& transaction, Actor const& actor, Allocation const& allocation) const {
    TENON_CHECK(require_party(actor, Party::client));
    Id<Engagement> const engagement = actor.place().engagement;
    Draft draft{.id = allocation.id,
        .code = Code::allocate,
        .debit = allocated_account(engagement, allocation.milestone),
        .credit = available_account(engagement),
        .amount = allocation.amount,
        .ref_type = RefType::milestone,
        .ref_id = allocation.milestone.str()};
    return record(transaction, actor, {draft}, "funds.allocated", allow_all);
}

Result<Group> Ledger::deallocate(
    sql::Transaction& transaction, Actor const& actor, Deallocation const& deallocation) const {
    TENON_TRY(reason, read_reason(deallocation.reason));
    Id<Engagement> const engagement = actor.place().engagement;
    Draft draft{.id = deallocation.id,
        .code = Code::deallocate,
        .debit = available_account(engagement),
        .credit = allocated_account(engagement, deallocation.milestone),
        .amount = deallocation.amount,
        .ref_type = RefType::milestone,
        .ref_id = deallocation.milestone.str(),
        .reason = reason};
    return record(transaction, actor, {draft}, "funds.deallocated", allow_all);
}

Result<Group> Ledger::earn_and_reserve(
    sql::Transaction& transaction, Actor const& actor, Earning const& earning) const {
    Place const place = actor.place();
    Draft const earn{.id = earning.id,
        .code = Code::earn,
        .debit = services_account(),
        .credit = payable_account(earning.expert, place.engagement),
        .amount = earning.amount,
        .ref_type = RefType::milestone,
        .ref_id = earning.milestone.str(),
        .effective_at = earning.effective_at};
    Draft reserve = earn;
    reserve.id = context_.ids.make<Transfer>();
    reserve.code = Code::reserve;
    reserve.debit = reserve_account(earning.expert);
    reserve.credit = allocated_account(place.engagement, earning.milestone);
    return record(transaction, actor, {earn, reserve}, "funds.earned",
        [&](std::vector<Draft>& drafts) { return claim_milestone(transaction, place.workspace, drafts); });
}

} // namespace tenon::ledger
