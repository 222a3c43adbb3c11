#include "base/text.h"
#include "contracts/contract_reading.h"
#include "contracts/contracts.h"
#include "platform/events/events.h"

#include <algorithm>

namespace tenon::contracts {

namespace {

Result<void> require_person(Actor const& actor) {
    if (actor.kind != Actor::Kind::person || !actor.account)
        return fail(ErrorKind::forbidden, "person_required", "Only a person who is signed in can sign.");
    if (!actor.is_fresh)
        return fail(ErrorKind::forbidden, "step_up_required", "Give your password again before you sign.");
    return {};
}

// One person cannot bind both sides, whatever roles they hold.
Result<void> require_other_person(Contract const& contract, Id<Account> account) {
    for (SignatureRecord const& signature : contract.signatures)
        if (signature.account == account)
            return fail(ErrorKind::conflict, "signer_twice", "You have signed for the other side already.");
    return {};
}

// The expert is the person whom the contract names. For the client signs whoever has the authority.
Result<void> require_named(Contract const& contract, Party party, SignerIdentity const& identity) {
    std::string_view const named = trim(contract.terms.parties.expert.email);
    if (party == Party::client || equals_ignoring_case(named, identity.email)) return {};
    return fail(ErrorKind::forbidden, "signer_not_named",
        "The contract names " + std::string(named) +
            " as the expert; only the account with that e-mail can sign for the expert.");
}

std::string_view event_kind(TrailKind kind) {
    switch (kind) {
    case TrailKind::drafted: return "contract.drafted";
    case TrailKind::edited: return "contract.edited";
    case TrailKind::proposed: return "contract.proposed";
    case TrailKind::withdrawn: return "contract.withdrawn";
    case TrailKind::declined: return "contract.declined";
    case TrailKind::signed_: return "contract.signed";
    case TrailKind::activated: return "contract.active";
    }
    return "";
}

struct ContractNews {
    int version;
    std::string digest;
    std::optional<Party> party;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(ContractNews, (), (version, digest, party, reason))

} // namespace

Result<Contract> Contracts::sign(
    sql::Transaction& transaction, Actor const& actor, Ceremony const& ceremony, Origin const& origin) {
    TENON_CHECK(require_person(actor));
    TENON_TRY(move, begin(transaction, actor));
    TENON_CHECK(take(move, ContractStep::sign));
    TENON_CHECK(require_other_person(move.contract, *actor.account));
    TENON_CHECK(check_ceremony(ceremony, move.contract.frozen.digest, context_.clock.now()));
    bool const is_last = move.contract.standing.state == ContractState::active;
    TENON_CHECK(is_last ? gates_.pass(transaction, actor, engagements::Gate::sign)
                        : gates_.judge(transaction, actor, engagements::Gate::sign));

    TENON_TRY(signature, make_signature(transaction, move, ceremony, origin));
    store::add_signature(transaction, move.place, signature);
    move.contract.signatures.push_back(signature);
    finish(transaction, move, TrailKind::signed_, "", hash_of(signature));
    if (is_last) finish(transaction, move, TrailKind::activated);
    return move.contract;
}

Result<SignatureRecord> Contracts::make_signature(
    sql::Transaction& transaction, Move const& move, Ceremony const& ceremony, Origin const& origin) const {
    TENON_TRY(identity, signers_.identity(transaction, move.actor));
    TENON_CHECK(require_named(move.contract, move.party, identity));
    std::string const& party = move.contract.terms.parties.of(move.party).name;
    auto const consent = find_consent(ceremony.consent).value(); // check_ceremony has found it
    return SignatureRecord{
        .contract = move.contract.id,
        .proposal = move.contract.proposal,
        .party = move.party,
        .signed_at = context_.clock.now(),
        .account = move.actor.account.value(),
        .typed_name = ceremony.typed_name,
        .email = identity.email,
        .email_verified_at = identity.email_verified_at,
        .session_hash = origin.session_hash,
        .ip = origin.ip,
        .user_agent = origin.user_agent,
        .time_zone = ceremony.time_zone,
        .consent = ceremony.consent,
        .consent_sha256 = hex_sha256(consent.text),
        .authority_statement = authority_statement(party),
        .opened_at = ceremony.opened_at,
        .read_to_end_at = ceremony.read_to_end_at,
        .closed_at = ceremony.closed_at,
        .digest = ceremony.digest,
        .statement = signing_statement(ceremony.typed_name, ceremony.digest, party),
    };
}

void Contracts::finish(sql::Transaction& transaction, Move const& move, TrailKind kind, std::string reason,
    std::string payload_sha256) const {
    Contract const& contract = move.contract;
    store::update(transaction, move.place, row_of(contract));
    add_to_trail(transaction, move, kind, reason, std::move(payload_sha256));
    ContractNews news{contract.version, contract.frozen.digest, move.party};
    if (!reason.empty()) news.reason = reason;
    events::record(transaction, move.actor, context_.clock.now(),
        events::between_parties(move.place, event_kind(kind), contract.id.str(), json::to_json(news)));
}

void Contracts::add_to_trail(sql::Transaction& transaction, Move const& move, TrailKind kind,
    std::string reason, std::string payload_sha256) const {
    Contract const& contract = move.contract;
    auto const before = store::end_of_trail(transaction, move.place, contract.id);
    TrailRecord const record{
        .number = before ? before->record.number + 1 : 1,
        .workspace = move.place.workspace,
        .engagement = move.place.engagement,
        .contract = contract.id,
        .kind = kind,
        .at = context_.clock.now(),
        .account = move.actor.account,
        .name = move.actor.name,
        .party = move.party,
        .version = contract.version,
        .proposal = contract.proposal,
        .digest = contract.frozen.digest,
        .reason = std::move(reason),
        .payload_sha256 = std::move(payload_sha256),
        .prev_hash = before ? before->hash : no_hash,
    };
    store::add_to_trail(transaction, move.place, {record, hash_of(record)});
}

} // namespace tenon::contracts
