#include "experts/expert_store.h"

namespace tenon::experts::store {

namespace {

sql::Statement const find_profile{"experts.find_profile",
    "SELECT version, document, saved_at FROM expert_profiles WHERE account_id = :account"};

sql::Statement const add_profile{"experts.add_profile", R"sql(
    INSERT INTO expert_profiles (account_id, version, document, saved_at)
    VALUES (:account, :version, :document, :saved_at)
    ON CONFLICT (account_id) DO NOTHING)sql"};

sql::Statement const change_profile{"experts.change_profile", R"sql(
    UPDATE expert_profiles SET version = :version, document = :document, saved_at = :saved_at
    WHERE account_id = :account AND version = :version - 1)sql"};

} // namespace

std::optional<ProfileRow> find(sql::Transaction& transaction, Id<Account> const& account) {
    return transaction.find<ProfileRow>(find_profile, {{"account", account}});
}

std::int64_t put(sql::Transaction& transaction, Id<Account> const& account, ProfileRow const& row) {
    return transaction.execute(row.version == 1 ? add_profile : change_profile,
        {{"account", account}, {"version", row.version}, {"document", row.document},
            {"saved_at", row.saved_at}});
}

} // namespace tenon::experts::store
