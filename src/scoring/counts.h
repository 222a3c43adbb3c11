#pragma once

// What metrics over classes are made of: for each class, how often it is true, predicted, and both.

#include "scoring/metric.h"

#include <vector>

namespace tenon::scoring {

struct ClassCounts {
    std::int64_t rows = 0;
    std::vector<std::int64_t> truth = {};
    std::vector<std::int64_t> predicted = {};
    std::vector<std::int64_t> hit = {};

    std::size_t classes() const { return truth.size(); }
};
ClassCounts count_classes(Sample const& sample);

// Of a binary task.
struct Confusion {
    std::int64_t true_positive = 0;
    std::int64_t false_positive = 0;
    std::int64_t true_negative = 0;
    std::int64_t false_negative = 0;

    bool operator==(Confusion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Confusion, (), (true_positive, false_positive, true_negative, false_negative))
Confusion confusion_of(ClassCounts const& counts);

} // namespace tenon::scoring
