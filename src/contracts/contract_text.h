#pragma once

// The text of a contract, rendered from its terms: numbered clauses in plain sentences that a business owner
// can read. The same terms give the same bytes for ever (canonical text TCT-1): UTF-8, lines end with LF, no
// blank at a line's end, one empty line between clauses, amounts as EUR 4500.00, days as 2026-03-02. What is
// still open in a draft is said to be open.

#include "contracts/terms.h"

#include <string>

namespace tenon::contracts {

// The terms must be plain (plain_text.h).
std::string render_text(ContractTerms const& terms);

} // namespace tenon::contracts
