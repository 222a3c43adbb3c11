#include "insights/phrase.h"

#include "base/text.h"
#include "platform/json/write.h"

#include <algorithm>
#include <cmath>

namespace tenon::insights {

std::string spoken(Money amount) {
    std::string digits = to_decimal(amount);
    auto const point = std::min(digits.find('.'), digits.size());
    std::string decimals = digits.substr(point);
    digits.resize(point);
    if (decimals.find_first_not_of(".0") == decimals.npos) decimals.clear();
    std::size_t const first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3; at -= 3)
        digits.insert(at - 3, ",");
    return std::string(amount.currency().code()) + " " + digits + decimals;
}

std::string spoken(double value) {
    constexpr double ten_thousandth = 1e4;
    bool const fits = std::abs(value) < 1e9 && std::abs(value) * ten_thousandth >= 1;
    std::string text;
    json::write_number(text, fits ? std::round(value * ten_thousandth) / ten_thousandth : value);
    return text;
}

std::string shortened(std::string_view name) {
    constexpr std::size_t code_points_max = 60;
    if (count_code_points(name) <= code_points_max) return std::string(name);
    std::size_t end = 0;
    for (std::size_t left = code_points_max; left > 0; --left)
        while (++end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) {
        }
    return std::string(name.substr(0, end)) + "…";
}

std::string in_quotes(std::string_view name) { return "“" + shortened(name) + "”"; }

std::string listed(std::vector<std::string> const& pieces) {
    if (pieces.size() < 2) return join(pieces, "");
    return join({pieces.begin(), pieces.end() - 1}, ", ") + " and " + pieces.back();
}

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace tenon::insights
