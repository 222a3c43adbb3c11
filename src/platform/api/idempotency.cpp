#include "platform/api/idempotency.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

#include <algorithm>

namespace tenon::api {

namespace {

constexpr std::size_t longest_key = 200;

struct Kept {
    std::string fingerprint;
    int status;
    std::string body;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (fingerprint, status, body))

// Where another transaction has just claimed the key, this waits for its end on PostgreSQL.
sql::Statement const claim_key{"idempotency.claim", R"sql(
    INSERT INTO idempotency (scope, key, fingerprint, status, body, created_at, workspace_id)
    VALUES (:scope, :key, :fingerprint, 0, '', :now, :workspace)
    ON CONFLICT (scope, key) DO NOTHING)sql"};

sql::Statement const find_answer{"idempotency.find", R"sql(
    SELECT fingerprint, status, body FROM idempotency WHERE scope = :scope AND key = :key)sql"};

sql::Statement const keep{"idempotency.keep", R"sql(
    UPDATE idempotency SET status = :status, body = :body WHERE scope = :scope AND key = :key)sql"};

sql::Statement const forget{"idempotency.forget", R"sql(
    DELETE FROM idempotency WHERE created_at < :before)sql"};

sql::Statement const remove_of_workspace{
    "idempotency.remove_answers", "DELETE FROM idempotency WHERE workspace_id = :workspace"};

// A key means something only to whoever chose it, and for what they asked.
std::string scope_of(Call const& call) {
    std::string const caller = call.actor.account ? call.actor.account->str() : "system";
    return caller + " " + std::string(http::to_string(call.request.method)) + " " + call.request.target;
}

std::string fingerprint_of(Call const& call) { return to_hex(sha256(call.request.body)); }

http::Response replay(Kept const& kept) {
    auto response = kept.body.empty() ? http::Response{.status = kept.status}
                                      : http::Response::json(kept.status, kept.body);
    response.headers.set("Idempotency-Replayed", "true");
    return response;
}

} // namespace

namespace detail {

Result<std::string> key_of(Call const& call, std::string otherwise) {
    auto const key = call.request.headers.find("Idempotency-Key");
    if (!key) return otherwise;
    auto const is_printable = [](char c) { return c > ' ' && c < '\x7f'; };
    bool const fits = !key->empty() && key->size() <= longest_key;
    if (fits && std::all_of(key->begin(), key->end(), is_printable)) return std::string(*key);
    return fail(ErrorKind::invalid, "idempotency_key_invalid",
        "An Idempotency-Key has from 1 to 200 printable ASCII characters and no spaces.");
}

Result<std::optional<http::Response>> claim_or_replay(
    sql::Transaction& transaction, Call const& call, std::string const& key, Timestamp now) {
    std::string const scope = scope_of(call);
    std::string const fingerprint = fingerprint_of(call);
    auto const claimed =
        transaction.execute(claim_key, {{"scope", scope}, {"key", key}, {"fingerprint", fingerprint},
                                           {"now", now}, {"workspace", call.actor.workspace}});
    if (claimed == 1) return std::nullopt;
    auto const kept = transaction.one<Kept>(find_answer, {{"scope", scope}, {"key", key}});
    if (kept.fingerprint == fingerprint) return replay(kept);
    return fail(ErrorKind::conflict, "idempotency_mismatch",
        "The same key (the header Idempotency-Key, or the id where there is none) came with another body "
        "before. For another request, choose a new one.");
}

void keep_answer(
    sql::Transaction& transaction, Call const& call, std::string const& key, http::Response const& answer) {
    transaction.execute(keep, {{"scope", scope_of(call)}, {"key", key}, {"status", answer.status},
                                  {"body", std::get<std::string>(answer.body)}});
}

} // namespace detail

std::int64_t forget_answers(sql::Transaction& transaction, Timestamp before) {
    return transaction.execute(forget, {{"before", before}});
}

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    transaction.execute(remove_of_workspace, {{"workspace", workspace}});
}

} // namespace tenon::api
