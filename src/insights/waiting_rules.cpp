#include "insights/waiting_rules.h"

#include "base/text.h"
#include "insights/phrase.h"

#include <algorithm>

namespace tenon::insights::rules {

using engagements::Finding;
using engagements::Phase;
using engagements::Severity;
using engagements::Side;

namespace {

bool is_invited(Situation const& situation) {
    return std::any_of(situation.invitations.begin(), situation.invitations.end(),
        [](auto const& invitation) { return invitation.engagement_role == EngagementRole::expert; });
}

} // namespace

void hiring(Situation const& situation, std::vector<Waiting>& all) {
    bool const is_blocked = std::any_of(situation.open.begin(), situation.open.end(),
        [&](Finding const& finding) { return situation.gate && blocks(finding, *situation.gate); });
    if (situation.facts.phase == Phase::brief && !is_blocked)
        all.push_back({WaitKind::publish_brief, Mover::client,
            "The brief is ready: nothing stands between it and its publication.", InsightPage::brief, "",
            situation.last_gate_at});
    for (auto const& invitation : situation.invitations)
        all.push_back({WaitKind::answer_invitation, Mover::invited,
            invitation.email + " was invited as " +
                std::string(to_text(invitation.engagement_role.value_or(EngagementRole::expert))) +
                " and has not answered.",
            InsightPage::members, invitation.id.str(), invitation.created_at, invitation.expires_at});
    if (situation.facts.phase != Phase::hiring) return;
    bool const has_expert = !names_of(situation, Party::expert).empty();
    if (!has_expert && !is_invited(situation))
        all.push_back({WaitKind::invite_expert, Mover::client,
            "The brief is published and nobody is invited as its expert.", InsightPage::members, "",
            situation.last_gate_at});
    if (has_expert)
        all.push_back({WaitKind::draw_up_contract, Mover::client,
            "The expert is here: draw up the contract from the brief.", InsightPage::contract, "",
            situation.last_gate_at, {}, true});
}

void contract(Situation const& situation, std::vector<Waiting>& all) {
    if (situation.facts.phase != Phase::contract || !situation.facts.contract) return;
    auto const& contract = *situation.facts.contract;
    if (contract.state == "draft") {
        all.push_back({WaitKind::propose_contract, Mover::both,
            "The contract is a draft: agree on its terms and propose it for signing.", InsightPage::contract,
            "", situation.last_gate_at, {}, true});
        return;
    }
    auto sign = [&](Mover mover, bool has_signed, bool other_has_signed) {
        if (has_signed) return;
        all.push_back({WaitKind::sign_contract, mover,
            std::string("The contract is proposed") +
                (other_has_signed ? " and the other side has signed" : "") +
                ": sign it, or decline with a reason.",
            InsightPage::contract, "", situation.proposed_at, {}, true});
    };
    sign(Mover::client, contract.client_signed_at.has_value(), contract.expert_signed_at.has_value());
    sign(Mover::expert, contract.expert_signed_at.has_value(), contract.client_signed_at.has_value());
}

void money(Situation const& situation, std::vector<Waiting>& all) {
    for (WaitingAmount const& pledge : situation.pledges)
        all.push_back({WaitKind::confirm_pledge, Mover::client,
            spoken(pledge.amount) + " is pledged: confirm it with the bank's reference once it is there.",
            InsightPage::money, pledge.id, pledge.since});
    for (Money const& amount : situation.owed)
        all.push_back({WaitKind::ask_payout, Mover::expert,
            spoken(amount) + " is earned: ask for the payout.", InsightPage::money});
    for (WaitingAmount const& payout : situation.payouts)
        all.push_back({WaitKind::confirm_payout, Mover::client,
            "A payout of " + spoken(payout.amount) +
                " was asked for: pay it, and record the bank's reference.",
            InsightPage::money, payout.id, payout.since, payout.until, true});
}

namespace {

Mover mover_of(Side side) {
    switch (side) {
    case Side::client: return Mover::client;
    case Side::expert: return Mover::expert;
    case Side::both: return Mover::both;
    }
    return Mover::both;
}

// Said by an item of their own, with a deadline: once is enough.
bool is_told_elsewhere(Finding const& finding) {
    return finding.code == "DATA-05" || finding.code == "PAY-03" || finding.code == "COMP-02";
}

std::string titles_of(std::vector<Finding> const& findings) {
    constexpr std::size_t named = 3;
    std::vector<std::string> titles;
    for (Finding const& finding : findings) {
        std::string title = in_quotes(finding.title);
        if (std::find(titles.begin(), titles.end(), title) == titles.end())
            titles.push_back(std::move(title));
    }
    std::size_t const more = titles.size() > named ? titles.size() - named : 0;
    titles.resize(titles.size() - more);
    if (more > 0) titles.push_back(std::to_string(more) + " more");
    return listed(titles);
}

} // namespace

void findings(Situation const& situation, std::vector<Waiting>& all) {
    if (!situation.gate) return;
    std::string const gate = in_quotes(to_text(*situation.gate));
    for (Side const side : {Side::client, Side::expert, Side::both}) {
        std::vector<Finding> blocking;
        std::vector<Finding> warning;
        for (Finding const& finding : situation.open) {
            if (finding.party != side || is_told_elsewhere(finding)) continue;
            if (blocks(finding, *situation.gate))
                blocking.push_back(finding);
            else if (finding.severity != Severity::advice)
                warning.push_back(finding);
        }
        auto const count = [](std::vector<Finding> const& list, auto one, auto many) {
            return count_of(static_cast<std::int64_t>(list.size()), one, many);
        };
        if (!blocking.empty())
            all.push_back({WaitKind::mend_findings, mover_of(side),
                count(blocking, "finding blocks", "findings block") + " the gate " + gate + ": " +
                    titles_of(blocking) + ".",
                InsightPage::checks, "", situation.last_gate_at, {}, true});
        if (!warning.empty())
            all.push_back({WaitKind::look_at_findings, mover_of(side),
                count(warning, "finding is", "findings are") + " worth a look: " + titles_of(warning) + ".",
                InsightPage::checks, "", situation.last_gate_at});
    }
}

} // namespace tenon::insights::rules
