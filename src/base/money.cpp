#include "base/money.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace tenon {

namespace {

// ISO 4217 currencies whose minor unit is not a hundredth.
struct Exponent {
    std::string_view code;
    int digits;
};
constexpr std::array exponents{
    Exponent{"BIF", 0},
    Exponent{"CLP", 0},
    Exponent{"DJF", 0},
    Exponent{"GNF", 0},
    Exponent{"ISK", 0},
    Exponent{"JPY", 0},
    Exponent{"KMF", 0},
    Exponent{"KRW", 0},
    Exponent{"PYG", 0},
    Exponent{"RWF", 0},
    Exponent{"UGX", 0},
    Exponent{"UYI", 0},
    Exponent{"VND", 0},
    Exponent{"VUV", 0},
    Exponent{"XAF", 0},
    Exponent{"XOF", 0},
    Exponent{"XPF", 0},
    Exponent{"BHD", 3},
    Exponent{"IQD", 3},
    Exponent{"JOD", 3},
    Exponent{"KWD", 3},
    Exponent{"LYD", 3},
    Exponent{"OMR", 3},
    Exponent{"TND", 3},
    Exponent{"CLF", 4},
    Exponent{"UYW", 4},
};

Failure too_large() {
    return fail(ErrorKind::invalid, "amount_too_large",
        "Amounts may not exceed 10^15 minor units; check for misplaced digits.");
}

Failure mixed(Currency one, Currency other) {
    return fail(ErrorKind::invalid, "currency_mismatch",
        "Amounts in " + std::string(one.code()) + " and " + std::string(other.code()) +
            " cannot be combined.");
}

Failure malformed(Currency currency) {
    std::string const digits = std::to_string(currency.exponent());
    return fail(ErrorKind::invalid, "amount_malformed",
        "An amount in " + std::string(currency.code()) + " has digits and at most " + digits +
            " decimals after a point, such as " + to_decimal(Money::zero(currency)) + ".");
}

// A product of two int64 needs 128 bits before it is divided down again.
__extension__ typedef __int128 Wide;

bool out_of_range(Wide amount) { return amount > Money::limit || amount < -Money::limit; }

// Towards minus infinity, as money that is split is never rounded in favour of one side's sign.
Wide floor_divide(Wide numerator, Wide denominator) {
    Wide const quotient = numerator / denominator;
    return (numerator % denominator < 0) ? quotient - 1 : quotient;
}

} // namespace

Result<Currency> Currency::parse(std::string_view code) {
    bool const three_capitals = code.size() == 3 && std::all_of(code.begin(), code.end(), [](char letter) {
        return letter >= 'A' && letter <= 'Z';
    });
    if (!three_capitals)
        return fail(ErrorKind::invalid, "currency_malformed",
            "A currency is three capital letters of ISO 4217, such as EUR.");
    return Currency(code[0], code[1], code[2]);
}

int Currency::exponent() const {
    auto const known = std::find_if(
        exponents.begin(), exponents.end(), [&](Exponent const& entry) { return entry.code == code(); });
    return known == exponents.end() ? 2 : known->digits;
}

Result<Money> Money::of_minor_units(std::int64_t minor, Currency currency) {
    if (out_of_range(minor)) return too_large();
    return Money(minor, currency);
}

Result<Money> Money::parse(std::string_view decimal, Currency currency) {
    bool const negative = decimal.starts_with('-');
    if (negative) decimal.remove_prefix(1);
    std::int64_t minor = 0;
    int decimals = -1; // -1 until the point is seen
    bool digits = false;
    for (char const letter : decimal) {
        if (letter == '.' && decimals < 0 && digits) {
            decimals = 0;
            continue;
        }
        if (letter < '0' || letter > '9') return malformed(currency);
        if (decimals >= 0 && ++decimals > currency.exponent()) return malformed(currency);
        digits = true;
        minor = minor * 10 + (letter - '0');
        if (minor > limit) return too_large();
    }
    if (!digits || decimals == 0) return malformed(currency);
    for (int i = std::max(decimals, 0); i < currency.exponent(); ++i) {
        minor *= 10;
        if (minor > limit) return too_large();
    }
    return Money(negative ? -minor : minor, currency);
}

Result<Money> Money::plus(Money other) const {
    if (currency_ != other.currency_) return mixed(currency_, other.currency_);
    return of_minor_units(minor_ + other.minor_, currency_);
}

Result<Money> Money::minus(Money other) const {
    if (currency_ != other.currency_) return mixed(currency_, other.currency_);
    return of_minor_units(minor_ - other.minor_, currency_);
}

Result<Money> Money::times(std::int64_t factor) const {
    Wide const product = Wide(minor_) * factor;
    if (out_of_range(product)) return too_large();
    return Money(static_cast<std::int64_t>(product), currency_);
}

Result<Money> Money::share(std::int64_t basis_points, Rounding rounding) const {
    constexpr std::int64_t whole = 10'000;
    Wide const product = Wide(minor_) * basis_points;
    // Half up means away from zero at the half: -0.5 becomes -1, so that a refund mirrors its payment.
    Wide const magnitude = product < 0 ? -product : product;
    Wide const rounded = (magnitude + (rounding == Rounding::half_up ? whole / 2 : 0)) / whole;
    Wide const amount = product < 0 ? -rounded : rounded;
    if (out_of_range(amount)) return too_large();
    return Money(static_cast<std::int64_t>(amount), currency_);
}

Result<std::vector<Money>> Money::split(std::vector<std::int64_t> const& weights) const {
    Wide total = 0;
    for (std::int64_t const weight : weights) {
        if (weight < 0) return fail(ErrorKind::invalid, "weight_negative", "A share cannot be negative.");
        total += weight;
    }
    if (total == 0)
        return fail(ErrorKind::invalid, "weights_empty", "At least one share must be above zero.");

    std::vector<Money> parts;
    std::vector<std::pair<Wide, std::size_t>> remainders;
    Wide handed_out = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        Wide const exact = Wide(minor_) * weights[i];
        Wide const part = floor_divide(exact, total);
        parts.push_back(Money(static_cast<std::int64_t>(part), currency_));
        remainders.emplace_back(exact - part * total, i);
        handed_out += part;
    }
    std::stable_sort(remainders.begin(), remainders.end(),
        [](auto const& one, auto const& other) { return one.first > other.first; });
    auto const left = static_cast<std::size_t>(Wide(minor_) - handed_out);
    for (std::size_t i = 0; i < left; ++i)
        ++parts[remainders[i].second].minor_;
    return parts;
}

Result<std::strong_ordering> Money::compare(Money other) const {
    if (currency_ != other.currency_) return mixed(currency_, other.currency_);
    return minor_ <=> other.minor_;
}

std::string to_decimal(Money amount) {
    std::int64_t const minor = amount.minor();
    std::string digits = std::to_string(minor < 0 ? -minor : minor);
    auto const exponent = static_cast<std::size_t>(amount.currency().exponent());
    if (digits.size() <= exponent) digits.insert(0, exponent + 1 - digits.size(), '0');
    if (exponent > 0) digits.insert(digits.size() - exponent, ".");
    return (minor < 0 ? "-" : "") + digits;
}

std::string to_string(Money amount) {
    return std::string(amount.currency().code()) + " " + to_decimal(amount);
}

} // namespace tenon
