#pragma once

// A signature by click: who, over which bytes, after reading what, and what they stated. A record of what
// happened, complete enough to judge it years later without the server that took it.

#include "base/actor.h"
#include "base/enum.h"
#include "base/result.h"
#include "base/time.h"
#include "contracts/terms.h"

#include <optional>
#include <string>
#include <string_view>

namespace tenon::contracts {

struct Contract; // contract.h

BOOST_DEFINE_ENUM_CLASS(SignatureKind, click)

// What the signer sends: what they saw, and what they state.
struct Ceremony {
    std::string digest;     // of the contract they were shown
    std::string typed_name; // their legal name, typed by themselves
    bool has_authority = false;
    std::string consent; // version of the consent text they agreed to
    Timestamp opened_at{};
    Timestamp read_to_end_at{};
    Timestamp closed_at{};
    std::string time_zone; // of their machine
};

// What the server knows of the call that brought it.
struct Origin {
    std::string ip;
    std::string user_agent;
    std::string session_hash; // tells two sessions apart and opens neither
};

// What the server knows of the person.
struct SignerIdentity {
    std::string email;
    std::optional<Timestamp> email_verified_at; // nothing: never proven, and the record says so
};

struct SignatureRecord {
    SignatureKind kind = SignatureKind::click;
    Id<Contract> contract;
    int proposal;
    Party party;
    Timestamp signed_at;
    Id<Account> account;
    std::string typed_name;
    std::string email;
    std::optional<Timestamp> email_verified_at;
    std::string session_hash;
    std::string ip;
    std::string user_agent;
    std::string time_zone;
    std::string consent; // version
    std::string consent_sha256;
    std::string authority_statement;
    Timestamp opened_at;
    Timestamp read_to_end_at;
    Timestamp closed_at;
    std::string digest; // as the signer's page echoed it
    std::string statement;
    bool operator==(SignatureRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SignatureRecord, (),
    (kind, contract, proposal, party, signed_at, account, typed_name, email, email_verified_at, session_hash,
        ip, user_agent, time_zone, consent, consent_sha256, authority_statement, opened_at, read_to_end_at,
        closed_at, digest, statement))

struct ConsentText {
    std::string_view version;
    std::string_view text;
};
// The consent to sign electronically. An old version is never changed or removed: records refer to it.
ConsentText current_consent();
std::optional<ConsentText> find_consent(std::string_view version);

// "I, NAME, sign contract DIGEST for PARTY."
std::string signing_statement(std::string_view name, std::string_view digest, std::string_view party);
// "I may sign for PARTY."
std::string authority_statement(std::string_view party);

// Whether the ceremony is complete: typed_name_missing, typed_name_unplain, authority_missing,
// consent_unknown, ceremony_out_of_order, time_zone_unknown, digest_mismatch.
Result<void> check_ceremony(Ceremony const& ceremony, std::string_view digest, Timestamp now);

} // namespace tenon::contracts
