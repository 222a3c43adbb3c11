#pragma once

// What the values of one column turn out to be: numbers, dates, yes and no, somebody's address. Each value is
// read once, with how often it comes, so that a column of few values costs nothing per row.

#include "datasets/date_reading.h"
#include "datasets/number_collector.h"

#include <cstdint>
#include <string_view>

namespace tenon::datasets {

// Values that look personal, each kind counted.
struct PersonalCounts {
    std::int64_t email = 0;
    std::int64_t phone = 0;
    std::int64_t iban = 0;
    std::int64_t card = 0;
    std::int64_t ip = 0;
};

struct LengthCounts {
    std::int64_t min = 0;
    std::int64_t max = 0;
    std::int64_t sum = 0;
    std::int64_t count = 0;
};

class ValueReadings {
public:
    // Where all values come through here one by one, in whatever number, the sketch bounds the memory;
    // without it every number is kept with its count, and its distribution is exact.
    explicit ValueReadings(std::optional<std::size_t> quantile_k) : numbers(quantile_k) {}

    // Trimmed and not missing.
    void add(std::string_view text, std::int64_t count);

    std::int64_t boolean_words = 0;
    std::int64_t zeros = 0;
    std::int64_t ones = 0;
    std::int64_t integers = 0;
    std::int64_t decimals = 0;
    std::int64_t decimal_commas = 0;
    std::int64_t infinite = 0;
    NumberCollector numbers;
    DateCollector dates;
    LengthCounts lengths;
    PersonalCounts personal;

private:
    void add_length(std::string_view text, std::int64_t count);
    bool add_number(std::string_view text, std::int64_t count);
    void add_personal(std::string_view text, bool is_number, std::int64_t count);
};

} // namespace tenon::datasets
