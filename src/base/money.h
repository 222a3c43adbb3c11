#pragma once

// Money: whole minor units and a currency, never a floating point number. An amount cannot exist without its
// currency, and arithmetic refuses mixed currencies and overflow instead of wrapping.
// Amounts stay within ±10^15 minor units, so that sums of thousands of them still fit an int64.

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tenon {

// An ISO 4217 code: three capital letters. Any such code is accepted; the digits after the point are known
// for the currencies that do not have two.
class Currency {
public:
    static Result<Currency> parse(std::string_view code);

    std::string_view code() const { return {code_, 3}; }
    // Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD, 4 for CLF.
    int exponent() const;

    auto operator<=>(Currency const&) const = default;

private:
    constexpr explicit Currency(char a, char b, char c) : code_{a, b, c} {}
    char code_[3];

    friend constexpr Currency operator""_currency(char const* text, std::size_t size);
};

// "EUR"_currency, for code and tests; a bad literal does not compile.
constexpr Currency operator""_currency(char const* text, std::size_t size) {
    if (size != 3) throw "a currency code has three letters";
    return Currency(text[0], text[1], text[2]);
}

// How a quotient that does not come out even is settled. There is no default on purpose.
enum class Rounding { half_up, down };

class Money {
public:
    static constexpr std::int64_t limit = 1'000'000'000'000'000;

    // Refuses amounts beyond ±limit with amount_too_large.
    static Result<Money> of_minor_units(std::int64_t minor, Currency currency);
    // "4500", "4500.5", "4500.00" with at most as many decimals as the currency has; no grouping signs.
    static Result<Money> parse(std::string_view decimal, Currency currency);
    static constexpr Money zero(Currency currency) { return Money(0, currency); }

    constexpr std::int64_t minor() const { return minor_; }
    constexpr Currency currency() const { return currency_; }
    constexpr bool is_zero() const { return minor_ == 0; }
    constexpr bool is_positive() const { return minor_ > 0; }

    // currency_mismatch | amount_too_large
    Result<Money> plus(Money other) const;
    Result<Money> minus(Money other) const;
    Result<Money> times(std::int64_t factor) const;

    // amount × basis_points / 10 000. 30 % are 3000 basis points.
    Result<Money> share(std::int64_t basis_points, Rounding rounding) const;

    // Splits without losing a minor unit: floor each part, then hand the rest out by largest remainder, ties
    // to the lowest index. Weights are not negative and not all zero. The parts add up to the whole.
    Result<std::vector<Money>> split(std::vector<std::int64_t> const& weights) const;

    // currency_mismatch, or how this compares to the other.
    Result<std::strong_ordering> compare(Money other) const;

    constexpr bool operator==(Money const&) const = default;

private:
    constexpr Money(std::int64_t minor, Currency currency) : minor_(minor), currency_(currency) {}

    std::int64_t minor_;
    Currency currency_;
};

// "EUR 4500.00": code first, full decimals, no grouping. The form in contracts, exports and logs.
std::string to_string(Money amount);

// "4500.00": the digits alone.
std::string to_decimal(Money amount);

} // namespace tenon
