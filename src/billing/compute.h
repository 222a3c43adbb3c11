#pragma once

// What computing costs, per run and of a search that is still running. Pure.
//
//   cost of a run  = what it reports, else the hours it ran × its machine's rate, half up to a minor unit
//   a search costs  mean of its ended trials × (planned − ended) − what its running trials have cost so far
//
// A run that has trials costs nothing by its own clock: their hours are its hours.

#include "base/actor.h"
#include "base/money.h"
#include "tracking/marked_runs.h"

#include <map>
#include <set>

namespace tenon::billing {

// The tags of a run that its cost depends on.
std::span<std::string_view const> cost_tags();

inline constexpr std::string_view default_machine = "default";

struct MachineRate {
    std::string machine; // "default" for runs that name no machine of the card
    Money per_hour;
    Party account = Party::client; // who is charged for it
    bool operator==(MachineRate const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MachineRate, (), (machine, per_hour, account))

// The rates as they were saved at a moment. A run keeps the rates under which it began; what began before the
// first card takes the first.
struct RateCard {
    Timestamp set_at;
    std::vector<MachineRate> rates;
};

// reported: by the run. rate: by the hour. trials: its trials cost, itself it does not.
BOOST_DEFINE_ENUM_CLASS(CostBasis, reported, rate, trials, other_currency, no_rate)

struct RunCost {
    std::string run_id;
    std::string name;
    tracking::RunStatus status;
    bool deleted;
    std::int64_t started_at_ms;
    std::int64_t seconds; // until now where it has not ended
    CostBasis basis;
    std::string machine; // the rate that was taken, or ""
    Party account;
    std::optional<Money> cost;     // nothing where it has no price in this currency
    std::optional<Money> per_hour; // what an hour more costs, while it runs
    std::string because;           // a sentence: from what
};
BOOST_DESCRIBE_STRUCT(RunCost, (),
    (run_id, name, status, deleted, started_at_ms, seconds, basis, machine, account, cost, per_hour, because))

// In the order of the runs. `cards` by time.
std::vector<RunCost> costs_of(std::vector<tracking::MarkedRun> const& runs,
    std::vector<RateCard> const& cards, Currency currency, Timestamp now);

// Never more than Money holds.
Money total_of(std::vector<RunCost> const& costs, Currency currency);

struct Sweep {
    std::string name;
    std::int64_t planned;
    std::int64_t ended;
    std::int64_t running;
    Money spent;
    std::optional<Money> to_come; // unknown before a trial with a price has ended
};
BOOST_DESCRIBE_STRUCT(Sweep, (), (name, planned, ended, running, spent, to_come))

// Searches under way that say how many trials they plan. `planned`: by the number of a run, for those that
// say it in a parameter instead of the tag.
std::vector<Sweep> sweeps_of(std::vector<tracking::MarkedRun> const& runs, std::vector<RunCost> const& costs,
    Currency currency, std::map<std::int64_t, std::int64_t> const& planned = {});

// Levels of the cap that are reached, lowest first, in basis points of it. A cap of zero is reached with the
// first cost, at every level.
std::vector<int> levels_reached(Money spent, Money cap, std::vector<int> const& alerts_bp);

// Whether no further run may begin.
bool stops_runs(Money spent, Money cap);

// Basis points of the cap, at most a hundred times it; nothing where the cap is zero.
std::optional<int> used_bp(Money spent, Money cap);

// When running runs will have spent up to `amount`, if they go on; nothing where none is charged by the hour.
std::optional<Timestamp> reaches(Money spent, Money amount, std::vector<RunCost> const& costs, Timestamp now);

} // namespace tenon::billing
