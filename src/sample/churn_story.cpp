#include "sample/churn_story.h"

#include "billing/compute_wire.h"
#include "briefs/plan_wire.h"
#include "datasets/dataset_wire.h"
#include "delivery/milestone_wire.h"
#include "engagements/engagement_wire.h"
#include "ledger/ledger_wire.h"
#include "sample/briefs.h"
#include "sample/profiles.h"

#include <algorithm>

namespace tenon::sample {

namespace {

constexpr int started_ago = 31; // working days

Money euros(std::int64_t whole) { return Money::of_minor_units(whole * 100, "EUR"_currency).value(); }

} // namespace

void ChurnStory::write_brief() {
    auto const begun = cast_.mira.post<briefs::BriefView>(
        cast_.workspace_path() + "/briefs", briefs::NewBrief{std::nullopt, first_churn_brief()});
    engagement_ = begun.engagement;
    root_ = "/api/v1/engagements/" + engagement_->str();
    stage_.pass(std::chrono::minutes(140));
    cast_.mira.put<briefs::BriefView>(
        here("/brief"), briefs::SaveBrief{1, churn_brief(stage_.workday(started_ago))});
    stage_.scene(37, 10, 5);
    cast_.mira.post_file<datasets::DataSheet>(
        here("/data/subscribers/sample?label=left"), to_csv(subscribers_));
    stage_.pass(std::chrono::minutes(25));
    cast_.mira.post(here("/brief/publication"));
    handle_ = cast_.mira.get<engagements::EngagementPage>(root_).engagement.handle;
}

void ChurnStory::hire() {
    stage_.scene(36, 9, 40);
    cast_.join(cast_.helen, *engagement_, EngagementRole::stakeholder);
    cast_.join(cast_.jonas, *engagement_, EngagementRole::expert);
    cast_.jonas.put<experts::ExpertView>("/api/v1/profile", jonas_profile());
    stage_.scene(35, 13, 20);
    cast_.jonas.get<json::Value>(here("/data/subscribers/profile"));
    stage_.pass(std::chrono::minutes(40));
    cast_.mira.post<datasets::DataSheet>(here("/data/subscribers/decision"),
        datasets::DecideOnData{datasets::DataChoice::proceed,
            "The three columns that follow the label are left out; the rest is enough for a first study."});
}

// What the parties accept knowingly stays on record with a name and a reason.
void ChurnStory::set_aside(std::string const& gate, std::string const& reason) {
    auto const open = cast_.jonas.get<engagements::FindingList>(here("/findings?gate=" + gate));
    for (engagements::FindingView const& view : open.findings)
        if (view.finding.severity == engagements::Severity::error && !view.overridden_by)
            cast_.jonas.post<engagements::OverrideView>(here("/gates/" + gate + "/overrides"),
                engagements::OverrideFinding{view.finding.code, view.finding.pointer, reason});
}

// Five phases are a plan; three payments are what both want to review.
contracts::ContractTerms ChurnStory::in_three_milestones(contracts::ContractTerms terms) const {
    std::map<std::string, contracts::ContractCriterion> promised;
    for (auto const& milestone : terms.milestones)
        for (auto const& criterion : milestone.criteria)
            promised.emplace(criterion.id, criterion);
    // As both sides say it; what software judges by stays as the brief has it.
    auto promise = [&](char const* id, char const* text) {
        auto criterion = promised.at(id);
        criterion.text = text;
        return criterion;
    };
    std::erase_if(terms.deliverables,
        [](contracts::ContractDeliverable const& one) { return one.id.ends_with("-report"); });
    Calendar const& calendar = stage_.calendar();
    Day const start = *terms.term.start;
    terms.milestones = {
        {"m1", "Feasibility on sealed data", briefs::PhaseKind::feasibility, euros(5'600),
            calendar.add_business_days(start, 12), {"report"},
            {promise("c1", "who leaves is ranked above who stays in 78 of 100 pairs, on sealed data"),
                promise("c2", "the result is a tracked run"),
                promise("c3", "the feasibility report is handed over")}},
        {"m2", "Model for the call list", briefs::PhaseKind::development, euros(8'200),
            calendar.add_business_days(start, 32), {"weights", "card"},
            {promise("c4", "who leaves is ranked above who stays in 80 of 100 pairs, on the winter's data"),
                promise("c5", "the model is a tracked run that can be repeated"),
                promise("c6", "the model card is handed over")}},
        {"m3", "Nightly job in the shop", briefs::PhaseKind::deployment, euros(4'200),
            calendar.add_business_days(start, 44), {"service"},
            {promise("c7", "the nightly job is handed over with its program")}},
    };
    terms.term.end = std::max(*terms.term.end, *terms.milestones.back().due);
    terms.aftercare = contracts::AftercareTerms{};
    return terms;
}

void ChurnStory::sign_as(Visitor& who) {
    auto const sheet = who.get<contracts::ContractView>(here("/contract"));
    Timestamp const opened = stage_.now();
    stage_.pass(std::chrono::minutes(21));
    who.post<contracts::ContractView>(here("/contract/signatures"),
        contracts::SignContract{sheet.digest, who.name(), true, sheet.signing.value().consent, opened,
            opened + std::chrono::minutes(19), opened + std::chrono::minutes(20), std::string(time_zone)});
}

void ChurnStory::sign() {
    stage_.scene(34, 11, 0);
    auto draft = cast_.mira.post<contracts::ContractView>(here("/contract"));
    stage_.scene(33, 15, 30);
    draft = cast_.jonas.put<contracts::ContractView>(
        here("/contract"), contracts::SaveContract{draft.version, in_three_milestones(draft.terms)});
    set_aside("sign",
        "The profile shows three columns that move with the label, and both sides know the risk: the "
        "first milestone ends the work if the threshold is not reached.");
    stage_.pass(std::chrono::minutes(30));
    cast_.jonas.post<contracts::ContractView>(
        here("/contract/proposal"), contracts::ProposeContract{draft.version});
    stage_.scene(32, 9, 15);
    sign_as(cast_.jonas);
    stage_.pass(std::chrono::minutes(200));
    sign_as(cast_.mira);
}

void ChurnStory::confirm(std::string const& pledge, std::string const& bank_reference) {
    cast_.mira.post<ledger::TransfersView>(here("/funds/confirm"),
        ledger::ConfirmFunds{stage_.ids().make<ledger::Transfer>(), Id<ledger::Pledge>::parse(pledge).value(),
            std::nullopt, bank_reference, std::nullopt});
}

void ChurnStory::fund() {
    auto const pledge = stage_.ids().make<ledger::Pledge>();
    cast_.mira.post<ledger::PledgeView>(here("/funds/pledge"), ledger::PledgeFunds{pledge, euros(13'800)});
    stage_.scene(started_ago, 8, 50);
    confirm(pledge.str(), "TW 2201 KAFFEE MODELL");
    cast_.mira.post<delivery::MilestoneView>(
        here("/milestones/m1/funding"), delivery::FundMilestone{stage_.ids().make<ledger::Transfer>()});
    cast_.mira.post(here("/data/subscribers/access/grant"));
    stage_.pass(std::chrono::minutes(110));
    cast_.jonas.post(here("/data/subscribers/access/verify"));
    cast_.jonas.post(here("/milestones/m1/start"));
    cast_.jonas.put<billing::ComputeView>(
        here("/compute/rates"), billing::SaveRates{0, {{std::string(billing::default_machine), euros(6)}}});
    stage_.pass(std::chrono::minutes(30));
    seal("c1", "Subscribers of the autumn", make_subscribers(177, 420, 20001));
}

void ChurnStory::accept_feasibility() {
    stage_.scene(19, 10, 30);
    cast_.mira.post<delivery::MilestoneView>(
        here("/milestones/m1/acceptance"), delivery::AcceptMilestone{stage_.ids().make<ledger::Transfer>()});
    cast_.mira.post(sealed_.at("c1").path + "/reveal");
    stage_.pass(std::chrono::minutes(15));
    cast_.jonas.post<briefs::PlanView>(here("/plan/moves"),
        briefs::NewPlanMove{"development", 3,
            "The shop's export changed its date format, and the loader has to read both.",
            engagements::Side::client});
    stage_.pass(std::chrono::minutes(65));
    auto const jonas = cast_.jonas.get<engagements::Me>("/api/v1/me").account.id;
    auto const payout = stage_.ids().make<ledger::Transfer>();
    cast_.jonas.post<ledger::TransfersView>(
        here("/payouts"), ledger::RequestPayout{payout, jonas, euros(5'600), std::nullopt});
    stage_.scene(18, 9, 20);
    cast_.mira.post<ledger::TransfersView>(here("/payouts/" + payout.str() + "/confirm"),
        ledger::ConfirmPayout{
            stage_.ids().make<ledger::Transfer>(), "TW 2240 OKAFOR M1", std::nullopt, std::nullopt});
    cast_.mira.post<delivery::MilestoneView>(
        here("/milestones/m2/funding"), delivery::FundMilestone{stage_.ids().make<ledger::Transfer>()});
    cast_.jonas.post(here("/milestones/m2/start"));
}

void ChurnStory::submit_campaign_model() {
    stage_.scene(2, 11, 10);
    cast_.mira.post<ledger::PledgeView>(
        here("/funds/pledge"), ledger::PledgeFunds{stage_.ids().make<ledger::Pledge>(), euros(4'200)});
    stage_.scene(1, 16, 25);
    cast_.jonas.post<delivery::MilestoneView>(
        here("/milestones/m2/evidence"), delivery::LinkEvidence{"c5", evidence_run_, std::nullopt});
    cast_.jonas.post(here("/milestones/m2/submission"));
}

} // namespace tenon::sample
