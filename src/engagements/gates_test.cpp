// The gates on both engines, with rules of the test's own: what a finding does to each of the seven
// transitions.

#include "engagements/engagements.h"
#include "people/people.h"
#include "support/databases.h"

#include <gtest/gtest.h>

namespace tenon::engagements {
namespace {

// Fires one finding that blocks every gate, until told otherwise.
class OneFinding final : public GateRules {
public:
    Report judge(Facts const&, std::optional<Gate> gate) const override {
        if (!fires) return {};
        Finding finding;
        finding.code = "TEST-01";
        finding.severity = Severity::error;
        finding.read = "Something is wrong.";
        finding.fix = "Mend it.";
        finding.expert_only = expert_only;
        if (gate) finding.blocks = {*gate};
        return {{finding}, {1, 0, 0, 0}};
    }
    int version() const override { return 7; }

    bool fires = true;
    bool expert_only = false;
};

class Gates : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        people::People people({clock_, ids_});
        write([&](sql::Transaction& transaction) -> Result<void> {
            auto const account = ids_.make<Account>();
            people::store::insert_account(
                transaction, {account, "ada@example.org", "Ada", "-"}, clock_.now());
            auto const workspace = people.open_workspace(transaction, account,
                {ids_.make<Workspace>(), "Engines", "EUR"_currency, "Europe/Berlin", "mon,tue,wed,thu,fri",
                    false});
            ada_.kind = Actor::Kind::person;
            ada_.account = account;
            ada_.name = "Ada";
            ada_.workspace = workspace;
            ada_.workspace_role = WorkspaceRole::owner;
            ada_.engagement = engagements_.open(transaction, ada_, "Churn").engagement;
            return {};
        });
    }

    std::string pass(Gate gate) {
        auto const passed = write(
            [&](sql::Transaction& transaction) { return engagements_.pass_gate(transaction, ada_, gate); });
        return passed ? "passed" : passed.error().code;
    }
    Phase phase() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return store::find(transaction, *ada_.engagement)->phase;
        });
    }
    void be_in(Phase phase) {
        write([&](sql::Transaction& transaction) -> Result<void> {
            store::set_phase(transaction, ada_.place(), phase);
            return {};
        });
    }

    FakeClock clock_{*parse_timestamp("2026-11-20T10:00:00Z")};
    RandomIds ids_{clock_};
    OneFinding rules_;
    Engagements engagements_{{clock_, ids_}, rules_};
    Actor ada_;
};
TENON_ON_EACH_ENGINE(Gates);

struct Transition {
    Gate gate;
    Phase before;
    Phase after;
};
std::vector<Transition> const transitions{
    {Gate::publish, Phase::brief, Phase::hiring},
    {Gate::offer, Phase::hiring, Phase::contract},
    {Gate::sign, Phase::contract, Phase::onboarding},
    {Gate::start, Phase::onboarding, Phase::delivery},
    {Gate::accept, Phase::delivery, Phase::delivery},
};

TEST_P(Gates, are_each_closed_by_a_finding_and_open_without_it) {
    for (Transition const& transition : transitions) {
        be_in(transition.before);
        rules_.fires = true;
        EXPECT_EQ(pass(transition.gate), "gate_blocked") << to_text(transition.gate);
        EXPECT_EQ(phase(), transition.before);
        rules_.fires = false;
        EXPECT_EQ(pass(transition.gate), "passed") << to_text(transition.gate);
        EXPECT_EQ(phase(), transition.after);
    }
}

TEST_P(Gates, tell_an_expert_alone_about_the_experts_own_business) {
    rules_.expert_only = true;
    auto count = [&](EngagementRole role) {
        Actor actor = ada_;
        actor.engagement_role = role;
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            auto const list = engagements_.findings(transaction, actor, std::nullopt);
            return list.findings.size() + static_cast<std::size_t>(list.expert_owed + list.client_owed);
        });
    };
    EXPECT_EQ(count(EngagementRole::client), 0u);
    EXPECT_EQ(count(EngagementRole::stakeholder), 0u);
    EXPECT_EQ(count(EngagementRole::expert), 3u); // one finding, owed by both
}

TEST_P(Gates, of_modules_that_do_not_exist_answer_not_yet) {
    rules_.fires = false;
    be_in(Phase::delivery);
    EXPECT_EQ(pass(Gate::deploy), "gate_not_yet");
    EXPECT_EQ(pass(Gate::close), "gate_not_yet");
}

TEST_P(Gates, are_passed_in_their_order_only) {
    rules_.fires = false;
    for (Transition const& transition : transitions) {
        be_in(Phase::closed);
        EXPECT_EQ(pass(transition.gate), "gate_not_now") << to_text(transition.gate);
    }
}

TEST_P(Gates, open_for_an_override_that_stays_on_record) {
    auto const overridden = [&](std::string const& code, std::string const& reason) {
        auto const row = write([&](sql::Transaction& transaction) {
            return engagements_.override_finding(transaction, ada_, Gate::publish, {code, "", reason});
        });
        return row ? "overridden" : row.error().code;
    };
    EXPECT_EQ(overridden("TEST-01", "because"), "reason_missing");
    EXPECT_EQ(overridden("TEST-99", "The board decided so."), "finding_not_blocking");
    EXPECT_EQ(overridden("TEST-01", "The board decided so."), "overridden");
    EXPECT_EQ(pass(Gate::publish), "passed");
    auto const list = sql::Unit(database()).read([&](sql::Transaction& transaction) {
        return engagements_.overrides(transaction, ada_).overrides;
    });
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0].name, "Ada");
    EXPECT_EQ(list[0].reason, "The board decided so.");
    // At another gate the same finding counts again.
    EXPECT_EQ(pass(Gate::offer), "gate_blocked");
}

} // namespace
} // namespace tenon::engagements
