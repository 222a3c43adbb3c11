#include "platform/json/read.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

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
    problems.push_back({place.pointer(), std::move(code), std::move(message), value.line, value.column});
}

void Reader::expected(Value const& value, Place const& place, std::string_view what) {
    report(value, place, "wrong_type",
        "Expected " + std::string(what) + ", found " + std::string(name_of_type(value)) + ".");
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

void Reader::report_name(
    Value const& value, Place const& place, std::vector<std::string_view> const& allowed) {
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
    check_keys(value, *object, {"minor", "currency"}, place);
    auto const minor = read_member<std::int64_t>(value, *object, "minor", place);
    auto const currency = read_member<Currency>(value, *object, "currency", place);
    if (!minor || !currency) return std::nullopt;
    auto const money = Money::of_minor_units(*minor, *currency);
    if (money) return *money;
    report(value, place.at("minor"), money.error().code, money.error().message);
    return std::nullopt;
}

void Reader::check_keys(Value const& whole, Object const& object, std::vector<std::string_view> const& known,
    Place const& place) {
    if (manner_ == Manner::tolerant) return;
    for (auto field = object.begin(); field != object.end(); ++field) {
        std::string_view const key = field->first;
        Value const& where = field->second.line > 0 ? field->second : whole;
        if (std::find(known.begin(), known.end(), key) == known.end())
            report(where, place.at(key), "unknown_field",
                "\"" + std::string(key) + "\" is not a field here; check its spelling or remove it.");
        bool const twice =
            std::any_of(object.begin(), field, [&](auto const& earlier) { return earlier.first == key; });
        if (twice)
            report(where, place.at(key), "duplicate_key", "\"" + std::string(key) + "\" stands here twice.");
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
