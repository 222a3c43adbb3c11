#include "briefs/brief_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tenon::briefs {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "changed /title Title: a -> b"
std::vector<std::string> diff(std::string const& before, std::string const& after) {
    std::vector<std::string> lines;
    for (BriefChange const& change : changes_between(*read_brief(before), *read_brief(after)))
        lines.push_back(std::string(to_text(change.what)) + " " + change.pointer + " [" + change.label +
                        "] " + change.before + " -> " + change.after);
    return lines;
}

TEST(brief_diff, of_the_same_brief_is_empty) {
    EXPECT_THAT(diff("title: x\nmetrics: [{id: a}]\n", "title: x\nmetrics: [{id: a}]\n"), IsEmpty());
    EXPECT_THAT(diff("title: x\n", "title: x\nexclusions: []\ngoal: \"\"\n"), IsEmpty()); // says nothing new
}

TEST(brief_diff, names_a_member_in_plain_words) {
    EXPECT_THAT(diff("title: a\n", "title: b\n"), ElementsAre("changed /title [Title] a -> b"));
    EXPECT_THAT(diff("metrics: [{id: answer, business: {name: time, today: 9}}]\n",
                    "metrics: [{id: answer, business: {name: time, today: 8}}]\n"),
        ElementsAre("changed /metrics/0/business/today [Metric answer: business today] 9 -> 8"));
    EXPECT_THAT(diff("timeline: {weeks: 8}\n", "timeline: {weeks: 8, buffer_bp: 3000, review_rounds: 2}\n"),
        ElementsAre("added /timeline/buffer_bp [Timeline: buffer]  -> 30 %",
            "added /timeline/review_rounds [Timeline: review rounds]  -> 2"));
    EXPECT_THAT(diff("budget: {total: {minor: 100, currency: EUR}}\n",
                    "budget: {total: {minor: 250, currency: EUR}}\n"),
        ElementsAre("changed /budget/total [Budget: total] EUR 1.00 -> EUR 2.50"));
    EXPECT_THAT(diff("problem: slow\n", "title: x\n"),
        ElementsAre("added /title [Title]  -> x", "removed /problem [Problem] slow -> "));
}

TEST(brief_diff, matches_entries_by_id_so_that_a_new_one_changes_no_other) {
    EXPECT_THAT(diff("metrics: [{id: b}, {id: c}]\n", "metrics: [{id: a}, {id: b}, {id: c}]\n"),
        ElementsAre("added /metrics/0 [Metric a]  -> id a"));
    EXPECT_THAT(diff("data: [{id: a}, {id: b, owner: Ada}]\n", "data: [{id: b, owner: Bob}]\n"),
        ElementsAre("changed /data/0/owner [Data b: owner] Ada -> Bob", "removed /data/0 [Data a] id a -> "));
}

TEST(brief_diff, matches_other_entries_by_what_they_say) {
    EXPECT_THAT(diff("exclusions: [voice, mail]\n", "exclusions: [chat, voice, mail]\n"),
        ElementsAre("added /exclusions/0 [Exclusion]  -> chat"));
    EXPECT_THAT(diff("exclusions: [voice, voice]\n", "exclusions: [voice]\n"),
        ElementsAre("removed /exclusions/1 [Exclusion] voice -> "));
    EXPECT_THAT(diff("exclusions: [voice, mail]\n", "exclusions: [mail, voice]\n"), IsEmpty());
    EXPECT_THAT(diff("roles: [{role: data}]\n", "roles: [{role: data, who: Ada}]\n"),
        ElementsAre("added /roles/0 [Role]  -> role data, by expert, who Ada",
            "removed /roles/0 [Role] role data, by expert -> "));
}

TEST(brief_diff, tells_a_new_order_where_order_says_something) {
    EXPECT_THAT(diff("priorities: [speed, accuracy]\n", "priorities: [accuracy, speed]\n"),
        ElementsAre("changed /priorities [Priorities: order] speed, accuracy -> accuracy, speed"));
    EXPECT_THAT(diff("phases: [{id: audit}, {id: development}]\n",
                    "phases: [{id: development}, {id: audit, days: {p50: 3}}]\n"),
        ElementsAre("added /phases/1/days [Phase audit: days]  -> p50 3",
            "changed /phases [Phases: order] audit, development -> development, audit"));
}

TEST(brief_diff, names_entries_inside_entries) {
    EXPECT_THAT(diff("data: [{id: a}]\n", "data: [{id: a, access_roles: [data]}]\n"),
        ElementsAre("added /data/0/access_roles/0 [Data a: access role]  -> data"));
}

} // namespace
} // namespace tenon::briefs
