#include "contracts/evidence.h"

#include "contracts/canonical_json.h"
#include "support/contract_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace tenon::contracts {
namespace {

using ::testing::Contains;

class EvidenceOf : public ContractFixture {
protected:
    // Signed, declined, edited, proposed again, signed by both.
    Evidence make() {
        draft(client);
        propose(client);
        sign(client);
        decline(expert, "Voice should be in.");
        ContractTerms terms = contract->terms;
        terms.exclusions = {"fax"};
        edit(expert, 1, terms);
        propose(expert, 2);
        sign(client);
        sign(expert);
        return evidence();
    }
};
INSTANTIATE_TEST_SUITE_P(on, EvidenceOf, testing::Values(sql::Engine::sqlite), test::name_of);

std::vector<std::string> pointers(EvidenceReport const& report) {
    std::vector<std::string> all;
    for (EvidenceProblem const& problem : report.problems)
        all.push_back(problem.pointer);
    return all;
}

TEST_P(EvidenceOf, a_contract_verifies_from_its_bytes_alone) {
    std::string const file = write_evidence(make());
    EvidenceReport const report = verify(file);
    EXPECT_EQ(report.verdict, EvidenceVerdict::intact);
    EXPECT_EQ(report.state, ContractState::active);
    EXPECT_EQ(report.digest, contract->frozen.digest);
    EXPECT_THAT(report.statements,
        testing::ElementsAre("I, anna Example, sign contract " + report.digest + " for Nordlicht GmbH.",
            "I, mara Example, sign contract " + report.digest + " for Mara Lind."));
}

TEST_P(EvidenceOf, a_contract_says_which_part_was_altered) {
    struct Case {
        char const* pointer;
        std::function<void(Evidence&)> change;
    };
    Evidence const sound = make();
    auto param = [](Evidence& evidence, char const* name) -> json::Value& {
        for (auto& [key, value] : std::get<json::Object>(evidence.params.data))
            if (key == name) return value;
        throw std::logic_error(name);
    };
    for (Case const& c : std::vector<Case>{
             {"/tenon", [](auto& e) { e.tenon = "contract-evidence/2"; }},
             {"/workspace", [&](auto& e) { e.workspace = ids.make<Workspace>(); }},
             {"/engagement", [&](auto& e) { e.engagement = ids.make<Engagement>(); }},
             {"/contract", [&](auto& e) { e.contract = ids.make<Contract>(); }},
             {"/version", [](auto& e) { e.version = 1; }},
             {"/state", [](auto& e) { e.state = ContractState::signing; }},
             {"/digest", [](auto& e) { e.digest[5] ^= 1; }},
             {"/text", [](auto& e) { e.text[40] ^= 1; }},
             {"/text", [](auto& e) { e.text += "17. Addendum\n"; }},
             {"/params", [&](auto& e) { param(e, "title").data = std::string("Other work"); }},
             {"/params", [&](auto& e) { param(e, "tenon").data = std::int64_t{1}; }},
             {"/manifest", [](auto& e) { e.manifest[0] ^= 1; }},
             {"/attachments", [](auto& e) { e.attachments[0].content += " "; }},
             {"/attachments", [](auto& e) { e.attachments.clear(); }},
             {"/signatures/1", [](auto& e) { e.signatures[1].typed_name = "Other Name"; }},
             {"/signatures/1/statement", [](auto& e) { e.signatures[1].statement = "I sign."; }},
             {"/signatures/1/authority_statement", [](auto& e) { e.signatures[1].authority_statement = ""; }},
             {"/signatures/1/consent", [](auto& e) { e.signatures[1].consent_sha256[0] ^= 1; }},
             {"/signatures/1/digest", [](auto& e) { e.signatures[1].digest = e.signatures[0].digest; }},
             {"/signatures/0", [](auto& e) { e.signatures[0].ip = "192.0.2.8"; }}, // void, and still evidence
             {"/signatures/2", [](auto& e) { e.signatures[2].signed_at += std::chrono::microseconds(1); }},
             {"/signatures/3",
                 [](auto& e) { e.signatures.push_back(e.signatures[2]), e.signatures.back().proposal = 9; }},
             {"/trail/2", [](auto& e) { e.signatures.erase(e.signatures.begin()); }},
             {"/trail/3", [](auto& e) { e.trail[3].record.reason = "All is well."; }},
             {"/trail/3", [](auto& e) { e.trail[3].hash[0] ^= 1; }},
             {"/trail/3/record/number", [](auto& e) { e.trail.erase(e.trail.begin() + 3); }},
             {"/trail/0/record/prev_hash", [](auto& e) { e.trail[0].record.prev_hash[0] = '1'; }},
             {"/head", [](auto& e) { e.trail.pop_back(); }},
             {"/head", [](auto& e) { e.head.count = 3; }},
             {"/head", [](auto& e) { e.head.hash[0] ^= 1; }},
             // A whole forged end: the records no longer lead anywhere sound.
             {"/trail/7/record/kind",
                 [](auto& e) {
                     e.trail.pop_back();
                     e.head = {static_cast<int>(e.trail.size()), e.trail.back().hash};
                 }},
         }) {
        Evidence altered = sound;
        c.change(altered);
        EvidenceReport const report = verify(write_evidence(altered));
        EXPECT_EQ(report.verdict, EvidenceVerdict::altered) << c.pointer;
        EXPECT_THAT(pointers(report), Contains(c.pointer));
    }
}

TEST_P(EvidenceOf, a_contract_never_verifies_with_another_byte) {
    std::string const file = write_evidence(make());
    std::mt19937 random(1);
    for (std::size_t i = 0; i < file.size(); i += 7) {
        std::string altered = file;
        altered[i] = static_cast<char>(altered[i] ^ (1 << random() % 8));
        EXPECT_NE(verify(altered).verdict, EvidenceVerdict::intact) << i;
    }
    EXPECT_EQ(pointers(verify(file + "\n")), std::vector<std::string>{""});
    EXPECT_EQ(verify(file.substr(0, file.size() / 2)).verdict, EvidenceVerdict::unreadable);
    EXPECT_EQ(verify("").verdict, EvidenceVerdict::unreadable);
    EXPECT_EQ(verify("{}").verdict, EvidenceVerdict::unreadable);
}

} // namespace
} // namespace tenon::contracts
