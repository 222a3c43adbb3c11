#pragma once

// Everything the ledger can refuse: a closed list of stable codes, each with its kind and a sentence that
// says what to do. A test provokes every one of them.

#include "base/enum.h"
#include "base/result.h"

#include <boost/describe.hpp>

namespace tenon::ledger {

BOOST_DEFINE_ENUM_CLASS(Refusal,
    party_required,            // neither party of the engagement, or the wrong one
    amount_range,              // not positive, or more than an account can count
    currency_mismatch,         // not the currency of what it is about
    evidence_invalid,          // no bank reference, or not one
    evidence_used,             // the bank reference proves another transfer
    reason_invalid,            // no reason, or not one
    effective_in_future,       // took effect later than now
    id_reused,                 // the id names something else
    funds_unconfirmed,         // pledged, but no bank line was recorded
    insufficient_funds,        // an account of funds would be overdrawn
    insufficient_payable,      // more than is owed
    already_earned,            // the milestone has been earned
    pledge_not_found,          //
    pledge_confirmed,          // by another transfer
    payout_not_found,          //
    payout_of_another_expert,  // asked for by somebody else
    pending_resolved,          // posted or voided already
    pending_expired,           // its time has passed
    exceeds_pending,           // more than was asked for
    transfer_not_found,        //
    pending_not_correctable,   // a payout under way is voided, not corrected
    correction_final,          // a correction is not corrected
    already_corrected,         //
    correction_by_other_party, // made by the party that gains by it
    state_race)                // somebody else was faster

Failure refuse(Refusal refusal);

} // namespace tenon::ledger
