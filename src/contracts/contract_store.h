#pragma once

// The rows of contracts, their versions, attachments, signatures and trails.

#include "contracts/contract.h"
#include "contracts/trail.h"
#include "platform/sql/transaction.h"

#include <optional>
#include <vector>

namespace tenon::contracts::store {

struct ContractRow {
    Id<Contract> id;
    ContractState state;
    int version;
    int proposal;
    std::optional<Party> proposed_by;
};
BOOST_DESCRIBE_STRUCT(ContractRow, (), (id, state, version, proposal, proposed_by))

// The engagement's contract. For a change, its row is locked, so that changes of one contract follow each
// other.
std::optional<ContractRow> find(sql::Transaction& transaction, Place const& place);
std::optional<ContractRow> find_for_change(sql::Transaction& transaction, Place const& place);

// false: the engagement has one already.
bool add(sql::Transaction& transaction, Place const& place, ContractRow const& row, Timestamp at);
void update(sql::Transaction& transaction, Place const& place, ContractRow const& row);

void add_version(sql::Transaction& transaction, Place const& place, ContractRow const& row,
    Frozen const& frozen, Actor const& actor, Timestamp at);
Frozen version(sql::Transaction& transaction, Place const& place, ContractRow const& row);

void add_attachment(
    sql::Transaction& transaction, Place const& place, Id<Contract> id, Attachment const& attachment);
std::vector<Attachment> attachments(sql::Transaction& transaction, Place const& place, Id<Contract> id);

void add_signature(sql::Transaction& transaction, Place const& place, SignatureRecord const& signature);
// Of all proposals, the oldest first.
std::vector<SignatureRecord> signatures(sql::Transaction& transaction, Place const& place, Id<Contract> id);

void add_to_trail(sql::Transaction& transaction, Place const& place, TrailEntry const& entry);
std::vector<TrailEntry> trail(sql::Transaction& transaction, Place const& place, Id<Contract> id);
std::optional<TrailEntry> end_of_trail(sql::Transaction& transaction, Place const& place, Id<Contract> id);

} // namespace tenon::contracts::store
