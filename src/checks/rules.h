#pragma once

// The rules of the catalogue. Each reads facts and says what it found; the sentences are for people: what was
// read, with its value.

#include "checks/check.h"

namespace tenon::checks::rules {

// rules_scope.cpp: the brief and the plan
Verdict vague_brief(Facts const&, Policy const&);
Verdict solution_before_problem(Facts const&, Policy const&);
Verdict half_a_metric(Facts const&, Policy const&);
Verdict performance_promised(Facts const&, Policy const&);
Verdict scope_edges_open(Facts const&, Policy const&);
Verdict phases_skipped(Facts const&, Policy const&);
Verdict timeline_without_air(Facts const&, Policy const&);

// rules_data.cpp: data before work
Verdict hire_before_data(Facts const&, Policy const&);
Verdict thin_dataset_sheet(Facts const&, Policy const&);
Verdict signing_blind(Facts const&, Policy const&);
Verdict client_data_late(Facts const&, Policy const&);

// rules_contract.cpp: paper before work
Verdict work_before_paper(Facts const&, Policy const&);
Verdict ownership_holes(Facts const&, Policy const&);
Verdict no_confidentiality(Facts const&, Policy const&);
Verdict no_way_out(Facts const&, Policy const&);

// rules_delivery.cpp: evidence before payment
Verdict no_early_baseline(Facts const&, Policy const&);
Verdict run_not_reproducible(Facts const&, Policy const&);
Verdict accepted_without_evidence(Facts const&, Policy const&);
Verdict rejected_without_reason(Facts const&, Policy const&);
Verdict review_window_over(Facts const&, Policy const&);

} // namespace tenon::checks::rules
