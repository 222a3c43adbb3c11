#include "people/person_store.h"

namespace tenon::people::store {

namespace {

sql::Statement const add_invitation{"people.add_invitation", R"sql(
    INSERT INTO invitations (workspace_id, id, email, token_hash, workspace_role, engagement_id, engagement_role,
                             created_by, created_at, expires_at)
    VALUES (:workspace, :id, :email, :token_hash, :role, :engagement, :engagement_role, :by, :now, :expires_at))sql"};

sql::Statement const invitation_by_token{"people.invitation_by_token", R"sql(
    SELECT workspace_id, invitations.id, invitations.email, workspace_role, engagement_id, engagement_role,
           workspaces.name AS workspace_name, accounts.name AS created_by_name, expires_at, accepted_at, revoked_at
    FROM invitations
    JOIN workspaces ON workspaces.id = workspace_id
    JOIN accounts ON accounts.id = created_by
    WHERE token_hash = :token_hash)sql"};

sql::Statement const invitations_open{"people.invitations_open", R"sql(
    SELECT id, email, workspace_role AS role, engagement_id AS engagement, engagement_role, created_at, expires_at
    FROM invitations
    WHERE workspace_id = :workspace AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > :now
    ORDER BY created_at, id)sql"};

sql::Statement const use_invitation{"people.use_invitation", R"sql(
    UPDATE invitations SET accepted_at = :now
    WHERE workspace_id = :workspace AND id = :id AND accepted_at IS NULL AND revoked_at IS NULL)sql"};

sql::Statement const withdraw_invitation{"people.withdraw_invitation", R"sql(
    UPDATE invitations SET revoked_at = :now
    WHERE workspace_id = :workspace AND id = :id AND accepted_at IS NULL AND revoked_at IS NULL)sql"};

sql::Statement const add_api_token{"people.add_api_token", R"sql(
    INSERT INTO api_tokens (id, secret_hash, account_id, workspace_id, engagement_id, name, created_at, expires_at)
    VALUES (:id, :secret_hash, :account, :workspace, :engagement, :name, :now, :expires_at))sql"};

sql::Statement const api_token_by_id{"people.api_token_by_id", R"sql(
    SELECT api_tokens.id, secret_hash, account_id, accounts.name AS account_name, workspace_id, engagement_id,
           expires_at, revoked_at
    FROM api_tokens JOIN accounts ON accounts.id = account_id
    WHERE api_tokens.id = :id)sql"};

sql::Statement const api_tokens_by_account{"people.api_tokens_by_account", R"sql(
    SELECT id, name, created_at, expires_at FROM api_tokens
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND account_id = :account
      AND revoked_at IS NULL AND expires_at > :now
    ORDER BY created_at, id)sql"};

sql::Statement const revoke_one_token{"people.revoke_one_token", R"sql(
    UPDATE api_tokens SET revoked_at = :now
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND account_id = :account AND id = :id
      AND revoked_at IS NULL)sql"};

sql::Statement const revoke_all_tokens{"people.revoke_all_tokens", R"sql(
    UPDATE api_tokens SET revoked_at = :now
    WHERE workspace_id = :workspace AND account_id = :account AND revoked_at IS NULL)sql"};

} // namespace

void insert_invitation(sql::Transaction& transaction, Id<Workspace> const& workspace,
    Id<Invitation> const& id, Invite const& invite, std::string_view token_hash, Id<Account> const& by,
    Timestamp now, Timestamp expires_at) {
    transaction.execute(
        add_invitation, {{"workspace", workspace}, {"id", id}, {"email", invite.email},
                            {"token_hash", token_hash}, {"role", invite.role},
                            {"engagement", invite.engagement}, {"engagement_role", invite.engagement_role},
                            {"by", by}, {"now", now}, {"expires_at", expires_at}});
}

std::optional<InvitationRow> find_invitation(sql::Transaction& transaction, std::string_view token_hash) {
    return transaction.find<InvitationRow>(invitation_by_token, {{"token_hash", token_hash}});
}

std::vector<InvitationView> open_invitations(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Timestamp now) {
    return transaction.all<InvitationView>(invitations_open, {{"workspace", workspace}, {"now", now}});
}

std::int64_t accept_invitation(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Invitation> const& id, Timestamp now) {
    return transaction.execute(use_invitation, {{"workspace", workspace}, {"id", id}, {"now", now}});
}

std::int64_t revoke_invitation(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Invitation> const& id, Timestamp now) {
    return transaction.execute(withdraw_invitation, {{"workspace", workspace}, {"id", id}, {"now", now}});
}

void insert_api_token(sql::Transaction& transaction, Id<ApiToken> const& id, Place const& place,
    Id<Account> const& account, std::string_view name, std::string_view secret_hash, Timestamp now,
    Timestamp expires_at) {
    transaction.execute(add_api_token,
        {{"id", id}, {"secret_hash", secret_hash}, {"account", account}, {"workspace", place.workspace},
            {"engagement", place.engagement}, {"name", name}, {"now", now}, {"expires_at", expires_at}});
}

std::optional<ApiTokenRow> find_api_token(sql::Transaction& transaction, Id<ApiToken> const& id) {
    return transaction.find<ApiTokenRow>(api_token_by_id, {{"id", id}});
}

std::vector<ApiTokenView> api_tokens_of(
    sql::Transaction& transaction, Place const& place, Id<Account> const& account, Timestamp now) {
    return transaction.all<ApiTokenView>(
        api_tokens_by_account, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                   {"account", account}, {"now", now}});
}

std::int64_t revoke_api_token(sql::Transaction& transaction, Place const& place, Id<Account> const& account,
    Id<ApiToken> const& id, Timestamp now) {
    return transaction.execute(
        revoke_one_token, {{"workspace", place.workspace}, {"engagement", place.engagement},
                              {"account", account}, {"id", id}, {"now", now}});
}

void revoke_api_tokens(sql::Transaction& transaction, Id<Workspace> const& workspace,
    Id<Account> const& account, Timestamp now) {
    transaction.execute(revoke_all_tokens, {{"workspace", workspace}, {"account", account}, {"now", now}});
}

} // namespace tenon::people::store
