#include "support/sound_facts.h"

namespace tenon::test {

using engagements::Facts;
using engagements::Phase;

namespace {

Timestamp at(char const* text) { return *parse_timestamp(text); }

} // namespace

Facts sound_facts() {
    Facts facts;
    facts.at = at("2026-12-10T12:00:00Z"); // a Thursday
    facts.today = Day(2026, 12, 10);
    facts.phase = Phase::delivery;

    engagements::BriefFacts brief;
    brief.title = "Faster first answers";
    brief.problem = "Customers wait nine hours.";
    brief.words = 80;
    brief.has_number = true;
    brief.affected = 2;
    brief.deliverables = 1;
    brief.exclusions = 1;
    brief.data = 1;
    brief.success = 2;
    brief.has_timeline = true;
    brief.metrics = {{"answer", true, true, true, true, "tickets", 0.62}};
    brief.criteria = {{"c1", "metric", true, 0.60, "answer"}, {"c2", "file", true, std::nullopt, ""}};
    brief.phases = {
        {"audit", "fixed"}, {"feasibility", "fixed"}, {"preparation", "hourly"}, {"development", "hourly"}};
    brief.weeks = 10;
    brief.buffer_bp = 3000;
    brief.review_rounds = 2;
    brief.plans_preparation = true;
    brief.has_budget = true;
    brief.compute_payer_stated = true;
    brief.regimes = {"gdpr"};
    brief.roles = {{"data", "expert", ""}, {"modelling", "expert", ""}, {"deployment", "internal", ""}};
    brief.fairness = engagements::FairnessFacts{.about_people = false};
    facts.brief = brief;

    engagements::DatasetFacts tickets;
    tickets.id = "tickets";
    tickets.sensitivity = "personal";
    tickets.has_policy = true;
    tickets.needed_by = Day(2026, 12, 5);
    tickets.access_granted_at = at("2026-12-01T09:00:00Z");
    tickets.access_verified_at = at("2026-12-02T09:00:00Z");
    tickets.verdict = "sufficient";
    tickets.has_protection = tickets.has_access_roles = true;
    tickets.access_until = Day(2027, 3, 31);
    facts.datasets = {tickets};

    engagements::ContractFacts contract;
    contract.state = "active";
    contract.has_exclusions = contract.has_revision_rounds = true;
    contract.has_change_rule = contract.has_completion = true;
    contract.pricing = "fixed";
    contract.has_confidentiality = contract.has_data_use = true;
    contract.has_kill_switch = contract.has_liability_cap = true;
    contract.compute_payer = "client";
    contract.has_compute_cap = true;
    contract.compute_alerts = 3;
    contract.has_data_delay = contract.has_processing = true;
    contract.promises = {{"Data audit", "audit", true, 0, 1}, {"First model", "development", true, 1, 1}};
    contract.expert_saw_data_at = at("2026-11-25T09:00:00Z");
    contract.expert_signed_at = at("2026-11-26T09:00:00Z");
    contract.client_signed_at = at("2026-11-27T09:00:00Z");
    facts.contract = contract;

    engagements::MilestoneFacts milestone;
    milestone.id = "m1";
    milestone.name = "First model";
    milestone.state = "submitted";
    milestone.funded_at = at("2026-11-28T09:00:00Z");
    milestone.started_at = at("2026-12-01T09:00:00Z");
    milestone.submitted_at = at("2026-12-09T09:00:00Z");
    milestone.review_until = at("2026-12-18T22:59:59Z");
    milestone.evidence = {{"c1", "accuracy >= 0.60 on the sealed set", true, true, true, false}};
    milestone.is_judged = true;
    facts.milestones = {milestone};

    facts.runs = {{"r1", "calm-heron-1", at("2026-12-03T09:00:00Z"), true, true, true, true, true, true}};
    facts.runs[0].artifacts = {"explanation", "slice_metrics"};
    return facts;
}

} // namespace tenon::test
