#include "datasets/column_profiler.h"

#include "base/text.h"
#include "datasets/header_words.h"
#include "datasets/personal_value.h"
#include "datasets/shares.h"

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
    limits.quantile_k = less > 1 ? 256 : limits.quantile_k;
    limits.key_bytes_max = std::max<std::size_t>(
        std::size_t{16} << 10, (std::size_t{256} << 20) / std::max<std::size_t>(count, 16));
    return limits;
}

ColumnProfiler::ColumnProfiler(std::string name, ColumnLimits const& limits)
    : name_(std::move(name)),
      quantiles_(limits.quantile_k),
      values_(limits.values),
      repeats_(DuplicateCounter(limits.key_bytes_max)) {}

void ColumnProfiler::add(std::string_view value) {
    std::string_view const text = trim(value);
    if (auto const spelling = find_missing_spelling(text)) {
        ++missing_;
        ++missing_counts_[*spelling];
        return;
    }
    ++present_;
    if (text.size() != value.size()) ++padded_;
    values_.add(text);
    lengths_.add(static_cast<double>(count_code_points(text)));
    if (repeats_) {
        repeats_->add(hash128(text));
        if (repeats_->duplicates() > 0) repeats_.reset();
    }
    bool const is_number = add_number(text);
    bool const is_date = !is_number && dates_.add(text);
    if (!is_number && !is_date && is_boolean_word(text)) ++boolean_words_;
    add_personal(text, is_number, is_date);
}

bool ColumnProfiler::add_number(std::string_view text) {
    NumberReading const number = read_number(text);
    switch (number.kind) {
    case NumberKind::none: return false;
    case NumberKind::infinite: ++infinite_; return true;
    case NumberKind::integer: ++integers_; break;
    case NumberKind::decimal: ++decimals_; break;
    case NumberKind::comma: ++decimal_commas_; break;
    }
    if (text == "0") ++zeros_;
    if (text == "1") ++ones_;
    moments_.add(number.value);
    quantiles_.add(number.value);
    return true;
}

void ColumnProfiler::add_personal(std::string_view text, bool is_number, bool is_date) {
    if (is_date) return;
    if (is_payment_card(text)) ++personal_.card;
    if (is_number) return;
    if (holds_email(text))
        ++personal_.email;
    else if (is_iban(text))
        ++personal_.iban;
    else if (is_ip_address(text))
        ++personal_.ip;
    else if (is_phone_number(text))
        ++personal_.phone;
}

ColumnProfile ColumnProfiler::profile() const {
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
    profile.is_key_candidate = present_ > 1 && missing_ == 0 && repeats_.has_value();
    profile.is_key_exact = !repeats_ || repeats_->is_exact();
    if (profile.is_key_candidate && profile.is_key_exact) {
        profile.distinct = present_; // no value came twice
        profile.is_distinct_exact = true;
        profile.distinct_error = 0;
    }
    choose_type(profile);
    judge_sensitivity(profile);
    summarise(profile);
    return profile;
}

void ColumnProfiler::choose_type(ColumnProfile& profile) const {
    if (present_ == 0) return;
    std::int64_t const dates_only = dates_.count() - dates_.count_with_time();
    bool const has_both_digits = zeros_ > 0 && ones_ > 0;
    std::int64_t const booleans =
        boolean_words_ + (boolean_words_ > 0 || has_both_digits ? zeros_ + ones_ : 0);
    // The type that fits most values; of equals the narrowest, which comes first.
    struct Candidate {
        ColumnType type;
        std::int64_t count;
    };
    std::array const candidates{Candidate{ColumnType::boolean, booleans},
        Candidate{ColumnType::integer, integers_},
        Candidate{ColumnType::decimal, integers_ + decimals_ + decimal_commas_ + infinite_},
        Candidate{ColumnType::date, dates_only}, Candidate{ColumnType::datetime, dates_.count()}};
    auto const best = std::max_element(candidates.begin(), candidates.end(),
        [](Candidate const& a, Candidate const& b) { return a.count < b.count; });
    profile.type_share = share_of(best->count, present_);
    profile.type = best->type;
    if (profile.type_share >= type_share_min) return;
    bool const comes_back = profile.distinct <= categories_max && profile.distinct * 2 <= present_;
    profile.type = comes_back ? ColumnType::category : ColumnType::text;
    profile.type_share = 1;
}

void ColumnProfiler::judge_sensitivity(ColumnProfile& profile) const {
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
    if (personal_.email > 0) add_values(personal_.email, "e-mail addresses");
    if (personal_.iban > 0) add_values(personal_.iban, "bank accounts (IBAN)");
    if (share_of(personal_.card, present_) >= weak_share_min) add_values(personal_.card, "payment cards");
    if (share_of(personal_.phone, present_) >= weak_share_min) add_values(personal_.phone, "phone numbers");
    if (share_of(personal_.ip, present_) >= weak_share_min) add_values(personal_.ip, "IP addresses");
}

void ColumnProfiler::summarise(ColumnProfile& profile) const {
    if (present_ == 0) return;
    profile.lengths = TextLengths{static_cast<std::int64_t>(lengths_.min()), lengths_.mean(),
        static_cast<std::int64_t>(lengths_.max())};
    bool const is_numeric = profile.type == ColumnType::integer || profile.type == ColumnType::decimal;
    if (is_numeric && moments_.count() > 0) {
        NumberSummary numbers{
            moments_.count(), moments_.min(), moments_.max(), moments_.mean(), moments_.standard_deviation()};
        std::vector<double> const shares{0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
        std::vector<double> const values = quantiles_.quantiles(shares);
        for (std::size_t i = 0; i < shares.size(); ++i)
            numbers.quantiles.push_back({shares[i], values[i]});
        numbers.quantile_rank_error = quantiles_.rank_error();
        numbers.infinite = infinite_;
        profile.numbers = std::move(numbers);
    }
    if (profile.type == ColumnType::date || profile.type == ColumnType::datetime)
        profile.dates = dates_.summary();
    for (ValueCount& top : values_.top(top_values_shown))
        profile.top_values.push_back({shown(std::move(top.value)), top.count});
    profile.top_count_shortfall_max = values_.shortfall_max();
}

} // namespace tenon::datasets
