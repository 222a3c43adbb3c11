// How many snapshots of an engagement the checks judge in a second, on one core: a full brief with ten
// entries of data, a contract, five milestones and twenty runs, once with nothing wrong and once with a fault
// for every third rule. Beside it the floor: the same snapshot copied, which any judge of its own would have
// to do.

#include "checks/engine.h"

#include <chrono>
#include <cstdio>
#include <string>

namespace {

using namespace tenon;
using namespace tenon::engagements;

Timestamp at(char const* text) { return *parse_timestamp(text); }

BriefFacts full_brief() {
    BriefFacts brief;
    brief.title = "Faster first answers";
    brief.problem = "Customers wait nine hours.";
    brief.words = 240;
    brief.has_number = brief.has_timeline = brief.plans_preparation = true;
    brief.has_budget = brief.compute_payer_stated = true;
    brief.affected = brief.deliverables = brief.exclusions = 3;
    brief.data = 10;
    brief.success = 8;
    for (int i = 0; i < 4; ++i) {
        std::string const id = "m" + std::to_string(i);
        brief.metrics.push_back({id, true, true, true, true, "d0", 0.6});
        brief.criteria.push_back({"c" + std::to_string(i), "metric", true, 0.5, id});
    }
    brief.phases = {{"audit", "fixed", "data", true, 8}, {"feasibility", "fixed", "modelling", true, 8},
        {"preparation", "hourly", "data", true, 5}, {"development", "hourly", "modelling", true, 20},
        {"deployment", "fixed", "deployment", true, 8}, {"monitoring", "retainer", "monitoring", true, 60}};
    brief.roles = {{"data", "expert", ""}, {"modelling", "expert", ""}, {"operations", "internal", "Lena"}};
    brief.weeks = 16;
    brief.buffer_bp = 3000;
    brief.review_rounds = 2;
    brief.regimes = {"gdpr"};
    brief.fairness = FairnessFacts{true, 3, 4};
    return brief;
}

Facts sound() {
    Facts facts;
    facts.at = at("2026-12-10T12:00:00Z");
    facts.today = Day(2026, 12, 10);
    facts.phase = Phase::delivery;
    facts.time_zone = "Europe/Berlin";
    facts.brief = full_brief();
    for (int i = 0; i < 10; ++i) {
        DatasetFacts data;
        data.id = "d" + std::to_string(i);
        data.sensitivity = "personal";
        data.has_policy = data.has_protection = data.has_access_roles = true;
        data.verdict = "sufficient";
        data.reviewed_at = at("2026-11-20T09:00:00Z");
        data.needed_by = data.access_until = Day(2027, 3, 1);
        data.access_granted_at = data.access_verified_at = at("2026-12-01T09:00:00Z");
        facts.datasets.push_back(data);
    }
    ContractFacts contract;
    contract.state = "active";
    contract.has_exclusions = contract.has_revision_rounds = contract.has_change_rule = true;
    contract.has_completion = contract.has_confidentiality = contract.has_data_use = true;
    contract.has_kill_switch = contract.has_liability_cap = contract.has_data_delay = true;
    contract.has_processing = contract.has_compute_cap = contract.has_aftercare = true;
    contract.compute_payer = "client";
    contract.compute_alerts = 3;
    contract.pricing = "hourly";
    contract.expert_saw_data_at = at("2026-11-25T09:00:00Z");
    contract.expert_signed_at = contract.client_signed_at = at("2026-11-26T09:00:00Z");
    for (int i = 0; i < 5; ++i) {
        contract.promises.push_back({"Milestone", "development", true, 1, 1});
        MilestoneFacts milestone;
        milestone.id = "m" + std::to_string(i);
        milestone.name = "Milestone";
        milestone.state = i == 0 ? "submitted" : "funded";
        milestone.funded_at = at("2026-11-28T09:00:00Z");
        milestone.started_at = at("2026-12-01T09:00:00Z");
        milestone.review_until = at("2026-12-18T22:59:59Z");
        milestone.is_judged = i == 0;
        for (int j = 0; j < 3; ++j)
            milestone.evidence.push_back({"c", "accuracy >= 0.6", true, true, true, false});
        facts.milestones.push_back(milestone);
    }
    facts.contract = contract;
    for (int i = 0; i < 20; ++i)
        facts.runs.push_back({"r" + std::to_string(i), "calm-heron", at("2026-12-03T09:00:00Z"), i == 0, true,
            true, true, true, true});
    return facts;
}

Facts faulty() {
    Facts facts = sound();
    facts.brief->words = 12;
    facts.brief->buffer_bp = 0;
    facts.brief->metrics[0].has_today = false;
    facts.brief->fairness.reset();
    facts.datasets[1].missing_fields = {"owner", "policy"};
    facts.datasets[2].has_protection = false;
    facts.contract->has_kill_switch = false;
    facts.contract->undecided_assets = {"weights"};
    facts.contract->compute_alerts = 0;
    facts.milestones[0].evidence[0].met = false;
    facts.runs[3].has_commit = false;
    return facts;
}

template <class Work> double per_second(Work work) {
    constexpr int rounds = 20'000;
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i)
        work();
    double const time = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return rounds / time;
}

} // namespace

int main() {
    Facts const good = sound();
    Facts const bad = faulty();
    std::size_t seen = 0;
    for (int round = 0; round < 3; ++round) {
        double const copied = per_second([&] { seen += Facts(good).runs.size(); });
        double const right = per_second([&] { seen += checks::run(good, Gate::accept).findings.size(); });
        double const wrong = per_second([&] { seen += checks::run(bad, Gate::accept).findings.size(); });
        std::printf("sound %9.0f /s   faulty %9.0f /s   copied only %9.0f /s   sound/copied %.2f\n", right,
            wrong, copied, right / copied);
    }
    std::printf("%zu findings in a sound one, %zu in a faulty one (%zu)\n",
        checks::run(good, Gate::accept).findings.size(), checks::run(bad, Gate::accept).findings.size(),
        seen);
}
