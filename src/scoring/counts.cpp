#include "scoring/counts.h"

#include "scoring/predictions.h"

#include <algorithm>
#include <iterator>

namespace tenon::scoring {

namespace {

void count_each(std::span<std::uint16_t const> set, std::vector<std::int64_t>& into) {
    for (std::uint16_t const one : set)
        ++into[one];
}

void count_sets(Sample const& sample, ClassCounts& counts) {
    std::vector<std::uint16_t> both;
    for (std::uint32_t const row : sample.rows) {
        auto const truth = sample.labels.sets.of(row);
        auto const predicted = sample.predictions.sets.of(row);
        both.clear();
        std::set_intersection(
            truth.begin(), truth.end(), predicted.begin(), predicted.end(), std::back_inserter(both));
        count_each(truth, counts.truth);
        count_each(predicted, counts.predicted);
        count_each(both, counts.hit);
    }
}

} // namespace

ClassCounts count_classes(Sample const& sample) {
    std::size_t const classes = sample.predictions.class_count;
    ClassCounts counts{static_cast<std::int64_t>(sample.rows.size()), std::vector<std::int64_t>(classes),
        std::vector<std::int64_t>(classes), std::vector<std::int64_t>(classes)};
    if (sample.labels.task == Task::multilabel) {
        count_sets(sample, counts);
        return counts;
    }
    for (std::uint32_t const row : sample.rows) {
        std::uint16_t const truth = sample.labels.class_of_row[row];
        std::uint16_t const predicted = sample.predictions.class_of_row[row];
        ++counts.truth[truth];
        ++counts.predicted[predicted];
        if (truth == predicted) ++counts.hit[truth];
    }
    return counts;
}

Confusion confusion_of(ClassCounts const& counts) {
    return {counts.hit[positive_class], counts.predicted[positive_class] - counts.hit[positive_class],
        counts.hit[negative_class], counts.predicted[negative_class] - counts.hit[negative_class]};
}

} // namespace tenon::scoring
