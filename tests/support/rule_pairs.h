#pragma once

// For every rule of the catalogue: the smallest change of a sound engagement that makes it fire, and the
// smallest that does not.

#include "engagements/facts.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace tenon::test {

struct RulePair {
    char const* code;
    char const* what;
    std::function<void(engagements::Facts&)> fires;
    std::function<void(engagements::Facts&)> holds;
    std::set<std::string> also = {}; // other rules that the same fault concerns
};

std::vector<RulePair> const& rule_pairs();

// Computing that has cost so much of a cap, in euros; told at half, at 80 % and when it is spent.
engagements::ComputeFacts spent_of_cap(std::int64_t spent_minor, std::int64_t cap_minor);

} // namespace tenon::test
