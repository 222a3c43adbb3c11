#include "contracts/contract_store.h"

namespace tenon::contracts::store {

namespace {

sql::Statement const find_contract{"contracts.find", R"sql(
    SELECT id, state, version, proposal, proposed_by
    FROM contracts
    WHERE workspace_id = :workspace AND engagement_id = :engagement)sql"};

// SQLite has one writer anyway.
sql::Statement const find_contract_for_change{"contracts.find_for_change", R"sql(
    SELECT id, state, version, proposal, proposed_by
    FROM contracts
    WHERE workspace_id = :workspace AND engagement_id = :engagement)sql",
    R"sql(
    SELECT id, state, version, proposal, proposed_by
    FROM contracts
    WHERE workspace_id = :workspace AND engagement_id = :engagement
    FOR UPDATE)sql"};

sql::Statement const insert_contract{"contracts.add", R"sql(
    INSERT INTO contracts (workspace_id, id, engagement_id, state, version, proposal, created_at)
    VALUES (:workspace, :id, :engagement, :state, :version, :proposal, :at)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const update_contract{"contracts.update", R"sql(
    UPDATE contracts
    SET state = :state, version = :version, proposal = :proposal, proposed_by = :proposed_by
    WHERE workspace_id = :workspace AND id = :id)sql"};

sql::Statement const insert_version{"contracts.add_version", R"sql(
    INSERT INTO contract_versions
        (workspace_id, contract_id, version, made_at, made_by, text, params, manifest, digest)
    VALUES (:workspace, :contract, :version, :at, :by, :text, :params, :manifest, :digest))sql"};

sql::Statement const find_version{"contracts.version", R"sql(
    SELECT text, params, manifest, digest
    FROM contract_versions
    WHERE workspace_id = :workspace AND contract_id = :contract AND version = :version)sql"};

sql::Statement const insert_attachment{"contracts.add_attachment", R"sql(
    INSERT INTO contract_attachments (workspace_id, contract_id, name, content)
    VALUES (:workspace, :contract, :name, :content))sql"};

sql::Statement const list_attachments{"contracts.attachments", R"sql(
    SELECT name, content
    FROM contract_attachments
    WHERE workspace_id = :workspace AND contract_id = :contract
    ORDER BY name)sql"};

sql::Statement const insert_signature{"contracts.add_signature", R"sql(
    INSERT INTO contract_signatures
        (workspace_id, contract_id, proposal, party, account_id, signed_at, record)
    VALUES (:workspace, :contract, :proposal, :party, :account, :at, :record))sql"};

sql::Statement const list_signatures{"contracts.signatures", R"sql(
    SELECT record
    FROM contract_signatures
    WHERE workspace_id = :workspace AND contract_id = :contract
    ORDER BY proposal, signed_at, party)sql"};

sql::Statement const insert_event{"contracts.add_to_trail", R"sql(
    INSERT INTO contract_events (workspace_id, contract_id, number, record, hash)
    VALUES (:workspace, :contract, :number, :record, :hash))sql"};

sql::Statement const list_events{"contracts.trail", R"sql(
    SELECT record, hash
    FROM contract_events
    WHERE workspace_id = :workspace AND contract_id = :contract
    ORDER BY number)sql"};

sql::Statement const find_last_event{"contracts.end_of_trail", R"sql(
    SELECT record, hash
    FROM contract_events
    WHERE workspace_id = :workspace AND contract_id = :contract
    ORDER BY number DESC
    LIMIT 1)sql"};

struct EventRow {
    std::string record;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(EventRow, (), (record, hash))

// Our own records; one that cannot be read was not written by us.
template <class T> T read_record(std::string const& record) {
    auto value = json::read_json<T>(record, json::Manner::tolerant);
    if (!value) throw sql::DatabaseError(sql::DatabaseError::Kind::broken, describe(value.error()));
    return *std::move(value);
}

TrailEntry entry_of(EventRow const& row) { return {read_record<TrailRecord>(row.record), row.hash}; }

} // namespace

std::optional<ContractRow> find(sql::Transaction& transaction, Place const& place) {
    return transaction.find<ContractRow>(
        find_contract, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

std::optional<ContractRow> find_for_change(sql::Transaction& transaction, Place const& place) {
    return transaction.find<ContractRow>(
        find_contract_for_change, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

bool add(sql::Transaction& transaction, Place const& place, ContractRow const& row, Timestamp at) {
    return transaction.execute(insert_contract,
               {{"workspace", place.workspace}, {"id", row.id}, {"engagement", place.engagement},
                   {"state", row.state}, {"version", row.version}, {"proposal", row.proposal}, {"at", at}}) >
           0;
}

void update(sql::Transaction& transaction, Place const& place, ContractRow const& row) {
    transaction.execute(update_contract,
        {{"workspace", place.workspace}, {"id", row.id}, {"state", row.state}, {"version", row.version},
            {"proposal", row.proposal}, {"proposed_by", row.proposed_by}});
}

void add_version(sql::Transaction& transaction, Place const& place, ContractRow const& row,
    Frozen const& frozen, Actor const& actor, Timestamp at) {
    transaction.execute(insert_version,
        {{"workspace", place.workspace}, {"contract", row.id}, {"version", row.version}, {"at", at},
            {"by", actor.account}, {"text", frozen.text}, {"params", frozen.params},
            {"manifest", frozen.manifest}, {"digest", frozen.digest}});
}

Frozen version(sql::Transaction& transaction, Place const& place, ContractRow const& row) {
    return transaction.one<Frozen>(
        find_version, {{"workspace", place.workspace}, {"contract", row.id}, {"version", row.version}});
}

void add_attachment(
    sql::Transaction& transaction, Place const& place, Id<Contract> id, Attachment const& attachment) {
    transaction.execute(insert_attachment, {{"workspace", place.workspace}, {"contract", id},
                                               {"name", attachment.name}, {"content", attachment.content}});
}

std::vector<Attachment> attachments(sql::Transaction& transaction, Place const& place, Id<Contract> id) {
    return transaction.all<Attachment>(list_attachments, {{"workspace", place.workspace}, {"contract", id}});
}

void add_signature(sql::Transaction& transaction, Place const& place, SignatureRecord const& signature) {
    transaction.execute(insert_signature,
        {{"workspace", place.workspace}, {"contract", signature.contract}, {"proposal", signature.proposal},
            {"party", signature.party}, {"account", signature.account}, {"at", signature.signed_at},
            {"record", to_record(signature)}});
}

std::vector<SignatureRecord> signatures(sql::Transaction& transaction, Place const& place, Id<Contract> id) {
    std::vector<SignatureRecord> all;
    for (std::string const& record :
        transaction.all<std::string>(list_signatures, {{"workspace", place.workspace}, {"contract", id}}))
        all.push_back(read_record<SignatureRecord>(record));
    return all;
}

void add_to_trail(sql::Transaction& transaction, Place const& place, TrailEntry const& entry) {
    transaction.execute(insert_event,
        {{"workspace", place.workspace}, {"contract", entry.record.contract}, {"number", entry.record.number},
            {"record", to_record(entry.record)}, {"hash", entry.hash}});
}

std::vector<TrailEntry> trail(sql::Transaction& transaction, Place const& place, Id<Contract> id) {
    std::vector<TrailEntry> entries;
    for (EventRow const& row :
        transaction.all<EventRow>(list_events, {{"workspace", place.workspace}, {"contract", id}}))
        entries.push_back(entry_of(row));
    return entries;
}

std::optional<TrailEntry> end_of_trail(sql::Transaction& transaction, Place const& place, Id<Contract> id) {
    auto const row =
        transaction.find<EventRow>(find_last_event, {{"workspace", place.workspace}, {"contract", id}});
    return row ? std::optional(entry_of(*row)) : std::nullopt;
}

} // namespace tenon::contracts::store
