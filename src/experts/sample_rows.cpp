#include "experts/sample_rows.h"

#include "people/sample_rows.h"

namespace tenon::experts {

namespace {

sql::Statement const remove_profile{
    "experts.remove_profile", "DELETE FROM expert_profiles WHERE account_id = :account"};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (Id<Account> const& account : people::accounts_only_of(transaction, workspace))
        transaction.execute(remove_profile, {{"account", account}});
}

} // namespace tenon::experts
