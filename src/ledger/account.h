#pragma once

// The accounts of a book, seen from the client organisation: what its bank holds, what is set aside, what is
// owed and what was spent. An account is named by its path; the numbers say what it is.

#include "base/actor.h"
#include "base/enum.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace tenon {
struct Milestone;
}

namespace tenon::ledger {

enum class AccountCode : int {
    bank = 100,            // money outside, at the client's own bank
    funds_available = 110, // confirmed, for any milestone
    funds_allocated = 120, // kept for one milestone
    funds_reserve = 160,   // earned by an expert, waiting for the payout
    payable = 200,         // owed to an expert for one engagement
    services = 300,        // what was spent
};

// Which side makes an account grow.
BOOST_DEFINE_ENUM_CLASS(Side, debit, credit)

// What ever went through an account. None of them shrinks, except that a pending amount is resolved.
struct Counters {
    std::int64_t debits_pending = 0;
    std::int64_t debits_posted = 0;
    std::int64_t credits_pending = 0;
    std::int64_t credits_posted = 0;
    bool operator==(Counters const&) const = default;
};

// Not called Account: that is a person's (module people).
struct BookAccount {
    AccountCode code;
    Side side;
    bool no_overdraft;
    std::string path;
    std::optional<Id<Engagement>> engagement;
    std::optional<std::string> subject; // the milestone or the expert it is kept for
    Counters counters = {};
};

BookAccount bank_account();
BookAccount available_account(Id<Engagement> engagement);
BookAccount allocated_account(Id<Engagement> engagement, Id<Milestone> milestone);
// One per expert and book: reserves of several engagements meet here, what is owed for each does not.
BookAccount reserve_account(Id<Account> expert);
BookAccount payable_account(Id<Account> expert, Id<Engagement> engagement);
BookAccount services_account();

// The code a path begins with; nothing for a path that no account can have.
std::optional<AccountCode> code_of_path(std::string_view path);

// Posted on the account's own side, less the other side.
std::int64_t posted(BookAccount const& account);
// The same less what is pending against it: what may still be taken.
std::int64_t available(BookAccount const& account);

} // namespace tenon::ledger
