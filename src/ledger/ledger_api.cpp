#include "ledger/ledger_api.h"

#include "ledger/views.h"
#include "platform/api/idempotency.h"

namespace tenon::ledger {

namespace {

using api::Call;
using api::Proof;
using api::Who;

constexpr std::int64_t page_size = 200;

Result<TransfersView> shown(Result<Group> const& group) {
    if (!group) return fail(group.error());
    return TransfersView{list_of<TransferView>(*group)};
}

Result<std::variant<Id<Pledge>, Money>> pledge_or_amount(ConfirmFunds const& body) {
    if (body.pledge && !body.amount) return *body.pledge;
    if (body.amount && !body.pledge) return *body.amount;
    std::string const message = "Name a pledge or an amount, and not both.";
    return fail(ErrorKind::invalid, "pledge_or_amount", message, {{"", "pledge_or_amount", message}});
}

Result<FundsView> show_funds(Ledger const& ledger, Call& call) {
    return call.unit.read([&](sql::Transaction& transaction) -> Result<FundsView> {
        Place const place = call.actor.place();
        return FundsView{"Tenon keeps the record; your bank moves the money.",
            list_of<CurrencyFundsView>(ledger.balances(transaction, place)),
            list_of<PledgeView>(ledger.pledges(transaction, place))};
    });
}

Result<StatementView> show_statement(Ledger const& ledger, Call& call) {
    auto const currency = Currency::parse(call.param("currency"));
    if (!currency) return fail(ErrorKind::not_found, "not_found", "There is no ledger in this currency.");
    TENON_TRY(after, call.query_number("after", 0, 0, std::numeric_limits<std::int64_t>::max()));
    return call.unit.read([&](sql::Transaction& transaction) -> Result<StatementView> {
        auto transfers = ledger.statement(transaction, call.actor.place(), *currency, after, page_size + 1);
        bool const more = transfers.size() > page_size;
        if (more) transfers.pop_back();
        std::int64_t const last_seq = transfers.empty() ? after : transfers.back().seq;
        return StatementView{list_of<TransferView>(transfers), last_seq, more};
    });
}

Result<PayoutsView> show_payouts(Ledger const& ledger, Call& call) {
    return call.unit.read([&](sql::Transaction& transaction) -> Result<PayoutsView> {
        return PayoutsView{list_of<PayoutView>(ledger.payouts(transaction, call.actor.place(), page_size))};
    });
}

Result<VerificationView> verify(Ledger const& ledger, Call& call) {
    TENON_TRY(workspace, call.id<Workspace>("workspace"));
    return call.unit.read([&](sql::Transaction& transaction) -> Result<VerificationView> {
        return view_of(ledger.verify(transaction, workspace));
    });
}

Result<TransfersView> confirm_funds(
    Ledger const& ledger, sql::Transaction& transaction, Call const& call, ConfirmFunds const& body) {
    TENON_TRY(what, pledge_or_amount(body));
    return shown(ledger.confirm_funds(
        transaction, call.actor, {body.id, what, body.bank_reference, body.effective_at}));
}

Result<TransfersView> confirm_payout(
    Ledger const& ledger, sql::Transaction& transaction, Call const& call, ConfirmPayout const& body) {
    TENON_TRY(payout, call.id<Transfer>("payout"));
    return shown(ledger.confirm_payout(
        transaction, call.actor, {body.id, payout, body.bank_reference, body.amount, body.effective_at}));
}

Result<TransfersView> void_payout(
    Ledger const& ledger, sql::Transaction& transaction, Call const& call, VoidPayout const& body) {
    TENON_TRY(payout, call.id<Transfer>("payout"));
    return shown(ledger.void_payout(transaction, call.actor, {body.id, payout, body.reason}));
}

Result<TransfersView> correct(
    Ledger const& ledger, sql::Transaction& transaction, Call const& call, CorrectTransfer const& body) {
    TENON_TRY(transfer, call.id<Transfer>("transfer"));
    return shown(ledger.correct(transaction, call.actor, {body.id, transfer, body.reason}));
}

std::vector<api::Endpoint> reading(Ledger const& ledger) {
    return {
        api::get("/api/v1/engagements/{engagement}/funds", Who::party,
            "Shows the project funds: pledged, confirmed, allocated, owed and paid.",
            [&ledger](Call& call) { return show_funds(ledger, call); }),
        api::get("/api/v1/engagements/{engagement}/payouts", Who::party, "Lists the payouts, newest first.",
            [&ledger](Call& call) { return show_payouts(ledger, call); }),
        api::get("/api/v1/engagements/{engagement}/ledger/{currency}", Who::party,
            "Lists the transfers of a currency in order, after the sequence number given.",
            [&ledger](Call& call) { return show_statement(ledger, call); })
            .taking({{"after", "The number the page begins after.", api::QueryKind::number}}),
        api::get("/api/v1/workspaces/{workspace}/ledger/verify", Who::owner,
            "Reads every record again and says which invariants of the books hold.",
            [&ledger](Call& call) { return verify(ledger, call); }),
    };
}

std::vector<api::Endpoint> writing(Ledger const& ledger, Clock const& clock) {
    return {
        api::post_once("/api/v1/engagements/{engagement}/funds/pledge", Who::client,
            "Records a pledge; it moves nothing until it is confirmed.", clock,
            [&ledger](sql::Transaction& transaction, Call& call, PledgeFunds const& body) {
                return ledger.pledge(transaction, call.actor, {body.id, body.amount})
                    .map([](Pledge const& pledge) { return view_of(pledge); });
            }),
        api::post_once("/api/v1/engagements/{engagement}/funds/confirm", Who::client,
            "Records that the bank shows the money of a pledge, or an amount.", clock,
            [&ledger](sql::Transaction& transaction, Call& call, ConfirmFunds const& body) {
                return confirm_funds(ledger, transaction, call, body);
            }),
        api::post_once("/api/v1/engagements/{engagement}/funds/return", Who::client,
            "Takes available funds back to the client's free use.", clock,
            [&ledger](sql::Transaction& transaction, Call& call, ReturnFunds const& body) {
                return shown(
                    ledger.return_funds(transaction, call.actor, {body.id, body.amount, body.reason}));
            }),
        api::post_once("/api/v1/engagements/{engagement}/payouts", Who::party,
            "Asks for the payout of what an expert earned.", clock,
            [&ledger](sql::Transaction& transaction, Call& call, RequestPayout const& body) {
                return shown(ledger.request_payout(
                    transaction, call.actor, {body.id, body.expert, body.amount, body.expires_at}));
            }),
        api::post_once("/api/v1/engagements/{engagement}/payouts/{payout}/confirm", Who::client,
            "Records that the bank paid a payout.", clock,
            [&ledger](sql::Transaction& transaction, Call& call, ConfirmPayout const& body) {
                return confirm_payout(ledger, transaction, call, body);
            }),
        api::post_once("/api/v1/engagements/{engagement}/payouts/{payout}/void", Who::client,
            "Voids a payout that will not be paid; its amount stays reserved.", clock,
            [&ledger](sql::Transaction& transaction, Call& call, VoidPayout const& body) {
                return void_payout(ledger, transaction, call, body);
            }),
        api::post_once("/api/v1/engagements/{engagement}/ledger/transfers/{transfer}/correct", Who::party,
            "Records the mirror image of a transfer, with a reason.", clock,
            [&ledger](sql::Transaction& transaction, Call& call, CorrectTransfer const& body) {
                return correct(ledger, transaction, call, body);
            }),
    };
}

} // namespace

std::vector<api::Endpoint> endpoints(Ledger const& ledger, Clock const& clock) {
    std::vector<api::Endpoint> rows = reading(ledger);
    for (api::Endpoint& row : writing(ledger, clock))
        rows.push_back(std::move(row).with(Proof::fresh));
    return rows;
}

} // namespace tenon::ledger
