#include "datasets/column_profiler.h"

#include "base/text.h"
#include "datasets/header_words.h"
#include "datasets/shares.h"
#include "platform/csv/row_batch.h"

#include <algorithm>
#include <cmath>

namespace tenon::datasets {

namespace {

// One value in twenty may be dirt before a column stops being what the others are; the share is always shown.
constexpr double type_share_min = 0.95;
// A text column is a category where its values come back: twice each on average, and not more than this many.
constexpr std::int64_t categories_max = 1'000;
// Weak spellings (phone, card, address of a machine) count only where half of the values look so.
constexpr double weak_share_min = 0.5;
constexpr std::size_t shown_bytes_max = 200;
constexpr std::size_t top_values_shown = 10;

std::string shown(std::string value) {
    if (value.size() <= shown_bytes_max) return value;
    std::size_t end = shown_bytes_max;
    while ((static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
        --end; // not inside a character
    return value.substr(0, end) + "…";
}

} // namespace

ColumnLimits ColumnLimits::for_columns(std::size_t count) {
    constexpr std::size_t few = 250;
    std::size_t const less = std::max<std::size_t>(1, (count + few - 1) / few);
    ColumnLimits limits;
    limits.values.values_max =
        std::max<std::uint32_t>(512, limits.values.values_max / static_cast<std::uint32_t>(less));
    limits.values.bytes_max = std::max<std::size_t>(std::size_t{64} << 10, limits.values.bytes_max / less);
    limits.values.precision = less > 1 ? 12 : 14;
    limits.values.frequent_slots = less > 1 ? 256 : limits.values.frequent_slots;
    limits.quantile_k = less > 1 ? 256 : limits.quantile_k;
    limits.key_bytes_max = std::max<std::size_t>(
        std::size_t{8} << 10, (std::size_t{128} << 20) / std::max<std::size_t>(count, 16));
    return limits;
}

ColumnProfiler::ColumnProfiler(std::string name, ColumnLimits const& limits)
    : name_(std::move(name)), limits_(limits), values_(limits.values) {}

void ColumnProfiler::add(std::span<std::string_view const> values, std::span<Hash128> hashes) {
    std::array<std::string_view, csv::RowBatch::rows_max> texts;
    std::array<Hash128, csv::RowBatch::rows_max> text_hashes;
    std::size_t present = 0;
    std::int64_t absent = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].data() == nullptr) {
            ++absent;
            continue;
        }
        hashes[i] = hash128(values[i]);
        std::string_view const text = trim(values[i]);
        if (auto const spelling = find_missing_spelling(text)) {
            ++missing_;
            ++missing_counts_[*spelling];
            continue;
        }
        bool const is_padded = text.size() < values[i].size();
        if (is_padded) ++padded_;
        texts[present] = text;
        text_hashes[present++] = is_padded ? hash128(text) : hashes[i];
    }
    if (absent > 0) add_absent(absent);
    add_present(std::span(texts).first(present), std::span(text_hashes).first(present));
}

void ColumnProfiler::add_present(std::span<std::string_view const> texts, std::span<Hash128 const> hashes) {
    present_ += static_cast<std::int64_t>(texts.size());
    if (values_.is_exact()) {
        std::size_t const counted = values_.add_while_exact(texts, hashes);
        if (counted == texts.size()) return;
        texts = texts.subspan(counted);
        hashes = hashes.subspan(counted);
        read_all();
    }
    values_.add(texts, hashes);
    for (std::string_view const text : texts)
        readings_->add(text, 1);
    if (!repeats_) return;
    repeats_->add(hashes);
    if (repeats_->duplicates() > 0) repeats_.reset();
}

void ColumnProfiler::add_absent(std::int64_t rows) {
    missing_ += rows;
    missing_counts_[*find_missing_spelling("")] += rows;
}

void ColumnProfiler::read_all() {
    readings_.emplace(limits_.quantile_k);
    if (!values_.has_repeats()) repeats_.emplace(limits_.key_bytes_max);
    values_.each([this](std::string_view text, std::int64_t count) {
        readings_->add(text, count);
        if (repeats_) repeats_->add(hash128(text));
    });
}

ValueReadings ColumnProfiler::readings() const {
    if (readings_) return *readings_;
    ValueReadings readings(std::nullopt);
    values_.each([&](std::string_view text, std::int64_t count) { readings.add(text, count); });
    return readings;
}

bool ColumnProfiler::is_unrepeated() const {
    return readings_ ? repeats_ && repeats_->duplicates() == 0 : !values_.has_repeats();
}

ColumnProfile ColumnProfiler::profile(ValueReadings const& readings) const {
    ColumnProfile profile;
    profile.name = name_;
    profile.present = present_;
    profile.missing = missing_;
    for (std::size_t i = 0; i < missing_spellings.size(); ++i)
        if (missing_counts_[i] > 0)
            profile.missing_spellings.push_back({std::string(missing_spellings[i]), missing_counts_[i]});
    profile.is_distinct_exact = values_.is_exact();
    // An estimate may not claim more different values than there are values.
    profile.distinct = std::min<std::int64_t>(present_, std::llround(values_.distinct()));
    profile.distinct_error = values_.distinct_error();
    profile.is_constant = profile.distinct == 1 && missing_ == 0;
    profile.is_key_candidate = present_ > 1 && missing_ == 0 && is_unrepeated();
    profile.is_key_exact = !repeats_ || repeats_->is_exact();
    if (profile.is_key_candidate && profile.is_key_exact) {
        profile.distinct = present_; // no value came twice
        profile.is_distinct_exact = true;
        profile.distinct_error = 0;
    }
    choose_type(readings, profile);
    judge_sensitivity(readings.personal, profile);
    summarise(readings, profile);
    return profile;
}

void ColumnProfiler::choose_type(ValueReadings const& readings, ColumnProfile& profile) const {
    if (present_ == 0) return;
    std::int64_t const dates_only = readings.dates.count() - readings.dates.count_with_time();
    bool const has_both_digits = readings.zeros > 0 && readings.ones > 0;
    std::int64_t const digits = readings.zeros + readings.ones;
    std::int64_t const booleans =
        readings.boolean_words + (readings.boolean_words > 0 || has_both_digits ? digits : 0);
    std::int64_t const numbers =
        readings.integers + readings.decimals + readings.decimal_commas + readings.infinite;
    // The type that fits most values; of equals the narrowest, which comes first.
    struct Candidate {
        ColumnType type;
        std::int64_t count;
    };
    std::array const candidates{Candidate{ColumnType::boolean, booleans},
        Candidate{ColumnType::integer, readings.integers}, Candidate{ColumnType::decimal, numbers},
        Candidate{ColumnType::date, dates_only}, Candidate{ColumnType::datetime, readings.dates.count()}};
    auto const best = std::max_element(candidates.begin(), candidates.end(),
        [](Candidate const& a, Candidate const& b) { return a.count < b.count; });
    profile.type_share = share_of(best->count, present_);
    profile.type = best->type;
    if (profile.type_share >= type_share_min) return;
    bool const comes_back = profile.distinct <= categories_max && profile.distinct * 2 <= present_;
    profile.type = comes_back ? ColumnType::category : ColumnType::text;
    profile.type_share = 1;
}

void ColumnProfiler::judge_sensitivity(PersonalCounts const& personal, ColumnProfile& profile) const {
    auto add = [&](ColumnSensitivity sensitivity, std::string reason) {
        profile.sensitivity = std::max(profile.sensitivity, sensitivity);
        profile.sensitivity_reasons.push_back(std::move(reason));
    };
    auto add_values = [&](std::int64_t count, std::string const& what) {
        add(ColumnSensitivity::personal, std::to_string(count) + " of " +
                                             count_of(present_, "value looks", "values look") + " like " +
                                             what + ".");
    };
    if (auto const header = find_personal_header(name_))
        add(header->sensitivity, "Its name says that it holds " + std::string(header->meaning) + ".");
    if (personal.email > 0) add_values(personal.email, "e-mail addresses");
    if (personal.iban > 0) add_values(personal.iban, "bank accounts (IBAN)");
    if (share_of(personal.card, present_) >= weak_share_min) add_values(personal.card, "payment cards");
    if (share_of(personal.phone, present_) >= weak_share_min) add_values(personal.phone, "phone numbers");
    if (share_of(personal.ip, present_) >= weak_share_min) add_values(personal.ip, "IP addresses");
}

void ColumnProfiler::summarise(ValueReadings const& readings, ColumnProfile& profile) const {
    if (present_ == 0) return;
    LengthCounts const& lengths = readings.lengths;
    profile.lengths = TextLengths{
        lengths.min, static_cast<double>(lengths.sum) / static_cast<double>(lengths.count), lengths.max};
    bool const is_numeric = profile.type == ColumnType::integer || profile.type == ColumnType::decimal;
    if (is_numeric && readings.numbers.count() > 0) {
        profile.numbers = readings.numbers.summary(profile.type == ColumnType::integer);
        profile.numbers->infinite = readings.infinite;
    }
    if (profile.type == ColumnType::date || profile.type == ColumnType::datetime)
        profile.dates = readings.dates.summary();
    for (ValueCount& top : values_.top(top_values_shown))
        profile.top_values.push_back({shown(std::move(top.value)), top.count});
    profile.top_count_shortfall_max = values_.shortfall_max();
    if (!profile.top_values.empty()) profile.top_share = share_of(profile.top_values.front().count, present_);
}

} // namespace tenon::datasets
