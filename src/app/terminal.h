#pragma once

// How answers look on a terminal: plain text, no colour unless it is one.

#include "checks/check_wire.h"
#include "contracts/evidence.h"
#include "engagements/engagement_wire.h"
#include "ledger/ledger_wire.h"

#include <iosfwd>

namespace tenon::app {

void print(std::ostream& out, checks::TriedBrief const& tried);
void print(std::ostream& out, contracts::EvidenceReport const& report);
void print(std::ostream& out, std::vector<engagements::Finding> const& findings);
void print(std::ostream& out, ledger::TransfersView const& view); // what a request recorded in the books

} // namespace tenon::app
