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
    std::string kind; // audit, feasibility, preparation, development, evaluation, deployment, monitoring …
    std::string pricing;
    std::string role; // of the duty it is planned for, or ""
    bool is_paid = false;
    std::optional<int> days; // the middle of its estimate, in working days
};
BOOST_DESCRIBE_STRUCT(PhaseFacts, (), (kind, pricing, role, is_paid, days))

struct RoleFacts {
    using partial = void;
    std::string duty; // data, modelling, deployment, monitoring …
    std::string by;   // expert, internal
    std::string who;  // "" where nobody is named
};
BOOST_DESCRIBE_STRUCT(RoleFacts, (), (duty, by, who))

struct FairnessFacts {
    using partial = void;
    std::optional<bool> about_people;
    int groups = 0;
    std::optional<int> mitigation_days;
};
BOOST_DESCRIBE_STRUCT(FairnessFacts, (), (about_people, groups, mitigation_days))

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
    bool has_budget = false;
    bool compute_payer_stated = false;
    std::string kind;   // chatbot, forecasting, …, or ""
    std::string domain; // healthcare, finance, …, or ""
    std::string stakes; // low, medium, high, or ""
    std::vector<std::string> regimes;
    std::vector<RoleFacts> roles;
    std::optional<FairnessFacts> fairness;
};
BOOST_DESCRIBE_STRUCT(BriefFacts, (),
    (version, title, problem, words, has_number, techniques, affected, deliverables, exclusions, data,
        success, has_timeline, metrics, criteria, phases, weeks, is_complex, buffer_bp, review_rounds,
        plans_preparation, has_budget, compute_payer_stated, kind, domain, stakes, regimes, roles, fairness))

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
    std::optional<Timestamp> reviewed_at;
    std::optional<Timestamp> decided_at; // what follows from a verdict that is not "sufficient"
    bool has_protection = false;
    bool has_access_roles = false;
    std::optional<Day> access_until;
};
BOOST_DESCRIBE_STRUCT(DatasetFacts, (),
    (id, what, missing_fields, sensitivity, has_policy, needed_by, access_granted_at, access_verified_at,
        verdict, reviewed_at, decided_at, has_protection, has_access_roles, access_until))

// A milestone as the contract promises it.
struct PromiseFacts {
    using partial = void;
    std::string name;
    std::string stage; // the phase it belongs to, or ""
    bool is_paid = false;
    int binding_metrics = 0; // binding criteria that are a metric's threshold
    int binding_others = 0;  // binding criteria that work alone can meet
};
BOOST_DESCRIBE_STRUCT(PromiseFacts, (), (name, stage, is_paid, binding_metrics, binding_others))

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
    std::string compute_payer; // client, expert, or "": open
    bool has_compute_cap = false;
    int compute_alerts = 0;
    bool has_data_delay = false; // late data moves the dates
    bool has_processing = false; // terms for processing personal data
    bool has_aftercare = false;  // monitoring after deployment, or a written no
    std::vector<PromiseFacts> promises;
};
BOOST_DESCRIBE_STRUCT(ContractFacts, (),
    (state, has_exclusions, has_revision_rounds, has_change_rule, has_completion, pricing, undecided_assets,
        has_confidentiality, has_data_use, has_kill_switch, has_liability_cap, client_signed_at,
        expert_signed_at, expert_saw_data_at, compute_payer, has_compute_cap, compute_alerts, has_data_delay,
        has_processing, has_aftercare, promises))

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
    std::string status;     // running, scheduled, finished, failed, killed
    std::string hypothesis; // the one it answers, such as H-1, or ""
    // Kinds its files and its models' are recognised as: explanation, slice_metrics, model_card, safety_test
    // …
    std::vector<std::string> artifacts;
    // Of evidence: k_fold, backtest, single_split, out_of_distribution; empty where nothing says how.
    std::vector<std::string> validation;
};
BOOST_DESCRIBE_STRUCT(RunFacts, (),
    (id, name, started_at, is_baseline, has_commit, has_dataset, has_params, has_environment, is_evidence,
        status, hypothesis, artifacts, validation))

struct HypothesisFacts {
    using partial = void;
    std::string key; // H-1
    std::string statement;
    std::string state; // open, confirmed, refuted, inconclusive
    Timestamp ends_at{};
    bool by_hand = false; // its last step was a person's, with a reason; else the rule's
};
BOOST_DESCRIBE_STRUCT(HypothesisFacts, (), (key, statement, state, ends_at, by_hand))

// Runs that search together. What their trials will still cost is unknown before one has ended.
struct SweepFacts {
    using partial = void;
    std::string name;
    int planned = 0;
    int ended = 0;
    std::optional<std::int64_t> to_come_minor;
};
BOOST_DESCRIBE_STRUCT(SweepFacts, (), (name, planned, ended, to_come_minor))

// Computing in one currency, the cap's.
struct ComputeFacts {
    using partial = void;
    std::string currency;
    std::optional<std::int64_t> cap_minor;
    std::int64_t spent_minor = 0;
    std::vector<int> alerts_bp;       // shares of the cap at which both are told
    std::int64_t by_expert_minor = 0; // of what is spent, charged to the expert's account
    int unpriced_runs = 0;            // no rate and no reported cost
    std::vector<SweepFacts> sweeps;   // under way
};
BOOST_DESCRIBE_STRUCT(
    ComputeFacts, (), (currency, cap_minor, spent_minor, alerts_bp, by_expert_minor, unpriced_runs, sweeps))

// The numbers a workspace may set for itself. They are facts too: what was decided under yesterday's numbers
// is replayed with them. What each is for and how far it may go: checks/policy.h.
struct Policy {
    using partial = void;
    int brief_words = 40; // below it a brief is a sentence, not a brief
    int buffer_bp = 3000; // of every research estimate
    int mvp_weeks_min = 2;
    int mvp_weeks_max = 6;
    int complex_weeks_min = 12;
    int complex_weeks_max = 26;
    int discovery_business_days = 10; // the paid look at the data
    int decision_business_days = 5;   // after a verdict that is not "sufficient"
    int baseline_business_days = 5;   // after data access
    int monitoring_months = 3;
    int rate_minor_min = 2500; // an hour, in `rate_currency`
    int rate_minor_max = 15000;
    std::string rate_currency = "USD";
    bool operator==(Policy const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Policy, (),
    (brief_words, buffer_bp, mvp_weeks_min, mvp_weeks_max, complex_weeks_min, complex_weeks_max,
        discovery_business_days, decision_business_days, baseline_business_days, monitoring_months,
        rate_minor_min, rate_minor_max, rate_currency))

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
    std::vector<HypothesisFacts> hypotheses;
    std::optional<ComputeFacts> compute; // nothing: no cap, no rate and no reported cost
    Policy policy;
};
BOOST_DESCRIBE_STRUCT(Facts, (),
    (at, today, phase, time_zone, work_week, brief, datasets, contract, milestones, runs, hypotheses, compute,
        policy))

} // namespace tenon::engagements
