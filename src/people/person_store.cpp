#include "people/person_store.h"

namespace tenon::people::store {

namespace {

sql::Statement const account_by_email{
    "people.account_by_email", "SELECT id, email, name, password_hash FROM accounts WHERE email = :email"};

sql::Statement const account_by_id{
    "people.account_by_id", "SELECT id, email, name, password_hash FROM accounts WHERE id = :id"};

sql::Statement const add_account{"people.add_account", R"sql(
    INSERT INTO accounts (id, email, name, password_hash, created_at)
    VALUES (:id, :email, :name, :password_hash, :now)
    ON CONFLICT (email) DO NOTHING)sql"};

sql::Statement const change_password{
    "people.change_password", "UPDATE accounts SET password_hash = :hash WHERE id = :id"};

sql::Statement const add_session{"people.add_session", R"sql(
    INSERT INTO sessions (id, account_id, token_hash, created_at, last_seen_at, fresh_at, user_agent, ip)
    VALUES (:id, :account, :token_hash, :now, :now, :fresh_at, :user_agent, :ip))sql"};

sql::Statement const session_by_token{"people.session_by_token", R"sql(
    SELECT sessions.id, account_id, accounts.name AS account_name, sessions.created_at, last_seen_at, fresh_at,
           user_agent, ip
    FROM sessions JOIN accounts ON accounts.id = account_id
    WHERE token_hash = :token_hash)sql"};

sql::Statement const sessions_by_account{"people.sessions_by_account", R"sql(
    SELECT sessions.id, account_id, accounts.name AS account_name, sessions.created_at, last_seen_at, fresh_at,
           user_agent, ip
    FROM sessions JOIN accounts ON accounts.id = account_id
    WHERE account_id = :account ORDER BY last_seen_at DESC, sessions.id)sql"};

sql::Statement const see_session{
    "people.see_session", "UPDATE sessions SET last_seen_at = :now WHERE id = :id"};

sql::Statement const refresh_session{
    "people.refresh_session", "UPDATE sessions SET fresh_at = :now, last_seen_at = :now WHERE id = :id"};

sql::Statement const end_session{
    "people.end_session", "DELETE FROM sessions WHERE account_id = :account AND id = :id"};

sql::Statement const end_other_sessions{
    "people.end_other_sessions", "DELETE FROM sessions WHERE account_id = :account AND id <> :except"};

sql::Statement const add_reset_link{"people.add_reset_link",
    "INSERT INTO reset_links (token_hash, account_id, expires_at) VALUES "
    "(:token_hash, :account, :expires_at)"};

sql::Statement const use_reset_link{"people.use_reset_link",
    "DELETE FROM reset_links WHERE token_hash = :token_hash AND expires_at > :now RETURNING account_id"};

sql::Statement const forget_sign_in_links{
    "people.forget_sign_in_links", "DELETE FROM sign_in_links WHERE expires_at <= :now"};

sql::Statement const add_sign_in_link{"people.add_sign_in_link",
    "INSERT INTO sign_in_links (token_hash, account_id, expires_at) VALUES "
    "(:token_hash, :account, :expires_at)"};

sql::Statement const use_sign_in_link{"people.use_sign_in_link",
    "DELETE FROM sign_in_links WHERE token_hash = :token_hash AND expires_at > :now RETURNING account_id"};

sql::Statement const clear_claim_links{"people.clear_claim_links", "DELETE FROM claim_links"};

sql::Statement const add_claim_link{
    "people.add_claim_link", "INSERT INTO claim_links (token_hash) VALUES (:token_hash)"};

sql::Statement const same_claim_link{
    "people.same_claim_link", "SELECT count(*) FROM claim_links WHERE token_hash = :token_hash"};

sql::Statement const use_claim_link{
    "people.use_claim_link", "DELETE FROM claim_links WHERE token_hash = :token_hash"};

} // namespace

std::optional<AccountRow> find_account_by_email(sql::Transaction& transaction, std::string_view email) {
    return transaction.find<AccountRow>(account_by_email, {{"email", email}});
}

std::optional<AccountRow> find_account(sql::Transaction& transaction, Id<Account> const& id) {
    return transaction.find<AccountRow>(account_by_id, {{"id", id}});
}

bool insert_account(sql::Transaction& transaction, AccountRow const& account, Timestamp now) {
    return transaction.execute(
               add_account, {{"id", account.id}, {"email", account.email}, {"name", account.name},
                                {"password_hash", account.password_hash}, {"now", now}}) == 1;
}

void set_password(sql::Transaction& transaction, Id<Account> const& id, std::string_view hash) {
    transaction.execute(change_password, {{"id", id}, {"hash", hash}});
}

void insert_session(sql::Transaction& transaction, NewSession const& session, Timestamp now) {
    transaction.execute(
        add_session, {{"id", session.id}, {"account", session.account}, {"token_hash", session.token_hash},
                         {"now", now}, {"fresh_at", session.fresh_at.value_or(now)},
                         {"user_agent", session.user_agent}, {"ip", session.ip}});
}

std::optional<SessionRow> find_session(sql::Transaction& transaction, std::string_view token_hash) {
    return transaction.find<SessionRow>(session_by_token, {{"token_hash", token_hash}});
}

std::vector<SessionRow> sessions_of(sql::Transaction& transaction, Id<Account> const& account) {
    return transaction.all<SessionRow>(sessions_by_account, {{"account", account}});
}

void touch_session(sql::Transaction& transaction, Id<Session> const& id, Timestamp now) {
    transaction.execute(see_session, {{"id", id}, {"now", now}});
}

void freshen_session(sql::Transaction& transaction, Id<Session> const& id, Timestamp now) {
    transaction.execute(refresh_session, {{"id", id}, {"now", now}});
}

std::int64_t delete_session(
    sql::Transaction& transaction, Id<Account> const& account, Id<Session> const& id) {
    return transaction.execute(end_session, {{"account", account}, {"id", id}});
}

void delete_sessions(
    sql::Transaction& transaction, Id<Account> const& account, std::optional<Id<Session>> const& except) {
    transaction.execute(
        end_other_sessions, {{"account", account}, {"except", except ? except->text() : std::string_view()}});
}

void insert_reset_link(sql::Transaction& transaction, Id<Account> const& account, std::string_view token_hash,
    Timestamp expires_at) {
    transaction.execute(
        add_reset_link, {{"token_hash", token_hash}, {"account", account}, {"expires_at", expires_at}});
}

std::optional<Id<Account>> take_reset_link(
    sql::Transaction& transaction, std::string_view token_hash, Timestamp now) {
    return transaction.find<Id<Account>>(use_reset_link, {{"token_hash", token_hash}, {"now", now}});
}

void insert_sign_in_link(
    sql::Transaction& transaction, Id<Account> const& account, std::string_view token_hash, Timestamp now) {
    transaction.execute(forget_sign_in_links, {{"now", now}});
    transaction.execute(add_sign_in_link,
        {{"token_hash", token_hash}, {"account", account}, {"expires_at", now + sign_in_link_life}});
}

std::optional<Id<Account>> take_sign_in_link(
    sql::Transaction& transaction, std::string_view token_hash, Timestamp now) {
    return transaction.find<Id<Account>>(use_sign_in_link, {{"token_hash", token_hash}, {"now", now}});
}

void replace_claim_link(sql::Transaction& transaction, std::string_view token_hash) {
    transaction.execute(clear_claim_links);
    transaction.execute(add_claim_link, {{"token_hash", token_hash}});
}

bool has_claim_link(sql::Transaction& transaction, std::string_view token_hash) {
    return transaction.one<std::int64_t>(same_claim_link, {{"token_hash", token_hash}}) > 0;
}

std::int64_t take_claim_link(sql::Transaction& transaction, std::string_view token_hash) {
    return transaction.execute(use_claim_link, {{"token_hash", token_hash}});
}

} // namespace tenon::people::store
