#include "experts/expert.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tenon::experts {
namespace {

using ::testing::ElementsAre;

constexpr char complete[] = R"(tenon: expert/1
headline: Forecasts that planners trust
outcomes:
  - problem: Every fifth delivery came too late.
    change: Late deliveries fell from 21 to 6 percent within a quarter.
    evidence: https://example.org/case/deliveries
about: |
  Ten years of demand planning.
  I ask for the baseline first.
specialisms: [forecasting, mlops]
domains: [logistics, e-commerce]
skills: [Python, PyTorch]
languages: [German, English]
time_zone: Europe/Berlin
hours_per_week: 24
available_from: 2026-12-01
rate_per_hour: {minor: 11000, currency: EUR}
links:
  - {kind: github, url: https://github.com/example}
  - {kind: paper, url: https://example.org/paper.pdf}
)";

std::vector<std::string> problems_of(std::string const& text) {
    auto const profile = read_profile(text);
    std::vector<std::string> lines;
    if (!profile)
        for (Problem const& problem : profile.error().problems)
            lines.push_back(std::to_string(problem.line) + " " + problem.pointer + " " + problem.code);
    return lines;
}

TEST(expert_profile, is_read_from_a_file_and_written_as_the_same_document) {
    auto const profile = read_profile(complete);
    ASSERT_TRUE(profile) << describe(profile.error());
    EXPECT_EQ(profile->specialisms, (std::vector{Specialism::forecasting, Specialism::mlops}));
    EXPECT_EQ(*read_profile(json::to_json(*profile)), *profile);
}

TEST(expert_profile, may_begin_with_next_to_nothing) {
    EXPECT_TRUE(validate({}));
    EXPECT_TRUE(read_profile("headline: Forecasts\n"));
}

TEST(expert_profile, refuses_what_it_does_not_know_with_its_line) {
    EXPECT_THAT(problems_of("headline: x\nstars: 5\n"), ElementsAre("2 /stars unknown_field"));
    EXPECT_THAT(
        problems_of("specialisms: [forecasting, magic]\n"), ElementsAre("1 /specialisms/1 not_a_choice"));
    EXPECT_THAT(problems_of("tenon: expert/2\n"), ElementsAre("1 /tenon version_unknown"));
}

TEST(expert_profile, tells_an_outcome_by_problem_and_change) {
    EXPECT_THAT(
        problems_of("outcomes:\n  - {problem: Too slow., change: ' '}\n  - {evidence: 'http://a.b'}\n"),
        ElementsAre("2 /outcomes/0/change required", "3 /outcomes/1/problem required",
            "3 /outcomes/1/change required", "3 /outcomes/1/evidence link_malformed"));
}

TEST(expert_profile, keeps_every_list_short_and_free_of_copies) {
    EXPECT_THAT(problems_of("skills: [Python, ' python', '']\nspecialisms: [nlp, nlp]\n"),
        ElementsAre("2 /specialisms/1 twice", "1 /skills/1 twice", "1 /skills/2 required"));
    ExpertProfile many;
    many.headline = std::string(121, 'x');
    many.about = std::string(4'001, 'x');
    for (int i = 0; i < 41; ++i)
        many.domains.push_back("d" + std::to_string(i));
    many.languages = {std::string(61, 'x'), "two\nlines"};
    std::vector<std::string> codes;
    auto const refused = validate(many);
    ASSERT_FALSE(refused);
    for (Problem const& problem : refused.error().problems)
        codes.push_back(problem.pointer + " " + problem.code);
    EXPECT_THAT(codes, ElementsAre("/headline text_too_long", "/about text_too_long", "/domains too_many",
                           "/languages/0 text_too_long", "/languages/1 text_has_control"));
}

TEST(expert_profile, offers_time_and_rate_that_can_be) {
    EXPECT_THAT(
        problems_of("time_zone: Mars/Base\nhours_per_week: 81\nrate_per_hour: {minor: 0, currency: EUR}\n"),
        ElementsAre("1 /time_zone time_zone_unknown", "2 /hours_per_week out_of_range",
            "3 /rate_per_hour amount_not_positive"));
}

TEST(expert_profile, links_only_to_where_its_kind_says) {
    struct Case {
        LinkKind kind;
        std::string url;
        std::string code; // "": fine
    };
    for (Case const& c : std::vector<Case>{
             {LinkKind::site, "https://example.org", ""},
             {LinkKind::github, "https://gist.github.com/a", ""},
             {LinkKind::github, "HTTPS://GitHub.com/a?tab=repositories", ""},
             {LinkKind::kaggle, "https://www.kaggle.com/a", ""},
             {LinkKind::github, "https://github.com.example.org/a", "link_elsewhere"},
             {LinkKind::github, "https://notgithub.com/a", "link_elsewhere"},
             {LinkKind::kaggle, "https://github.com/a", "link_elsewhere"},
             {LinkKind::site, "http://example.org", "link_malformed"},
             {LinkKind::site, "javascript:alert(1)", "link_malformed"},
             {LinkKind::site, "https://localhost", "link_malformed"},
             {LinkKind::site, "https://github.com@example.org/a", "link_malformed"},
             {LinkKind::site, "https://example.org/a b", "link_malformed"},
             {LinkKind::site, "https://example.org/\n", "link_malformed"},
             {LinkKind::site, "", "link_malformed"},
         }) {
        ExpertProfile profile;
        profile.links = {{c.kind, c.url}};
        auto const valid = validate(profile);
        EXPECT_EQ(valid ? "" : valid.error().problems.at(0).code, c.code) << c.url;
    }
}

} // namespace
} // namespace tenon::experts
