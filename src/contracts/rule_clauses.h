#pragma once

// The second half of a contract's text: how the parties deal with each other, clause by clause. A clause that
// is not part of the deal says so, so that the numbers of the others never move.

#include "contracts/clause_writer.h"
#include "contracts/terms.h"

namespace tenon::contracts {

void write_rule_clauses(ClauseWriter& writer, ContractTerms const& terms);

} // namespace tenon::contracts
