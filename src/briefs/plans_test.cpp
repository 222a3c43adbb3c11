// Plans as people meet them: endpoints in, answers, events and rows out.

#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::briefs {
namespace {

using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char move_body[] =
    R"({"phase":"development","business_days":3,"reason":"The tickets came late.","because":"client"})";

class PlanEndpoints : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped())
            at_ = std::make_unique<Workplace>(database(),
                "title: Chatbot\nphases: [{id: audit, days: {p10: 5, p50: 5, p90: 5}},\n"
                "  {id: development, days: {p10: 5, p50: 5, p90: 5}}]\n");
    }
    Workplace& at() { return *at_; }

private:
    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(PlanEndpoints);

TEST_P(PlanEndpoints, show_the_newest_brief_on_the_calendar) {
    auto const plan = at().get(at().stakeholder, "/plan");
    ASSERT_EQ(plan.status, 200) << plan.body;
    EXPECT_EQ(plan.at("/schedule/phases/1/start"), "2026-11-27");
    EXPECT_EQ(plan.at("/advice/phases/0/advised"), "discovery");
    EXPECT_EQ(plan.at("/advice/effort/hours_p50"), "80");
}

TEST_P(PlanEndpoints, keep_each_move_with_its_reason_and_its_name) {
    auto const moved = at().post(at().expert, "/plan/moves", move_body);
    ASSERT_EQ(moved.status, 200) << moved.body;
    EXPECT_EQ(moved.at("/schedule/phases/0/start"), "2026-11-20");
    EXPECT_EQ(moved.at("/schedule/phases/1/start"), "2026-12-02");
    EXPECT_EQ(moved.at("/moves/0/reason"), "The tickets came late.");
    EXPECT_EQ(moved.at("/moves/0/moved_by"), "The expert");
    EXPECT_THAT(at().events(), ElementsAre("plan.moved"));
    EXPECT_THAT(at().event_data(), HasSubstr(R"("business_days":3)"));
    EXPECT_EQ(at().post(at().client, "/plan/moves", move_body).at("/moves/1/number"), "2");
    EXPECT_EQ(at().get(at().client, "/plan").at("/schedule/phases/1/moved_days"), "6");
}

TEST_P(PlanEndpoints, refuse_a_move_without_reason_size_or_phase) {
    auto const refused = at().post(at().client, "/plan/moves",
        R"({"phase":"labelling","business_days":261,"reason":"late","because":"both"})");
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.at("/errors/0/code"), "phase_unknown");
    EXPECT_EQ(refused.at("/errors/1/code"), "out_of_range");
    EXPECT_EQ(refused.at("/errors/2/code"), "reason_missing");
    EXPECT_EQ(at().post(at().stakeholder, "/plan/moves", move_body).status, 403);
    EXPECT_EQ(at().get(at().client, "/plan").at("/moves/0/number"), "");
}

TEST_P(PlanEndpoints, never_change_or_remove_a_move) {
    at().post(at().client, "/plan/moves", move_body);
    for (char const* change : {"UPDATE plan_moves SET reason = 'another'", "DELETE FROM plan_moves"}) {
        sql::Statement const statement{"test.change", change};
        EXPECT_ANY_THROW(write([&](sql::Transaction& transaction) { transaction.execute(statement, {}); }))
            << change;
    }
}

TEST_P(PlanEndpoints, say_when_a_moved_phase_is_planned_no_more) {
    at().post(at().client, "/plan/moves", move_body);
    at().put(at().client, "/brief", R"({"based_on":1,"brief":{"title":"x","phases":[{"id":"audit"}]}})");
    EXPECT_EQ(at().get(at().client, "/plan").at("/moves/0/applies"), "false");
}

TEST_P(PlanEndpoints, propose_phases_and_try_a_brief_without_saving_it) {
    auto const draft = at().get(at().client, "/plan/draft");
    EXPECT_EQ(draft.at("/phases/1/phase/id"), "feasibility");
    EXPECT_EQ(draft.at("/phases/0/is_planned"), "true");
    EXPECT_EQ(draft.at("/schedule/phases/1/key"), "feasibility");
    auto const tried = at().call(at().expert, http::Method::post, "/api/v1/plans/trial",
        R"({"brief":{"phases":[{"id":"audit"}],"budget":{"total":{"minor":100,"currency":"USD"}}}})");
    ASSERT_EQ(tried.status, 200) << tried.body;
    EXPECT_THAT(tried.at("/advice/low_price"), HasSubstr("USD 1.00"));
    EXPECT_EQ(at().call(at().expert, http::Method::post, "/api/v1/plans/trial",
                      R"({"brief":{"phases":[{"id":"audit","after":["audit"]}]}})")
                  .at("/errors/0/code"),
        "phases_wait_for_each_other");
}

} // namespace
} // namespace tenon::briefs
