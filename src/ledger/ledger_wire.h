#pragma once

// The ledger's requests and answers on our API. Every request that moves a record carries the id of the
// transfer it asks for, made by the client.

#include "ledger/transfer.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace tenon {
struct Milestone;
}

namespace tenon::ledger {

struct Pledge;

struct PledgeFunds {
    Id<Pledge> id;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PledgeFunds, (), (id, amount))

// A pledge or an amount, never both.
struct ConfirmFunds {
    Id<Transfer> id;
    std::optional<Id<Pledge>> pledge;
    std::optional<Money> amount;
    std::string bank_reference;
    std::optional<Timestamp> effective_at;
};
BOOST_DESCRIBE_STRUCT(ConfirmFunds, (), (id, pledge, amount, bank_reference, effective_at))

struct ReturnFunds {
    Id<Transfer> id;
    Money amount;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReturnFunds, (), (id, amount, reason))

struct RequestPayout {
    Id<Transfer> id;
    Id<Account> expert;
    Money amount;
    std::optional<Timestamp> expires_at;
};
BOOST_DESCRIBE_STRUCT(RequestPayout, (), (id, expert, amount, expires_at))

struct ConfirmPayout {
    Id<Transfer> id;
    std::string bank_reference;
    std::optional<Money> amount;
    std::optional<Timestamp> effective_at;
};
BOOST_DESCRIBE_STRUCT(ConfirmPayout, (), (id, bank_reference, amount, effective_at))

struct VoidPayout {
    Id<Transfer> id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(VoidPayout, (), (id, reason))

struct CorrectTransfer {
    Id<Transfer> id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectTransfer, (), (id, reason))

struct TransferView {
    Id<Transfer> id;
    std::int64_t seq;
    int code;
    std::string name; // of the code
    TransferPhase phase;
    bool linked;
    std::string debit;
    std::string credit;
    Money amount;
    Id<Transfer> group;
    std::optional<Id<Transfer>> pending;
    std::optional<Timestamp> expires_at;
    RefType ref_type;
    std::string ref_id;
    std::optional<std::string> evidence;
    std::optional<Id<Account>> actor;
    std::string actor_name;
    std::string reason;
    Timestamp effective_at;
    Timestamp recorded_at;
    std::string prev_hash;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(TransferView, (),
    (id, seq, code, name, phase, linked, debit, credit, amount, group, pending, expires_at, ref_type, ref_id,
        evidence, actor, actor_name, reason, effective_at, recorded_at, prev_hash, hash))

// What a request recorded; asked again with the same content, the same.
struct TransfersView {
    std::vector<TransferView> transfers;
};
BOOST_DESCRIBE_STRUCT(TransfersView, (), (transfers))

// A page of a statement: the next one begins after `last_seq`.
struct StatementView {
    std::vector<TransferView> transfers;
    std::int64_t last_seq;
    bool more;
};
BOOST_DESCRIBE_STRUCT(StatementView, (), (transfers, last_seq, more))

// Pledged is a promise; confirmed is proven by a bank reference.
BOOST_DEFINE_ENUM_CLASS(FundEvidence, pledged, confirmed)

struct PledgeView {
    Id<Pledge> id;
    Money amount;
    FundEvidence evidence;
    std::string by;
    Timestamp recorded_at;
};
BOOST_DESCRIBE_STRUCT(PledgeView, (), (id, amount, evidence, by, recorded_at))

struct MilestoneFundsView {
    Id<Milestone> milestone;
    Money allocated;
};
BOOST_DESCRIBE_STRUCT(MilestoneFundsView, (), (milestone, allocated))

struct ExpertFundsView {
    Id<Account> expert;
    Money owed;
    Money paying_out;
};
BOOST_DESCRIBE_STRUCT(ExpertFundsView, (), (expert, owed, paying_out))

struct CurrencyFundsView {
    Currency currency;
    Money pledged;
    Money confirmed;
    Money returned;
    Money available;
    Money allocated;
    Money earned;
    Money owed;
    Money paying_out;
    Money paid;
    std::vector<MilestoneFundsView> milestones;
    std::vector<ExpertFundsView> experts;
};
BOOST_DESCRIBE_STRUCT(CurrencyFundsView, (),
    (currency, pledged, confirmed, returned, available, allocated, earned, owed, paying_out, paid, milestones,
        experts))

struct FundsView {
    std::string note; // who moves the money; every screen shows it
    std::vector<CurrencyFundsView> funds;
    std::vector<PledgeView> pledges;
};
BOOST_DESCRIBE_STRUCT(FundsView, (), (note, funds, pledges))

BOOST_DEFINE_ENUM_CLASS(PayoutState, pending, paid, voided)

struct PayoutView {
    Id<Transfer> id;
    Id<Account> expert;
    PayoutState state;
    Money amount;
    std::optional<Money> paid;
    Timestamp requested_at;
    std::optional<Timestamp> expires_at;
    std::optional<std::string> bank_reference;
    std::optional<Timestamp> settled_at;
};
BOOST_DESCRIBE_STRUCT(
    PayoutView, (), (id, expert, state, amount, paid, requested_at, expires_at, bank_reference, settled_at))

struct PayoutsView {
    std::vector<PayoutView> payouts;
};
BOOST_DESCRIBE_STRUCT(PayoutsView, (), (payouts))

struct InvariantView {
    std::string code;
    std::string says;
    bool holds;
    std::optional<std::string> violation;
};
BOOST_DESCRIBE_STRUCT(InvariantView, (), (code, says, holds, violation))

struct VerificationView {
    bool holds;
    std::int64_t transfers;
    std::vector<InvariantView> invariants;
};
BOOST_DESCRIBE_STRUCT(VerificationView, (), (holds, transfers, invariants))

} // namespace tenon::ledger
