#include "insights/phrase.h"

#include "base/text.h"
#include "platform/json/write.h"

#include <algorithm>

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
    std::string text;
    json::write_number(text, value);
    return text;
}

std::string quoted(std::string_view name) { return "“" + std::string(name) + "”"; }

std::string listed(std::vector<std::string> const& pieces) {
    if (pieces.size() < 2) return join(pieces, "");
    return join({pieces.begin(), pieces.end() - 1}, ", ") + " and " + pieces.back();
}

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace tenon::insights
