#pragma once

// The rules of the catalogue. Each reads facts and says what it found; the sentences are for people: what was
// read, with its value.

#include "checks/check.h"

#include <algorithm>

namespace tenon::checks::rules {

// rules_scope.cpp: what is wanted
Verdict vague_brief(Facts const&);
Verdict solution_before_problem(Facts const&);
Verdict half_a_metric(Facts const&);
Verdict performance_promised(Facts const&);
Verdict scope_edges_open(Facts const&);

// rules_plan.cpp: how it is to be done, and at what price
Verdict phases_skipped(Facts const&);
Verdict one_person_for_everything(Facts const&);
Verdict timeline_without_air(Facts const&);
Verdict wrong_pricing_model(Facts const&);
Verdict compute_payer_open(Facts const&);
Verdict pay_only_on_success(Facts const&);

// rules_data.cpp: data before work
Verdict hire_before_data(Facts const&);
Verdict thin_dataset_sheet(Facts const&);
Verdict signing_blind(Facts const&);
Verdict no_paid_discovery(Facts const&);
Verdict client_data_late(Facts const&);
Verdict nobody_decided(Facts const&);

// rules_contract.cpp: paper before work
Verdict work_before_paper(Facts const&);
Verdict ownership_holes(Facts const&);
Verdict no_confidentiality(Facts const&);
Verdict no_data_delay_clause(Facts const&);
Verdict no_way_out(Facts const&);
Verdict nothing_after_launch(Facts const&);
Verdict no_cap_no_alert(Facts const&);

// rules_care.cpp: people and their data
Verdict regime_undeclared(Facts const&);
Verdict sensitive_data_exposed(Facts const&);
Verdict bias_not_looked_at(Facts const&);
Verdict black_box(Facts const&);
Verdict endpoint_untested(Facts const&);

// rules_delivery.cpp: evidence before payment
Verdict no_early_baseline(Facts const&);
Verdict run_not_reproducible(Facts const&);
Verdict accepted_without_evidence(Facts const&);
Verdict rejected_without_reason(Facts const&);
Verdict review_window_over(Facts const&);
Verdict validation_too_thin(Facts const&);
Verdict documents_missing(Facts const&);

// rules_work.cpp: questions, and what computing costs
Verdict run_without_hypothesis(Facts const&);
Verdict time_box_overrun(Facts const&);
Verdict failures_vanish(Facts const&);
Verdict spend_runs_away(Facts const&);
Verdict wrong_account(Facts const&);

// Whether a list of words, of facts or of a rule's own, has this one.
template <class Words> bool contains(Words const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// How sentences call a data asset.
std::string name_of(engagements::DatasetFacts const& dataset);

} // namespace tenon::checks::rules
