#include "billing/compute.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tenon::billing {

namespace {

using tracking::find_value;
using tracking::MarkedRun;
using tracking::Run;

constexpr std::int64_t ms_per_hour = 3'600'000;
constexpr std::int64_t trials_max = 1'000'000;

// An amount times hours in milliseconds needs 128 bits before it is divided down again.
__extension__ typedef __int128 Wide;

Money bounded(Wide minor, Currency currency) {
    Wide const most = Money::limit;
    return Money::of_minor_units(static_cast<std::int64_t>(std::clamp(minor, -most, most)), currency).value();
}

// amount × part / whole, half up; neither is negative.
Money proportion(Money amount, std::int64_t part, std::int64_t whole) {
    return bounded((Wide(amount.minor()) * part + whole / 2) / whole, amount.currency());
}

Money sum(Money one, Money other) { return bounded(Wide(one.minor()) + other.minor(), one.currency()); }

std::int64_t to_ms(Timestamp at) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

// Clients may send any number as a time.
std::int64_t length_ms(Run const& run, Timestamp now) {
    Wide const end = run.ended_at_ms.value_or(to_ms(now));
    Wide const length = end - run.started_at_ms;
    constexpr Wide longest = Wide(ms_per_hour) * 24 * 36'600;
    return static_cast<std::int64_t>(std::clamp<Wide>(length, 0, longest));
}

bool is_under_way(Run const& run) { return run.stage == tracking::Stage::active && !has_ended(run.status); }

RateCard const* card_for(std::vector<RateCard> const& cards, Run const& run) {
    RateCard const* card = cards.empty() ? nullptr : &cards.front();
    for (RateCard const& candidate : cards)
        if (to_ms(candidate.set_at) <= run.started_at_ms) card = &candidate;
    return card;
}

// The machine that the run names, else the default.
MachineRate const* rate_for(RateCard const& card, std::string const& machine) {
    MachineRate const* found = nullptr;
    for (MachineRate const& rate : card.rates)
        if (rate.machine == machine || (!found && rate.machine == default_machine)) found = &rate;
    return found;
}

std::string hours_text(std::int64_t ms) {
    // In hundredths of an hour, down: for people; the cost comes from the milliseconds.
    std::int64_t const hundredths = ms / (ms_per_hour / 100);
    std::string digits = std::to_string(hundredths % 100);
    if (digits.size() < 2) digits.insert(0, "0");
    return std::to_string(hundredths / 100) + "." + digits + " h";
}

class Pricer {
public:
    Pricer(std::vector<MarkedRun> const& runs, std::vector<RateCard> const& cards, Currency currency,
        Timestamp now)
        : cards_(cards), currency_(currency), now_(now) {
        for (MarkedRun const& run : runs)
            if (auto parent = find_value(run.tags, tracking::parent_tag)) parents_.insert(*std::move(parent));
    }

    RunCost price(MarkedRun const& marked) const {
        Run const& run = marked.run;
        std::int64_t const ms = length_ms(run, now_);
        RunCost cost{run.run_id, run.name, run.status, run.stage == tracking::Stage::deleted,
            run.started_at_ms, ms / 1000, CostBasis::no_rate, "", Party::client, {}, {}, ""};
        by_rate(marked, ms, cost);
        if (parents_.contains(run.run_id)) {
            cost.basis = CostBasis::trials;
            cost.cost = Money::zero(currency_);
            cost.per_hour.reset();
            cost.because = "Its trials cost; its own hours are theirs.";
        }
        if (auto const text = find_value(marked.tags, tracking::cost_tag)) by_report(marked, *text, cost);
        if (auto const account = find_value(marked.tags, tracking::account_tag))
            cost.account = from_text<Party>(*account).value_or(cost.account);
        return cost;
    }

private:
    void by_rate(MarkedRun const& marked, std::int64_t ms, RunCost& cost) const {
        std::string const machine = find_value(marked.tags, tracking::machine_tag).value_or("");
        RateCard const* card = card_for(cards_, marked.run);
        MachineRate const* rate = card ? rate_for(*card, machine) : nullptr;
        if (!rate) {
            cost.because = "The rate card has no " +
                           (machine.empty() ? std::string("default machine.") : machine + " and no default.");
            return;
        }
        cost.machine = rate->machine;
        cost.account = rate->account;
        if (rate->per_hour.currency() != currency_) {
            cost.basis = CostBasis::other_currency;
            cost.because = "Its rate is in " + std::string(rate->per_hour.currency().code()) +
                           "; the cap counts " + std::string(currency_.code()) + ".";
            return;
        }
        cost.basis = CostBasis::rate;
        cost.cost = proportion(rate->per_hour, ms, ms_per_hour);
        if (is_under_way(marked.run)) cost.per_hour = rate->per_hour;
        cost.because = hours_text(ms) + (is_under_way(marked.run) ? " so far" : "") + " on " + rate->machine +
                       " at " + to_string(rate->per_hour) + " an hour.";
    }

    void by_report(MarkedRun const& marked, std::string const& text, RunCost& cost) const {
        auto const code = find_value(marked.tags, tracking::cost_currency_tag);
        auto const currency = code ? Currency::parse(*code) : Result<Currency>(currency_);
        auto const amount = currency ? Money::parse(text, *currency) : Result<Money>(fail(currency.error()));
        if (!amount || amount->minor() < 0) {
            cost.because += " The cost it reports is not an amount: " + text + ".";
            return;
        }
        cost.machine.clear();
        cost.per_hour.reset();
        cost.cost.reset();
        bool const counts = amount->currency() == currency_;
        cost.basis = counts ? CostBasis::reported : CostBasis::other_currency;
        if (counts) cost.cost = *amount;
        cost.because = counts ? "Reported by the run."
                              : "It reports " + to_string(*amount) + "; the cap counts " +
                                    std::string(currency_.code()) + ".";
    }

    std::vector<RateCard> const& cards_;
    Currency currency_;
    Timestamp now_;
    std::set<std::string> parents_;
};

std::optional<std::int64_t> count_in(std::optional<std::string> const& text) {
    std::int64_t count = 0;
    if (!text || text->empty()) return std::nullopt;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), count);
    if (error != std::errc{} || end != text->data() + text->size()) return std::nullopt;
    return std::clamp<std::int64_t>(count, 0, trials_max);
}

// A search while it is put together.
struct Search {
    std::string name;
    std::int64_t planned = 0;
    std::int64_t ended = 0;
    std::int64_t running = 0;
    std::int64_t ended_with_price = 0;
    bool parent_is_under_way = false;
    Money ended_cost;
    Money running_cost;
};

} // namespace

std::span<std::string_view const> cost_tags() {
    static constexpr std::array all{tracking::machine_tag, tracking::account_tag, tracking::cost_tag,
        tracking::cost_currency_tag, tracking::parent_tag, tracking::sweep_tag, tracking::trials_tag};
    return all;
}

std::vector<RunCost> costs_of(std::vector<MarkedRun> const& runs, std::vector<RateCard> const& cards,
    Currency currency, Timestamp now) {
    Pricer const pricer(runs, cards, currency, now);
    std::vector<RunCost> costs;
    costs.reserve(runs.size());
    for (MarkedRun const& run : runs)
        costs.push_back(pricer.price(run));
    return costs;
}

Money total_of(std::vector<RunCost> const& costs, Currency currency) {
    Money total = Money::zero(currency);
    for (RunCost const& cost : costs)
        if (cost.cost) total = sum(total, *cost.cost);
    return total;
}

std::vector<Sweep> sweeps_of(std::vector<MarkedRun> const& runs, std::vector<RunCost> const& costs,
    Currency currency, std::map<std::int64_t, std::int64_t> const& planned) {
    Money const nothing = Money::zero(currency);
    std::map<std::string, Search> searches; // by the parent's id or the sweep's name
    auto search_of = [&](std::string const& key) -> Search& {
        return searches.try_emplace(key, Search{key, 0, 0, 0, 0, false, nothing, nothing}).first->second;
    };
    std::map<std::string, std::string> names; // of the runs, for parents
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Run const& run = runs[i].run;
        names[run.run_id] = run.name;
        auto const parent = find_value(runs[i].tags, tracking::parent_tag);
        auto const sweep = find_value(runs[i].tags, tracking::sweep_tag);
        std::int64_t plans = count_in(find_value(runs[i].tags, tracking::trials_tag)).value_or(0);
        if (auto const found = planned.find(run.number); plans == 0 && found != planned.end())
            plans = std::min(found->second, trials_max);
        if (!parent && !sweep) {
            // It may be the parent of others; without trials it is no search.
            if (plans == 0) continue;
            Search& search = search_of(run.run_id);
            search.planned = std::max(search.planned, plans);
            search.parent_is_under_way = is_under_way(run);
            continue;
        }
        Search& search = search_of(sweep.value_or(parent.value_or("")));
        search.planned = std::max(search.planned, plans);
        Money const cost = costs[i].cost.value_or(nothing);
        if (is_under_way(run)) {
            ++search.running;
            search.running_cost = sum(search.running_cost, cost);
            continue;
        }
        ++search.ended;
        if (costs[i].cost) ++search.ended_with_price;
        search.ended_cost = sum(search.ended_cost, cost);
    }
    std::vector<Sweep> sweeps;
    for (auto const& [key, search] : searches) {
        if (search.planned <= search.ended || (!search.parent_is_under_way && search.running == 0)) continue;
        auto const name = names.find(key);
        Sweep sweep{name == names.end() ? key : name->second, search.planned, search.ended, search.running,
            sum(search.ended_cost, search.running_cost), {}};
        if (search.ended_with_price > 0) {
            Money const all =
                proportion(search.ended_cost, search.planned - search.ended, search.ended_with_price);
            sweep.to_come =
                bounded(std::max<Wide>(0, Wide(all.minor()) - search.running_cost.minor()), all.currency());
        }
        sweeps.push_back(std::move(sweep));
    }
    return sweeps;
}

std::vector<int> levels_reached(Money spent, Money cap, std::vector<int> const& alerts_bp) {
    constexpr Wide whole = 10'000;
    std::vector<int> reached;
    if (!spent.is_positive()) return reached;
    for (int const level : alerts_bp)
        if (Wide(spent.minor()) * whole >= Wide(cap.minor()) * level) reached.push_back(level);
    return reached;
}

bool stops_runs(Money spent, Money cap) { return spent.is_positive() && spent.minor() >= cap.minor(); }

std::optional<int> used_bp(Money spent, Money cap) {
    if (!cap.is_positive()) return std::nullopt;
    constexpr Wide most = 1'000'000;
    return static_cast<int>(std::min<Wide>(Wide(spent.minor()) * 10'000 / cap.minor(), most));
}

std::optional<Timestamp> reaches(
    Money spent, Money amount, std::vector<RunCost> const& costs, Timestamp now) {
    Wide per_hour = 0;
    for (RunCost const& cost : costs)
        if (cost.per_hour) per_hour += cost.per_hour->minor();
    if (per_hour <= 0) return std::nullopt;
    Wide const missing = std::max<Wide>(0, Wide(amount.minor()) - spent.minor());
    Wide const ms = (missing * ms_per_hour + per_hour - 1) / per_hour;
    constexpr Wide far = Wide(ms_per_hour) * 24 * 3650;
    if (ms > far) return std::nullopt;
    return now + std::chrono::milliseconds(static_cast<std::int64_t>(ms));
}

} // namespace tenon::billing
