#pragma once

// The snapshot that the rules read: plain facts about one engagement at one moment. Each module fills its own
// part (FactSource) from its tables; nothing here has behaviour. Facts are stored with every gate decision,
// so a decision can be replayed later with the same answer; fields are only ever added.
//
// An optional part that is empty means its module has nothing yet; whether that is `not yet` or `unknown` is
// the rule's business, which also sees the phase.

#include "base/time.h"
#include "engagements/gate.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenon::engagements {

struct MetricFacts {
    using partial = void;
    std::string id;
    bool has_business = false;
    bool has_today = false; // the business metric's reading before the work
    bool has_technical = false;
    bool has_baseline = false; // the technical metric's value before the work
    std::string measured_on;   // data the technical metric is read on
    std::optional<double> baseline;
};
BOOST_DESCRIBE_STRUCT(
    MetricFacts, (), (id, has_business, has_today, has_technical, has_baseline, measured_on, baseline))

struct CriterionFacts {
    using partial = void;
    std::string id;
    std::string kind; // metric, run, file, page
    bool binding = false;
    std::optional<double> threshold;
    std::string metric;
};
BOOST_DESCRIBE_STRUCT(CriterionFacts, (), (id, kind, binding, threshold, metric))

struct PhaseFacts {
    using partial = void;
    std::string kind; // audit, feasibility, preparation, development, evaluation, deployment, monitoring
    std::string pricing;
};
BOOST_DESCRIBE_STRUCT(PhaseFacts, (), (kind, pricing))

struct BriefFacts {
    using partial = void;
    int version = 0;
    std::string title;
    std::string problem;
    int words = 0;
    bool has_number = false;
    std::vector<std::string> techniques; // named in title or problem: chatbot, LLM, …
    int affected = 0;
    int deliverables = 0;
    int exclusions = 0;
    int data = 0;
    int success = 0; // metrics and criteria
    bool has_timeline = false;
    std::vector<MetricFacts> metrics;
    std::vector<CriterionFacts> criteria;
    std::vector<PhaseFacts> phases;
    std::optional<int> weeks;
    bool is_complex = false; // measured against months, not weeks
    std::optional<int> buffer_bp;
    std::optional<int> review_rounds;
    bool plans_preparation = false;
    bool compute_payer_stated = false;
};
BOOST_DESCRIBE_STRUCT(BriefFacts, (),
    (version, title, problem, words, has_number, techniques, affected, deliverables, exclusions, data,
        success, has_timeline, metrics, criteria, phases, weeks, is_complex, buffer_bp, review_rounds,
        plans_preparation, compute_payer_stated))

struct DatasetFacts {
    using partial = void;
    std::string id;
    std::string what;
    std::vector<std::string> missing_fields; // of size, format, quality, labels, storage, owner, policy
    std::string sensitivity;                 // public, internal, personal, sensitive, secret, or empty
    bool has_policy = false;
    std::optional<Day> needed_by;
    std::optional<Timestamp> access_granted_at;
    std::optional<Timestamp> access_verified_at;
    std::string verdict; // sufficient, with_limits, insufficient, or empty: not reviewed
};
BOOST_DESCRIBE_STRUCT(DatasetFacts, (),
    (id, what, missing_fields, sensitivity, has_policy, needed_by, access_granted_at, access_verified_at,
        verdict))

struct ContractFacts {
    using partial = void;
    std::string state; // draft, proposed, signing, active, …
    bool has_exclusions = false;
    bool has_revision_rounds = false;
    bool has_change_rule = false;
    bool has_completion = false;
    std::string pricing;                       // hourly, fixed, …
    std::vector<std::string> undecided_assets; // cells of the ownership matrix without an owner
    bool has_confidentiality = false;
    bool has_data_use = false;
    bool has_kill_switch = false;
    bool has_liability_cap = false;
    std::optional<Timestamp> client_signed_at;
    std::optional<Timestamp> expert_signed_at;
    std::optional<Timestamp> expert_saw_data_at;
};
BOOST_DESCRIBE_STRUCT(ContractFacts, (),
    (state, has_exclusions, has_revision_rounds, has_change_rule, has_completion, pricing, undecided_assets,
        has_confidentiality, has_data_use, has_kill_switch, has_liability_cap, client_signed_at,
        expert_signed_at, expert_saw_data_at))

struct EvidenceFacts {
    using partial = void;
    std::string criterion;
    std::string text;
    bool binding = false;
    bool resolves = false; // a linked run, file, page or submission exists
    bool met = false;
    bool waived = false;
};
BOOST_DESCRIBE_STRUCT(EvidenceFacts, (), (criterion, text, binding, resolves, met, waived))

struct MilestoneFacts {
    using partial = void;
    std::string id;
    std::string name;
    std::string state;
    std::optional<Timestamp> funded_at;
    std::optional<Timestamp> started_at;
    std::optional<Timestamp> submitted_at;
    std::optional<Timestamp> review_until;
    std::optional<Timestamp> rejected_at;
    int rejection_criteria = 0; // cited by the last rejection
    std::vector<EvidenceFacts> evidence;
    bool is_judged = false;        // the milestone the accept gate is asked for
    std::string escalated_because; // its review ended without an answer, and why silence could not accept
};
BOOST_DESCRIBE_STRUCT(MilestoneFacts, (),
    (id, name, state, funded_at, started_at, submitted_at, review_until, rejected_at, rejection_criteria,
        evidence, is_judged, escalated_because))

struct RunFacts {
    using partial = void;
    std::string id;
    std::string name;
    Timestamp started_at{};
    bool is_baseline = false;
    bool has_commit = false;
    bool has_dataset = false;
    bool has_params = false;
    bool has_environment = false;
    bool is_evidence = false;
};
BOOST_DESCRIBE_STRUCT(RunFacts, (),
    (id, name, started_at, is_baseline, has_commit, has_dataset, has_params, has_environment, is_evidence))

struct Facts {
    using partial = void;
    Timestamp at{};
    Day today;
    Phase phase = Phase::brief;
    std::string time_zone = "UTC"; // of the workspace, as is the work week
    std::string work_week = "mon,tue,wed,thu,fri";
    std::optional<BriefFacts> brief;
    std::vector<DatasetFacts> datasets;
    std::optional<ContractFacts> contract;
    std::vector<MilestoneFacts> milestones;
    std::vector<RunFacts> runs;
};
BOOST_DESCRIBE_STRUCT(
    Facts, (), (at, today, phase, time_zone, work_week, brief, datasets, contract, milestones, runs))

} // namespace tenon::engagements
