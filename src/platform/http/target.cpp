#include "platform/http/target.h"

#include "base/hex.h"
#include "base/text.h"

#include <algorithm>

namespace tenon::http {

namespace {

// `kept` are the characters whose escapes stay, in capitals.
std::optional<std::string> decode(std::string_view text, std::string_view kept) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        if (text.front() != '%') {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        auto const byte = text.size() < 3 ? std::nullopt : hex_byte(text[1], text[2]);
        if (!byte || *byte == '\0') return std::nullopt;
        if (kept.find(*byte) == kept.npos)
            result += *byte;
        else
            result += *byte == '/' ? "%2F" : "%25";
        text.remove_prefix(3);
    }
    if (!is_utf8(result)) return std::nullopt;
    return result;
}

// Dot segments are resolved by clients; one that arrives is meant to climb out of somewhere.
bool has_dot_segment(std::string_view path) {
    auto const segments = split(path, '/');
    return std::any_of(segments.begin(), segments.end(), [](auto s) { return s == "." || s == ".."; });
}

// "http://host:1/path?q" → "/path?q"; other targets as they are.
std::string_view without_origin(std::string_view target) {
    if (target.starts_with('/')) return target;
    auto const scheme = target.find("://");
    if (scheme == target.npos || scheme > 5) return target;
    auto const path = target.find_first_of("/?", scheme + 3);
    return path == target.npos ? "/" : target.substr(path);
}

std::optional<std::string> decode_form(std::string_view text) {
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return percent_decode(spaced);
}

bool read_query(std::string_view text, Request& request) {
    for (std::string_view const pair : split(text, '&')) {
        if (pair.empty()) continue;
        auto const equals = pair.find('=');
        auto name = decode_form(pair.substr(0, equals));
        auto value = decode_form(equals == pair.npos ? "" : pair.substr(equals + 1));
        if (!name || !value) return false;
        request.query.emplace_back(*std::move(name), *std::move(value));
    }
    return true;
}

} // namespace

std::optional<std::string> percent_decode(std::string_view text) { return decode(text, ""); }

std::string decode_segment(std::string_view segment) {
    return decode(segment, "").value_or(std::string(segment));
}

bool read_target(Request& request) {
    std::string_view const target = without_origin(request.target);
    if (target == "*" && request.method == Method::options) {
        request.path = target;
        return true;
    }
    if (target.find('#') != target.npos) return false;
    auto const question = target.find('?');
    auto path = decode(target.substr(0, question), "/%");
    if (!path || !path->starts_with('/') || has_dot_segment(*path)) return false;
    request.path = *std::move(path);
    return question == target.npos || read_query(target.substr(question + 1), request);
}

} // namespace tenon::http
