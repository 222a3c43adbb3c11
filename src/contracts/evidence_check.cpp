#include "contracts/evidence_check.h"

#include "contracts/canonical_json.h"
#include "contracts/contract_text.h"

#include <algorithm>

namespace tenon::contracts {

namespace {

class Checker {
public:
    explicit Checker(Evidence const& evidence) : evidence_(evidence) {}

    EvidenceReport run() {
        if (evidence_.tenon != evidence_shape)
            tell("/tenon", "shape_unknown", "This program knows the shape contract-evidence/1 only.");
        check_bytes();
        check_trail();
        check_head();
        check_state();
        for (std::size_t i = 0; i < evidence_.signatures.size(); ++i)
            check_signature(evidence_.signatures[i], "/signatures/" + std::to_string(i));
        check_all_signed();
        return std::move(report_);
    }

private:
    void tell(std::string pointer, std::string code, std::string message) {
        report_.problems.push_back({std::move(pointer), std::move(code), std::move(message)});
    }

    // Text, parameters, manifest and digest: three of them tell which is the fourth that does not fit.
    void check_bytes() {
        std::string const params = canonical_json(evidence_.params).value_or("");
        auto const terms = read_terms(params);
        std::string const rendered = terms ? render_text(*terms) : std::string();
        report_.digest = contract_digest(evidence_.text, params, evidence_.manifest);
        if (terms) parties_ = terms->parties;
        if (!terms)
            tell("/params", "params_altered", "The parameters are not those of a contract.");
        else if (rendered != evidence_.text)
            tell_text_or_params(rendered, params);
        check_attachments(params);
    }

    void tell_text_or_params(std::string const& rendered, std::string const& params) {
        if (contract_digest(rendered, params, evidence_.manifest) == evidence_.digest)
            tell("/text", "text_altered",
                "The text is not the one the parameters give; it differs first on line " +
                    std::to_string(first_difference(rendered)) + ".");
        else
            tell("/params", "params_altered",
                "The parameters are not those the text was made from; they differ first in what line " +
                    std::to_string(first_difference(rendered)) + " of the text says.");
    }

    long first_difference(std::string const& rendered) const {
        std::string const& text = evidence_.text;
        auto const [at, other] = std::mismatch(text.begin(), text.end(), rendered.begin(), rendered.end());
        return 1 + std::count(text.begin(), at, '\n');
    }

    void check_attachments(std::string const& params) {
        std::string const listed = manifest_of(evidence_.attachments);
        if (listed != evidence_.manifest) {
            bool const list_altered = contract_digest(evidence_.text, params, listed) == evidence_.digest;
            tell(list_altered ? "/manifest" : "/attachments",
                list_altered ? "manifest_altered" : "attachments_altered",
                "The list of attachments does not fit the attachments.");
        }
        if (report_.digest != evidence_.digest && report_.problems.empty())
            tell("/digest", "digest_mismatch",
                "The digest is not that of the text, the parameters and the list of attachments.");
    }

    void check_trail() {
        std::string before = no_hash;
        for (std::size_t i = 0; i < evidence_.trail.size(); ++i) {
            auto const& [record, hash] = evidence_.trail[i];
            std::string const pointer = "/trail/" + std::to_string(i);
            if (hash_of(record) != hash) tell(pointer, "record_altered", "The record does not fit its hash.");
            if (record.prev_hash != before)
                tell(pointer + "/record/prev_hash", "chain_broken",
                    "The record does not continue the one before it.");
            if (record.number != static_cast<int>(i) + 1)
                tell(pointer + "/record/number", "chain_broken", "The records are not numbered 1, 2, 3 ….");
            check_place(record, pointer + "/record");
            before = hash;
        }
    }

    void check_place(TrailRecord const& record, std::string const& pointer) {
        auto same = [&](auto const& one, auto const& other, char const* name) {
            if (one != other)
                tell("/" + std::string(name), "other_contract",
                    "The file names another " + std::string(name) + " than " + pointer + ".");
        };
        same(record.workspace, evidence_.workspace, "workspace");
        same(record.engagement, evidence_.engagement, "engagement");
        same(record.contract, evidence_.contract, "contract");
    }

    void check_head() {
        std::string const last = evidence_.trail.empty() ? no_hash : evidence_.trail.back().hash;
        if (evidence_.head.count != static_cast<int>(evidence_.trail.size()) || evidence_.head.hash != last)
            tell("/head", "trail_cut", "The trail does not end where the file says it ends.");
    }

    void check_state() {
        auto const standing = replay(evidence_.trail);
        if (!standing) {
            for (Problem const& problem : standing.error().problems)
                tell(problem.pointer, problem.code, problem.message);
            return;
        }
        report_.state = standing->state;
        standing_ = *standing;
        if (standing->state != evidence_.state)
            tell("/state", "state_altered", "The trail leads to another state.");
        TrailRecord const& last = evidence_.trail.back().record;
        if (last.version != evidence_.version)
            tell("/version", "version_altered", "The trail ends with another version.");
        if (last.digest != evidence_.digest)
            tell("/digest", "digest_mismatch", "The trail ends with the digest of another text.");
    }

    TrailRecord const* find_signing(SignatureRecord const& signature) const {
        for (TrailEntry const& entry : evidence_.trail)
            if (entry.record.kind == TrailKind::signed_ && entry.record.party == signature.party &&
                entry.record.proposal == signature.proposal)
                return &entry.record;
        return nullptr;
    }

    void check_signature(SignatureRecord const& signature, std::string const& pointer) {
        TrailRecord const* const signing = find_signing(signature);
        if (!signing) return tell(pointer, "signature_unknown", "The trail does not tell of this signature.");
        if (signing->payload_sha256 != hash_of(signature))
            tell(pointer, "signature_altered", "The signature is not the one that the trail tells of.");
        if (signature.digest != signing->digest || signature.contract != evidence_.contract)
            tell(pointer + "/digest", "signature_of_another", "The signature is for another contract.");
        auto const consent = find_consent(signature.consent);
        if (!consent || hex_sha256(consent->text) != signature.consent_sha256)
            tell(
                pointer + "/consent", "consent_unknown", "The consent text is none that this program knows.");
        if (signature.digest == evidence_.digest) check_statement(signature, pointer);
    }

    // Of a signature that counts: those before a withdrawal may name a party as it was called then.
    void check_statement(SignatureRecord const& signature, std::string const& pointer) {
        std::string const& party = parties_.of(signature.party).name;
        if (signature.statement != signing_statement(signature.typed_name, signature.digest, party))
            tell(pointer + "/statement", "statement_altered",
                "The statement names another person or contract.");
        if (signature.authority_statement != authority_statement(party))
            tell(pointer + "/authority_statement", "statement_altered", "The statement names another party.");
        bool const counts = standing_.has_signed(signature.party) &&
                            signature.proposal == evidence_.trail.back().record.proposal;
        if (counts) report_.statements.push_back(signature.statement);
    }

    void check_all_signed() {
        for (std::size_t i = 0; i < evidence_.trail.size(); ++i) {
            TrailRecord const& record = evidence_.trail[i].record;
            bool const is_there = std::any_of(evidence_.signatures.begin(), evidence_.signatures.end(),
                [&](SignatureRecord const& signature) {
                    return signature.party == record.party && signature.proposal == record.proposal;
                });
            if (record.kind == TrailKind::signed_ && !is_there)
                tell("/trail/" + std::to_string(i), "signature_missing",
                    "The signature that this record tells of is not in the file.");
        }
    }

    Evidence const& evidence_;
    EvidenceReport report_;
    Standing standing_; // after the whole trail
    ContractParties parties_;
};

} // namespace

EvidenceReport check_evidence(Evidence const& evidence) { return Checker(evidence).run(); }

} // namespace tenon::contracts
