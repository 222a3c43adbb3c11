#pragma once

// What a contract must hold before it can be proposed: sums, references, dates and ranges that would
// otherwise be found out in a dispute. What is wise rather than necessary is the checks' business.

#include "contracts/terms.h"

#include <vector>

namespace tenon::contracts {

// Every problem, with its pointer into the terms; none where the contract can be proposed.
std::vector<Problem> lint(ContractTerms const& terms);

} // namespace tenon::contracts
