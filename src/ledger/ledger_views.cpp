#include "ledger/ledger.h"

// What may be read: balances, pledges, payouts, statements, and the verifier's report.

#include "ledger/book_store.h"
#include "ledger/transfer_store.h"

#include <map>

namespace tenon::ledger {

namespace {

// Sums stay within an amount's range as long as no single client moves 10^15 minor units in one engagement.
Money money(std::int64_t minor, Currency currency) {
    auto const amount = Money::of_minor_units(minor, currency);
    if (!amount) throw std::overflow_error("the funds of an engagement exceed what an amount can hold");
    return *amount;
}

void add(Money& sum, std::int64_t minor) { sum = money(sum.minor() + minor, sum.currency()); }

Funds no_funds(Currency currency) {
    Money const none = Money::zero(currency);
    return {none, none, none, none, none, none, none, none, none, {}, {}};
}

class FundsByCurrency {
public:
    void add_total(store::CodeTotal const& row) {
        Funds& funds = of(row.currency);
        switch (row.code) {
        case Code::fund_confirm: return add(funds.confirmed, row.total);
        case Code::fund_return: return add(funds.returned, row.total);
        case Code::earn: return add(funds.earned, row.total);
        case Code::payout: return add(funds.paid, row.total);
        default: return; // moves within the funds, which the accounts show
        }
    }

    void add_account(store::StoredAccount const& stored) {
        Funds& funds = of(stored.currency);
        BookAccount const& account = stored.account;
        switch (account.code) {
        case AccountCode::funds_available: return add(funds.available, posted(account));
        case AccountCode::funds_allocated: return add_allocated(funds, account);
        case AccountCode::payable: return add_payable(funds, account);
        default: return;
        }
    }

    void add_pledge(store::PledgeRow const& pledge) {
        if (!pledge.confirmed) add(of(pledge.currency).pledged, pledge.amount);
    }

    std::vector<Funds> take() {
        std::vector<Funds> all;
        for (auto& [currency, funds] : funds_)
            all.push_back(std::move(funds));
        return all;
    }

private:
    Funds& of(Currency currency) { return funds_.try_emplace(currency, no_funds(currency)).first->second; }

    static void add_allocated(Funds& funds, BookAccount const& account) {
        Money const allocated = money(posted(account), funds.allocated.currency());
        add(funds.allocated, allocated.minor());
        funds.milestones.push_back({*Id<Milestone>::parse(account.subject.value()), allocated});
    }

    static void add_payable(Funds& funds, BookAccount const& account) {
        Currency const currency = funds.owed.currency();
        ExpertFunds const expert{*Id<Account>::parse(account.subject.value()),
            money(available(account), currency), money(account.counters.debits_pending, currency)};
        add(funds.owed, expert.owed.minor());
        add(funds.paying_out, expert.paying_out.minor());
        funds.experts.push_back(expert);
    }

    std::map<Currency, Funds> funds_;
};

Payout to_payout(store::PayoutRow const& row) {
    Payout payout{row.id, *Id<Account>::parse(row.expert), money(row.amount, row.currency), row.recorded_at,
        row.expires_at, row.settled_by, std::nullopt, row.evidence, row.settled_at};
    if (row.phase == TransferPhase::post) payout.paid = money(row.settled_amount.value(), row.currency);
    return payout;
}

} // namespace

std::vector<Funds> Ledger::balances(sql::Transaction& transaction, Place const& place) const {
    FundsByCurrency funds;
    for (auto const& row : store::totals(transaction, place))
        funds.add_total(row);
    for (auto const& stored : store::accounts_of(transaction, place))
        funds.add_account(stored);
    for (auto const& pledge : store::pledges(transaction, place))
        funds.add_pledge(pledge);
    return funds.take();
}

std::vector<Pledge> Ledger::pledges(sql::Transaction& transaction, Place const& place) const {
    std::vector<Pledge> all;
    for (auto const& row : store::pledges(transaction, place))
        all.push_back(
            {row.id, money(row.amount, row.currency), row.actor_name, row.recorded_at, row.confirmed});
    return all;
}

std::vector<Payout> Ledger::payouts(
    sql::Transaction& transaction, Place const& place, std::int64_t limit) const {
    std::vector<Payout> all;
    for (auto const& row : store::payouts(transaction, place, limit))
        all.push_back(to_payout(row));
    return all;
}

std::vector<Transfer> Ledger::statement(sql::Transaction& transaction, Place const& place, Currency currency,
    std::int64_t after, std::int64_t limit) const {
    return store::statement(transaction, place, currency, after, limit);
}

Report Ledger::verify(sql::Transaction& transaction, Id<Workspace> workspace) const {
    Verifier verifier;
    store::each(transaction, workspace, [&](Transfer const& transfer) { verifier.add(transfer); });
    for (auto const& stored : store::all_accounts(transaction, workspace))
        verifier.add_account(stored.currency, stored.account);
    for (auto const& book : store::books(transaction, workspace))
        verifier.add_head(book.currency, book.last_seq, book.head_hash);
    return verifier.finish();
}

} // namespace tenon::ledger
