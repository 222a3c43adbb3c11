// tenon compute: what computing has cost, the cap, and the rate card.

#include "app/client_command.h"
#include "base/text.h"
#include "billing/compute_wire.h"

#include <algorithm>

namespace tenon::app {

namespace {

using billing::ComputeView;
using billing::MachineRate;

struct ComputeOptions {
    std::string engagement;
    TypedAmount amount;
    std::string reason;
    std::string machine{billing::default_machine};
    Party account = Party::client;
    bool remove = false;
    int limit = 100;
};

constexpr int runs_max = 1000;

std::string percent(int basis_points) {
    std::string const tenth = std::to_string(basis_points % 100 / 10);
    return std::to_string(basis_points / 100) + (tenth == "0" ? "" : "." + tenth) + " %";
}

Result<ComputeView> view(ComputeOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<ComputeView>("/compute");
}

Result<ComputeView> set_cap(ComputeOptions const& options) {
    TENON_TRY(cap, options.amount.read());
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(now, api.get<ComputeView>("/compute"));
    int const newest = now.decisions.empty() ? 0 : now.decisions.front().number;
    return api.send<ComputeView>("PUT", "/compute", billing::SaveCap{newest, cap, options.reason});
}

Result<ComputeView> set_rate(ComputeOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(now, api.get<ComputeView>("/compute"));
    auto rates = now.card.rates;
    std::erase_if(rates, [&](MachineRate const& rate) { return rate.machine == options.machine; });
    if (!options.remove) {
        if (!options.amount.is_given())
            return fail(
                ErrorKind::invalid, "amount_missing", "Name the rate, such as 3.20 EUR, or --remove.");
        TENON_TRY(per_hour, options.amount.read());
        rates.push_back({options.machine, per_hour, options.account});
    }
    return api.send<ComputeView>("PUT", "/compute/rates", billing::SaveRates{now.card.version, rates});
}

void print_sweeps(std::ostream& out, ComputeView const& view) {
    if (view.sweeps.empty()) return;
    Table table({{"sweep"}, {"trials", Align::right}, {"running", Align::right}, {"spent", Align::right},
        {"to come", Align::right}});
    for (billing::Sweep const& sweep : view.sweeps)
        table.add({sweep.name, std::to_string(sweep.ended) + " of " + std::to_string(sweep.planned),
            std::to_string(sweep.running), text_of(sweep.spent),
            sweep.to_come ? text_of(*sweep.to_come) : "unknown"});
    out << "\n";
    table.print(out, "");
    if (view.will_exceed) out << "They will cost more than is left of the cap.\n";
}

void print(std::ostream& out, ComputeView const& view) {
    out << "spent: " << text_of(view.spent)
        << (view.cap ? " of " + text_of(*view.cap) : std::string(", and there is no cap"))
        << (view.used_bp ? " (" + percent(*view.used_bp) + ")" : "") << ", by "
        << count_of(view.runs, "run", "runs");
    if (view.running > 0) out << ", " << view.running << " still running";
    out << "\n";
    if (view.unpriced > 0)
        out << count_of(view.unpriced, "run has", "runs have")
            << " no price: set a default rate, or let them report their cost\n";
    if (view.left) out << "left:  " << text_of(*view.left) << "\n";
    if (view.cap)
        out << "cap:   "
            << (view.decision ? "decided by " + plain(view.decisions.front().decided_by) + ": " +
                                    plain(view.decisions.front().reason)
                              : std::string("the signed contract's"))
            << "\n";
    if (view.stops_runs) out << "The cap is spent: no new run begins. Runs that have begun may still log.\n";
    print_sweeps(out, view);
    out << "\n";
    Table rates({{"machine"}, {"an hour", Align::right}, {"account"}});
    for (MachineRate const& rate : view.card.rates)
        rates.add({rate.machine, text_of(rate.per_hour), std::string(to_text(rate.account))});
    rates.print(out, "The rate card is empty: tenon compute rate sets what an hour costs.");
}

Result<billing::RunCostList> runs(ComputeOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<billing::RunCostList>("/compute/runs?limit=" + std::to_string(options.limit));
}

void print(std::ostream& out, billing::RunCostList const& list) {
    Table table({{"run"}, {"status"}, {"cost", Align::right}, {"name"}, {"from"}});
    for (billing::RunCost const& run : list.runs)
        table.add({short_id(run.run_id), run.deleted ? "deleted" : std::string(to_text(run.status)),
            run.cost ? text_of(*run.cost) : "-", run.name, run.because});
    table.print(out, "No run was logged yet.");
    if (list.count > static_cast<std::int64_t>(list.runs.size()))
        out << "There are " << list.count << " runs: raise --limit.\n";
}

} // namespace

void add_compute_commands(Parser cli, Command& command) {
    Noun<ComputeOptions> noun(cli, command, "compute", "What computing costs: runs, rates, the cap");
    ComputeOptions& options = noun.options();
    in_engagement(noun.verb("show", "Show what is spent, what is to come, and the cap", view, print),
        options.engagement);
    in_engagement(
        noun.verb("runs", "List what each run has cost, newest first", runs, print), options.engagement)
        .add_option("--limit", options.limit, "At most so many")
        .between(1, runs_max)
        .capture_default_str();
    Parser const rate = in_engagement(
        noun.verb("rate", "Set what an hour costs on a machine", set_rate, print), options.engagement);
    add_amount(rate, options.amount, Needed::sometimes);
    rate.add_option("--machine", options.machine, "As in the run's tag tenon.machine").capture_default_str();
    rate.add_choice("--account", options.account, "Who is charged for it");
    rate.add_flag("--remove", options.remove, "Take the machine off the card");
    Parser const cap =
        in_engagement(noun.verb("cap", "Set the cap, or raise the contract's, with a reason", set_cap, print),
            options.engagement);
    add_amount(cap, options.amount);
    cap.add_option("--reason", options.reason, "Why; it stays on record").required();
    noun.examples("  tenon compute rate churn 3.20 EUR --machine a100\n"
                  "  tenon compute cap churn 900 EUR --reason \"The second data set needs its own search.\"");
}

} // namespace tenon::app
