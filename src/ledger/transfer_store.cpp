#include "ledger/transfer_store.h"

namespace tenon::sql {

ledger::Code Column<ledger::Code>::read(Row const& row, int column) {
    auto const code = ledger::code_of(row.integer(column));
    if (!code) detail::bad_column(row, column, "is no code of a transfer");
    return *code;
}

} // namespace tenon::sql

namespace tenon::ledger::store {

BOOST_DESCRIBE_STRUCT(Claim, (), (round, corrected))
BOOST_DESCRIBE_STRUCT(CodeTotal, (), (currency, code, total))
BOOST_DESCRIBE_STRUCT(PayoutRow, (),
    (id, expert, currency, amount, recorded_at, expires_at, settled_by, phase, settled_amount, evidence,
        settled_at))

namespace {

using sql::Statement;

Statement const insert_transfer{"ledger.insert_transfer", R"sql(
    INSERT INTO ledger_transfers (workspace_id, currency, seq, id, engagement_id, code, phase, linked, debit,
        credit, amount, pending_id, expires_at, group_id, ref_type, ref_id, evidence, round, actor_id,
        actor_name, reason, effective_at, recorded_at, prev_hash, hash)
    VALUES (:workspace_id, :currency, :seq, :id, :engagement_id, :code, :phase, :linked, :debit, :credit,
        :amount, :pending_id, :expires_at, :group_id, :ref_type, :ref_id, :evidence, :round, :actor_id,
        :actor_name, :reason, :effective_at, :recorded_at, :prev_hash, :hash)
    ON CONFLICT DO NOTHING)sql"};

Statement const find_transfer{"ledger.find_transfer", R"sql(
    SELECT workspace_id, currency, seq, id, engagement_id, code, phase, linked, debit, credit, amount,
        pending_id, expires_at, group_id, ref_type, ref_id, evidence, round, actor_id, actor_name, reason,
        effective_at, recorded_at, prev_hash, hash
    FROM ledger_transfers WHERE workspace_id = :workspace AND id = :id)sql"};

Statement const find_group{"ledger.find_group", R"sql(
    SELECT workspace_id, currency, seq, id, engagement_id, code, phase, linked, debit, credit, amount,
        pending_id, expires_at, group_id, ref_type, ref_id, evidence, round, actor_id, actor_name, reason,
        effective_at, recorded_at, prev_hash, hash
    FROM ledger_transfers WHERE workspace_id = :workspace AND group_id = :group
    ORDER BY currency, seq)sql"};

Statement const find_resolution{"ledger.find_resolution", R"sql(
    SELECT seq FROM ledger_transfers WHERE workspace_id = :workspace AND pending_id = :pending)sql"};

Statement const find_correction{"ledger.find_correction", R"sql(
    SELECT seq FROM ledger_transfers
    WHERE workspace_id = :workspace AND ref_id = :transfer AND code = 90)sql"};

Statement const find_by_evidence{"ledger.find_by_evidence", R"sql(
    SELECT t.round, EXISTS (SELECT 1 FROM ledger_transfers c
        WHERE c.workspace_id = t.workspace_id AND c.code = 90 AND c.ref_id = t.id) AS corrected
    FROM ledger_transfers t
    WHERE t.workspace_id = :workspace AND t.evidence = :evidence
    ORDER BY t.round DESC LIMIT 1)sql"};

Statement const find_by_milestone{"ledger.find_by_milestone", R"sql(
    SELECT t.round, EXISTS (SELECT 1 FROM ledger_transfers c
        WHERE c.workspace_id = t.workspace_id AND c.code = 90 AND c.ref_id = t.id) AS corrected
    FROM ledger_transfers t
    WHERE t.workspace_id = :workspace AND t.code = 30 AND t.ref_id = :milestone
    ORDER BY t.round DESC LIMIT 1)sql"};

Statement const find_by_pledge{"ledger.find_by_pledge", R"sql(
    SELECT t.round, EXISTS (SELECT 1 FROM ledger_transfers c
        WHERE c.workspace_id = t.workspace_id AND c.code = 90 AND c.ref_id = t.id) AS corrected
    FROM ledger_transfers t
    WHERE t.workspace_id = :workspace AND t.code = 10 AND t.ref_type = 'pledge' AND t.ref_id = :pledge
    ORDER BY t.seq DESC LIMIT 1)sql"};

Statement const sum_codes{"ledger.sum_codes", R"sql(
    SELECT t.currency, COALESCE(o.code, t.code) AS code,
        CAST(SUM(CASE WHEN t.code = 90 THEN -t.amount ELSE t.amount END) AS BIGINT) AS total
    FROM ledger_transfers t
    LEFT JOIN ledger_transfers o
        ON t.code = 90 AND o.workspace_id = t.workspace_id AND o.id = t.ref_id
    WHERE t.workspace_id = :workspace AND t.engagement_id = :engagement AND t.phase IN ('single', 'post')
    GROUP BY t.currency, COALESCE(o.code, t.code)
    ORDER BY t.currency, code)sql"};

Statement const find_statement{"ledger.find_statement", R"sql(
    SELECT workspace_id, currency, seq, id, engagement_id, code, phase, linked, debit, credit, amount,
        pending_id, expires_at, group_id, ref_type, ref_id, evidence, round, actor_id, actor_name, reason,
        effective_at, recorded_at, prev_hash, hash
    FROM ledger_transfers
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND currency = :currency AND seq > :after
    ORDER BY seq LIMIT :limit)sql"};

Statement const find_all{"ledger.find_all", R"sql(
    SELECT workspace_id, currency, seq, id, engagement_id, code, phase, linked, debit, credit, amount,
        pending_id, expires_at, group_id, ref_type, ref_id, evidence, round, actor_id, actor_name, reason,
        effective_at, recorded_at, prev_hash, hash
    FROM ledger_transfers WHERE workspace_id = :workspace
    ORDER BY currency, seq)sql"};

Statement const find_payouts{"ledger.find_payouts", R"sql(
    SELECT p.id, p.ref_id AS expert, p.currency, p.amount, p.recorded_at, p.expires_at, s.id AS settled_by,
        s.phase, s.amount AS settled_amount, s.evidence, s.recorded_at AS settled_at
    FROM ledger_transfers p
    LEFT JOIN ledger_transfers s ON s.workspace_id = p.workspace_id AND s.pending_id = p.id
    WHERE p.workspace_id = :workspace AND p.engagement_id = :engagement AND p.phase = 'pending'
    ORDER BY p.recorded_at DESC, p.id DESC LIMIT :limit)sql"};

} // namespace

bool insert(sql::Transaction& transaction, Transfer const& transfer) {
    return transaction.execute(insert_transfer,
               {{"workspace_id", transfer.workspace_id}, {"currency", transfer.currency},
                   {"seq", transfer.seq}, {"id", transfer.id}, {"engagement_id", transfer.engagement_id},
                   {"code", static_cast<int>(transfer.code)}, {"phase", transfer.phase},
                   {"linked", transfer.linked}, {"debit", transfer.debit}, {"credit", transfer.credit},
                   {"amount", transfer.amount}, {"pending_id", transfer.pending_id},
                   {"expires_at", transfer.expires_at}, {"group_id", transfer.group_id},
                   {"ref_type", transfer.ref_type}, {"ref_id", transfer.ref_id},
                   {"evidence", transfer.evidence}, {"round", transfer.round},
                   {"actor_id", transfer.actor_id}, {"actor_name", transfer.actor_name},
                   {"reason", transfer.reason}, {"effective_at", transfer.effective_at},
                   {"recorded_at", transfer.recorded_at}, {"prev_hash", transfer.prev_hash},
                   {"hash", transfer.hash}}) == 1;
}

std::optional<Transfer> find(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> id) {
    return transaction.find<Transfer>(find_transfer, {{"workspace", workspace}, {"id", id}});
}

Group group(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> group_id) {
    return transaction.all<Transfer>(find_group, {{"workspace", workspace}, {"group", group_id}});
}

bool is_resolved(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> pending) {
    return transaction.find<std::int64_t>(find_resolution, {{"workspace", workspace}, {"pending", pending}})
        .has_value();
}

bool is_corrected(sql::Transaction& transaction, Id<Workspace> workspace, Id<Transfer> transfer) {
    return transaction.find<std::int64_t>(find_correction, {{"workspace", workspace}, {"transfer", transfer}})
        .has_value();
}

std::optional<Claim> find_evidence(
    sql::Transaction& transaction, Id<Workspace> workspace, std::string_view evidence) {
    return transaction.find<Claim>(find_by_evidence, {{"workspace", workspace}, {"evidence", evidence}});
}

std::optional<Claim> find_earning(
    sql::Transaction& transaction, Id<Workspace> workspace, std::string_view milestone) {
    return transaction.find<Claim>(find_by_milestone, {{"workspace", workspace}, {"milestone", milestone}});
}

std::optional<Claim> find_confirmation(
    sql::Transaction& transaction, Id<Workspace> workspace, std::string_view pledge) {
    return transaction.find<Claim>(find_by_pledge, {{"workspace", workspace}, {"pledge", pledge}});
}

std::vector<CodeTotal> totals(sql::Transaction& transaction, Place const& place) {
    return transaction.all<CodeTotal>(
        sum_codes, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::vector<Transfer> statement(sql::Transaction& transaction, Place const& place, Currency currency,
    std::int64_t after, std::int64_t limit) {
    return transaction.all<Transfer>(
        find_statement, {{"workspace", place.workspace}, {"engagement", place.engagement},
                            {"currency", currency}, {"after", after}, {"limit", limit}});
}

void each(sql::Transaction& transaction, Id<Workspace> workspace,
    std::function<void(Transfer const&)> const& visit) {
    transaction.each(find_all, {{"workspace", workspace}},
        [&](sql::Row const& row) { visit(sql::read_row<Transfer>(row)); });
}

std::vector<PayoutRow> payouts(sql::Transaction& transaction, Place const& place, std::int64_t limit) {
    return transaction.all<PayoutRow>(
        find_payouts, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"limit", limit}});
}

} // namespace tenon::ledger::store
