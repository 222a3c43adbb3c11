#pragma once

// Everything anybody needs to judge a contract without this server: the signed bytes, the signatures and the
// trail, as one JSON file. verify() recomputes all of it from the file alone.
//
// What it proves: that the parts belong together and none was changed since. What it does not prove: who made
// the file; a forger who invents all parts at once is found out only by the copy the other party holds.

#include "contracts/frozen.h"
#include "contracts/signature.h"
#include "contracts/trail.h"

#include <string>
#include <string_view>
#include <vector>

namespace tenon::contracts {

struct TrailHead {
    int count;
    std::string hash; // of the last record: nothing can be cut off unseen
};
BOOST_DESCRIBE_STRUCT(TrailHead, (), (count, hash))

struct Evidence {
    std::string tenon; // "contract-evidence/1"
    Id<Workspace> workspace;
    Id<Engagement> engagement;
    Id<Contract> contract;
    int version;
    ContractState state;
    std::string digest;
    std::string text;
    json::Value params;
    std::string manifest;
    std::vector<Attachment> attachments;
    std::vector<SignatureRecord> signatures;
    std::vector<TrailEntry> trail;
    TrailHead head;
};
BOOST_DESCRIBE_STRUCT(Evidence, (),
    (tenon, workspace, engagement, contract, version, state, digest, text, params, manifest, attachments,
        signatures, trail, head))

inline constexpr std::string_view evidence_shape = "contract-evidence/1";

// The file: canonical JSON and a line end.
std::string write_evidence(Evidence const& evidence);

BOOST_DEFINE_ENUM_CLASS(EvidenceVerdict, intact, altered, unreadable)

struct EvidenceProblem {
    std::string pointer; // into the file
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(EvidenceProblem, (), (pointer, code, message))

struct EvidenceReport {
    EvidenceVerdict verdict = EvidenceVerdict::intact;
    std::string digest; // recomputed from text, parameters and manifest
    std::optional<ContractState> state;
    std::vector<std::string> statements; // of the signatures that count
    std::vector<EvidenceProblem> problems;
};
BOOST_DESCRIBE_STRUCT(EvidenceReport, (), (verdict, digest, state, statements, problems))

// Pure and without a network. Never throws on any input.
EvidenceReport verify(std::string_view file);

} // namespace tenon::contracts
