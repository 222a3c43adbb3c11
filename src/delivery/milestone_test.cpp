#include "delivery/milestone.h"

#include <gtest/gtest.h>

#include <map>

namespace tenon::delivery {
namespace {

TEST(milestone, takes_the_steps_of_its_life_and_no_other) {
    using enum MilestoneState;
    using enum MilestoneStep;
    std::map<std::pair<MilestoneState, MilestoneStep>, MilestoneState> const allowed{
        {{planned, fund}, funded},
        {{funded, start}, in_progress},
        {{in_progress, submit}, submitted},
        {{changes_requested, submit}, submitted},
        {{submitted, request_changes}, changes_requested},
        {{submitted, accept}, accepted},
    };
    for (auto const state : {planned, funded, in_progress, submitted, changes_requested, accepted})
        for (auto const step : {fund, start, submit, request_changes, accept}) {
            auto const next = take_step(state, step);
            auto const expected = allowed.find({state, step});
            if (expected == allowed.end())
                EXPECT_EQ(next.error().code, "milestone_step_refused");
            else
                EXPECT_EQ(next, expected->second);
        }
}

} // namespace
} // namespace tenon::delivery
