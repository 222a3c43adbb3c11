#pragma once

// The face of the ledger: project funds, from the client's pledge to the expert's payout. Tenon moves
// records, not money: the client's bank moves the money, and its reference is the proof.
//
// Every function joins the caller's transaction and acts in the place the actor's call names. The id of a
// transfer is made by whoever asks: asked again with the same content it answers the same and records
// nothing; with another content it is refused (id_reused). A refusal (refusal.h) has written nothing but, at
// most, an empty book.

#include "base/context.h"
#include "ledger/account.h"
#include "ledger/transfer.h"
#include "ledger/verifier.h"
#include "platform/sql/transaction.h"

#include <functional>
#include <variant>

namespace tenon::ledger {

struct Draft;

// A promise to pay in. It moves nothing and protects nobody until it is confirmed.
struct Pledge {
    Id<Pledge> id;
    Money amount;
    std::string by;
    Timestamp recorded_at;
    bool is_confirmed; // by a transfer that stands
};

struct NewPledge {
    Id<Pledge> id;
    Money amount;
};

struct FundConfirmation {
    Id<Transfer> id;
    std::variant<Id<Pledge>, Money> what; // the whole of a pledge, or an amount nobody pledged
    std::string bank_reference;
    std::optional<Timestamp> effective_at = std::nullopt;
};

struct FundReturn {
    Id<Transfer> id;
    Money amount;
    std::string reason;
};

struct Allocation {
    Id<Transfer> id;
    Id<Milestone> milestone;
    Money amount;
};

struct Deallocation {
    Id<Transfer> id;
    Id<Milestone> milestone;
    Money amount;
    std::string reason;
};

struct Earning {
    Id<Transfer> id;
    Id<Milestone> milestone;
    Id<Account> expert;
    Money amount;                                         // at most what is allocated; the rest stays there
    std::optional<Timestamp> effective_at = std::nullopt; // an acceptance by silence: its deadline
};

struct PayoutRequest {
    Id<Transfer> id;
    Id<Account> expert;
    Money amount;
    std::optional<Timestamp> expires_at = std::nullopt;
};

struct PayoutConfirmation {
    Id<Transfer> id;
    Id<Transfer> payout;
    std::string bank_reference;
    std::optional<Money> amount = std::nullopt; // nothing: all of it; what is not paid returns to the reserve
    std::optional<Timestamp> effective_at = std::nullopt;
};

struct PayoutVoid {
    Id<Transfer> id;
    Id<Transfer> payout;
    std::string reason;
};

struct Correction {
    Id<Transfer> id;
    Id<Transfer> transfer; // a linked one takes its whole group along
    std::string reason;
};

// What an engagement's funds come to in one currency. It holds that
// confirmed − returned − paid = available + allocated + owed + paying_out.
struct MilestoneFunds {
    Id<Milestone> milestone;
    Money allocated;
};
struct ExpertFunds {
    Id<Account> expert;
    Money owed;       // earned, reserved, and free for a payout
    Money paying_out; // under way
};
struct Funds {
    Money pledged; // not yet confirmed
    Money confirmed;
    Money returned;
    Money available;
    Money allocated;
    Money earned;
    Money owed;
    Money paying_out;
    Money paid;
    std::vector<MilestoneFunds> milestones;
    std::vector<ExpertFunds> experts;
};

struct Payout {
    Id<Transfer> id;
    Id<Account> expert;
    Money amount;
    Timestamp requested_at;
    std::optional<Timestamp> expires_at;
    std::optional<Id<Transfer>> settled_by; // nothing: under way
    std::optional<Money> paid;              // nothing while under way and where it was voided
    std::optional<std::string> bank_reference;
    std::optional<Timestamp> settled_at;
};

class Ledger {
public:
    explicit Ledger(Context context) : context_(context) {}

    // For the client.
    Result<Pledge> pledge(sql::Transaction& transaction, Actor const& actor, NewPledge const& pledge) const;
    Result<Group> confirm_funds(
        sql::Transaction& transaction, Actor const& actor, FundConfirmation const& confirmation) const;
    Result<Group> return_funds(
        sql::Transaction& transaction, Actor const& actor, FundReturn const& order) const;
    // By delivery, which knows what the milestone is worth.
    Result<Group> allocate(
        sql::Transaction& transaction, Actor const& actor, Allocation const& allocation) const;

    // For the modules that know what both parties agreed or accepted; they have asked for authority.
    Result<Group> deallocate(
        sql::Transaction& transaction, Actor const& actor, Deallocation const& deallocation) const;
    Result<Group> earn_and_reserve(
        sql::Transaction& transaction, Actor const& actor, Earning const& earning) const;

    // An expert asks for what they earned themselves; the client, whose bank pays, for anybody's.
    Result<Group> request_payout(
        sql::Transaction& transaction, Actor const& actor, PayoutRequest const& request) const;
    // For the client.
    Result<Group> confirm_payout(
        sql::Transaction& transaction, Actor const& actor, PayoutConfirmation const& confirmation) const;
    Result<Group> void_payout(
        sql::Transaction& transaction, Actor const& actor, PayoutVoid const& order) const;

    // For the party that gives something up by it.
    Result<Group> correct(
        sql::Transaction& transaction, Actor const& actor, Correction const& correction) const;

    std::vector<Funds> balances(sql::Transaction& transaction, Place const& place) const;
    std::vector<Pledge> pledges(sql::Transaction& transaction, Place const& place) const;
    std::vector<Payout> payouts(sql::Transaction& transaction, Place const& place, std::int64_t limit) const;
    // At most `limit` transfers of the engagement in one book after `seq`, in order.
    std::vector<Transfer> statement(sql::Transaction& transaction, Place const& place, Currency currency,
        std::int64_t after, std::int64_t limit) const;

    // Reads every record of a workspace again and holds the books against them.
    Report verify(sql::Transaction& transaction, Id<Workspace> workspace) const;

private:
    // What must hold besides the balances; asked for under the book's lock. May give the drafts their round.
    using Guard = std::function<Result<void>(std::vector<Draft>& drafts)>;

    Result<Group> record(sql::Transaction& transaction, Actor const& actor, std::vector<Draft> drafts,
        std::string_view event, Guard const& guard) const;
    Result<Group> settle(sql::Transaction& transaction, Actor const& actor, Transfer const& payout,
        Draft draft, std::string_view event) const;

    Context context_;
};

} // namespace tenon::ledger
