#include "platform/json/yaml_scalar.h"

#include <charconv>
#include <optional>

namespace tenon::json {

namespace {

std::optional<std::int64_t> as_integer(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// Decimal only: "nan" and "inf" stay words, so that a title may be "Inf".
std::optional<double> as_decimal(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.find_first_not_of("0123456789.eE+-") != text.npos ||
        text.find_first_of("0123456789") == text.npos)
        return std::nullopt;
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

Value plain_scalar(std::string const& text) {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return {};
    if (text == "true" || text == "True" || text == "TRUE") return {true};
    if (text == "false" || text == "False" || text == "FALSE") return {false};
    if (auto number = as_integer(text)) return {*number};
    if (auto number = as_decimal(text)) return {*number};
    return {text};
}

} // namespace tenon::json
