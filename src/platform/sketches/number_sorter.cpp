#include "platform/sketches/number_sorter.h"

#include <algorithm>

namespace tenon {

namespace {

// Both sides step by what the comparison says, so that nothing has to be guessed.
double* merge(double const* a, double const* a_end, double const* b, double const* b_end, double* out) {
    while (a != a_end && b != b_end) {
        bool const is_second = *b < *a;
        double const* const next = is_second ? b : a;
        *out++ = *next;
        a += is_second ? 0 : 1;
        b += is_second ? 1 : 0;
    }
    return std::copy(b, b_end, std::copy(a, a_end, out));
}

} // namespace

void NumberSorter::sort(std::vector<double>& values) {
    find_runs(values);
    merged_.resize(values.size());
    while (ends_.size() > 1) {
        merge_neighbours(values);
        values.swap(merged_);
    }
}

void NumberSorter::find_runs(std::vector<double> const& values) {
    ends_.clear();
    for (std::size_t i = 1; i < values.size(); ++i)
        if (values[i] < values[i - 1]) ends_.push_back(i);
    ends_.push_back(values.size());
}

void NumberSorter::merge_neighbours(std::vector<double> const& values) {
    std::size_t begin = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < ends_.size(); i += 2) {
        std::size_t const middle = ends_[i];
        std::size_t const end = i + 1 < ends_.size() ? ends_[i + 1] : middle;
        double const* const at = values.data();
        merge(at + begin, at + middle, at + middle, at + end, merged_.data() + begin);
        ends_[kept++] = begin = end;
    }
    ends_.resize(kept);
}

} // namespace tenon
