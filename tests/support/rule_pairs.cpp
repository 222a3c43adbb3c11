#include "support/rule_pairs.h"

#include "support/sound_facts.h"

namespace tenon::test {

using engagements::Facts;
using engagements::Phase;

namespace {

Timestamp at(char const* text) { return *parse_timestamp(text); }

engagements::RunFacts a_run(std::string id) {
    engagements::RunFacts run = sound_facts().runs[0];
    run.name = id;
    run.id = std::move(id);
    run.is_baseline = false;
    run.started_at = at("2026-12-04T09:00:00Z");
    run.status = "finished";
    return run;
}

void add_answers(Facts& facts, int count) {
    for (int i = 0; i < count; ++i) {
        facts.runs.push_back(a_run("answer " + std::to_string(i)));
        facts.runs.back().hypothesis = "H-1";
    }
}

engagements::HypothesisFacts hypothesis_until(char const* end, std::string state) {
    return {"H-1", "Reranking lifts recall by five points", std::move(state), at(end)};
}

std::vector<RulePair> const pairs{
    {"SCOPE-01", "no problem", [](Facts& f) { f.brief->problem = ""; },
        [](Facts& f) { f.brief->problem = "x"; }},
    {"SCOPE-01", "39 words", [](Facts& f) { f.brief->words = 39; }, [](Facts& f) { f.brief->words = 40; }},
    {"SCOPE-01", "no number", [](Facts& f) { f.brief->has_number = false; }, [](Facts&) {}},
    {"SCOPE-02", "only a technique",
        [](Facts& f) {
            f.brief->techniques = {"chatbot"};
            f.brief->problem = "";
            f.brief->affected = 0;
            f.brief->metrics.clear();
        },
        [](Facts& f) {
            f.brief->techniques = {"chatbot"};
            f.brief->problem = "";
            f.brief->affected = 1;
            f.brief->metrics.clear();
        },
        {"SCOPE-01"}},
    {"SCOPE-03", "no reading of today", [](Facts& f) { f.brief->metrics[0].has_today = false; },
        [](Facts&) {}},
    {"SCOPE-03", "no business half", [](Facts& f) { f.brief->metrics[0].has_business = false; },
        [](Facts&) {}},
    {"SCOPE-03", "no data to measure on", [](Facts& f) { f.brief->metrics[0].measured_on = ""; },
        [](Facts&) {}},
    {"SCOPE-04", "binding before the data is sufficient",
        [](Facts& f) { f.datasets[0].verdict = "with_limits"; },
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            f.brief->criteria[0].binding = false;
        },
        {"PRICE-01"}},
    {"SCOPE-04", "binding above the baseline without a run",
        [](Facts& f) {
            f.runs.clear();
            f.brief->criteria[0].threshold = 0.63;
        },
        [](Facts& f) {
            f.runs.clear();
            f.brief->criteria[0].threshold = 0.62;
        },
        {"EXP-01"}},
    {"SCOPE-05", "no exclusions", [](Facts& f) { f.contract->has_exclusions = false; }, [](Facts&) {}},
    {"SCOPE-06", "development before the audit",
        [](Facts& f) { std::swap(f.brief->phases[0], f.brief->phases[3]); },
        [](Facts& f) { std::swap(f.brief->phases[0], f.brief->phases[1]); }},
    {"SCOPE-07", "data, modelling and deployment by one expert",
        [](Facts& f) {
            f.brief->roles[2] = {"deployment", "expert", ""};
        },
        [](Facts& f) {
            f.brief->roles[2] = {"operations", "expert", ""};
        }},
    {"SCOPE-07", "three duties of one person in the house",
        [](Facts& f) {
            for (auto& role : f.brief->roles)
                role = {role.duty, "internal", "Lena"};
        },
        [](Facts& f) {
            for (auto& role : f.brief->roles)
                role = {role.duty, "internal", ""};
        }},
    {"SCOPE-07", "seven weeks",
        [](Facts& f) {
            f.brief->roles[2].by = "expert";
            f.brief->weeks = 7;
        },
        [](Facts& f) {
            f.brief->roles[2].by = "expert";
            f.brief->weeks = 6;
        }},
    {"SCOPE-08", "one week", [](Facts& f) { f.brief->weeks = 1; }, [](Facts& f) { f.brief->weeks = 2; }},
    {"SCOPE-08", "eleven weeks for a system",
        [](Facts& f) {
            f.brief->is_complex = true;
            f.brief->weeks = 11;
        },
        [](Facts& f) {
            f.brief->is_complex = true;
            f.brief->weeks = 12;
        }},
    {"SCOPE-08", "29 % buffer", [](Facts& f) { f.brief->buffer_bp = 2999; },
        [](Facts& f) { f.brief->buffer_bp = 3000; }},
    {"DATA-01", "not reviewed", [](Facts& f) { f.datasets[0].verdict = ""; },
        [](Facts& f) { f.datasets[0].verdict = "with_limits"; }, {"SCOPE-04", "PRICE-01"}},
    {"DATA-01", "insufficient", [](Facts& f) { f.datasets[0].verdict = "insufficient"; }, [](Facts&) {},
        {"SCOPE-04", "PRICE-01"}},
    {"DATA-02", "no owner", [](Facts& f) { f.datasets[0].missing_fields = {"owner"}; }, [](Facts&) {}},
    {"DATA-03", "signed before the profile was opened",
        [](Facts& f) { f.contract->expert_saw_data_at = at("2026-11-26T09:00:01Z"); },
        [](Facts& f) { f.contract->expert_saw_data_at = at("2026-11-26T09:00:00Z"); }},
    {"DATA-04", "the contract begins with development",
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            std::swap(f.contract->promises[0], f.contract->promises[1]);
        },
        [](Facts& f) { f.datasets[0].verdict = "with_limits"; }, {"SCOPE-04", "PRICE-01"}},
    {"DATA-04", "the audit has no price",
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            f.contract->promises.clear();
        },
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            f.contract->promises.clear();
            f.brief->phases[0].is_paid = true;
        },
        {"SCOPE-04", "PRICE-01"}},
    {"DATA-06", "the sixth working day without a decision",
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            f.datasets[0].reviewed_at = at("2026-12-02T09:00:00Z");
        },
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            f.datasets[0].reviewed_at = at("2026-12-03T09:00:00Z");
        },
        {"SCOPE-04", "PRICE-01"}},
    {"DATA-06", "nobody decided",
        [](Facts& f) {
            f.datasets[0].verdict = "insufficient";
            f.datasets[0].reviewed_at = at("2026-11-02T09:00:00Z");
        },
        [](Facts& f) {
            f.datasets[0].verdict = "insufficient";
            f.datasets[0].reviewed_at = at("2026-11-02T09:00:00Z");
            f.datasets[0].decided_at = at("2026-12-10T09:00:00Z");
        },
        {"DATA-01", "SCOPE-04", "PRICE-01"}},
    {"PRICE-01", "monitoring by the hour",
        [](Facts& f) {
            f.brief->phases.push_back({"monitoring", "hourly"});
        },
        [](Facts& f) {
            f.brief->phases.push_back({"monitoring", "retainer"});
        }},
    {"PRICE-01", "a fixed price for building on limited data",
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            f.contract->pricing = "hourly";
            f.brief->phases[3].pricing = "fixed";
        },
        [](Facts& f) {
            f.datasets[0].verdict = "with_limits";
            f.contract->pricing = "hourly";
        },
        {"SCOPE-04"}},
    {"PRICE-02", "nobody pays for computing", [](Facts& f) { f.contract->compute_payer = ""; },
        [](Facts&) {}},
    {"PRICE-02", "computing inside a fixed price",
        [](Facts& f) {
            f.contract->compute_payer = "expert";
            f.contract->has_compute_cap = false;
        },
        [](Facts& f) {
            f.contract->compute_payer = "expert";
            f.contract->has_compute_cap = false;
            f.contract->pricing = "hourly";
        },
        {"COMP-01"}},
    {"PRICE-03", "a study that is paid if it succeeds",
        [](Facts& f) { f.contract->promises[1].binding_others = 0; },
        [](Facts& f) {
            f.contract->promises[1] = {"Evaluation", "evaluation", true, 1, 0};
        }},
    {"DATA-05", "a day late",
        [](Facts& f) {
            f.datasets[0].access_verified_at.reset();
            f.datasets[0].needed_by = Day(2026, 12, 9);
        },
        [](Facts& f) {
            f.datasets[0].access_verified_at.reset();
            f.datasets[0].needed_by = Day(2026, 12, 10);
        }},
    {"CON-01", "a run before the second signature",
        [](Facts& f) { f.runs[0].started_at = at("2026-11-27T08:59:59Z"); },
        [](Facts& f) { f.runs[0].started_at = at("2026-11-28T09:00:00Z"); }},
    {"CON-01", "a run before the money", [](Facts& f) { f.milestones[0].funded_at.reset(); }, [](Facts&) {}},
    {"CON-02", "nobody owns the weights", [](Facts& f) { f.contract->undecided_assets = {"weights"}; },
        [](Facts&) {}},
    {"CON-03", "personal data, no confidentiality", [](Facts& f) { f.contract->has_confidentiality = false; },
        [](Facts& f) {
            f.contract->has_confidentiality = false;
            f.datasets[0].sensitivity = "public";
        }},
    {"CON-05", "no kill switch", [](Facts& f) { f.contract->has_kill_switch = false; }, [](Facts&) {}},
    {"CON-04", "late data and no clause", [](Facts& f) { f.contract->has_data_delay = false; },
        [](Facts&) {}},
    {"CON-06", "no regime declared", [](Facts& f) { f.brief->regimes.clear(); },
        [](Facts& f) {
            f.brief->regimes = {"none"};
            f.contract->has_processing = false;
        }},
    {"CON-06", "no terms of processing", [](Facts& f) { f.contract->has_processing = false; },
        [](Facts& f) {
            f.contract->has_processing = false;
            f.datasets[0].sensitivity = "internal";
        }},
    {"CON-07", "deployment and nothing after it",
        [](Facts& f) {
            f.brief->phases.push_back({"deployment", "fixed"});
        },
        [](Facts& f) {
            f.brief->phases.push_back({"deployment", "fixed"});
            f.contract->has_aftercare = true;
        }},
    {"COMP-01", "no limit", [](Facts& f) { f.contract->has_compute_cap = false; }, [](Facts&) {}},
    {"COMP-01", "no limit, and none was decided", [](Facts& f) { f.contract->has_compute_cap = false; },
        [](Facts& f) {
            f.contract->has_compute_cap = false;
            f.compute = spent_of_cap(0, 10'000);
        }},
    {"COMP-01", "nobody is told", [](Facts& f) { f.contract->compute_alerts = 0; },
        [](Facts& f) { f.contract->compute_alerts = 1; }},
    {"SEC-01", "personal data without protection", [](Facts& f) { f.datasets[0].has_protection = false; },
        [](Facts& f) {
            f.datasets[0].has_protection = false;
            f.datasets[0].sensitivity = "internal";
        }},
    {"SEC-01", "access without an end", [](Facts& f) { f.datasets[0].access_until.reset(); },
        [](Facts& f) {
            f.datasets[0].access_until.reset();
            f.datasets[0].access_granted_at.reset();
        }},
    {"ETH-02", "nobody said whether it is about people", [](Facts& f) { f.brief->fairness.reset(); },
        [](Facts& f) {
            f.brief->fairness.reset();
            f.datasets[0].sensitivity = "internal";
        }},
    {"ETH-02", "about people, no groups",
        [](Facts& f) {
            f.brief->fairness = {true, 0, 3};
        },
        [](Facts& f) {
            f.brief->fairness = {true, 2, 3};
        }},
    {"ETH-02", "about people, no time",
        [](Facts& f) {
            f.brief->fairness = {true, 2, 0};
        },
        [](Facts& f) {
            f.brief->fairness = {true, 2, 1};
        }},
    {"ETH-02", "about people, nobody compared the groups",
        [](Facts& f) {
            f.brief->fairness = {true, 2, 3};
            f.runs[0].artifacts = {"explanation"};
        },
        [](Facts& f) {
            f.brief->fairness = {true, 2, 3};
        }},
    {"ETH-01", "high stakes, nothing explained",
        [](Facts& f) {
            f.brief->stakes = "high";
            f.runs[0].artifacts = {};
        },
        [](Facts& f) { f.brief->stakes = "high"; }},
    {"ETH-01", "a regulated field, nothing explained",
        [](Facts& f) {
            f.brief->domain = "finance";
            f.runs[0].artifacts = {};
        },
        [](Facts& f) {
            f.brief->domain = "retail";
            f.runs[0].artifacts = {};
        }},
    {"SEC-03", "a chatbot that nobody tried to mislead",
        [](Facts& f) {
            f.brief->kind = "chatbot";
            f.runs[0].artifacts = {"model_card"};
            f.phase = Phase::handover;
        },
        [](Facts& f) {
            f.brief->kind = "chatbot";
            f.runs[0].artifacts = {"model_card", "safety_test"};
            f.phase = Phase::handover;
        }},
    {"SEC-03", "secret data, and nobody tried to poison it",
        [](Facts& f) {
            f.datasets[0].sensitivity = "secret";
            f.runs[0].artifacts = {"model_card"};
            f.phase = Phase::handover;
        },
        [](Facts& f) { f.datasets[0].sensitivity = "secret"; }},
    {"KB-01", "handed over without a model card", [](Facts& f) { f.phase = Phase::handover; },
        [](Facts& f) {
            f.phase = Phase::handover;
            f.runs[0].artifacts = {"model_card"};
        }},
    {"EXP-05", "judged on a single split", [](Facts& f) { f.runs[0].validation = {"single_split"}; },
        [](Facts& f) { f.runs[0].validation = {"k_fold"}; }},
    {"EXP-05", "a forecast without a backtest",
        [](Facts& f) {
            f.brief->kind = "forecasting";
            f.runs[0].validation = {"k_fold"};
        },
        [](Facts& f) {
            f.brief->kind = "forecasting";
            f.runs[0].validation = {"backtest"};
        }},
    {"EXP-01", "six working days without a baseline", [](Facts& f) { f.runs[0].is_baseline = false; },
        [](Facts& f) {
            f.runs[0].is_baseline = false;
            f.today = Day(2026, 12, 9); // the fifth working day after 2 December
        },
        {"TASK-01"}},
    {"EXP-03", "no commit", [](Facts& f) { f.runs[0].has_commit = false; }, [](Facts&) {}},
    {"TASK-01", "a run that answers nothing", [](Facts& f) { f.runs.push_back(a_run("r2")); },
        [](Facts& f) {
            f.runs.push_back(a_run("r2"));
            f.runs.back().hypothesis = "H-1";
        }},
    {"TASK-04", "open past its time-box",
        [](Facts& f) { f.hypotheses = {hypothesis_until("2026-12-10T11:59:59Z", "open")}; },
        [](Facts& f) { f.hypotheses = {hypothesis_until("2026-12-10T12:00:00Z", "open")}; }},
    {"TASK-04", "ran out, and nobody decided",
        [](Facts& f) { f.hypotheses = {hypothesis_until("2026-12-09T12:00:00Z", "inconclusive")}; },
        [](Facts& f) {
            f.hypotheses = {hypothesis_until("2026-12-09T12:00:00Z", "inconclusive")};
            f.hypotheses[0].by_hand = true;
        }},
    {"TASK-04", "no answer, where an answer is enough",
        [](Facts& f) { f.hypotheses = {hypothesis_until("2026-12-09T12:00:00Z", "inconclusive")}; },
        [](Facts& f) { f.hypotheses = {hypothesis_until("2026-12-09T12:00:00Z", "refuted")}; }},
    {"EXP-04", "ten runs, and none failed", [](Facts& f) { add_answers(f, 10); },
        [](Facts& f) { add_answers(f, 9); }},
    {"EXP-04", "ten runs, and nothing was refuted", [](Facts& f) { add_answers(f, 10); },
        [](Facts& f) {
            add_answers(f, 10);
            f.hypotheses = {hypothesis_until("2026-12-09T12:00:00Z", "refuted")};
        }},
    {"EXP-04", "ten runs, all finished", [](Facts& f) { add_answers(f, 10); },
        [](Facts& f) {
            add_answers(f, 11);
            f.runs.back().status = "failed";
        }},
    {"COMP-02", "half of the cap", [](Facts& f) { f.compute = spent_of_cap(5000, 10'000); },
        [](Facts& f) { f.compute = spent_of_cap(4999, 10'000); }},
    {"COMP-02", "a search that costs more than is left",
        [](Facts& f) {
            f.compute = spent_of_cap(1000, 10'000);
            f.compute->sweeps = {{"search", 40, 2, 9001}};
        },
        [](Facts& f) {
            f.compute = spent_of_cap(1000, 10'000);
            f.compute->sweeps = {{"search", 40, 2, 9000}};
        }},
    {"COMP-03", "on the expert's account",
        [](Facts& f) {
            f.compute = spent_of_cap(1000, 10'000);
            f.compute->by_expert_minor = 1;
        },
        [](Facts& f) { f.compute = spent_of_cap(1000, 10'000); }},
    {"PAY-01", "a criterion without evidence",
        [](Facts& f) { f.milestones[0].evidence[0].met = f.milestones[0].evidence[0].resolves = false; },
        [](Facts& f) {
            f.milestones[0].evidence[0].met = false;
            f.milestones[0].evidence[0].waived = true;
        }},
    {"PAY-02", "sent back without a criterion",
        [](Facts& f) { f.milestones[0].rejected_at = at("2026-12-10T09:00:00Z"); },
        [](Facts& f) {
            f.milestones[0].rejected_at = at("2026-12-10T09:00:00Z");
            f.milestones[0].rejection_criteria = 1;
        }},
    {"PAY-03", "the window is over",
        [](Facts& f) { f.milestones[0].review_until = at("2026-12-10T11:59:59Z"); },
        [](Facts& f) { f.milestones[0].review_until = at("2026-12-10T12:00:00Z"); }},
};

} // namespace

std::vector<RulePair> const& rule_pairs() { return pairs; }

engagements::ComputeFacts spent_of_cap(std::int64_t spent_minor, std::int64_t cap_minor) {
    engagements::ComputeFacts compute;
    compute.currency = "EUR";
    compute.cap_minor = cap_minor;
    compute.spent_minor = spent_minor;
    compute.alerts_bp = {5000, 8000, 10'000};
    return compute;
}

} // namespace tenon::test
