#pragma once

// Records of the ledger as the API shows them.

#include "ledger/ledger.h"
#include "ledger/ledger_wire.h"

namespace tenon::ledger {

TransferView view_of(Transfer const& transfer);
PledgeView view_of(Pledge const& pledge);
CurrencyFundsView view_of(Funds const& funds);
PayoutView view_of(Payout const& payout);
VerificationView view_of(Report const& report);

template <class View, class Thing> std::vector<View> list_of(std::vector<Thing> const& things) {
    std::vector<View> views;
    for (Thing const& thing : things)
        views.push_back(view_of(thing));
    return views;
}

} // namespace tenon::ledger
