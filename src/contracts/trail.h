#pragma once

// The trail of one contract: what happened to it, each record naming the digest of the one before, so that no
// record can be changed or taken out of the middle without all later ones showing it.

#include "base/actor.h"
#include "contracts/contract_state.h"
#include "contracts/signature.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::contracts {

BOOST_DEFINE_ENUM_CLASS(TrailKind, drafted, edited, proposed, withdrawn, declined, signed_, activated)

struct TrailRecord {
    int number; // 1, 2, 3 … without gaps
    Id<Workspace> workspace;
    Id<Engagement> engagement;
    Id<Contract> contract;
    TrailKind kind;
    Timestamp at;
    std::optional<Id<Account>> account; // nothing: the server itself
    std::string name;
    std::optional<Party> party; // whose side they acted for
    int version;                // of the contract, after this
    int proposal;               // how many times it had been proposed, after this
    std::string digest;         // of that version
    std::string reason;         // of a decline
    std::string payload_sha256; // of the signature's canonical JSON
    std::string prev_hash;      // 64 zeros for the first
    bool operator==(TrailRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TrailRecord, (),
    (number, workspace, engagement, contract, kind, at, account, name, party, version, proposal, digest,
        reason, payload_sha256, prev_hash))

struct TrailEntry {
    TrailRecord record;
    std::string hash;
    bool operator==(TrailEntry const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TrailEntry, (), (record, hash))

inline std::string const no_hash(64, '0');

// SHA-256 over the record's canonical JSON, as hexadecimal; of a signature the same.
std::string hash_of(TrailRecord const& record);
std::string hash_of(SignatureRecord const& signature);

// The records as stored: canonical JSON.
std::string to_record(TrailRecord const& record);
std::string to_record(SignatureRecord const& signature);

// The state after all of these, or why they cannot have happened in this order (code trail_impossible, the
// pointer names the entry).
Result<Standing> replay(std::vector<TrailEntry> const& trail);

} // namespace tenon::contracts
