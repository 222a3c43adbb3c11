// What client and expert decide about a verdict.

#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::datasets {
namespace {

using test::Workplace;
using ::testing::ElementsAre;

constexpr char brief[] = R"(title: Churn
data:
  - {id: contracts, what: contracts of three years}
)";

class DataDecisions : public test::EachEngine {
protected:
    engagements::DatasetFacts facts(Workplace& at) {
        engagements::Facts facts;
        facts.datasets.push_back({.id = "contracts"});
        sql::Unit(database()).read([&](sql::Transaction& transaction) {
            at.app().datasets().fill(transaction, at.place(), facts);
            return 0;
        });
        return facts.datasets[0];
    }
};
TENON_ON_EACH_ENGINE(DataDecisions);

constexpr char rescope[] = R"({"choice": "rescope", "reason": "half of the labels are missing"})";

TEST_P(DataDecisions, are_about_the_newest_sample_and_the_newest_counts) {
    Workplace at(database(), brief);
    EXPECT_EQ(at.post(at.client, "/data/contracts/decision", rescope).at("/code"), "data_not_sampled");
    auto const sampled = at.clock.now();
    at.post(at.client, "/data/contracts/sample", "a,label\n1,x\n");
    EXPECT_EQ(facts(at).reviewed_at, sampled);
    EXPECT_EQ(facts(at).decided_at, std::nullopt);

    auto const decided = at.post(at.expert, "/data/contracts/decision", rescope);
    ASSERT_EQ(decided.status, 200) << decided.body;
    EXPECT_EQ(decided.at("/decision/choice"), "rescope");
    EXPECT_EQ(decided.at("/decision/version"), "1");
    EXPECT_EQ(decided.at("/decision/decided_by"), "The expert");
    at.clock.advance(std::chrono::hours(1));
    at.post(at.client, "/data/contracts/decision", R"({"choice": "stop", "reason": "  not worth it now  "})");
    EXPECT_EQ(at.get(at.client, "/data").at("/sheets/0/decision/choice"), "stop");
    EXPECT_EQ(at.get(at.client, "/data").at("/sheets/0/decision/reason"), "not worth it now");
    EXPECT_EQ(facts(at).decided_at, at.clock.now());

    at.post(at.client, "/data/contracts/sample", "a,label\n1,x\n2,y\n");
    EXPECT_EQ(at.get(at.client, "/data").at("/sheets/0/decision"), "") << "it was about other data";
    EXPECT_EQ(facts(at).decided_at, std::nullopt);
    EXPECT_THAT(at.events(), ElementsAre("data.sampled", "data.decided", "data.decided", "data.sampled"));
}

TEST_P(DataDecisions, are_refused_without_a_reason_and_from_others) {
    Workplace at(database(), brief);
    at.post(at.client, "/data/contracts/sample", "a,label\n1,x\n");
    auto const brief_one =
        at.post(at.client, "/data/contracts/decision", R"({"choice": "stop", "reason": " too bad  "})");
    EXPECT_EQ(brief_one.status, 400);
    EXPECT_EQ(brief_one.at("/code"), "reason_missing");
    EXPECT_EQ(brief_one.at("/errors/0/pointer"), "/reason");
    EXPECT_EQ(
        at.post(at.client, "/data/contracts/decision", R"({"choice": "perhaps", "reason": "0123456789"})")
            .status,
        400);
    EXPECT_EQ(at.post(at.stakeholder, "/data/contracts/decision", rescope).status, 403);
    EXPECT_EQ(at.post(at.client, "/data/nothing/decision", rescope).at("/code"), "data_asset_unknown");
    EXPECT_THAT(at.events(), ElementsAre("data.sampled"));
}

TEST_P(DataDecisions, are_never_changed_behind_our_back) {
    Workplace at(database(), brief);
    at.post(at.client, "/data/contracts/sample", "a,label\n1,x\n");
    ASSERT_EQ(at.post(at.client, "/data/contracts/decision", rescope).status, 200);
    EXPECT_THROW(database().run_script("UPDATE data_decisions SET choice = 'proceed'"), sql::DatabaseError);
    EXPECT_THROW(database().run_script("DELETE FROM data_decisions"), sql::DatabaseError);
}

} // namespace
} // namespace tenon::datasets
