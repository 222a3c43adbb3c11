// tenon payout: what an expert earned, asked for and paid by the bank.

#include "app/client_command.h"
#include "app/prompt.h"
#include "app/terminal.h"

namespace tenon::app {

namespace {

struct PayoutOptions {
    std::string engagement;
    TypedAmount amount;
    std::string expert;
    std::string payout;
    std::string bank_reference;
    std::string reason;
    bool yes = false;
};

Result<ledger::PayoutsView> list(PayoutOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<ledger::PayoutsView>("/payouts");
}

void print(std::ostream& out, ledger::PayoutsView const& view) {
    Table table({{"payout"}, {"amount", Align::right}, {"state"}, {"asked"}, {"bank reference"}});
    for (auto const& each : view.payouts)
        table.add({short_id(each.id.text()), text_of(each.amount), std::string(to_text(each.state)),
            text_of(each.requested_at), each.bank_reference.value_or("-")});
    table.print(out, "Nothing was asked for yet.");
}

// The expert who was named by e-mail or name, or the only one of the engagement.
Result<Id<Account>> choose_expert(Client& api, std::string const& typed) {
    TENON_TRY(page, api.get<engagements::EngagementPage>(""));
    std::vector<Choice> experts;
    std::vector<Id<Account>> accounts;
    for (auto const& member : page.participants) {
        if (member.engagement_role != EngagementRole::expert) continue;
        experts.push_back({member.email, member.name});
        accounts.push_back(member.account);
    }
    if (typed.empty() && experts.size() == 1) return accounts[0];
    if (typed.empty()) return fail(ErrorKind::invalid, "input_needed", "Name the expert with --expert.");
    TENON_TRY(chosen, choose(experts, typed, "expert"));
    return accounts[chosen];
}

Result<ledger::TransfersView> ask_for(PayoutOptions const& options) {
    TENON_TRY(amount, options.amount.read());
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(expert, choose_expert(api, options.expert));
    return api.send<ledger::TransfersView>(
        "POST", "/payouts", ledger::RequestPayout{new_id<ledger::Transfer>(), expert, amount, {}});
}

Result<ledger::PayoutView> choose_payout(Client& api, std::string const& typed) {
    TENON_TRY(view, api.get<ledger::PayoutsView>("/payouts"));
    std::vector<Choice> choices;
    for (auto const& each : view.payouts)
        choices.push_back({each.id.str(), text_of(each.amount)});
    TENON_TRY(chosen, choose(choices, typed, "payout"));
    return view.payouts[chosen];
}

Result<ledger::TransfersView> confirm_payout(PayoutOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(payout, choose_payout(api, options.payout));
    ledger::ConfirmPayout body{new_id<ledger::Transfer>(), options.bank_reference, {}, {}};
    if (options.amount.is_given()) {
        TENON_TRY(amount, options.amount.read());
        body.amount = amount;
    }
    return api.send<ledger::TransfersView>("POST", "/payouts/" + payout.id.str() + "/confirm", body);
}

Result<ledger::TransfersView> void_payout(PayoutOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(payout, choose_payout(api, options.payout));
    if (!options.yes)
        TENON_CHECK(confirm("This voids the payout of " + text_of(payout.amount) + " for ever."));
    return api.send<ledger::TransfersView>("POST", "/payouts/" + payout.id.str() + "/void",
        ledger::VoidPayout{new_id<ledger::Transfer>(), options.reason});
}

} // namespace

void add_payout_commands(Parser cli, Command& command) {
    Noun<PayoutOptions> noun(cli, command, "payout", "Payouts of what an expert earned");
    PayoutOptions& options = noun.options();
    auto here = [&](Parser verb) { return in_engagement(verb, options.engagement); };
    auto of_one = [&](Parser verb) {
        here(verb).add_option("payout", options.payout, "Its id, or how the id ends").required();
        return verb;
    };
    Parser const ask = here(noun.verb("ask", "Ask for the payout of an amount", ask_for, print));
    add_amount(ask, options.amount);
    ask.add_option("--expert", options.expert, "Whose, where several experts take part");
    here(noun.verb("list", "List the payouts, newest first", list, print));
    Parser const paid = of_one(noun.verb("confirm", "Record that the bank paid it", confirm_payout, print));
    add_amount(paid, options.amount, Needed::sometimes);
    paid.add_option("--bank-reference", options.bank_reference, "What the bank's statement says").required();
    Parser const voided = of_one(noun.verb("void", "Void one that will not be paid", void_payout, print));
    voided.add_option("--reason", options.reason, "Why").required();
    add_yes(voided, options.yes);
    noun.examples("  tenon payout ask churn 9000.00 EUR\n"
                  "  tenon payout confirm churn 4c1d9a02 --bank-reference B-2026-2");
}

} // namespace tenon::app
