#include "delivery/silence.h"

#include "base/text.h"

namespace tenon::delivery {

Result<void> may_accept(contracts::Silence silence, std::vector<CriterionStanding> const& criteria) {
    if (silence == contracts::Silence::escalates)
        return fail(ErrorKind::conflict, "silence_escalates", "The contract lets silence decide nothing.");
    std::vector<Problem> open;
    for (CriterionStanding const& criterion : criteria)
        if (criterion.binding && !criterion.met)
            open.push_back({"/criteria/" + criterion.id, "criterion_not_met",
                criterion.text + ": " + criterion.because});
    if (open.empty()) return {};
    auto const count = static_cast<std::int64_t>(open.size());
    return fail(ErrorKind::conflict, "silence_needs_met",
        "Silence accepts only what is met, and " +
            count_of(count, "binding criterion is not.", "binding criteria are not."),
        std::move(open));
}

} // namespace tenon::delivery
