#include "ledger/sample_rows.h"

namespace tenon::ledger {

namespace {

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"ledger.remove_ledger_pledges", "DELETE FROM ledger_pledges WHERE workspace_id = :workspace"},
    {"ledger.remove_ledger_transfers", "DELETE FROM ledger_transfers WHERE workspace_id = :workspace"},
    {"ledger.remove_ledger_accounts", "DELETE FROM ledger_accounts WHERE workspace_id = :workspace"},
    {"ledger.remove_ledger_books", "DELETE FROM ledger_books WHERE workspace_id = :workspace"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

} // namespace tenon::ledger
