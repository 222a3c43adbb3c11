// The writing half of the face: caps and rate cards, each version of which stays.

#include "base/text.h"
#include "billing/compute_guard.h"
#include "billing/compute_jobs.h"
#include "engagements/reason.h"
#include "platform/events/events.h"
#include "platform/json/read.h"

#include <set>

namespace tenon::billing {

namespace {

constexpr std::size_t rates_max = 50;
constexpr std::size_t machine_length_max = 100;
constexpr std::int64_t per_hour_max = 100'000'000; // minor units

struct CapSet {
    int number;
    Money cap;
};
BOOST_DESCRIBE_STRUCT(CapSet, (), (number, cap))

Error stale(std::string code, std::string who, ComputeView const& newer) {
    return Error{ErrorKind::stale, std::move(code),
        who + " has changed this meanwhile; look at it and save again.", {}, json::to_json(newer)};
}

Failure cap_refused(ErrorKind kind, std::string code, std::string const& message) {
    return fail(kind, code, message, {{"/cap", code, message}});
}

Result<void> check_rates(std::vector<MachineRate> const& rates, std::optional<Money> const& cap) {
    std::vector<Problem> problems;
    std::set<std::string_view> seen;
    if (rates.size() > rates_max)
        problems.push_back(
            {"/rates", "too_many", "A rate card has at most " + std::to_string(rates_max) + " machines."});
    for (std::size_t i = 0; i < rates.size(); ++i) {
        MachineRate const& rate = rates[i];
        std::string const at = "/rates/" + std::to_string(i);
        if (trim(rate.machine).empty() || rate.machine.size() > machine_length_max)
            problems.push_back({at + "/machine", "machine_unnamed",
                "Name the machine in at most " + std::to_string(machine_length_max) + " letters."});
        if (!seen.insert(rate.machine).second)
            problems.push_back({at + "/machine", "machine_twice", "This machine has a rate already."});
        if (rate.per_hour.minor() < 0 || rate.per_hour.minor() > per_hour_max)
            problems.push_back({at + "/per_hour", "out_of_range",
                "An hour costs nothing or more, and at most " +
                    to_string(Money::of_minor_units(per_hour_max, rate.per_hour.currency()).value()) + "."});
        Currency const expected = cap ? cap->currency() : rates.front().per_hour.currency();
        if (rate.per_hour.currency() != expected)
            problems.push_back({at + "/per_hour", "currency_mismatch",
                "The rates are counted in " + std::string(expected.code()) +
                    (cap ? ", as the cap is." : ".")});
    }
    if (problems.empty()) return {};
    return fail(json::body_invalid(std::move(problems)));
}

} // namespace

Result<ComputeView> ComputeGuard::set_cap(
    sql::Transaction& transaction, Actor const& actor, SaveCap const& wanted) {
    TENON_TRY(reason, engagements::read_reason(wanted.reason));
    Place const place = actor.place();
    Cap const cap = cap_of(transaction, place);
    int const newest = cap.decisions.empty() ? 0 : cap.decisions.front().number;
    auto const overtaken = [&] {
        auto const newer = cap_of(transaction, place).decisions;
        return fail(stale("cap_stale", newer.empty() ? "Somebody" : newer.front().decided_by_name,
            view(transaction, place)));
    };
    if (newest != wanted.based_on) return overtaken();
    if (wanted.cap.minor() < 0)
        return cap_refused(ErrorKind::invalid, "cap_malformed", "A cap is nothing or more.");
    if (cap.agreed) {
        auto const order = wanted.cap.compare(*cap.agreed);
        if (!order || *order < 0)
            return cap_refused(ErrorKind::conflict, "cap_below_contract",
                "The contract agrees on " + to_string(*cap.agreed) +
                    ": the cap may be raised above it; less needs a changed contract.");
    }
    Timestamp const now = context_.clock.now();
    if (store::add_cap(transaction, actor,
            {newest + 1, wanted.cap.minor(), std::string(wanted.cap.currency().code()), reason, now,
                actor.name}) == 0)
        return overtaken();
    ask_to_look(transaction, context_, place, {});
    events::record(transaction, actor, now,
        events::in(place, "compute.cap_set", std::to_string(newest + 1),
            json::to_json(CapSet{newest + 1, wanted.cap})));
    return view(transaction, place);
}

Result<ComputeView> ComputeGuard::set_rates(
    sql::Transaction& transaction, Actor const& actor, SaveRates const& wanted) {
    Place const place = actor.place();
    Cap const cap = cap_of(transaction, place);
    TENON_CHECK(check_rates(wanted.rates, cap.counts));
    auto const cards = store::cards(transaction, place);
    int const newest = cards.empty() ? 0 : cards.back().version;
    auto const overtaken = [&] {
        auto const newer = store::cards(transaction, place);
        return fail(stale(
            "rates_stale", newer.empty() ? "Somebody" : newer.back().set_by_name, view(transaction, place)));
    };
    if (newest != wanted.based_on) return overtaken();
    Timestamp const now = context_.clock.now();
    if (store::add_card(transaction, actor, {newest + 1, json::to_json(wanted.rates), now, actor.name}) == 0)
        return overtaken();
    ask_to_look(transaction, context_, place, {});
    events::record(
        transaction, actor, now, events::in(place, "compute.rates_set", std::to_string(newest + 1)));
    return view(transaction, place);
}

} // namespace tenon::billing
