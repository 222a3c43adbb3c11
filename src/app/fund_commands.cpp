// tenon fund: the project funds. Tenon keeps the record; the bank moves the money.

#include "app/client_command.h"
#include "app/terminal.h"

namespace tenon::app {

namespace {

struct FundOptions {
    std::string engagement;
    TypedAmount amount;
    std::string pledge;
    std::string bank_reference;
    std::string reason;
};

Result<ledger::FundsView> status(FundOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<ledger::FundsView>("/funds");
}

void print(std::ostream& out, ledger::FundsView const& view) {
    for (auto const& funds : view.funds) {
        Table table({{std::string(funds.currency.code())}, {"amount", Align::right}});
        for (auto const& [name, amount] : {std::pair("pledged", funds.pledged),
                 std::pair("confirmed", funds.confirmed), std::pair("returned", funds.returned),
                 std::pair("available", funds.available), std::pair("kept for milestones", funds.allocated),
                 std::pair("earned", funds.earned), std::pair("owed", funds.owed),
                 std::pair("being paid out", funds.paying_out), std::pair("paid", funds.paid)})
            table.add({name, to_decimal(amount)});
        table.print(out, "");
        out << "\n";
    }
    Table pledges({{"pledge"}, {"amount", Align::right}, {"evidence"}, {"recorded"}, {"by"}});
    for (auto const& pledge : view.pledges)
        pledges.add({short_id(pledge.id.text()), text_of(pledge.amount),
            std::string(to_text(pledge.evidence)), text_of(pledge.recorded_at), pledge.by});
    pledges.print(out, "Nothing was pledged.");
    out << view.note << "\n";
}

Result<ledger::PledgeView> pledge(FundOptions const& options) {
    TENON_TRY(amount, options.amount.read());
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<ledger::PledgeView>(
        "POST", "/funds/pledge", ledger::PledgeFunds{new_id<ledger::Pledge>(), amount});
}

void print(std::ostream& out, ledger::PledgeView const& view) {
    out << "Pledged " << text_of(view.amount) << " as " << short_id(view.id.text())
        << ". It moves nothing until the bank shows it: tenon fund confirm\n";
}

// The pledge that was named, by its id or how the id ends.
Result<Id<ledger::Pledge>> choose_pledge(FundOptions const& options) {
    TENON_TRY(view, status(options));
    std::vector<Choice> choices;
    for (auto const& each : view.pledges)
        choices.push_back({each.id.str(), text_of(each.amount)});
    TENON_TRY(chosen, choose(choices, options.pledge, "pledge"));
    return view.pledges[chosen].id;
}

Result<ledger::TransfersView> confirm_funds(FundOptions const& options) {
    if (options.amount.is_given() == !options.pledge.empty())
        return fail(ErrorKind::invalid, "input_needed", "Name an amount, or a pledge with --pledge.");
    ledger::ConfirmFunds body{new_id<ledger::Transfer>(), {}, {}, options.bank_reference, {}};
    if (!options.pledge.empty()) {
        TENON_TRY(chosen, choose_pledge(options));
        body.pledge = chosen;
    } else {
        TENON_TRY(amount, options.amount.read());
        body.amount = amount;
    }
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<ledger::TransfersView>("POST", "/funds/confirm", body);
}

Result<ledger::TransfersView> return_funds(FundOptions const& options) {
    TENON_TRY(amount, options.amount.read());
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<ledger::TransfersView>(
        "POST", "/funds/return", ledger::ReturnFunds{new_id<ledger::Transfer>(), amount, options.reason});
}

} // namespace

void add_fund_commands(Parser cli, Command& command) {
    Noun<FundOptions> noun(cli, command, "fund", "Project funds: pledged, confirmed, returned");
    FundOptions& options = noun.options();
    auto here = [&](Parser verb) { return in_engagement(verb, options.engagement); };
    here(noun.verb("status", "Show what is pledged, confirmed, kept, owed and paid", status, print));
    add_amount(here(noun.verb("pledge", "Record a pledge", pledge, print)), options.amount);

    Parser const confirm =
        here(noun.verb("confirm", "Record that the bank shows the money", confirm_funds, print));
    add_amount(confirm, options.amount, Needed::sometimes);
    confirm.add_option("--pledge", options.pledge, "The whole of this pledge");
    confirm.add_option("--bank-reference", options.bank_reference, "What the bank's statement says")
        .required();

    Parser const back = here(noun.verb("return", "Take available funds back", return_funds, print));
    add_amount(back, options.amount);
    back.add_option("--reason", options.reason, "Why").required();
    noun.examples("  tenon fund pledge churn 9000.00 EUR\n"
                  "  tenon fund confirm churn 9000.00 EUR --bank-reference B-2026-1");
}

} // namespace tenon::app
