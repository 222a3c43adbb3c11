#include "contracts/canonical_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tenon::contracts {

namespace {

constexpr std::int64_t exact_max = 9'007'199'254'740'991; // 2^53 - 1: what a double still holds exactly

// UTF-8 sorts by code point. UTF-16 does too, but for code points beyond U+FFFF, whose surrogates (from
// U+D800) stand before U+E000 … U+FFFF.
unsigned utf16_rank(unsigned char lead) {
    if (lead >= 0xF0) return 0xEEU; // after U+D7FF (lead ED), before U+E000 (lead EE)
    return lead >= 0xEE ? lead + 1U : lead;
}

bool stands_before(std::string_view one, std::string_view other) {
    auto const [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (a == one.end() || b == other.end()) return a == one.end() && b != other.end();
    auto const left = static_cast<unsigned char>(*a);
    auto const right = static_cast<unsigned char>(*b);
    if (left >= 0xC0 && right >= 0xC0 && utf16_rank(left) != utf16_rank(right))
        return utf16_rank(left) < utf16_rank(right);
    return left < right;
}

void write_text(std::string& out, std::string_view text) {
    constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (char const letter : text) {
        switch (letter) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(letter) < 0x20)
                (((out += "\\u00") += digits[letter >> 4]) += digits[letter & 15]);
            else
                out += letter;
        }
    }
    out += '"';
}

class Writer {
public:
    std::string out;

    Result<void> write(json::Value const& value, json::Place const& place) {
        return std::visit([&](auto const& data) { return this->write_data(data, place); }, value.data);
    }

private:
    static Failure refuse(json::Place const& place, std::string code, std::string message) {
        std::vector<Problem> problems{{place.pointer(), code, message}};
        return fail(ErrorKind::invalid, std::move(code), std::move(message), std::move(problems));
    }

    Result<void> write_data(std::monostate, json::Place const&) {
        out += "null";
        return {};
    }

    Result<void> write_data(bool flag, json::Place const&) {
        out += flag ? "true" : "false";
        return {};
    }

    Result<void> write_data(std::int64_t number, json::Place const& place) {
        if (number > exact_max || number < -exact_max)
            return refuse(place, "number_not_exact", "A whole number here has at most 15 digits.");
        out += std::to_string(number);
        return {};
    }

    Result<void> write_data(double number, json::Place const& place) {
        if (!std::isfinite(number))
            return refuse(place, "number_not_finite", "A number is needed here; this is none.");
        out += canonical_number(number);
        return {};
    }

    Result<void> write_data(std::string const& text, json::Place const&) {
        write_text(out, text);
        return {};
    }

    Result<void> write_data(json::Array const& items, json::Place const& place) {
        out += '[';
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) out += ',';
            TENON_CHECK(write(items[i], place.at(i)));
        }
        out += ']';
        return {};
    }

    Result<void> write_data(json::Object const& object, json::Place const& place) {
        std::vector<std::pair<std::string_view, json::Value const*>> members;
        for (auto const& [key, value] : object)
            members.emplace_back(key, &value);
        std::sort(members.begin(), members.end(),
            [](auto const& one, auto const& other) { return stands_before(one.first, other.first); });
        out += '{';
        for (std::size_t i = 0; i < members.size(); ++i) {
            auto const& [key, value] = members[i];
            if (i > 0 && members[i - 1].first == key)
                return refuse(place.at(key), "duplicate_key", "This name stands here twice.");
            if (i > 0) out += ',';
            write_text(out, key);
            out += ':';
            TENON_CHECK(write(*value, place.at(key)));
        }
        out += '}';
        return {};
    }
};

// A positive number as its shortest digits that read back the same, and how many stand before the point.
struct Decimal {
    std::string digits;
    int point = 0;
};

Decimal shortest(double number) {
    std::array<char, 32> buffer{};
    auto const scientific = std::chars_format::scientific;
    auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, scientific).ptr;
    std::string_view const text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    auto const e = text.find('e');
    std::string digits(text.substr(0, e));
    std::erase(digits, '.');
    int exponent = 0;
    std::string_view const sign_and_digits = text.substr(e + 1);
    bool const has_plus = sign_and_digits.front() == '+'; // which from_chars does not read
    std::from_chars(sign_and_digits.data() + (has_plus ? 1 : 0), end, exponent);
    return {std::move(digits), exponent + 1};
}

// ECMA-262, Number::toString: a plain decimal from 1e-6 up to 1e21, with an exponent outside.
std::string in_ecmascript(Decimal const& decimal) {
    auto const& [digits, point] = decimal;
    int const count = static_cast<int>(digits.size());
    if (point > 21 || point < -5) {
        std::string const fraction = count > 1 ? "." + digits.substr(1) : "";
        int const exponent = point - 1;
        return digits.substr(0, 1) + fraction + (exponent < 0 ? "e-" : "e+") +
               std::to_string(std::abs(exponent));
    }
    if (point >= count) return digits + std::string(static_cast<std::size_t>(point - count), '0');
    if (point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    auto const whole = static_cast<std::size_t>(point);
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

} // namespace

Result<std::string> canonical_json(json::Value const& value) {
    Writer writer;
    TENON_CHECK(writer.write(value, json::Place{}));
    return std::move(writer.out);
}

std::string canonical_number(double number) {
    if (number == 0) return "0";
    std::string const text = in_ecmascript(shortest(std::abs(number)));
    return number < 0 ? "-" + text : text;
}

} // namespace tenon::contracts
