#pragma once

// An engagement with a client, an expert and a brief, for tests of contracts: on each engine.

#include "contracts/contracts.h"
#include "support/databases.h"

#include <gmock/gmock.h>

#include <functional>
#include <map>

namespace tenon::contracts {

inline sql::Statement const insert_test_workspace{"test.contracts_workspace", R"sql(
    INSERT INTO workspaces (id, name, currency, time_zone, work_week, sample, created_at)
    VALUES (:id, 'Nordlicht', 'EUR', 'Europe/Berlin', 'mon,tue,wed,thu,fri', :sample, 0))sql"};

inline sql::Statement const list_test_events{"test.contracts_events", R"sql(
    SELECT kind FROM events WHERE workspace_id = :workspace ORDER BY number)sql"};

// A gate that says what the test wants, and remembers what it was asked.
class TestGates final : public Gates {
public:
    Result<void> judge(sql::Transaction&, Actor const&, engagements::Gate gate) override {
        asked.push_back("judge " + std::string(to_text(gate)));
        return answer;
    }
    Result<void> pass(sql::Transaction&, Actor const&, engagements::Gate gate) override {
        asked.push_back("pass " + std::string(to_text(gate)));
        return answer;
    }
    Result<void> answer;
    std::vector<std::string> asked;
};

class TestSigners final : public Signers {
public:
    Result<SignerIdentity> identity(sql::Transaction&, Actor const& actor) override {
        return SignerIdentity{actor.name + "@example.com", from_microseconds(1'763'000'000'000'000)};
    }
};

class ContractFixture : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        write([&](sql::Transaction& transaction) {
            transaction.execute(insert_test_workspace, {{"id", place_.workspace}, {"sample", false}});
        });
        client = person("anna", EngagementRole::client);
        expert = person("mara", EngagementRole::expert);
    }

    Actor person(std::string name, std::optional<EngagementRole> role) {
        Actor actor;
        actor.kind = Actor::Kind::person;
        actor.account = ids.make<Account>();
        actor.name = std::move(name);
        actor.workspace = place_.workspace;
        actor.engagement = place_.engagement;
        actor.engagement_role = role;
        actor.is_fresh = true;
        return actor;
    }

    void write(std::function<void(sql::Transaction&)> const& work) {
        sql::Unit unit(database());
        std::ignore = unit.write([&](sql::Transaction& transaction) -> Result<void> {
            work(transaction);
            return {};
        });
        unit.wait_until_durable();
    }

    // What an intention leads to: the contract's state, or the code of the refusal.
    std::string outcome(std::function<Result<Contract>(sql::Transaction&)> const& intention) {
        sql::Unit unit(database());
        auto const result = unit.write(intention);
        unit.wait_until_durable(); // a reader sees nothing earlier
        if (!result) last_error = result.error();
        if (result) contract = *result;
        return result ? std::string(to_text(result->standing.state)) : result.error().code;
    }

    std::string draft(Actor const& actor) {
        return outcome([&](auto& transaction) {
            return face.draft(transaction, actor, {brief, 3}, parties);
        });
    }
    std::string edit(Actor const& actor, int based_on, ContractTerms const& terms) {
        return outcome([&](auto& transaction) { return face.edit(transaction, actor, based_on, terms); });
    }
    std::string propose(Actor const& actor, int version = 1) {
        return outcome([&](auto& transaction) { return face.propose(transaction, actor, version); });
    }
    std::string withdraw(Actor const& actor) {
        return outcome([&](auto& transaction) { return face.withdraw(transaction, actor); });
    }
    std::string decline(Actor const& actor, std::string const& reason) {
        return outcome([&](auto& transaction) { return face.decline(transaction, actor, reason); });
    }
    std::string sign(Actor const& actor) { return sign(actor, ceremony(actor)); }
    std::string sign(Actor const& actor, Ceremony const& how) {
        return outcome([&](auto& transaction) { return face.sign(transaction, actor, how, origin); });
    }

    Ceremony ceremony(Actor const& actor) {
        Timestamp const now = clock.now();
        using std::chrono::minutes;
        return {contract ? contract->frozen.digest : "", actor.name + " Example", true,
            std::string(current_consent().version), now - minutes(9), now - minutes(1), now, "Europe/Berlin"};
    }

    Evidence evidence() {
        return *sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return face.evidence(transaction, client);
        });
    }

    std::vector<std::string> event_kinds() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return transaction.all<std::string>(list_test_events, {{"workspace", place_.workspace}});
        });
    }

    CountingIds ids;
    FakeClock clock{from_microseconds(1'763'632'800'000'000)}; // 2025-11-20T10:00:00Z
    Place place_{ids.make<Workspace>(), ids.make<Engagement>()};
    TestGates gates;
    TestSigners signers;
    Contracts face{{clock, ids}, gates, signers};
    Actor client;
    Actor expert;
    std::optional<Contract> contract; // as the last success left it
    Error last_error;
    Origin origin{"192.0.2.7", "Firefox", std::string(64, 'a')};
    ContractParties parties{{"Nordlicht GmbH", "anna@nordlicht.example"}, {"Mara Lind", "mara@example.com"}};
    briefs::Brief brief = *briefs::read_brief(R"(
        title: Faster first answers
        metrics: [{id: answer, technical: {name: accuracy, measured_on: tickets}}]
        criteria: [{id: c1, kind: metric, binding: true, metric: answer, op: ">=", value: 0.80, on: sealed}]
        exclusions: [voice]
        data: [{id: tickets, what: closed tickets}]
        budget: {total: {minor: 1800000, currency: EUR}})");
};

} // namespace tenon::contracts
