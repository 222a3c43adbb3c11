#pragma once

// The table of transfers: written once, read by id, by group, by what they are about, and in order.

#include "ledger/transfer.h"
#include "platform/sql/transaction.h"

#include <functional>

// A code is stored as its number.
template <> struct tenon::sql::Column<tenon::ledger::Code> {
    static ledger::Code read(Row const& row, int column);
};

namespace tenon::ledger::store {

// False where a unique index refuses it, because somebody else was faster.
bool insert(sql::Transaction& transaction, Transfer const& transfer);

std::optional<Transfer> find(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> id);
// In order.
Group group(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> group_id);
bool is_resolved(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> pending);
bool is_corrected(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> transfer);

// The newest transfer that made a claim which may be made once, and whether it has been corrected since.
struct Claim {
    std::int64_t round;
    bool corrected;
};
std::optional<Claim> find_evidence(
    sql::Transaction& transaction, Id<Workspace> workspace, std::string_view evidence);
std::optional<Claim> find_earning(
    sql::Transaction& transaction, Id<Workspace> workspace, std::string_view milestone);
std::optional<Claim> find_confirmation(
    sql::Transaction& transaction, Id<Workspace> workspace, std::string_view pledge);

// What an engagement's posted transfers add up to, by code; corrections are taken off what they correct.
struct CodeTotal {
    Currency currency;
    Code code;
    std::int64_t total;
};
std::vector<CodeTotal> totals(sql::Transaction& transaction, Place const& place);

std::vector<Transfer> statement(sql::Transaction& transaction, Place const& place, Currency currency,
    std::int64_t after, std::int64_t limit);

// Every transfer of the workspace, book by book, in order.
void each(sql::Transaction& transaction, Id<Workspace> workspace,
    std::function<void(Transfer const&)> const& visit);

// Payouts of an engagement, newest first, each with the record that settled it.
struct PayoutRow {
    Id<Transfer> id;
    std::string expert;
    Currency currency;
    std::int64_t amount;
    Timestamp recorded_at;
    std::optional<Timestamp> expires_at;
    std::optional<Id<Transfer>> settled_by;
    std::optional<TransferPhase> phase;
    std::optional<std::int64_t> settled_amount;
    std::optional<std::string> evidence;
    std::optional<Timestamp> settled_at;
};
std::vector<PayoutRow> payouts(sql::Transaction& transaction, Place const& place, std::int64_t limit);

} // namespace tenon::ledger::store
