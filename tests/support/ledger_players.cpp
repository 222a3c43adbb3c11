#include "support/ledger_players.h"

#include "ledger/book_store.h"

#include <algorithm>

namespace tenon::test {

using ledger::AccountCode;

// A read sees only what is durable, so the last write is waited for.
void LedgerPlayers::compare_balances() {
    unit_.wait_until_durable();
    std::map<std::string, std::int64_t> found;
    auto const accounts = unit_.read([&](sql::Transaction& transaction) {
        return ledger::store::all_accounts(transaction, books_.workspace);
    });
    for (auto const& stored : accounts)
        if (stored.account.no_overdraft && available(stored.account) != 0)
            found[name_of(stored.account)] = available(stored.account);
    EXPECT_EQ(found, model_.free());
}

std::string LedgerPlayers::name_of(ledger::BookAccount const& account) const {
    auto const number = [](auto const& ids, std::string_view id) {
        auto const found =
            std::find_if(ids.begin(), ids.end(), [&](auto const& one) { return one.text() == id; });
        return " " + std::to_string(found - ids.begin());
    };
    std::string const engagement =
        account.engagement ? number(engagement_ids_, account.engagement->text()) : "";
    switch (account.code) {
    case AccountCode::funds_available: return "available" + engagement;
    case AccountCode::funds_allocated:
        return "allocated" + engagement + number(milestone_ids_, account.subject.value());
    case AccountCode::funds_reserve: return "reserve" + number(expert_ids_, account.subject.value());
    case AccountCode::payable: return "payable" + number(expert_ids_, account.subject.value()) + engagement;
    default: return account.path;
    }
}

} // namespace tenon::test
