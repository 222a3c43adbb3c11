#pragma once

// Collects one column in one pass and bounded memory. While a column has few different values they are only
// counted, and each is read once at the end; when they become too many, every further value is read as it
// comes.

#include "datasets/missing_value.h"
#include "datasets/profile.h"
#include "datasets/value_readings.h"
#include "platform/sketches/duplicate_counter.h"
#include "platform/sketches/value_counter.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tenon::datasets {

// How much one column may remember; a table of very many columns gives each less.
struct ColumnLimits {
    ValueCounter::Limits values = {};
    std::size_t quantile_k = 2'048;                   // ranks within 0.14 %
    std::size_t key_bytes_max = std::size_t{8} << 20; // for proving that no value repeats
    static ColumnLimits for_columns(std::size_t count);
};

class ColumnProfiler {
public:
    ColumnProfiler(std::string name, ColumnLimits const& limits);

    // At most csv::RowBatch::rows_max values, of which those without data() are absent. Gives back the hash
    // of each as it is written, for telling rows apart.
    void add(std::span<std::string_view const> values, std::span<Hash128> hashes);
    // So many rows do not name the column at all.
    void add_absent(std::int64_t rows);

    ValueReadings readings() const;
    ColumnProfile profile(ValueReadings const& readings) const;

    ValueCounter const& values() const { return values_; }
    std::int64_t padded() const { return padded_; } // values with white space at an end

private:
    void add_present(std::span<std::string_view const> texts, std::span<Hash128 const> hashes);
    void read_all();
    bool is_unrepeated() const;
    void choose_type(ValueReadings const& readings, ColumnProfile& profile) const;
    void judge_sensitivity(PersonalCounts const& personal, ColumnProfile& profile) const;
    void summarise(ValueReadings const& readings, ColumnProfile& profile) const;

    std::string name_;
    ColumnLimits limits_;
    std::int64_t present_ = 0;
    std::int64_t missing_ = 0;
    std::array<std::int64_t, missing_spellings.size()> missing_counts_{};
    std::int64_t padded_ = 0;
    ValueCounter values_;
    std::optional<ValueReadings> readings_;   // once the values are too many to count each
    std::optional<DuplicateCounter> repeats_; // from then on, while no value has come twice
};

} // namespace tenon::datasets
