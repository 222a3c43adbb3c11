#pragma once

// The tables of books, accounts and pledges. Transfers have a file of their own.

#include "base/money.h"
#include "base/time.h"
#include "ledger/account.h"
#include "platform/sql/transaction.h"

#include <vector>

namespace tenon::ledger {

struct Pledge;

namespace store {

// The newest record of a book.
struct Head {
    std::int64_t last_seq;
    std::string head_hash;
    bool operator==(Head const&) const = default;
};

// Locks the book's row until the transaction ends, making it where there is none. Everything read afterwards
// is what the last one who held the lock left, also at READ COMMITTED.
Head lock_book(sql::Transaction& transaction, Id<Workspace> workspace, Currency currency);
// False where the head is no longer what it was.
bool move_head(sql::Transaction& transaction, Id<Workspace> workspace, Currency currency, Head const& from,
    Head const& to);
struct BookRow {
    Currency currency;
    std::int64_t last_seq;
    std::string head_hash;
};
std::vector<BookRow> books(sql::Transaction& transaction, Id<Workspace> workspace);

// An account as it is stored, with the currency of its book.
struct StoredAccount {
    Currency currency;
    BookAccount account;
};
std::optional<BookAccount> find_account(
    sql::Transaction& transaction, Id<Workspace> workspace, Currency currency, std::string_view path);
// Whether the account is kept in any currency.
bool is_open(sql::Transaction& transaction, Id<Workspace> workspace, std::string_view path);
bool open_account(
    sql::Transaction& transaction, Id<Workspace> workspace, Currency currency, BookAccount const& account);
// False where the counters are no longer what they were.
bool move_counters(sql::Transaction& transaction, Id<Workspace> workspace, Currency currency,
    std::string_view path, Counters const& from, Counters const& to);
std::vector<StoredAccount> accounts_of(sql::Transaction& transaction, Place const& place);
std::vector<StoredAccount> all_accounts(sql::Transaction& transaction, Id<Workspace> workspace);

struct PledgeRow {
    Id<Pledge> id;
    Id<Engagement> engagement_id;
    Currency currency;
    std::int64_t amount;
    std::string actor_name;
    Timestamp recorded_at;
    bool confirmed; // by a transfer that stands
};
bool insert_pledge(sql::Transaction& transaction, Place const& place, Id<Pledge> id, Money amount,
    Actor const& actor, Timestamp now);
std::optional<PledgeRow> find_pledge(sql::Transaction& transaction, Id<Workspace> workspace, Id<Pledge> id);
std::vector<PledgeRow> pledges(sql::Transaction& transaction, Place const& place);
// Whether any pledge in this currency waits for its confirmation.
bool has_open_pledge(sql::Transaction& transaction, Place const& place, Currency currency);

} // namespace store
} // namespace tenon::ledger
