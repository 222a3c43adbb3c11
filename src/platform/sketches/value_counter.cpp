#include "platform/sketches/value_counter.h"

#include <algorithm>
#include <numeric>

namespace tenon {

void ValueCounter::add(std::string_view value, Hash128 hash) {
    ++total_;
    if (is_full()) become_inexact();
    if (different_) {
        different_->add(hash.high);
        frequent_->add(value, hash.low);
        return;
    }
    auto const [index, is_new] = values_.insert(value, hash);
    if (is_new) {
        counts_.push_back(1);
    } else {
        ++counts_[index];
        has_repeats_ = true;
    }
}

void ValueCounter::become_inexact() {
    different_.emplace(limits_.precision);
    frequent_.emplace(limits_.frequent_slots);
    each([this](std::string_view value, std::int64_t count) {
        Hash128 const hash = hash128(value);
        different_->add(hash.high);
        frequent_->add(value, hash.low, count);
    });
    values_.clear();
    counts_ = {};
}

double ValueCounter::distinct() const {
    return different_ ? different_->estimate() : static_cast<double>(values_.size());
}

std::int64_t ValueCounter::count_of(std::string_view value) const {
    if (frequent_) return frequent_->count_of(hash128(value).low);
    auto const index = values_.find(value);
    return index == StringTable::absent ? 0 : counts_[index];
}

std::vector<ValueCount> ValueCounter::top(std::size_t count) const {
    if (frequent_) return frequent_->top(count);
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

} // namespace tenon
