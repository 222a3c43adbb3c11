#pragma once

// The face of hypotheses. Runs answer one by their tag `tenon.hypothesis`; it closes itself once they have
// answered, or when its time-box ends. What failed stays: it is a result.

#include "base/context.h"
#include "delivery/hypothesis_store.h"
#include "delivery/hypothesis_wire.h"
#include "engagements/engagements.h"
#include "tracking/tracking.h"

namespace tenon::delivery {

class Hypotheses final : public engagements::FactSource, public tracking::RunWatcher {
public:
    Hypotheses(Context context, engagements::Engagements& engagements, tracking::Tracking const& tracking)
        : context_(context), engagements_(engagements), tracking_(tracking) {}

    HypothesisList list(sql::Transaction&, Place const&) const;
    // hypothesis_unknown (not_found).
    Result<HypothesisView> get(sql::Transaction&, Place const&, std::string_view key) const;

    // Event hypothesis.opened. body_invalid with every problem.
    Result<HypothesisView> open(sql::Transaction&, Actor const&, NewHypothesis const&);
    // Sets the run's tag. Also of a closed one: for the record; it changes no outcome. What tracking refuses.
    Result<HypothesisView> link(sql::Transaction&, Actor const&, std::string_view key, LinkRun const&);
    // By hand, with a reason. Event hypothesis.closed. reason_missing, hypothesis_step_refused.
    Result<HypothesisView> close(
        sql::Transaction&, Actor const&, std::string_view key, CloseHypothesis const&);
    // With a new time-box. Event hypothesis.reopened.
    Result<HypothesisView> reopen(
        sql::Transaction&, Actor const&, std::string_view key, ReopenHypothesis const&);

    // Closes those that their runs or their time-box have decided; how many. Event hypothesis.closed.
    int settle(sql::Transaction&, Actor const& server);

    void fill(sql::Transaction&, Place const&, engagements::Facts&) override;
    void changed(sql::Transaction&, Place const&, tracking::Run const&) override;

private:
    // Everything runs say, read once for all hypotheses.
    class Answers;

    Result<store::HypothesisRow> find(sql::Transaction&, Place const&, std::string_view key) const;
    Result<Timestamp> time_box(sql::Transaction&, Place const&, std::optional<int> const& days,
        std::optional<Day> const& until) const;
    HypothesisView view_of(store::HypothesisRow const&, Answers&, std::vector<store::MoveRow> const&) const;
    Result<HypothesisView> move(sql::Transaction&, Actor const&, store::HypothesisRow, HypothesisState next,
        Assessment const& because, HypothesisStep);

    Context context_;
    engagements::Engagements& engagements_;
    tracking::Tracking const& tracking_;
};

} // namespace tenon::delivery
