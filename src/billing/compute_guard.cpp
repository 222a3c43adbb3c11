#include "billing/compute_guard.h"

#include "base/text.h"
#include "billing/compute_jobs.h"
#include "contracts/contracts.h"
#include "people/directory.h"
#include "platform/events/events.h"
#include "platform/json/read.h"

#include <algorithm>
#include <set>

namespace tenon::billing {

namespace {

Money money_of(std::int64_t minor, std::string const& currency) {
    // Only what Money held is stored.
    return Money::of_minor_units(minor, Currency::parse(currency).value()).value();
}

std::vector<RateCard> cards_of(std::vector<store::CardRow> const& rows) {
    std::vector<RateCard> cards;
    for (store::CardRow const& row : rows)
        cards.push_back({row.set_at, json::read_json<std::vector<MachineRate>>(row.document).value()});
    return cards;
}

// The first that says one: the cap, the rate card, the workspace.
Currency currency_of(sql::Transaction& transaction, Place const& place, std::optional<Money> const& cap,
    std::vector<RateCard> const& cards) {
    if (cap) return cap->currency();
    for (auto card = cards.rbegin(); card != cards.rend(); ++card)
        if (!card->rates.empty()) return card->rates.front().per_hour.currency();
    auto const workspace = people::find_workspace(transaction, place.workspace);
    return workspace ? workspace->currency : "EUR"_currency;
}

std::int64_t running_of(std::vector<RunCost> const& costs) {
    return std::count_if(costs.begin(), costs.end(),
        [](RunCost const& cost) { return !cost.deleted && !tracking::has_ended(cost.status); });
}

Money by_expert(std::vector<RunCost> costs, Currency currency) {
    std::erase_if(costs, [](RunCost const& cost) { return cost.account != Party::expert; });
    return total_of(costs, currency);
}

std::int64_t unpriced_of(std::vector<RunCost> const& costs) {
    return std::count_if(costs.begin(), costs.end(), [](RunCost const& cost) { return !cost.cost; });
}

struct AlertTold {
    int level_bp;
    Money spent;
    Money cap;
};
BOOST_DESCRIBE_STRUCT(AlertTold, (), (level_bp, spent, cap))

} // namespace

ComputeGuard::Cap ComputeGuard::cap_of(sql::Transaction& transaction, Place const& place) const {
    Cap cap;
    cap.alerts_bp = contracts::ComputeTerms().alerts_bp;
    cap.decisions = store::caps(transaction, place);
    auto const contract = contracts::signed_contract(transaction, place);
    if (contract) {
        cap.agreed = contract->terms.compute.cap;
        cap.alerts_bp = contract->terms.compute.alerts_bp;
        cap.payer = to_text(contract->terms.compute.owner);
    }
    cap.counts = cap.agreed;
    // What was decided before both signed is superseded by what they signed.
    if (cap.decisions.empty()) return cap;
    store::CapRow const& newest = cap.decisions.front();
    if (cap.agreed && newest.decided_at <= contract->signed_at) return cap;
    cap.counts = money_of(newest.minor, newest.currency);
    cap.number = newest.number;
    return cap;
}

ComputeGuard::Books ComputeGuard::open(sql::Transaction& transaction, Place const& place) const {
    return open(transaction, place, cap_of(transaction, place));
}

ComputeGuard::Books ComputeGuard::open(sql::Transaction& transaction, Place const& place, Cap cap) const {
    auto rows = store::cards(transaction, place);
    auto const cards = cards_of(rows);
    Currency const currency = currency_of(transaction, place, cap.counts, cards);
    auto runs = tracking::marked_runs(transaction, place, cost_tags());
    auto costs = costs_of(runs, cards, currency, context_.clock.now());
    Money const spent = total_of(costs, currency);
    return {std::move(cap), currency, std::move(rows), std::move(runs), std::move(costs), spent};
}

// Optuna and its kin log how many trials they plan as a parameter of the parent.
std::vector<Sweep> ComputeGuard::sweeps(
    sql::Transaction& transaction, Place const& place, Books const& books) const {
    std::set<std::string> parents;
    for (auto const& marked : books.runs)
        if (auto parent = tracking::find_value(marked.tags, tracking::parent_tag))
            parents.insert(*std::move(parent));
    std::vector<std::int64_t> numbers;
    for (auto const& marked : books.runs)
        if (parents.contains(marked.run.run_id) && !tracking::has_ended(marked.run.status))
            numbers.push_back(marked.run.number);
    return sweeps_of(
        books.runs, books.costs, books.currency, tracking::planned_trials(transaction, place, numbers));
}

ComputeView ComputeGuard::view(sql::Transaction& transaction, Place const& place) const {
    Books const books = open(transaction, place);
    Money const nothing = Money::zero(books.currency);
    auto found = sweeps(transaction, place, books);
    Money to_come = nothing;
    for (Sweep const& sweep : found)
        if (sweep.to_come) to_come = to_come.plus(*sweep.to_come).value_or(to_come);
    ComputeView view{std::string(books.currency.code()), books.cap.counts, books.cap.agreed, {},
        books.cap.payer, books.spent, {}, {}, to_come, false, false, books.cap.alerts_bp, {},
        std::move(found), static_cast<std::int64_t>(books.runs.size()), running_of(books.costs),
        unpriced_of(books.costs), by_expert(books.costs, books.currency), {}, {}};
    if (books.cap.number > 0) view.decision = books.cap.number;
    if (auto const& cap = view.cap) {
        Money const left = cap->minus(view.spent).value_or(nothing);
        view.left = left.is_positive() ? left : nothing;
        view.used_bp = used_bp(view.spent, *cap);
        view.stops_runs = billing::stops_runs(view.spent, *cap);
        view.will_exceed = to_come.minor() > view.left->minor();
        for (store::AlertRow const& alert : store::alerts(transaction, place))
            if (alert.cap_number == books.cap.number)
                view.alerts.push_back(
                    {alert.level_bp, money_of(alert.spent_minor, alert.currency), alert.told_at});
    }
    view.card.version = 0;
    if (!books.cards.empty()) {
        store::CardRow const& card = books.cards.back();
        view.card = {card.version, cards_of({card}).front().rates, card.set_at, card.set_by_name};
    }
    for (store::CapRow const& row : books.cap.decisions)
        view.decisions.push_back(
            {row.number, money_of(row.minor, row.currency), row.reason, row.decided_at, row.decided_by_name});
    return view;
}

RunCostList ComputeGuard::runs(sql::Transaction& transaction, Place const& place, std::int64_t limit) const {
    auto costs = open(transaction, place).costs;
    RunCostList list{static_cast<std::int64_t>(costs.size()), {}};
    std::reverse(costs.begin(), costs.end());
    costs.resize(std::min(costs.size(), static_cast<std::size_t>(limit)),
        RunCost{"", "", tracking::RunStatus::running, false, 0, 0, CostBasis::no_rate, "", Party::client, {},
            {}, ""});
    list.runs = std::move(costs);
    return list;
}

void ComputeGuard::look(sql::Transaction& transaction, Actor const& server) {
    Place const place = server.place();
    Cap const found = cap_of(transaction, place);
    if (!found.counts) return;
    Money const cap = *found.counts;
    Books const books = open(transaction, place, found);
    Timestamp const now = context_.clock.now();
    auto const reached = levels_reached(books.spent, cap, books.cap.alerts_bp);
    std::vector<int> news;
    for (int const level : reached)
        if (store::add_alert(transaction, place,
                {books.cap.number, level, books.spent.minor(), std::string(books.currency.code()), now}) == 1)
            news.push_back(level);
    if (reached.size() < books.cap.alerts_bp.size()) {
        // Half up, as the level itself is reached at its exact share or above.
        auto const next = cap.share(books.cap.alerts_bp[reached.size()], Rounding::half_up);
        if (next)
            if (auto const at = reaches(books.spent, *next, books.costs, now))
                ask_to_look(transaction, context_, place, *at + std::chrono::seconds(1));
    }
    for (int const level : news)
        events::record(transaction, server, now,
            events::in(place, "compute.alert", std::to_string(level),
                json::to_json(AlertTold{level, books.spent, cap})));
}

Result<void> ComputeGuard::may_begin(sql::Transaction& transaction, Place const& place) {
    Cap cap = cap_of(transaction, place);
    if (!cap.counts) return {};
    Books const books = open(transaction, place, std::move(cap));
    if (!billing::stops_runs(books.spent, *books.cap.counts)) return {};
    std::int64_t const running = running_of(books.costs);
    return fail(ErrorKind::forbidden, "compute_cap_reached",
        "The compute cap of " + to_string(*books.cap.counts) + " is spent: runs have cost " +
            to_string(books.spent) +
            ", so no new run begins. Runs that have begun may still log. Ask the client to raise the cap on "
            "the page Compute, or with: tenon compute cap" +
            (running == 0 ? "."
                          : ". " +
                                count_of(running, "run is still marked as running and counts",
                                    "runs are still marked as running and count") +
                                " until now: end those that have stopped."));
}

void ComputeGuard::changed(sql::Transaction& transaction, Place const& place, tracking::Run const&) {
    if (cap_of(transaction, place).counts) ask_to_look(transaction, context_, place, {});
}

void ComputeGuard::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    Books const books = open(transaction, place);
    bool const has_price = std::any_of(
        books.costs.begin(), books.costs.end(), [](RunCost const& cost) { return cost.cost.has_value(); });
    if (!books.cap.counts && books.cards.empty() && !has_price) return;
    engagements::ComputeFacts compute;
    compute.currency = books.currency.code();
    if (books.cap.counts) compute.cap_minor = books.cap.counts->minor();
    compute.spent_minor = books.spent.minor();
    compute.alerts_bp = books.cap.alerts_bp;
    compute.by_expert_minor = by_expert(books.costs, books.currency).minor();
    compute.unpriced_runs = static_cast<int>(unpriced_of(books.costs));
    for (Sweep const& sweep : sweeps(transaction, place, books))
        compute.sweeps.push_back({sweep.name, static_cast<int>(sweep.planned), static_cast<int>(sweep.ended),
            sweep.to_come ? std::optional(sweep.to_come->minor()) : std::nullopt});
    facts.compute = std::move(compute);
}

} // namespace tenon::billing
