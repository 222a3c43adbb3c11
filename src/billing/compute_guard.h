#pragma once

// The face of computing: one cap per engagement, what runs have spent of it, and the guard that lets no
// further run begin once it is spent.
//
// The cap is the signed contract's. The client may raise it by a decision with a reason that stays on record;
// where the contract has none, such a decision sets it.

#include "base/context.h"
#include "billing/compute_store.h"
#include "billing/compute_wire.h"
#include "engagements/engagements.h"
#include "platform/jobs/worker.h"
#include "tracking/run_watcher.h"

namespace tenon::billing {

class ComputeGuard final : public engagements::FactSource, public tracking::RunWatcher {
public:
    explicit ComputeGuard(Context context) : context_(context) {}

    ComputeView view(sql::Transaction&, Place const&) const;
    RunCostList runs(sql::Transaction&, Place const&, std::int64_t limit) const;

    // Event compute.cap_set. Errors: reason_missing, cap_malformed, cap_below_contract (conflict), cap_stale
    // with the newer ComputeView attached.
    Result<ComputeView> set_cap(sql::Transaction&, Actor const&, SaveCap const&);
    // Event compute.rates_set. Errors: body_invalid with every problem, rates_stale as above.
    Result<ComputeView> set_rates(sql::Transaction&, Actor const&, SaveRates const&);

    // Records each level that is reached and was not told under this cap; event compute.alert. Asks to be
    // called again when running runs will have spent up to the next.
    void look(sql::Transaction&, Actor const& server);

    void fill(sql::Transaction&, Place const&, engagements::Facts&) override;
    // compute_cap_reached (forbidden), with the cap and what to do.
    Result<void> may_begin(sql::Transaction&, Place const&) override;
    void changed(sql::Transaction&, Place const&, tracking::Run const&) override;

private:
    // What the cap rests on.
    struct Cap {
        std::optional<Money> agreed;
        std::optional<Money> counts;
        int number = 0; // of the decision, 0: the contract's
        std::vector<int> alerts_bp;
        std::string payer;
        std::vector<store::CapRow> decisions;
    };
    struct Books {
        Cap cap;
        Currency currency;
        std::vector<store::CardRow> cards;
        std::vector<tracking::MarkedRun> runs;
        std::vector<RunCost> costs; // of the runs, in their order
        Money spent;
    };
    Cap cap_of(sql::Transaction&, Place const&) const;
    Books open(sql::Transaction&, Place const&) const;
    Books open(sql::Transaction&, Place const&, Cap) const;
    std::vector<Sweep> sweeps(sql::Transaction&, Place const&, Books const&) const;

    Context context_;
};

// The handlers of this module's jobs. The face must outlive the worker.
void add_jobs(jobs::Worker&, ComputeGuard&);

} // namespace tenon::billing
