#pragma once

// The terms of a contract: clauses as typed parameters, from which the text is rendered and which the rest of
// the product acts upon. Every member may be missing while the contract is a draft; an optional clause that
// is absent is not part of the deal. The member names are the signed JSON and never change their meaning:
// a new shape gets a new version in `tenon`.

#include "base/actor.h"
#include "base/enum.h"
#include "base/money.h"
#include "base/time.h"
#include "briefs/brief.h"
#include "platform/json/once.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::contracts {

BOOST_DEFINE_ENUM_CLASS(AssetOwner, undecided, client, expert, shared)
BOOST_DEFINE_ENUM_CLASS(AssignOn, payment, acceptance, creation)
// What happens when the review window ends without a word. Silence never accepts a criterion that is not met.
BOOST_DEFINE_ENUM_CLASS(Silence, accepts_if_met, escalates)
BOOST_DEFINE_ENUM_CLASS(KillReason, data_insufficient, data_late, client_convenience, feasibility_no_go,
    compute_cap, legal_bar, expert_convenience)

struct ContractParty {
    using partial = void;
    std::string name; // of the person or company that is bound
    std::string email;
    bool operator==(ContractParty const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContractParty, (), (name, email))

struct ContractParties {
    using partial = void;
    ContractParty client;
    ContractParty expert;
    ContractParty const& of(Party party) const { return party == Party::client ? client : expert; }
    bool operator==(ContractParties const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContractParties, (), (client, expert))

struct ContractTerm {
    using partial = void;
    std::optional<Day> start;
    std::optional<Day> end;
    bool operator==(ContractTerm const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContractTerm, (), (start, end))

struct ContractPricing {
    using partial = void;
    std::optional<briefs::Pricing> model;
    std::optional<Money> total; // of all milestones
    bool operator==(ContractPricing const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContractPricing, (), (model, total))

struct ContractDeliverable {
    using partial = void;
    std::string id;
    briefs::DeliverableKind kind = briefs::DeliverableKind::other;
    std::string what;
    bool operator==(ContractDeliverable const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContractDeliverable, (), (id, kind, what))

struct ContractCriterion {
    using partial = void;
    std::string id;   // the brief's, kept for life
    std::string text; // for people; the members below are what software judges by
    briefs::CriterionKind kind = briefs::CriterionKind::metric;
    bool binding = false;    // false: a target, which nobody can be held to
    std::string metric;      // what is measured: "accuracy"
    std::string measured_on; // the dataset
    std::optional<briefs::Comparison> op;
    std::optional<double> value;
    std::optional<briefs::EvidenceOn> on;
    std::string deliverable; // id of an entry of `deliverables`
    bool operator==(ContractCriterion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(
    ContractCriterion, (), (id, text, kind, binding, metric, measured_on, op, value, on, deliverable))

struct ContractMilestone {
    using partial = void;
    std::string id;
    std::string name;
    std::optional<briefs::PhaseKind> stage; // the phase of the plan it closes
    std::optional<Money> amount;
    std::optional<Day> due;
    std::vector<std::string> deliverables; // ids
    std::vector<ContractCriterion> criteria;
    bool operator==(ContractMilestone const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContractMilestone, (), (id, name, stage, amount, due, deliverables, criteria))

struct AcceptanceTerms {
    using partial = void;
    int review_days = 7;   // business days the client has to review
    int resubmit_days = 5; // business days the expert has to submit again
    int rounds = 2;        // reviews that may ask for changes
    Silence silence = Silence::accepts_if_met;
    bool operator==(AcceptanceTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AcceptanceTerms, (), (review_days, resubmit_days, rounds, silence))

struct ComputeTerms {
    using partial = void;
    briefs::ComputePayer owner = briefs::ComputePayer::client; // whose account is charged
    std::optional<Money> cap;
    std::vector<int> alerts_bp = {5000, 8000, 10000};
    bool operator==(ComputeTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComputeTerms, (), (owner, cap, alerts_bp))

// Access the client owes: late by more than the grace moves the milestones, day for day.
struct DataAccessTerms {
    using partial = void;
    std::string dataset;
    std::string what;
    std::optional<Day> due;
    int grace_days = 1; // business days
    bool operator==(DataAccessTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DataAccessTerms, (), (dataset, what, due, grace_days))

// Who owns what afterwards. Who is not the owner of generic code may use it for ever.
struct OwnershipTerms {
    using partial = void;
    AssetOwner weights = AssetOwner::undecided;
    AssetOwner datasets = AssetOwner::undecided;
    AssetOwner outputs = AssetOwner::undecided;
    AssetOwner deliverables = AssetOwner::undecided;
    AssetOwner documentation = AssetOwner::undecided;
    AssetOwner generic_code = AssetOwner::undecided;
    AssignOn assign_on = AssignOn::payment;
    bool operator==(OwnershipTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(
    OwnershipTerms, (), (weights, datasets, outputs, deliverables, documentation, generic_code, assign_on))

struct ConfidentialityTerms {
    using partial = void;
    bool mutual = true;
    int years = 3;
    bool operator==(ConfidentialityTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConfidentialityTerms, (), (mutual, years))

struct DataUseTerms {
    using partial = void;
    std::vector<std::string> purposes;
    bool copies_allowed = false;         // outside the places the client named
    bool other_training_allowed = false; // of models that are not the client's
    int return_days = 14;                // after the end, everything is returned or deleted
    bool operator==(DataUseTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DataUseTerms, (), (purposes, copies_allowed, other_training_allowed, return_days))

struct KillTerm {
    using partial = void;
    KillReason reason = KillReason::data_insufficient;
    int fee_bp = 0; // of the current milestone's amount that is not worked off
    bool operator==(KillTerm const&) const = default;
};
BOOST_DESCRIBE_STRUCT(KillTerm, (), (reason, fee_bp))

struct KillSwitchTerms {
    using partial = void;
    std::vector<KillTerm> reasons;
    int cure_days = 5; // business days to mend the reason
    bool operator==(KillSwitchTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(KillSwitchTerms, (), (reasons, cure_days))

struct LiabilityTerms {
    using partial = void;
    std::optional<Money> cap;
    bool operator==(LiabilityTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LiabilityTerms, (), (cap))

struct ChangeTerms {
    using partial = void;
    int answer_days = 3; // business days to answer a change request
    bool operator==(ChangeTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChangeTerms, (), (answer_days))

// Personal data processed for the client (GDPR Art. 28, CCPA §1798.140). Not legal advice: a record of what
// both agreed.
struct ProcessingTerms {
    using partial = void;
    std::vector<std::string> regimes;  // "gdpr", "ccpa", "eu_ai_act"
    std::vector<std::string> purposes; // specific ones; "the services" is none
    std::vector<std::string> regions;  // where it may be processed
    bool subprocessors_allowed = false;
    int breach_notice_hours = 24;
    bool operator==(ProcessingTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(
    ProcessingTerms, (), (regimes, purposes, regions, subprocessors_allowed, breach_notice_hours))

// What follows deployment. Zero months is the written no.
struct AftercareTerms {
    using partial = void;
    int months = 3;
    int checks_per_month = 2;
    bool operator==(AftercareTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AftercareTerms, (), (months, checks_per_month))

struct ContractTerms {
    using partial = void;
    std::string tenon = "contract/1"; // the shape's version, and with it the standard text
    std::string title;
    std::string goal;
    int brief_version = 0;
    ContractParties parties;
    ContractTerm term;
    std::string time_zone = "UTC"; // days end and business days are counted here
    std::string work_week = "mon,tue,wed,thu,fri";
    ContractPricing pricing;
    std::vector<ContractDeliverable> deliverables;
    std::vector<ContractMilestone> milestones;
    AcceptanceTerms acceptance;
    std::string completion; // what complete means
    std::vector<std::string> exclusions;
    std::optional<ChangeTerms> changes;
    ComputeTerms compute;
    std::vector<DataAccessTerms> data_access;
    OwnershipTerms ownership;
    std::optional<ConfidentialityTerms> confidentiality;
    std::optional<DataUseTerms> data_use;
    std::optional<KillSwitchTerms> kill_switch;
    std::optional<LiabilityTerms> liability;
    std::optional<ProcessingTerms> processing;
    std::optional<AftercareTerms> aftercare;
    bool operator==(ContractTerms const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContractTerms, (),
    (tenon, title, goal, brief_version, parties, term, time_zone, work_week, pricing, deliverables,
        milestones, acceptance, completion, exclusions, changes, compute, data_access, ownership,
        confidentiality, data_use, kill_switch, liability, processing, aftercare))

// The cells of the ownership matrix that nobody owns yet, by name.
std::vector<std::string> undecided_assets(OwnershipTerms const& ownership);

// The currency of the price, where there is one.
std::optional<Currency> currency_of(ContractTerms const& terms);

} // namespace tenon::contracts

TENON_JSON_DECLARED(tenon::contracts::ContractTerms);
