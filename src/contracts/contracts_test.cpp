#include "contracts/contracts.h"

#include "support/contract_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tenon::contracts {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ContractsOf : public ContractFixture {
protected:
    // What the database says to a script, or "done".
    std::string try_script(std::string const& script) {
        try {
            database().run_script(script);
            return "done";
        } catch (sql::DatabaseError const& error) {
            return error.what();
        }
    }

    void sign_by_both() {
        draft(client);
        propose(client);
        sign(expert);
        sign(client);
    }
};
TENON_ON_EACH_ENGINE(ContractsOf);

TEST_P(ContractsOf, an_engagement_go_from_draft_to_active) {
    EXPECT_EQ(draft(client), "draft");
    EXPECT_EQ(propose(client), "proposed");
    EXPECT_EQ(sign(expert), "signing");
    EXPECT_EQ(sign(client), "active");
    EXPECT_THAT(event_kinds(), ElementsAre("contract.drafted", "contract.proposed", "contract.signed",
                                   "contract.signed", "contract.active"));
    // The last signature moves the engagement, so that only a signed contract begins the work.
    EXPECT_THAT(gates.asked, ElementsAre("judge sign", "judge sign", "pass sign"));
}

TEST_P(ContractsOf, an_engagement_are_one) {
    EXPECT_EQ(draft(expert), "draft");
    EXPECT_EQ(draft(client), "contract_exists");
}

TEST_P(ContractsOf, others_are_neither_read_nor_changed) {
    draft(client);
    Actor const reviewer = person("ruth", EngagementRole::reviewer);
    EXPECT_EQ(draft(reviewer), "not_a_party");
    EXPECT_EQ(edit(reviewer, 1, contract->terms), "not_a_party");
    EXPECT_EQ(propose(reviewer), "not_a_party");
    EXPECT_EQ(sign(reviewer), "not_a_party");
    EXPECT_EQ(outcome([&](auto& transaction) { return face.show(transaction, reviewer); }), "not_a_party");
    Actor stranger = person("eve", EngagementRole::client);
    stranger.workspace = ids.make<Workspace>();
    EXPECT_EQ(
        outcome([&](auto& transaction) { return face.show(transaction, stranger); }), "contract_not_found");
}

TEST_P(ContractsOf, two_editors_lose_nothing) {
    draft(client);
    ContractTerms terms = contract->terms;
    EXPECT_EQ(edit(client, 1, terms), "draft");
    EXPECT_EQ(contract->version, 1); // nothing was changed
    terms.exclusions.push_back("phone calls");
    EXPECT_EQ(edit(expert, 1, terms), "draft");
    EXPECT_EQ(contract->version, 2);
    EXPECT_EQ(edit(client, 1, terms), "contract_stale");
    EXPECT_EQ(last_error.kind, ErrorKind::stale);
    EXPECT_THAT(last_error.attached, HasSubstr("phone calls"));
    EXPECT_EQ(propose(client, 1), "contract_stale");
}

TEST_P(ContractsOf, tricky_letters_are_refused_with_their_place) {
    draft(client);
    ContractTerms terms = contract->terms;
    terms.parties.expert.name = "Mara \xE2\x80\xAE"
                                "dniL";
    EXPECT_EQ(edit(client, 1, terms), "contract_text_unplain");
    EXPECT_EQ(last_error.problems.at(0).pointer, "/terms/parties/expert/name");
}

TEST_P(ContractsOf, are_proposed_when_nothing_is_open) {
    brief.budget.reset();
    draft(client);
    EXPECT_EQ(propose(client), "contract_incomplete");
    EXPECT_EQ(last_error.problems.at(0).pointer, "/terms/pricing/total");
    EXPECT_NE(
        last_error.message.find(std::to_string(last_error.problems.size()) + " problem"), std::string::npos)
        << last_error.message;
}

TEST_P(ContractsOf, stop_at_the_gate) {
    draft(client);
    gates.answer = fail(ErrorKind::conflict, "gate_blocked", "CON-02 stands before the gate.");
    EXPECT_EQ(propose(client), "gate_blocked");
    gates.answer = {};
    propose(client);
    sign(client);
    gates.answer = fail(ErrorKind::conflict, "gate_blocked", "DATA-03 stands before the gate.");
    EXPECT_EQ(sign(expert), "gate_blocked");
    gates.answer = {};
    EXPECT_EQ(sign(expert), "active");
}

TEST_P(ContractsOf, a_signer_are_what_was_shown) {
    draft(client);
    EXPECT_EQ(sign(client), "contract_not_proposed");
    propose(client);
    Ceremony how = ceremony(client);
    how.digest[0] ^= 1;
    EXPECT_EQ(sign(client, how), "digest_mismatch");
    EXPECT_EQ(sign(client), "signing");
    EXPECT_EQ(sign(client), "already_signed");
    // The same person cannot bind the other side too.
    Actor both = client;
    both.engagement_role = EngagementRole::expert;
    EXPECT_EQ(sign(both), "signer_twice");
}

TEST_P(ContractsOf, an_expert_are_signed_by_the_account_they_name) {
    draft(client);
    propose(client);
    EXPECT_EQ(sign(person("eve", EngagementRole::expert)), "signer_not_named");
    EXPECT_EQ(sign(expert), "signing");
    // Whoever has the authority may sign for the client, whatever their address.
    EXPECT_EQ(sign(person("anton", EngagementRole::client)), "active");
}

TEST_P(ContractsOf, a_signer_need_a_whole_ceremony) {
    draft(client);
    propose(client);
    struct Case {
        std::function<void(Ceremony&)> change;
        char const* code;
    };
    for (Case const& c : std::vector<Case>{
             {[](auto& how) { how.typed_name = "  "; }, "typed_name_missing"},
             {[](auto& how) { how.typed_name = "Anna\nExample"; }, "typed_name_unplain"},
             {[](auto& how) { how.has_authority = false; }, "authority_missing"},
             {[](auto& how) { how.consent = "consent/0"; }, "consent_unknown"},
             {[](auto& how) { how.time_zone = "Berlin"; }, "time_zone_unknown"},
             {[](auto& how) { std::swap(how.opened_at, how.closed_at); }, "ceremony_out_of_order"},
             {[](auto& how) { how.closed_at += std::chrono::hours(1); }, "ceremony_out_of_order"},
         }) {
        Ceremony how = ceremony(client);
        c.change(how);
        EXPECT_EQ(sign(client, how), "body_invalid");
        EXPECT_EQ(last_error.problems.at(0).code, c.code);
    }
    Actor token = client;
    token.kind = Actor::Kind::token;
    EXPECT_EQ(sign(token), "person_required");
    Actor stale = client;
    stale.is_fresh = false;
    EXPECT_EQ(sign(stale), "step_up_required");
}

TEST_P(ContractsOf, declined_go_back_and_void_what_was_signed) {
    draft(client);
    propose(client);
    sign(client);
    EXPECT_EQ(decline(expert, ""), "body_invalid");
    EXPECT_EQ(decline(expert, "The price is for half of the work."), "draft");
    EXPECT_TRUE(contract->signatures.empty());
    EXPECT_EQ(propose(expert), "proposed");
    EXPECT_EQ(withdraw(client), "withdraw_by_proposer_only");
    EXPECT_EQ(withdraw(expert), "draft");
    EXPECT_EQ(propose(expert), "proposed");
    EXPECT_EQ(sign(expert), "signing"); // the client's first signature does not count any more
    EXPECT_EQ(sign(client), "active");
    EXPECT_EQ(evidence().signatures.size(), 3u); // and is kept
    EXPECT_EQ(verify(write_evidence(evidence())).verdict, EvidenceVerdict::intact);
    EXPECT_EQ(edit(client, 1, contract->terms), "contract_is_active");
}

TEST_P(ContractsOf, a_place_tell_the_checks_and_the_work) {
    auto read = [&](auto work) { return sql::Unit(database()).read(work); };
    EXPECT_FALSE(read([&](sql::Transaction& tx) { return contract_facts(tx, place_); }));
    draft(client);
    ContractTerms terms = contract->terms;
    terms.ownership.outputs = AssetOwner::undecided;
    terms.kill_switch.reset();
    edit(client, 1, terms);
    propose(client, 2);
    sign(expert);
    auto const facts = read([&](sql::Transaction& tx) { return contract_facts(tx, place_); });
    EXPECT_EQ(facts->state, "signing");
    EXPECT_EQ(facts->pricing, "fixed");
    EXPECT_THAT(facts->undecided_assets, ElementsAre("outputs"));
    EXPECT_FALSE(facts->has_kill_switch);
    EXPECT_TRUE(facts->has_liability_cap && facts->has_exclusions && facts->has_completion);
    EXPECT_EQ(facts->expert_signed_at, clock.now());
    EXPECT_FALSE(facts->client_signed_at);
    EXPECT_FALSE(read([&](sql::Transaction& tx) { return signed_contract(tx, place_); }));

    clock.advance(std::chrono::hours(1));
    sign(client);
    auto const made = read([&](sql::Transaction& tx) { return signed_contract(tx, place_); });
    ASSERT_TRUE(made);
    EXPECT_EQ(made->signed_at, clock.now());
    EXPECT_EQ(made->terms.milestones.at(0).criteria.at(0).id, "c1");
    EXPECT_EQ(made->digest, contract->frozen.digest);
}

TEST_P(ContractsOf, the_past_are_neither_changed_nor_removed) {
    sign_by_both();
    for (std::string const table :
        {"contract_versions", "contract_attachments", "contract_signatures", "contract_events"}) {
        EXPECT_THAT(try_script("UPDATE " + table + " SET contract_id = 'other'"), HasSubstr("append-only"));
        EXPECT_THAT(try_script("DELETE FROM " + table), HasSubstr("never removed"));
        EXPECT_THAT(try_script(engine() == sql::Engine::sqlite
                                   ? "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table
                                   : "TRUNCATE " + table),
            HasSubstr("append-only"));
    }
    EXPECT_THAT(try_script("DELETE FROM contracts"), HasSubstr("never removed"));
    EXPECT_EQ(verify(write_evidence(evidence())).verdict, EvidenceVerdict::intact);
}

TEST_P(ContractsOf, a_sample_workspace_can_be_removed) {
    place_.workspace = ids.make<Workspace>();
    write([&](sql::Transaction& tx) {
        tx.execute(insert_test_workspace, {{"id", place_.workspace}, {"sample", true}});
    });
    client = person("anna", EngagementRole::client);
    expert = person("mara", EngagementRole::expert);
    sign_by_both();
    for (std::string const table :
        {"contract_versions", "contract_attachments", "contract_signatures", "contract_events", "contracts"})
        EXPECT_EQ(try_script("DELETE FROM " + table), "done") << table;
}

} // namespace
} // namespace tenon::contracts
