#pragma once

// Sorts numbers by merging the ascending runs they already form: quick for what was merged before, and for
// chance numbers quicker than comparing with a branch that no processor can foretell.

#include <cstddef>
#include <vector>

namespace tenon {

class NumberSorter {
public:
    // No NaN among them.
    void sort(std::vector<double>& values);

private:
    void find_runs(std::vector<double> const& values);
    void merge_neighbours(std::vector<double> const& values);

    std::vector<std::size_t> ends_; // of the runs
    std::vector<double> merged_;
};

} // namespace tenon
