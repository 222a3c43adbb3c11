#pragma once

// Collects one column in one pass and bounded memory: every statistic is a small class of its own, fed in
// turn.

#include "datasets/date_reading.h"
#include "datasets/missing_value.h"
#include "datasets/profile.h"
#include "datasets/value_reading.h"
#include "platform/sketches/duplicate_counter.h"
#include "platform/sketches/moments.h"
#include "platform/sketches/quantile_sketch.h"
#include "platform/sketches/value_counter.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tenon::datasets {

// How much one column may remember; a table of very many columns gives each less.
struct ColumnLimits {
    ValueCounter::Limits values = {};
    std::size_t quantile_k = 2'048;                    // exact to 2,048 numbers, then ranks within 0.14 %
    std::size_t key_bytes_max = std::size_t{16} << 20; // for proving that no value repeats
    static ColumnLimits for_columns(std::size_t count);
};

// Values that look personal, each kind counted.
struct PersonalCounts {
    std::int64_t email = 0;
    std::int64_t phone = 0;
    std::int64_t iban = 0;
    std::int64_t card = 0;
    std::int64_t ip = 0;
};

class ColumnProfiler {
public:
    ColumnProfiler(std::string name, ColumnLimits const& limits);

    void add(std::string_view value);
    ColumnProfile profile() const;

    ValueCounter const& values() const { return values_; }
    std::int64_t padded() const { return padded_; } // values with white space at an end
    std::int64_t decimal_commas() const { return decimal_commas_; }

private:
    bool add_number(std::string_view value);
    void add_personal(std::string_view value, bool is_number, bool is_date);
    void choose_type(ColumnProfile& profile) const;
    void judge_sensitivity(ColumnProfile& profile) const;
    void summarise(ColumnProfile& profile) const;

    std::string name_;
    std::int64_t present_ = 0;
    std::int64_t missing_ = 0;
    std::array<std::int64_t, missing_spellings.size()> missing_counts_{};
    std::int64_t padded_ = 0;

    std::int64_t boolean_words_ = 0;
    std::int64_t zeros_ = 0;
    std::int64_t ones_ = 0;
    std::int64_t integers_ = 0;
    std::int64_t decimals_ = 0;
    std::int64_t decimal_commas_ = 0;
    std::int64_t infinite_ = 0;
    Moments moments_;
    QuantileSketch quantiles_;
    DateCollector dates_;
    Moments lengths_;
    ValueCounter values_;
    std::optional<DuplicateCounter> repeats_; // while no value has come twice
    PersonalCounts personal_;
};

} // namespace tenon::datasets
