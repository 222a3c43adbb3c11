#include "datasets/leakage.h"

#include "datasets/shares.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace tenon::datasets {

namespace {

// Goodman and Kruskal's lambda (1954, J Am Stat Assoc 49:732): the share of errors avoided. Which value
// stands for which class is learnt from half of the rows and counted on the others, so that a column of many
// values does not win by remembering. From 0.9 on we ask; our choice.
constexpr double errors_avoided_min = 0.9;
constexpr std::size_t rows_min = 100;
// Fewer errors of the baseline than this, and avoiding them may be chance.
constexpr std::int64_t errors_min = 10;
constexpr std::size_t classes_max = 1'000;
constexpr std::size_t number_bins = 100;
constexpr std::size_t label_bins = 10;
constexpr double distinct_share_of_names = 0.9;

using Buckets = std::vector<std::uint32_t>; // of each row
using Cells = std::vector<SampledCell>;

// Each value a bucket of its own where they are few; the rest in equal parts, missing values and texts apart.
Buckets in_bins(Cells const& cells, std::size_t bins) {
    Cells sorted;
    std::copy_if(cells.begin(), cells.end(), std::back_inserter(sorted),
        [](double cell) { return !std::isnan(cell); });
    std::sort(sorted.begin(), sorted.end());
    Cells limits = sorted;
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    if (limits.size() > bins) {
        limits.clear();
        for (std::size_t i = 1; i < bins; ++i)
            limits.push_back(sorted[i * sorted.size() / bins]);
    }
    Buckets buckets;
    for (SampledCell const cell : cells)
        buckets.push_back(
            is_missing(cell) ? 0
            : is_text(cell)  ? 1
                             : 2 + static_cast<std::uint32_t>(
                                      std::upper_bound(limits.begin(), limits.end(), cell) - limits.begin()));
    return buckets;
}

Buckets by_value(Cells const& cells) {
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    Buckets buckets;
    for (SampledCell const cell : cells)
        buckets.push_back(
            numbers
                .try_emplace(std::bit_cast<std::uint64_t>(cell), static_cast<std::uint32_t>(numbers.size()))
                .first->second);
    return buckets;
}

bool is_number_type(ColumnType type) { return type == ColumnType::integer || type == ColumnType::decimal; }

bool names_the_row(ColumnProfile const& column) {
    return column.type != ColumnType::decimal &&
           (column.is_key_candidate || share_of(column.distinct, column.present) > distinct_share_of_names);
}

// The most frequent class, learnt from the even rows: of all of them, or within each bucket.
class Guesser {
public:
    Guesser(Buckets const& buckets, Buckets const& classes) : buckets_(buckets), classes_(classes) {
        std::unordered_map<std::uint64_t, std::int64_t> counts;
        std::size_t const known = buckets.empty() ? 0 : *std::max_element(buckets.begin(), buckets.end()) + 1;
        guesses_.assign(known, none);
        std::vector<std::int64_t> best(known);
        for (std::size_t row = 0; row < classes.size(); row += 2) {
            std::int64_t const count = ++counts[std::uint64_t{buckets[row]} << 32 | classes[row]];
            if (count <= best[buckets[row]]) continue;
            best[buckets[row]] = count;
            guesses_[buckets[row]] = classes[row];
        }
    }

    // Among the odd rows; `otherwise` is guessed for a bucket that was never seen.
    std::int64_t hits(std::uint32_t otherwise) const {
        std::int64_t hits = 0;
        for (std::size_t row = 1; row < classes_.size(); row += 2) {
            std::uint32_t const guess = guesses_[buckets_[row]];
            hits += (guess == none ? otherwise : guess) == classes_[row];
        }
        return hits;
    }
    std::uint32_t guess(std::uint32_t bucket) const { return guesses_[bucket]; }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    Buckets const& buckets_;
    Buckets const& classes_;
    std::vector<std::uint32_t> guesses_; // of each bucket
};

} // namespace

std::optional<LeakageCheck> check_leakage(
    RowSample const& sample, std::vector<ColumnProfile> const& columns, std::size_t label, bool is_number) {
    std::vector<std::size_t> rows; // that have a label
    for (std::size_t row = 0; row < sample.rows(); ++row)
        if (!is_missing(sample.at(row, label))) rows.push_back(row);
    if (rows.size() < rows_min) return std::nullopt;
    auto cells_of = [&](std::size_t column) {
        Cells cells;
        for (std::size_t const row : rows)
            cells.push_back(sample.at(row, column));
        return cells;
    };
    Cells const labels = cells_of(label);
    Buckets const classes = is_number ? in_bins(labels, label_bins) : by_value(labels);
    if (*std::max_element(classes.begin(), classes.end()) >= classes_max) return std::nullopt;

    Buckets const together(rows.size(), 0);
    Guesser const blind(together, classes);
    auto const counted = static_cast<std::int64_t>(rows.size() / 2);
    std::int64_t const blind_hits = blind.hits(0);
    if (counted - blind_hits < errors_min) return std::nullopt;

    LeakageCheck check{static_cast<std::int64_t>(rows.size()), share_of(blind_hits, counted), {}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ColumnProfile const& column = columns[i];
        if (i == label || column.present == 0 || names_the_row(column)) continue;
        Cells const cells = cells_of(i);
        Buckets const buckets = is_number_type(column.type) ? in_bins(cells, number_bins) : by_value(cells);
        std::int64_t const hits = Guesser(buckets, classes).hits(blind.guess(0));
        double const avoided = share_of(hits - blind_hits, counted - blind_hits);
        if (avoided >= errors_avoided_min)
            check.suspects.push_back({column.name, share_of(hits, counted), avoided});
    }
    std::stable_sort(check.suspects.begin(), check.suspects.end(),
        [](LeakSuspect const& a, LeakSuspect const& b) { return a.errors_avoided > b.errors_avoided; });
    return check;
}

} // namespace tenon::datasets
