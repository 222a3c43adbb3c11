#pragma once

// The rules of posting, pure: what a transfer does to its two accounts, and when it is refused. The server
// and the verifier compute with the same functions.

#include "ledger/account.h"
#include "ledger/refusal.h"
#include "ledger/transfer.h"

#include <optional>

namespace tenon::ledger {

// A transfer that is to be recorded: what the record says, before its place in the book is known.
struct Draft {
    Id<Transfer> id;
    Code code;
    BookAccount debit;
    BookAccount credit;
    Money amount;
    RefType ref_type;
    std::string ref_id;
    TransferPhase phase = TransferPhase::single;
    std::optional<Id<Transfer>> pending_id = std::nullopt;
    std::int64_t pending_amount = 0; // of the transfer that this one settles
    std::optional<Timestamp> expires_at = std::nullopt;
    std::optional<std::string> evidence = std::nullopt;
    std::int64_t round = 1;
    std::string reason = {};
    std::optional<Timestamp> effective_at = std::nullopt; // nothing: when it is recorded
};

// What is added to the debits of one account and the credits of the other.
struct Effect {
    std::int64_t pending = 0;
    std::int64_t posted = 0;
};
Effect effect_of(TransferPhase phase, std::int64_t amount, std::int64_t pending_amount);

// False, with nothing changed, where a counter would leave its range: below zero or beyond 4 × 10^18, within
// which no balance can overflow.
bool add_debit(Counters& counters, Effect effect);
bool add_credit(Counters& counters, Effect effect);

// Applies a draft to both accounts, or refuses: amount_range, insufficient_funds, insufficient_payable. An
// account is judged with what is pending against it.
Result<void> post(Draft const& draft, BookAccount& debit, BookAccount& credit);

// Whether a payout may be settled: pending_resolved, currency_mismatch, exceeds_pending, pending_expired, in
// this order. Voiding ignores the amount and the expiry.
struct Settlement {
    TransferPhase phase;
    Money amount;
    bool is_resolved;
    Timestamp now;
};
Result<void> check_settlement(Transfer const& pending, Settlement const& settlement);

// Whether the record with this id is what is asked for again. The moment it took effect counts only where the
// request names one.
bool same_content(Transfer const& recorded, Id<Engagement> engagement, Draft const& draft);

// Who must make the correction of a transfer: the party that gives something up by it.
Party corrector_of(Code code);

// The account codes a transfer code joins; the verifier holds every record against it.
struct Shape {
    AccountCode debit;
    AccountCode credit;
    bool operator==(Shape const&) const = default;
};
std::optional<Shape> shape_of(Code code); // nothing for a correction, which mirrors another's

} // namespace tenon::ledger
