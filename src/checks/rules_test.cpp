// Every rule with its pair: the smallest change of a sound engagement that makes it fire, and the smallest
// that does not.

#include "checks/engine.h"
#include "support/rule_pairs.h"
#include "support/sound_facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace tenon::checks {
namespace {

Timestamp at(char const* text) { return *parse_timestamp(text); }

Facts sound() { return test::sound_facts(); }

std::set<std::string> codes_of(Facts const& facts) {
    std::set<std::string> codes;
    for (auto const& finding : run(facts, std::nullopt).findings)
        codes.insert(finding.code);
    return codes;
}

TEST(rules, find_nothing_in_a_sound_engagement) { EXPECT_EQ(codes_of(sound()), std::set<std::string>{}); }

TEST(rules, say_why_silence_could_not_accept) {
    Facts facts = sound();
    facts.milestones[0].review_until = at("2026-12-10T11:59:59Z");
    facts.time_zone = "Europe/Berlin";
    facts.milestones[0].escalated_because = "The contract lets silence decide nothing.";
    auto const findings = run(facts, std::nullopt).findings;
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].read,
        "Milestone First model waits for an answer since 2026-12-10 12:59 CET, the end of its review window. "
        "Silence could not accept it: The contract lets silence decide nothing.");
}

TEST(rules, warn_of_what_is_nearly_spent_and_call_what_is_spent_an_error) {
    Facts facts = sound();
    facts.compute = test::spent_of_cap(8500, 10'000);
    auto const warned = run(facts, std::nullopt).findings.at(0);
    EXPECT_EQ(warned.severity, Severity::warn);
    EXPECT_EQ(warned.read, "Computing has cost EUR 85.00, which is past 80 % of the cap of EUR 100.00.");
    facts.compute->spent_minor = 10'000;
    auto const spent = run(facts, std::nullopt).findings.at(0);
    EXPECT_EQ(spent.severity, Severity::error);
    EXPECT_EQ(spent.read, "Computing has cost EUR 100.00 and the cap is EUR 100.00: no new run begins.");
}

TEST(rules, fire_on_the_smallest_fault_and_on_nothing_smaller) {
    for (test::RulePair const& pair : test::rule_pairs()) {
        Facts faulty = sound();
        pair.fires(faulty);
        std::set<std::string> expected = pair.also;
        expected.insert(pair.code);
        EXPECT_EQ(codes_of(faulty), expected) << pair.code << ": " << pair.what;
        Facts fine = sound();
        pair.holds(fine);
        EXPECT_FALSE(codes_of(fine).contains(pair.code)) << pair.code << ": " << pair.what;
    }
}

TEST(rules, have_a_pair_each) {
    for (Check const& check : catalogue())
        EXPECT_TRUE(!check.rule || std::any_of(test::rule_pairs().begin(), test::rule_pairs().end(),
                                       [&](test::RulePair const& pair) { return pair.code == check.code; }))
            << check.code;
}

TEST(rules, pass_nothing_about_people_while_nobody_has_said_what_the_data_is) {
    Facts facts = sound();
    facts.brief->fairness.reset();
    facts.datasets[0].sensitivity = "public";
    Tally const stated = run(facts, std::nullopt).tally;
    facts.datasets[0].sensitivity = "";
    Tally const unstated = run(facts, std::nullopt).tally;
    EXPECT_EQ(unstated.fires, stated.fires);
    EXPECT_EQ(unstated.unknown, stated.unknown + 3) << "CON-06, SEC-01 and ETH-02";
}

TEST(rules, never_pass_what_cannot_be_known_yet) {
    Facts empty;
    Tally const tally = run(empty, std::nullopt).tally;
    EXPECT_EQ(tally.holds, 0);
    EXPECT_EQ(tally.fires + tally.not_yet + tally.unknown, static_cast<int>(catalogue().size()));
}

} // namespace
} // namespace tenon::checks
