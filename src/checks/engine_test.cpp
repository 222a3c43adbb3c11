// How the catalogue is run: what a finding weighs at which gate, and what every entry says.

#include "checks/engine.h"
#include "support/sound_facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace tenon::checks {
namespace {

Facts sound() { return test::sound_facts(); }

bool finds(Facts const& facts, std::string_view code) {
    auto const findings = run(facts, std::nullopt).findings;
    return std::any_of(findings.begin(), findings.end(),
        [&](engagements::Finding const& finding) { return finding.code == code; });
}

TEST(weights, weigh_more_at_their_gate) {
    Facts facts = sound();
    facts.datasets[0].missing_fields = {"owner"};
    auto severity = [&](Gate gate) { return run(facts, gate).findings.at(0).severity; };
    EXPECT_EQ(severity(Gate::publish), Severity::warn);
    EXPECT_EQ(severity(Gate::offer), Severity::warn);
    EXPECT_EQ(severity(Gate::sign), Severity::error);
    EXPECT_TRUE(blocks(run(facts, Gate::sign).findings.at(0), Gate::sign));
    EXPECT_FALSE(blocks(run(facts, Gate::publish).findings.at(0), Gate::publish));
}

TEST(weights, block_a_fixed_price_with_open_edges_and_warn_of_an_hourly_one) {
    Facts facts = sound();
    facts.contract->has_completion = false;
    EXPECT_TRUE(blocks(run(facts, Gate::sign).findings.at(0), Gate::sign));
    facts.contract->pricing = "hourly";
    EXPECT_FALSE(blocks(run(facts, Gate::sign).findings.at(0), Gate::sign));
}

TEST(weights, block_acceptance_on_evidence_that_cannot_be_repeated_only) {
    Facts facts = sound();
    facts.runs[0].has_environment = false;
    EXPECT_TRUE(blocks(run(facts, Gate::accept).findings.at(0), Gate::accept));
    facts.runs[0].is_evidence = false;
    EXPECT_FALSE(blocks(run(facts, Gate::accept).findings.at(0), Gate::accept));
}

TEST(weights, block_what_touches_people_where_the_law_asks_for_it) {
    Facts facts = sound();
    facts.brief->fairness = {true, 0, 3};
    EXPECT_FALSE(blocks(run(facts, Gate::sign).findings.at(0), Gate::sign));
    facts.brief->domain = "healthcare";
    EXPECT_TRUE(blocks(run(facts, Gate::sign).findings.at(0), Gate::sign));
}

TEST(weights, go_by_the_numbers_that_the_facts_bring) {
    Facts facts = sound();
    facts.brief->buffer_bp = 2000;
    EXPECT_TRUE(finds(facts, "SCOPE-08"));
    facts.policy.buffer_bp = 2000;
    EXPECT_FALSE(finds(facts, "SCOPE-08"));
}

TEST(catalogue, says_everything_a_reader_needs) {
    std::set<std::string_view> codes;
    for (Check const& check : catalogue()) {
        EXPECT_TRUE(codes.insert(check.code).second) << check.code;
        for (std::string_view text :
            {check.title, check.reads, check.why, check.fix, check.example, check.mended, check.source})
            EXPECT_FALSE(text.empty()) << check.code;
        EXPECT_NE(check.rule == nullptr, check.waits_for.empty()) << check.code;
    }
    EXPECT_EQ(codes.size(), 80u);
    EXPECT_EQ(find_check("SCOPE-03")->title, "Half a metric");
    EXPECT_EQ(find_check("SCOPE-99"), nullptr);
}

} // namespace
} // namespace tenon::checks
