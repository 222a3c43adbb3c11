#pragma once

// The face of contracts: one function per intention. Both parties read, each acts for its own side; whoever
// acts for neither is refused. A change locks the contract's row, adds to its trail and records an event, all
// in the caller's transaction.

#include "base/context.h"
#include "contracts/contract.h"
#include "contracts/contract_store.h"
#include "contracts/draft.h"
#include "contracts/evidence.h"
#include "engagements/facts.h"
#include "platform/sql/transaction.h"

namespace tenon::contracts {

// The engagement's gates, as the program wires them in.
class Gates {
public:
    virtual ~Gates() = default;
    // Refuses with what stands before the gate; moves nothing. Asked before a proposal and each signature, so
    // that nobody signs first and learns afterwards what was in the way.
    virtual Result<void> judge(Actor const&, sql::Transaction&, engagements::Gate) = 0;
    // The same, and moves the engagement past the gate: with the signature that puts the contract in force.
    virtual Result<void> pass(Actor const&, sql::Transaction&, engagements::Gate) = 0;
};

// Who a person is, as their account tells.
class Signers {
public:
    virtual ~Signers() = default;
    virtual Result<SignerIdentity> identity(Actor const&, sql::Transaction&) = 0;
};

class Contracts {
public:
    Contracts(Context context, Gates& gates, Signers& signers)
        : context_(context), gates_(gates), signers_(signers) {}

    // The first draft, from the brief as it is. contract_exists where the engagement has a contract already.
    Result<Contract> draft(Actor const& actor, sql::Transaction& transaction, BriefSnapshot const& snapshot,
        ContractParties const& parties, Calendar const& calendar = {});

    // A new version of the draft. contract_stale where it was made from an older one than there is.
    Result<Contract> edit(
        Actor const& actor, sql::Transaction& transaction, int based_on, ContractTerms const& terms);

    // Freezes the version for signing. contract_incomplete with every problem; what the gate refuses.
    Result<Contract> propose(Actor const& actor, sql::Transaction& transaction, int version);
    Result<Contract> withdraw(Actor const& actor, sql::Transaction& transaction);
    Result<Contract> decline(Actor const& actor, sql::Transaction& transaction, std::string const& reason);

    // digest_mismatch, already_signed, signer_twice, and what check_ceremony() refuses. The second side's
    // signature puts the contract in force.
    Result<Contract> sign(
        Actor const& actor, sql::Transaction& transaction, Ceremony const& ceremony, Origin const& origin);

    Result<Contract> show(Actor const& actor, sql::Transaction& transaction) const;
    Result<Evidence> evidence(Actor const& actor, sql::Transaction& transaction) const;

private:
    // A step on its way: who takes it, where, and the contract as it was found.
    struct Move {
        Actor const& actor;
        Party party;
        Place place;
        Contract contract;
    };
    Result<Move> begin(Actor const& actor, sql::Transaction& transaction) const;
    Result<void> take(Move& move, ContractStep step) const;
    Result<void> require_proposable(Contract const& contract) const;
    Result<SignatureRecord> make_signature(Move const& move, sql::Transaction& transaction,
        Ceremony const& ceremony, Origin const& origin) const;
    // Stores where the contract stands, adds to the trail, records the event.
    void finish(Move const& move, sql::Transaction& transaction, TrailKind kind, std::string reason = "",
        std::string payload_sha256 = "") const;
    void add_to_trail(Move const& move, sql::Transaction& transaction, TrailKind kind, std::string reason,
        std::string payload_sha256) const;

    Context context_;
    Gates& gates_;
    Signers& signers_;
};

// What the checks may know of the engagement's contract; nothing where there is none.
std::optional<engagements::ContractFacts> contract_facts(sql::Transaction& transaction, Place const& place);

// The contract in force: what delivery and ledger build upon. Nothing before both have signed.
std::optional<SignedContract> signed_contract(sql::Transaction& transaction, Place const& place);

} // namespace tenon::contracts
