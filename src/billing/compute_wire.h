#pragma once

// Requests and answers about computing: the cap, what is spent, what is to come, and from what.

#include "billing/compute.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::billing {

struct CapDecision {
    int number;
    Money cap;
    std::string reason;
    Timestamp decided_at;
    std::string decided_by;
};
BOOST_DESCRIBE_STRUCT(CapDecision, (), (number, cap, reason, decided_at, decided_by))

struct ComputeAlert {
    int level_bp;
    Money spent;
    Timestamp told_at;
};
BOOST_DESCRIBE_STRUCT(ComputeAlert, (), (level_bp, spent, told_at))

struct RateCardView {
    int version; // 0: none was saved yet
    std::vector<MachineRate> rates;
    std::optional<Timestamp> set_at;
    std::optional<std::string> set_by;
};
BOOST_DESCRIBE_STRUCT(RateCardView, (), (version, rates, set_at, set_by))

struct ComputeView {
    std::string currency;        // all amounts are in it
    std::optional<Money> cap;    // the one that counts
    std::optional<Money> agreed; // the signed contract's, where it has one
    std::optional<int> decision; // whose cap counts; nothing: the contract's
    std::string payer;           // client or expert, as the contract says, or ""
    Money spent;
    std::optional<Money> left;  // of the cap; never below zero
    std::optional<int> used_bp; // of the cap
    Money to_come;              // of searches under way, as far as known
    bool stops_runs;            // no further run may begin
    bool will_exceed;           // what is to come is more than what is left
    std::vector<int> alerts_bp;
    std::vector<ComputeAlert> alerts; // told under this cap
    std::vector<Sweep> sweeps;
    std::int64_t runs;
    std::int64_t running; // counted until now
    std::int64_t unpriced;
    Money by_expert; // of what is spent, charged to the expert's account
    RateCardView card;
    std::vector<CapDecision> decisions; // newest first
};
BOOST_DESCRIBE_STRUCT(ComputeView, (),
    (currency, cap, agreed, decision, payer, spent, left, used_bp, to_come, stops_runs, will_exceed,
        alerts_bp, alerts, sweeps, runs, running, unpriced, by_expert, card, decisions))

struct RunCostList {
    std::int64_t count;        // of all runs
    std::vector<RunCost> runs; // newest first
};
BOOST_DESCRIBE_STRUCT(RunCostList, (), (count, runs))

struct SaveCap {
    int based_on; // the number of the newest decision, 0 before the first
    Money cap;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SaveCap, (), (based_on, cap, reason))

struct SaveRates {
    int based_on; // the version of the card
    std::vector<MachineRate> rates;
};
BOOST_DESCRIBE_STRUCT(SaveRates, (), (based_on, rates))

} // namespace tenon::billing
