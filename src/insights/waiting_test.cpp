#include "insights/waiting.h"

#include <gmock/gmock.h>

namespace tenon::insights {
namespace {

using engagements::Finding;
using engagements::Gate;
using engagements::Phase;
using engagements::Severity;
using engagements::Side;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view moment = "2026-11-20T10:00:00Z";

Timestamp at(std::string_view text) { return *parse_timestamp(text); }

people::MemberView person(EngagementRole role, std::string name) {
    return {Id<Account>::parse("00000000-0000-7000-8000-000000000001").value(), std::move(name), "", {}, {},
        role};
}

Situation in(Phase phase) {
    Situation situation{};
    situation.facts.phase = phase;
    situation.facts.at = at(moment);
    situation.facts.today = Day(2026, 11, 20);
    situation.gate = next_gate(phase);
    situation.last_gate_at = at("2026-11-18T09:00:00Z");
    situation.participants = {person(EngagementRole::client, "Ada"), person(EngagementRole::expert, "Grace")};
    return situation;
}

// In delivery, with one milestone in that state.
Situation with_milestone(std::string state) {
    Situation situation = in(Phase::delivery);
    engagements::MilestoneFacts facts;
    facts.id = "m1";
    facts.name = "Model";
    facts.state = std::move(state);
    facts.funded_at = at("2026-11-10T08:00:00Z");
    facts.started_at = at("2026-11-11T08:00:00Z");
    facts.submitted_at = at("2026-11-19T08:00:00Z");
    facts.review_until = at("2026-11-30T23:59:59Z");
    facts.rejected_at = at("2026-11-20T08:00:00Z");
    situation.facts.milestones = {facts};
    contracts::ContractMilestone promised;
    promised.id = "m1";
    promised.due = Day(2026, 12, 4);
    situation.terms.emplace().milestones = {promised};
    return situation;
}

Situation with_contract(std::string state, bool client_signed, bool expert_signed) {
    Situation situation = in(Phase::contract);
    auto& contract = situation.facts.contract.emplace();
    contract.state = std::move(state);
    if (client_signed) contract.client_signed_at = at(moment);
    if (expert_signed) contract.expert_signed_at = at(moment);
    return situation;
}

Situation with_dataset(bool granted, bool verified) {
    Situation situation = with_milestone("in_progress");
    situation.facts.milestones.clear();
    engagements::DatasetFacts dataset;
    dataset.id = "tickets";
    dataset.what = "closed tickets";
    dataset.needed_by = Day(2026, 12, 5);
    if (granted) dataset.access_granted_at = at("2026-11-19T08:00:00Z");
    if (verified) dataset.access_verified_at = at(moment);
    situation.facts.datasets = {dataset};
    return situation;
}

scoring::EvaluationView evaluation(scoring::EvaluationState state) {
    scoring::EvaluationView view{
        Id<scoring::Evaluation>::parse("00000000-0000-7000-8000-0000000000e1").value(), "Final test", {}, {},
        3000, 5, 5, {}, state, at(moment), "Ada", {}, {}, {}, {}, {}, {}, {}, {}};
    if (state != scoring::EvaluationState::open) view.sealed_at = at("2026-11-20T11:00:00Z");
    return view;
}

Situation with_evaluation(scoring::EvaluationState state) {
    Situation situation = in(Phase::delivery);
    situation.evaluations = {evaluation(state)};
    return situation;
}

Situation with_finding(Side side, Severity severity, std::string code = "SCOPE-01") {
    Situation situation = in(Phase::brief);
    situation.open = {
        Finding{std::move(code), "Vague brief", severity, {Gate::publish}, side, "", "", "", ""}};
    return situation;
}

Situation with_spending(Severity severity) {
    Situation situation = in(Phase::delivery);
    Finding finding{"COMP-02", "Spend runs away", severity, {}, Side::both, "", "", "", ""};
    finding.read = "Computing has cost EUR 300.00.";
    finding.fix = "Stop the sweep.";
    situation.open = {finding};
    return situation;
}

Money eur(std::int64_t minor) { return Money::of_minor_units(minor, "EUR"_currency).value(); }

Situation with_money(int which) {
    Situation situation = in(Phase::delivery);
    if (which == 0) situation.pledges = {{"p1", eur(900'000), at(moment)}};
    if (which == 1) situation.owed = {eur(45'050)};
    if (which == 2) situation.payouts = {{"t1", eur(300'000), at(moment), at("2026-11-25T00:00:00Z")}};
    return situation;
}

Situation without_expert(bool invited) {
    Situation situation = in(Phase::hiring);
    situation.participants.pop_back();
    if (invited)
        situation.invitations = {
            {Id<people::Invitation>::parse("00000000-0000-7000-8000-0000000000b1").value(),
                "grace@example.org", {}, {}, EngagementRole::expert, at(moment), at("2026-11-27T10:00:00Z")}};
    return situation;
}

// "sign_contract expert contract until 2026-11-27T10:00:00Z blocks: The contract …"
std::vector<std::string> told(Situation const& situation) {
    std::vector<std::string> lines;
    for (Waiting const& waiting : waiting_in(situation)) {
        std::string line = std::string(to_text(waiting.kind)) + " " + std::string(to_text(waiting.mover)) +
                           " " + std::string(to_text(waiting.page));
        if (waiting.until) line += " until " + to_string(*waiting.until);
        if (waiting.blocks) line += " blocks";
        lines.push_back(line + ": " + waiting.what);
    }
    return lines;
}

TEST(waiting, says_whose_move_it_is_and_until_when) {
    struct Case {
        Situation situation;
        std::string expected;
    };
    using scoring::EvaluationState;
    std::vector<Case> const cases{
        {in(Phase::brief),
            "publish_brief client brief: The brief is ready: nothing stands between it and its publication."},
        {without_expert(false),
            "invite_expert client members: The brief is published and nobody is invited as its expert."},
        {without_expert(true), "answer_invitation invited members until 2026-11-27T10:00:00Z: "
                               "grace@example.org was invited as expert and has not answered."},
        {in(Phase::hiring), "draw_up_contract client contract blocks: The expert is here: draw up the "
                            "contract from the brief."},
        {with_contract("draft", false, false),
            "propose_contract both contract blocks: The contract is a draft: "
            "agree on its terms and propose it for signing."},
        {with_contract("signing", true, false), "sign_contract expert contract blocks: The contract is "
                                                "proposed and the other side has signed: sign "
                                                "it, or decline with a reason."},
        {with_dataset(false, false), "grant_access client data until 2026-12-05T23:59:59Z blocks: Give the "
                                     "expert access to “closed tickets”."},
        {with_dataset(true, false), "verify_access expert data until 2026-12-05T23:59:59Z: Open “closed "
                                    "tickets” with the access that was given, and say that it works."},
        {with_milestone("planned"),
            "fund_milestone client milestones blocks: Set the funds for “Model” aside, "
            "so that the work on it can begin."},
        {with_milestone("funded"), "begin_milestone expert milestones: “Model” is funded: begin it."},
        {with_milestone("in_progress"),
            "submit_milestone expert milestones until 2026-12-04T23:59:59Z: “Model” "
            "is in progress: submit it with its evidence."},
        {with_milestone("changes_requested"),
            "answer_changes expert milestones until 2026-11-27T23:59:59Z: “Model” was sent back: answer what "
            "was observed and submit it again."},
        {with_milestone("submitted"), "review_milestone client milestones until 2026-11-30T23:59:59Z blocks: "
                                      "“Model” is submitted: accept it, or send it back by criterion."},
        {with_evaluation(EvaluationState::open),
            "seal_labels client evaluations blocks: “Final test” waits for "
            "the labels that will be sealed."},
        {with_evaluation(EvaluationState::sealed), "submit_predictions expert evaluations: “Final test” is "
                                                   "sealed: submit predictions, 5 tries are left."},
        {with_spending(Severity::warn),
            "mind_compute both compute: Computing has cost EUR 300.00. Stop the sweep."},
        {with_spending(Severity::error),
            "mind_compute both compute blocks: Computing has cost EUR 300.00. Stop the sweep."},
        {with_money(0), "confirm_pledge client money: EUR 9,000 is pledged: confirm it with the bank's "
                        "reference once it is there."},
        {with_money(1), "ask_payout expert money: EUR 450.50 is earned: ask for the payout."},
        {with_money(2),
            "confirm_payout client money until 2026-11-25T00:00:00Z blocks: A payout of EUR 3,000 "
            "was asked for: pay it, and record the bank's reference."},
        {with_finding(Side::client, Severity::error),
            "mend_findings client checks blocks: 1 finding blocks the gate “publish”: “Vague brief”."},
    };
    for (Case const& each : cases)
        EXPECT_THAT(told(each.situation), ElementsAre(each.expected));
}

TEST(waiting, is_empty_where_nobody_can_move) {
    for (Situation const& situation : {with_milestone("accepted"), with_dataset(true, true),
             with_evaluation(scoring::EvaluationState::revealed), in(Phase::closed), in(Phase::onboarding)})
        EXPECT_THAT(told(situation), IsEmpty());
}

TEST(waiting, asks_both_sides_to_sign_a_fresh_proposal) {
    auto const lines = told(with_contract("proposed", false, false));
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[0].starts_with("sign_contract client"));
    EXPECT_TRUE(lines[1].starts_with("sign_contract expert"));
}

TEST(waiting, gathers_findings_by_side_and_weight) {
    Situation situation = with_finding(Side::client, Severity::error);
    Finding const vague = situation.open[0];
    auto add = [&](std::string title, Severity severity, Side side) {
        Finding finding = vague;
        finding.title = std::move(title);
        finding.severity = severity;
        finding.party = side;
        situation.open.push_back(finding);
    };
    for (char const* title : {"Second", "Second", "Third", "Fourth", "Fifth"})
        add(title, Severity::error, Side::client);
    add("No air", Severity::warn, Side::both);
    add("Only advice", Severity::advice, Side::expert);
    EXPECT_THAT(told(situation),
        ElementsAre("mend_findings client checks blocks: 6 findings block the gate “publish”: “Vague brief”, "
                    "“Second”, “Third” and 2 more.",
            "look_at_findings both checks: 1 finding is worth a look: “No air”."));
}

TEST(waiting, says_once_what_has_a_deadline_of_its_own) {
    Situation situation = with_milestone("submitted");
    situation.open = {
        Finding{"PAY-03", "Review window over", Severity::warn, {}, Side::client, "", "", "", ""}};
    EXPECT_EQ(told(situation).size(), 1U);
}

TEST(waiting, funds_one_milestone_at_a_time) {
    Situation situation = with_milestone("in_progress");
    auto second = situation.facts.milestones[0];
    second.id = "m2";
    second.state = "planned";
    situation.facts.milestones.push_back(second);
    situation.terms->milestones.push_back(situation.terms->milestones[0]);
    situation.terms->milestones[1].id = "m2";
    ASSERT_EQ(told(situation).size(), 1U);
    situation.facts.milestones[0].state = "accepted";
    EXPECT_TRUE(told(situation)[0].starts_with("fund_milestone"));
}

TEST(waiting, is_sorted_by_deadline_then_by_who_is_blocked_then_by_patience) {
    auto waiting = [](std::string_view since, std::string_view until, bool blocks) {
        Waiting item{WaitKind::ask_payout, Mover::client, "", InsightPage::money};
        if (!since.empty()) item.since = at(since);
        if (!until.empty()) item.until = at(until);
        item.blocks = blocks;
        return item;
    };
    std::vector<Waiting> const ordered{
        waiting("2026-11-19T00:00:00Z", "2026-11-20T00:00:00Z", false),
        waiting("2026-11-01T00:00:00Z", "2026-11-21T00:00:00Z", true),
        waiting("2026-11-18T00:00:00Z", "", true),
        waiting("2026-11-01T00:00:00Z", "", false),
        waiting("2026-11-02T00:00:00Z", "", false),
        waiting("", "", false),
    };
    for (std::size_t i = 0; i < ordered.size(); ++i)
        for (std::size_t j = 0; j < ordered.size(); ++j)
            EXPECT_EQ(is_more_urgent(ordered[i], ordered[j]), i < j) << i << " " << j;
}

} // namespace
} // namespace tenon::insights
