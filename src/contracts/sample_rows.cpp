#include "contracts/sample_rows.h"

namespace tenon::contracts {

namespace {

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"contracts.remove_contract_events", "DELETE FROM contract_events WHERE workspace_id = :workspace"},
    {"contracts.remove_contract_signatures",
        "DELETE FROM contract_signatures WHERE workspace_id = :workspace"},
    {"contracts.remove_contract_attachments",
        "DELETE FROM contract_attachments WHERE workspace_id = :workspace"},
    {"contracts.remove_contract_versions", "DELETE FROM contract_versions WHERE workspace_id = :workspace"},
    {"contracts.remove_contracts", "DELETE FROM contracts WHERE workspace_id = :workspace"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

} // namespace tenon::contracts
