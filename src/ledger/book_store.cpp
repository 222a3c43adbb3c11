#include "ledger/book_store.h"

#include "ledger/transfer.h"

namespace tenon::ledger::store {

BOOST_DESCRIBE_STRUCT(Head, (), (last_seq, head_hash))
BOOST_DESCRIBE_STRUCT(BookRow, (), (currency, last_seq, head_hash))
BOOST_DESCRIBE_STRUCT(
    PledgeRow, (), (id, engagement_id, currency, amount, actor_name, recorded_at, confirmed))

namespace {

using sql::Statement;

Statement const insert_book{"ledger.insert_book", R"sql(
    INSERT INTO ledger_books (workspace_id, currency, last_seq, head_hash)
    VALUES (:workspace, :currency, 0, :head_hash)
    ON CONFLICT DO NOTHING)sql"};

// SQLite has one writer at a time and needs no lock.
Statement const lock_head{"ledger.lock_head", R"sql(
    SELECT last_seq, head_hash FROM ledger_books
    WHERE workspace_id = :workspace AND currency = :currency)sql",
    R"sql(
    SELECT last_seq, head_hash FROM ledger_books
    WHERE workspace_id = :workspace AND currency = :currency FOR UPDATE)sql"};

Statement const update_head{"ledger.update_head", R"sql(
    UPDATE ledger_books SET last_seq = :to_seq, head_hash = :to_hash
    WHERE workspace_id = :workspace AND currency = :currency
        AND last_seq = :from_seq AND head_hash = :from_hash)sql"};

Statement const find_books{"ledger.find_books", R"sql(
    SELECT currency, last_seq, head_hash FROM ledger_books WHERE workspace_id = :workspace
    ORDER BY currency)sql"};

struct AccountRow {
    Currency currency;
    std::string path;
    int code;
    Side side;
    bool no_overdraft;
    std::optional<Id<Engagement>> engagement_id;
    std::optional<std::string> subject_id;
    std::int64_t debits_pending;
    std::int64_t debits_posted;
    std::int64_t credits_pending;
    std::int64_t credits_posted;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
    (currency, path, code, side, no_overdraft, engagement_id, subject_id, debits_pending, debits_posted,
        credits_pending, credits_posted))

BookAccount to_account(AccountRow row) {
    return {static_cast<AccountCode>(row.code), row.side, row.no_overdraft, std::move(row.path),
        row.engagement_id, std::move(row.subject_id),
        {row.debits_pending, row.debits_posted, row.credits_pending, row.credits_posted}};
}

std::vector<StoredAccount> to_accounts(std::vector<AccountRow> rows) {
    std::vector<StoredAccount> accounts;
    for (AccountRow& row : rows)
        accounts.push_back({row.currency, to_account(std::move(row))});
    return accounts;
}

Statement const find_account_row{"ledger.find_account", R"sql(
    SELECT currency, path, code, side, no_overdraft, engagement_id, subject_id, debits_pending, debits_posted,
        credits_pending, credits_posted
    FROM ledger_accounts WHERE workspace_id = :workspace AND currency = :currency AND path = :path)sql"};

Statement const find_open_path{"ledger.find_open_path", R"sql(
    SELECT path FROM ledger_accounts WHERE workspace_id = :workspace AND path = :path LIMIT 1)sql"};

Statement const insert_account{"ledger.insert_account", R"sql(
    INSERT INTO ledger_accounts (workspace_id, currency, path, code, side, no_overdraft, engagement_id,
        subject_id, debits_pending, debits_posted, credits_pending, credits_posted)
    VALUES (:workspace, :currency, :path, :code, :side, :no_overdraft, :engagement, :subject, :debits_pending,
        :debits_posted, :credits_pending, :credits_posted)
    ON CONFLICT DO NOTHING)sql"};

Statement const update_counters{"ledger.update_counters", R"sql(
    UPDATE ledger_accounts SET debits_pending = :to_debits_pending, debits_posted = :to_debits_posted,
        credits_pending = :to_credits_pending, credits_posted = :to_credits_posted
    WHERE workspace_id = :workspace AND currency = :currency AND path = :path
        AND debits_pending = :debits_pending AND debits_posted = :debits_posted
        AND credits_pending = :credits_pending AND credits_posted = :credits_posted)sql"};

Statement const find_accounts_of{"ledger.find_accounts_of", R"sql(
    SELECT currency, path, code, side, no_overdraft, engagement_id, subject_id, debits_pending, debits_posted,
        credits_pending, credits_posted
    FROM ledger_accounts WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY currency, path)sql"};

Statement const find_all_accounts{"ledger.find_all_accounts", R"sql(
    SELECT currency, path, code, side, no_overdraft, engagement_id, subject_id, debits_pending, debits_posted,
        credits_pending, credits_posted
    FROM ledger_accounts WHERE workspace_id = :workspace
    ORDER BY currency, path)sql"};

Statement const insert_pledge_row{"ledger.insert_pledge", R"sql(
    INSERT INTO ledger_pledges (workspace_id, engagement_id, id, currency, amount, actor_id, actor_name,
        recorded_at)
    VALUES (:workspace, :engagement, :id, :currency, :amount, :actor_id, :actor_name, :recorded_at)
    ON CONFLICT DO NOTHING)sql"};

Statement const find_pledge_row{"ledger.find_pledge", R"sql(
    SELECT p.id, p.engagement_id, p.currency, p.amount, p.actor_name, p.recorded_at,
        EXISTS (SELECT 1 FROM ledger_transfers t
            WHERE t.workspace_id = p.workspace_id AND t.ref_type = 'pledge' AND t.ref_id = p.id
                AND NOT EXISTS (SELECT 1 FROM ledger_transfers c
                    WHERE c.workspace_id = t.workspace_id AND c.code = 90 AND c.ref_id = t.id)) AS confirmed
    FROM ledger_pledges p WHERE p.workspace_id = :workspace AND p.id = :id)sql"};

Statement const find_pledges{"ledger.find_pledges", R"sql(
    SELECT p.id, p.engagement_id, p.currency, p.amount, p.actor_name, p.recorded_at,
        EXISTS (SELECT 1 FROM ledger_transfers t
            WHERE t.workspace_id = p.workspace_id AND t.ref_type = 'pledge' AND t.ref_id = p.id
                AND NOT EXISTS (SELECT 1 FROM ledger_transfers c
                    WHERE c.workspace_id = t.workspace_id AND c.code = 90 AND c.ref_id = t.id)) AS confirmed
    FROM ledger_pledges p WHERE p.workspace_id = :workspace AND p.engagement_id = :engagement
    ORDER BY p.recorded_at, p.id)sql"};

Statement const find_open_pledge{"ledger.find_open_pledge", R"sql(
    SELECT p.id FROM ledger_pledges p
    WHERE p.workspace_id = :workspace AND p.engagement_id = :engagement AND p.currency = :currency
        AND NOT EXISTS (SELECT 1 FROM ledger_transfers t
            WHERE t.workspace_id = p.workspace_id AND t.ref_type = 'pledge' AND t.ref_id = p.id
                AND NOT EXISTS (SELECT 1 FROM ledger_transfers c
                    WHERE c.workspace_id = t.workspace_id AND c.code = 90 AND c.ref_id = t.id))
    LIMIT 1)sql"};

} // namespace

Head lock_book(sql::Transaction& transaction, Id<Workspace> workspace, Currency currency) {
    auto const lock = [&] {
        return transaction.find<Head>(lock_head, {{"workspace", workspace}, {"currency", currency}});
    };
    if (auto const head = lock()) return *head;
    transaction.execute(
        insert_book, {{"workspace", workspace}, {"currency", currency}, {"head_hash", no_hash}});
    return lock().value();
}

bool move_head(sql::Transaction& transaction, Id<Workspace> workspace, Currency currency, Head const& from,
    Head const& to) {
    return transaction.execute(update_head,
               {{"workspace", workspace}, {"currency", currency}, {"to_seq", to.last_seq},
                   {"to_hash", to.head_hash}, {"from_seq", from.last_seq}, {"from_hash", from.head_hash}}) ==
           1;
}

std::vector<BookRow> books(sql::Transaction& transaction, Id<Workspace> workspace) {
    return transaction.all<BookRow>(find_books, {{"workspace", workspace}});
}

std::optional<BookAccount> find_account(
    sql::Transaction& transaction, Id<Workspace> workspace, Currency currency, std::string_view path) {
    auto row = transaction.find<AccountRow>(
        find_account_row, {{"workspace", workspace}, {"currency", currency}, {"path", path}});
    if (!row) return std::nullopt;
    return to_account(*std::move(row));
}

bool is_open(sql::Transaction& transaction, Id<Workspace> workspace, std::string_view path) {
    return transaction.find<std::string>(find_open_path, {{"workspace", workspace}, {"path", path}})
        .has_value();
}

bool open_account(
    sql::Transaction& transaction, Id<Workspace> workspace, Currency currency, BookAccount const& account) {
    Counters const& counters = account.counters;
    return transaction.execute(insert_account,
               {{"workspace", workspace}, {"currency", currency}, {"path", account.path},
                   {"code", static_cast<int>(account.code)}, {"side", account.side},
                   {"no_overdraft", account.no_overdraft}, {"engagement", account.engagement},
                   {"subject", account.subject}, {"debits_pending", counters.debits_pending},
                   {"debits_posted", counters.debits_posted}, {"credits_pending", counters.credits_pending},
                   {"credits_posted", counters.credits_posted}}) == 1;
}

bool move_counters(sql::Transaction& transaction, Id<Workspace> workspace, Currency currency,
    std::string_view path, Counters const& from, Counters const& to) {
    return transaction.execute(update_counters,
               {{"workspace", workspace}, {"currency", currency}, {"path", path},
                   {"debits_pending", from.debits_pending}, {"debits_posted", from.debits_posted},
                   {"credits_pending", from.credits_pending}, {"credits_posted", from.credits_posted},
                   {"to_debits_pending", to.debits_pending}, {"to_debits_posted", to.debits_posted},
                   {"to_credits_pending", to.credits_pending}, {"to_credits_posted", to.credits_posted}}) ==
           1;
}

std::vector<StoredAccount> accounts_of(sql::Transaction& transaction, Place const& place) {
    return to_accounts(transaction.all<AccountRow>(
        find_accounts_of, {{"workspace", place.workspace}, {"engagement", place.engagement}}));
}

std::vector<StoredAccount> all_accounts(sql::Transaction& transaction, Id<Workspace> workspace) {
    return to_accounts(transaction.all<AccountRow>(find_all_accounts, {{"workspace", workspace}}));
}

bool insert_pledge(sql::Transaction& transaction, Place const& place, Id<Pledge> id, Money amount,
    Actor const& actor, Timestamp now) {
    return transaction.execute(insert_pledge_row,
               {{"workspace", place.workspace}, {"engagement", place.engagement}, {"id", id},
                   {"currency", amount.currency()}, {"amount", amount.minor()}, {"actor_id", actor.account},
                   {"actor_name", actor.name}, {"recorded_at", now}}) == 1;
}

std::optional<PledgeRow> find_pledge(sql::Transaction& transaction, Id<Workspace> workspace, Id<Pledge> id) {
    return transaction.find<PledgeRow>(find_pledge_row, {{"workspace", workspace}, {"id", id}});
}

std::vector<PledgeRow> pledges(sql::Transaction& transaction, Place const& place) {
    return transaction.all<PledgeRow>(
        find_pledges, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

bool has_open_pledge(sql::Transaction& transaction, Place const& place, Currency currency) {
    return transaction
        .find<std::string>(find_open_pledge,
            {{"workspace", place.workspace}, {"engagement", place.engagement}, {"currency", currency}})
        .has_value();
}

} // namespace tenon::ledger::store
