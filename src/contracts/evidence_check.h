#pragma once

// The checks behind verify(): each part of the evidence against the others, naming the part that is altered
// where that can be told.

#include "contracts/evidence.h"

namespace tenon::contracts {

EvidenceReport check_evidence(Evidence const& evidence);

} // namespace tenon::contracts
