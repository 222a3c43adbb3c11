#include "platform/http/message.h"

#include "base/text.h"

#include <algorithm>

namespace tenon::http {

std::string_view to_string(Method method) {
    switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::del: return "DELETE";
    case Method::options: return "OPTIONS";
    }
    return "GET";
}

void Headers::set(std::string_view name, std::string value) {
    std::erase_if(fields_, [&](auto const& field) { return equals_ignoring_case(field.first, name); });
    fields_.emplace_back(name, std::move(value));
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (auto const& [field, value] : fields_)
        if (equals_ignoring_case(field, name)) return value;
    return std::nullopt;
}

std::optional<std::string_view> Request::find_query(std::string_view name) const {
    for (auto const& [field, value] : query)
        if (field == name) return value;
    return std::nullopt;
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
    for (auto const& [field, value] : headers.all()) {
        if (!equals_ignoring_case(field, "Cookie")) continue;
        for (std::string_view const pair : split(value, ';')) {
            auto const equals = pair.find('=');
            if (equals != pair.npos && trim(pair.substr(0, equals)) == name)
                return trim(pair.substr(equals + 1));
        }
    }
    return std::nullopt;
}

Response Response::text(int status, std::string body, std::string content_type) {
    Response response{.status = status, .body = std::move(body)};
    response.headers.add("Content-Type", std::move(content_type));
    return response;
}

Response Response::json(int status, std::string body) {
    return text(status, std::move(body), "application/json");
}

} // namespace tenon::http
