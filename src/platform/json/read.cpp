#include "platform/json/read.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <set>

namespace tenon::json {

namespace {

std::string escape_pointer(std::string_view key) {
    std::string text;
    for (char const letter : key) {
        if (letter == '~')
            text += "~0";
        else if (letter == '/')
            text += "~1";
        else
            text += letter;
    }
    return text;
}

constexpr std::size_t problems_max =
    200; // more at once nobody reads, and a hostile document would have millions

// How many letters must be changed, added or left out to make one name of the other.
std::size_t distance_between(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t k = 1; k <= other.size(); ++k) {
            std::size_t const changed = diagonal + (one[i - 1] == other[k - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({changed, row[k - 1] + 1, diagonal + 1});
        }
    }
    return row.back();
}

// The known name that was probably meant, or "".
std::string_view name_meant(std::string_view key, std::span<std::string_view const> known) {
    std::string const typed = to_lower(trim(key));
    if (typed.size() > 40) return {};
    std::string_view meant;
    std::size_t least = typed.size() < 4 ? 2 : 3; // nearer than this
    for (std::string_view const name : known) {
        bool const begins_alike = typed.size() > 2 && (name.starts_with(typed) || typed.starts_with(name));
        std::size_t const distance = begins_alike ? 1 : distance_between(typed, name);
        if (distance >= least) continue;
        least = distance;
        meant = name;
    }
    return meant;
}

std::string unknown_field(std::string_view key, std::span<std::string_view const> known) {
    std::string text = "\"" + std::string(key) + "\" is not a field here; ";
    if (auto const meant = name_meant(key, known); !meant.empty())
        return text + "did you mean \"" + std::string(meant) + "\"?";
    return text + "check its spelling or remove it.";
}

std::optional<double> spelt_number(std::string const& text) {
    if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity") return std::numeric_limits<double>::infinity();
    if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

std::string Place::pointer() const {
    if (!parent) return "";
    return parent->pointer() + "/" + (key.data() ? escape_pointer(key) : std::to_string(index));
}

void Reader::report(Value const& value, Place const& place, std::string code, std::string message) {
    if (problems.size() < problems_max)
        problems.push_back({place.pointer(), std::move(code), std::move(message), value.line, value.column});
}

void Reader::expected(Value const& value, Place const& place, std::string_view what) {
    report(value, place, "wrong_type",
        "Expected " + std::string(what) + ", found " + std::string(name_of_type(value)) + ".");
}

void Reader::report_missing(Value const& whole, Place const& place) {
    report(whole, place, "required", "\"" + std::string(place.key) + "\" is required.");
}

std::optional<bool> Reader::read_boolean(Value const& value, Place const& place) {
    if (auto const* flag = std::get_if<bool>(&value.data)) return *flag;
    expected(value, place, "true or false");
    return std::nullopt;
}

std::optional<std::int64_t> Reader::read_integer(
    Value const& value, Place const& place, std::int64_t least, std::int64_t most) {
    std::optional<std::int64_t> number;
    if (auto const* integer = std::get_if<std::int64_t>(&value.data)) number = *integer;
    // 3.0 is a whole number too: JSON does not tell the two apart.
    if (auto const* real = std::get_if<double>(&value.data))
        if (*real == std::trunc(*real) && std::abs(*real) < 9e15) number = static_cast<std::int64_t>(*real);
    if (auto const* text = std::get_if<std::string>(&value.data); text && manner_ == Manner::tolerant) {
        std::int64_t parsed = 0;
        auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), parsed);
        if (error == std::errc{} && end == text->data() + text->size()) number = parsed;
    }
    if (!number) {
        expected(value, place, "a whole number");
        return std::nullopt;
    }
    if (*number < least || *number > most) {
        report(value, place, "out_of_range",
            "Expected a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
        return std::nullopt;
    }
    return number;
}

std::optional<double> Reader::read_number(Value const& value, Place const& place) {
    if (auto const* integer = std::get_if<std::int64_t>(&value.data)) return static_cast<double>(*integer);
    if (auto const* real = std::get_if<double>(&value.data)) return *real;
    if (auto const* text = std::get_if<std::string>(&value.data); text && manner_ == Manner::tolerant)
        if (auto number = spelt_number(*text)) return number;
    expected(value, place, "a number");
    return std::nullopt;
}

std::optional<std::string> Reader::read_text(Value const& value, Place const& place) {
    auto const* text = std::get_if<std::string>(&value.data);
    if (!text) {
        expected(value, place, "text");
        return std::nullopt;
    }
    if (text->find('\0') != text->npos) {
        report(value, place, "text_has_nul", "The text holds a NUL character; remove it.");
        return std::nullopt;
    }
    if (manner_ == Manner::strict && text->size() > max_text && count_code_points(*text) > max_text) {
        report(value, place, "text_too_long",
            "The text is longer than " + std::to_string(max_text) + " characters; shorten it.");
        return std::nullopt;
    }
    return *text;
}

void Reader::report_name(Value const& value, Place const& place, std::span<std::string_view const> allowed) {
    std::string names;
    for (std::string_view name : allowed)
        names += (names.empty() ? "" : ", ") + std::string(name);
    report(value, place, "not_a_choice", "Expected one of: " + names + ".");
}

std::optional<Money> Reader::read_money(Value const& value, Place const& place) {
    auto const* object = std::get_if<Object>(&value.data);
    if (!object) {
        expected(value, place, "an amount such as {\"minor\": 450000, \"currency\": \"EUR\"}");
        return std::nullopt;
    }
    static constexpr std::array<std::string_view, 2> names{"minor", "currency"};
    check_keys(value, *object, names, place);
    auto const minor = read_member<std::int64_t>(value, *object, "minor", place);
    auto const currency = read_member<Currency>(value, *object, "currency", place);
    if (!minor || !currency) return std::nullopt;
    auto const money = Money::of_minor_units(*minor, *currency);
    if (money) return *money;
    report(value, place.at("minor"), money.error().code, money.error().message);
    return std::nullopt;
}

void Reader::check_keys(
    Value const& whole, Object const& object, std::span<std::string_view const> known, Place const& place) {
    if (manner_ == Manner::tolerant) return;
    std::set<std::string_view> seen;
    for (auto const& [key, field] : object) {
        Value const& where = field.line > 0 ? field : whole;
        bool const is_known = std::find(known.begin(), known.end(), key) != known.end();
        if (!is_known && problems.size() < problems_max)
            report(where, place.at(key), "unknown_field", unknown_field(key, known));
        if (!seen.insert(key).second)
            report(where, place.at(key), "duplicate_key", "\"" + key + "\" stands here twice.");
    }
}

Value const* Reader::find_field(Object const& object, std::string_view name) const {
    for (auto const& [key, value] : object) {
        if (key != name) continue;
        return manner_ == Manner::tolerant && value.is_null() ? nullptr : &value;
    }
    return nullptr;
}

Error body_invalid(std::vector<Problem> problems) {
    std::string const message =
        problems.size() == 1 ? problems.front().message
                             : "There are " + std::to_string(problems.size()) + " problems in what was sent.";
    return {ErrorKind::invalid, "body_invalid", message, std::move(problems)};
}

} // namespace tenon::json
