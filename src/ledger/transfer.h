#pragma once

// One transfer: an amount that leaves one account and reaches another, for a reason, on somebody's word. It
// is written once and never changed; a mistake is corrected by its mirror image. Every record carries the
// hash of the one before it in its book, so a record that was changed, taken out or put in later shows.

#include "base/actor.h"
#include "base/enum.h"
#include "base/money.h"
#include "base/time.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::ledger {

enum class Code : int {
    fund_confirm = 10, // the bank shows the client's money set aside
    fund_return = 11,  // what is available goes back to the client's free use
    allocate = 20,     // for one milestone
    deallocate = 21,   // back to what is available
    earn = 30,         // an acceptance: the expert is owed
    reserve = 31,      // … and the milestone's funds are kept for it
    payout = 50,       // pending while the bank works, then posted or voided
    correct = 90,      // the mirror image of another transfer
};
std::string_view name_of(Code code);
std::optional<Code> code_of(std::int64_t number);

// A transfer counts at once (single), or it first only reserves (pending) and a second record settles it.
BOOST_DEFINE_ENUM_CLASS(TransferPhase, single, pending, post, void_)

// What a transfer is about.
BOOST_DEFINE_ENUM_CLASS(RefType, engagement, pledge, milestone, expert, transfer)

struct Transfer {
    Id<Workspace> workspace_id; // with the currency: the book
    Currency currency;
    std::int64_t seq; // 1, 2, 3 … in the book, without gaps
    Id<Transfer> id;  // made by the client, so that a repeated request is recognised
    Id<Engagement> engagement_id;
    Code code;
    TransferPhase phase;
    bool linked; // stands and falls with the other transfers of its group
    std::string debit;
    std::string credit;
    std::int64_t amount; // minor units, more than zero
    std::optional<Id<Transfer>> pending_id;
    std::optional<Timestamp> expires_at;
    Id<Transfer> group_id; // the id of the group's first transfer
    RefType ref_type;
    std::string ref_id;
    std::optional<std::string> evidence; // the bank's reference
    // 1; one more for each time the same evidence or the same milestone was recorded and corrected.
    std::int64_t round;
    std::optional<Id<Account>> actor_id; // nothing: the server itself
    std::string actor_name;
    std::string reason;
    Timestamp effective_at;
    Timestamp recorded_at;
    std::string prev_hash;
    std::string hash;

    Money money() const { return *Money::of_minor_units(amount, currency); }
};
BOOST_DESCRIBE_STRUCT(Transfer, (),
    (workspace_id, currency, seq, id, engagement_id, code, phase, linked, debit, credit, amount, pending_id,
        expires_at, group_id, ref_type, ref_id, evidence, round, actor_id, actor_name, reason, effective_at,
        recorded_at, prev_hash, hash))

// Transfers that were recorded together, in order.
using Group = std::vector<Transfer>;

// Stands where the first record of a book names the one before it.
inline constexpr std::string_view no_hash =
    "0000000000000000000000000000000000000000000000000000000000000000";

// What the hash is computed over: one line per field, in a fixed order, texts as JSON. Never changes for
// version 1, because every book would break.
std::string canonical_text(Transfer const& transfer);
// 64 hexadecimal digits.
std::string hash_of(Transfer const& transfer);

} // namespace tenon::ledger
