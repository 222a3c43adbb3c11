#include "datasets/value_reading.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

namespace tenon::datasets {

namespace {

constexpr std::array<std::string_view, 15> boolean_words{
    "true", "false", "yes", "no", "y", "n", "t", "f", "on", "off", "wahr", "falsch", "ja", "nein", "j"};

constexpr std::size_t integer_digits_max = 18;
// Nobody writes a large number with a plus, but every phone number.
constexpr std::size_t plus_digits_max = 6;
constexpr std::size_t number_bytes_max = 40;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
// After its sign; "inf" is a number as well.
bool may_begin_number(char letter) {
    return is_digit(letter) || letter == '.' || letter == 'i' || letter == 'I';
}

NumberReading read_decimal(std::string_view text, NumberKind kind) {
    double value = 0;
    auto const [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || std::isnan(value)) return {};
    if (std::isinf(value)) return {NumberKind::infinite, value};
    return {kind, value};
}

constexpr std::array<double, 16> powers_of_ten{
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// Digits with at most one point among them: nearly every number in a file, at one look. Both the digits and
// the power of ten are whole numbers that a double holds, so one division rounds correctly (Clinger 1990).
std::optional<NumberReading> read_plain(std::string_view digits, bool is_negative) {
    constexpr std::size_t decimal_bytes_max = 16;
    if (digits.size() > integer_digits_max) return std::nullopt;
    std::int64_t value = 0;
    std::size_t point = digits.size();
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (is_digit(digits[i]))
            value = value * 10 + (digits[i] - '0');
        else if (digits[i] == '.' && point == digits.size())
            point = i;
        else
            return std::nullopt;
    }
    if (point == digits.size())
        return NumberReading{NumberKind::integer, static_cast<double>(is_negative ? -value : value)};
    if (digits.size() > decimal_bytes_max || digits.size() < 2) return std::nullopt;
    double const number = static_cast<double>(value) / powers_of_ten[digits.size() - 1 - point];
    return NumberReading{NumberKind::decimal, is_negative ? -number : number};
}

NumberReading read_comma(std::string_view text, std::size_t comma) {
    std::array<char, number_bytes_max> copy;
    std::copy(text.begin(), text.end(), copy.begin());
    copy[comma] = '.';
    return read_decimal({copy.data(), text.size()}, NumberKind::comma);
}

} // namespace

bool is_boolean_word(std::string_view text) {
    if (text.size() > 6) return false;
    return std::any_of(boolean_words.begin(), boolean_words.end(), [text](std::string_view word) {
        return word.size() == text.size() && equals_ignoring_case(word, text);
    });
}

NumberReading read_number(std::string_view text) {
    if (text.empty() || text.size() > number_bytes_max) return {};
    bool const is_negative = text[0] == '-';
    bool const has_plus = text[0] == '+';
    std::string_view const digits = text.substr(is_negative || has_plus ? 1 : 0);
    if (digits.empty() || !may_begin_number(digits[0])) return {};
    bool const has_leading_zero = digits.size() > 1 && digits[0] == '0' && is_digit(digits[1]);
    if (has_leading_zero || (has_plus && digits.size() > plus_digits_max)) return {};

    if (auto const plain = read_plain(digits, is_negative)) return *plain;
    if (std::all_of(digits.begin(), digits.end(), is_digit)) return {}; // an identifier
    std::string_view const unsigned_or_negative = has_plus ? digits : text;
    // One comma between digits; two would group thousands, and then it is a guess.
    auto const comma = unsigned_or_negative.find(',');
    if (comma != unsigned_or_negative.npos) {
        if (unsigned_or_negative.find('.') != unsigned_or_negative.npos ||
            !is_digit(unsigned_or_negative.back()))
            return {};
        return is_digit(digits[0]) ? read_comma(unsigned_or_negative, comma) : NumberReading{};
    }
    return read_decimal(unsigned_or_negative, NumberKind::decimal);
}

} // namespace tenon::datasets
