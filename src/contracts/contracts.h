#pragma once

// The face of contracts: one function per intention. Both parties read, each acts for its own side; whoever
// acts for neither is refused. A change locks the contract's row, adds to its trail and records an event, all
// in the caller's transaction.

#include "base/context.h"
#include "contracts/contract.h"
#include "contracts/draft.h"
#include "contracts/evidence.h"
#include "engagements/engagements.h"
#include "platform/sql/transaction.h"

namespace tenon::contracts {

// The engagement's gates, as the program wires them in.
class Gates {
public:
    virtual ~Gates() = default;
    // Refuses with what stands before the gate; moves nothing. Asked before a proposal and each signature, so
    // that nobody signs first and learns afterwards what was in the way.
    virtual Result<void> judge(sql::Transaction&, Actor const&, engagements::Gate) = 0;
    // The same, and moves the engagement past the gate: with the signature that puts the contract in force.
    virtual Result<void> pass(sql::Transaction&, Actor const&, engagements::Gate) = 0;
};

// Who a person is, as their account tells.
class Signers {
public:
    virtual ~Signers() = default;
    virtual Result<SignerIdentity> identity(sql::Transaction&, Actor const&) = 0;
};

class Contracts final : public engagements::FactSource {
public:
    Contracts(Context context, Gates& gates, Signers& signers)
        : context_(context), gates_(gates), signers_(signers) {}

    // The first draft, from the brief as it is. contract_exists where the engagement has a contract already.
    Result<Contract> draft(sql::Transaction& transaction, Actor const& actor, BriefSnapshot const& snapshot,
        ContractParties const& parties, Calendar const& calendar = {});

    // A new version of the draft. contract_stale, with the newer ContractView attached, where it was made
    // from an older one.
    Result<Contract> edit(
        sql::Transaction& transaction, Actor const& actor, int based_on, ContractTerms const& terms);

    // Freezes the version for signing. contract_incomplete with every problem; what the gate refuses.
    Result<Contract> propose(sql::Transaction& transaction, Actor const& actor, int version);
    Result<Contract> withdraw(sql::Transaction& transaction, Actor const& actor);
    Result<Contract> decline(sql::Transaction& transaction, Actor const& actor, std::string const& reason);

    // digest_mismatch, already_signed, signer_twice, signer_not_named, and what check_ceremony() refuses. The
    // second side's signature puts the contract in force.
    Result<Contract> sign(
        sql::Transaction& transaction, Actor const& actor, Ceremony const& ceremony, Origin const& origin);

    Result<Contract> show(sql::Transaction& transaction, Actor const& actor) const;
    Result<Evidence> evidence(sql::Transaction& transaction, Actor const& actor) const;

    void fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) override;

private:
    // A step on its way: who takes it, where, and the contract as it was found.
    struct Move {
        Actor const& actor;
        Party party;
        Place place;
        Contract contract;
    };
    Result<Move> begin(sql::Transaction& transaction, Actor const& actor) const;
    Result<void> take(Move& move, ContractStep step) const;
    Result<void> require_proposable(Contract const& contract) const;
    Result<SignatureRecord> make_signature(sql::Transaction& transaction, Move const& move,
        Ceremony const& ceremony, Origin const& origin) const;
    // Stores where the contract stands, adds to the trail, records the event.
    void finish(sql::Transaction& transaction, Move const& move, TrailKind kind, std::string reason = "",
        std::string payload_sha256 = "") const;
    void add_to_trail(sql::Transaction& transaction, Move const& move, TrailKind kind, std::string reason,
        std::string payload_sha256) const;

    Context context_;
    Gates& gates_;
    Signers& signers_;
};

// What the checks may know of the engagement's contract; nothing where there is none.
std::optional<engagements::ContractFacts> contract_facts(sql::Transaction& transaction, Place const& place);

// The terms as they stand, signed or not; nothing where no contract was drawn up.
std::optional<ContractTerms> current_terms(sql::Transaction& transaction, Place const& place);

// The contract in force: what delivery and ledger build upon. Nothing before both have signed.
std::optional<SignedContract> signed_contract(sql::Transaction& transaction, Place const& place);

} // namespace tenon::contracts
