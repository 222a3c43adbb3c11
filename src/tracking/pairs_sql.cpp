#include "tracking/pairs_sql.h"

#include "platform/json/write.h"

namespace tenon::tracking {

std::string json_pairs(std::vector<Pair> const& pairs) {
    std::string out = "[";
    for (Pair const& pair : pairs) {
        if (out.size() > 1) out += ',';
        out += '[';
        json::write_text(out, pair.key);
        out += ',';
        json::write_text(out, pair.value);
        out += ']';
    }
    return out + ']';
}

std::string json_texts(std::span<std::string const> texts) {
    std::string out = "[";
    for (std::string const& text : texts) {
        if (out.size() > 1) out += ',';
        json::write_text(out, text);
    }
    return out + ']';
}

std::string json_numbers(std::span<std::int64_t const> numbers) {
    std::string out = "[";
    for (std::int64_t const number : numbers)
        out += (out.size() > 1 ? "," : "") + std::to_string(number);
    return out + ']';
}

} // namespace tenon::tracking
