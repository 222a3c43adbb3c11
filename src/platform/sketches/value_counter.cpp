#include "platform/sketches/value_counter.h"

#include "platform/sketches/hash.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace tenon {

void ValueCounter::add(std::string_view value) {
    ++total_;
    if (different_) different_->add(hash64(value));
    auto const [index, is_new] = values_.insert(value);
    if (is_new) {
        counts_.push_back(1);
        if (is_full()) shrink();
    } else {
        ++counts_[index];
        has_repeats_ = true;
    }
}

double ValueCounter::distinct() const {
    return different_ ? different_->estimate() : static_cast<double>(values_.size());
}

std::int64_t ValueCounter::count_of(std::string_view value) const {
    auto const index = values_.find(value);
    return index == StringTable::absent ? 0 : counts_[index];
}

std::vector<ValueCount> ValueCounter::top(std::size_t count) const {
    std::vector<std::uint32_t> order(values_.size());
    std::iota(order.begin(), order.end(), 0U);
    count = std::min(count, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
        [this](std::uint32_t a, std::uint32_t b) {
            return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : values_[a] < values_[b];
        });
    std::vector<ValueCount> result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back({std::string(values_[order[i]]), counts_[order[i]]});
    return result;
}

bool ValueCounter::is_full() const {
    return values_.size() > limits_.values_max || values_.text_bytes() > limits_.bytes_max;
}

// Misra–Gries over a whole batch: the (k+1)-th largest count is taken off all counters and those at zero go.
// Each round takes at least k+1 times that from the total, which bounds how much a count can be short.
void ValueCounter::shrink() {
    if (!different_) {
        different_.emplace(limits_.precision);
        for (std::uint32_t i = 0; i < values_.size(); ++i)
            different_->add(hash64(values_[i]));
    }
    std::int64_t taken = 0;
    if (counts_.size() > limits_.frequent_max) {
        std::vector<std::int64_t> sorted = counts_;
        auto const rank = sorted.begin() + limits_.frequent_max;
        std::nth_element(sorted.begin(), rank, sorted.end(), std::greater<>());
        taken = *rank;
    }
    shortfall_ += taken;
    StringTable const before = std::exchange(values_, StringTable());
    std::vector<std::int64_t> const counts = std::exchange(counts_, {});
    for (std::uint32_t i = 0; i < before.size(); ++i) {
        if (counts[i] <= taken) continue;
        values_.insert(before[i]);
        counts_.push_back(counts[i] - taken);
    }
    // Few but very long texts: the longest have to go, or every further value would shrink again.
    if (is_full()) {
        shortfall_ += *std::max_element(counts_.begin(), counts_.end());
        values_.clear();
        counts_.clear();
    }
}

} // namespace tenon
