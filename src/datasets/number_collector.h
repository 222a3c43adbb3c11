#pragma once

// The numbers of one column: how they are spread, their mean, and which of them lie far from the others.

#include "datasets/profile.h"
#include "platform/sketches/distribution.h"
#include "platform/sketches/moments.h"
#include "platform/sketches/quantile_sketch.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tenon::datasets {

class NumberCollector {
public:
    // With a sketch memory is bounded and ranks are approximate; without one every value is kept.
    explicit NumberCollector(std::optional<std::size_t> quantile_k);

    // Finite.
    void add(double value, std::int64_t count);

    std::int64_t count() const { return moments_.count() + static_cast<std::int64_t>(waiting_.size()); }
    // Bins of a histogram end between whole numbers where all numbers are whole.
    NumberSummary summary(bool is_whole) const;

private:
    void add_waiting();
    Distribution distribution() const;

    Moments moments_;
    std::optional<QuantileSketch> quantiles_;
    std::vector<WeightedValue> all_; // instead of the sketch
    std::vector<double> waiting_;    // taken together, which is several times faster
};

} // namespace tenon::datasets
