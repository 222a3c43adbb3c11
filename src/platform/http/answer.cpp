#include "platform/http/answer.h"

#include <charconv>

namespace tenon::http {

namespace {

std::optional<std::uint64_t> announced_length(Response const& response) {
    auto const text = response.headers.find("Content-Length");
    if (!text) return std::nullopt;
    std::uint64_t length = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), length);
    if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
    return length;
}

std::optional<std::uint64_t> body_length(Response const& response) {
    if (auto const* text = std::get_if<std::string>(&response.body)) return text->size();
    if (auto const* file = std::get_if<FileBody>(&response.body)) return file->size;
    return announced_length(response);
}

bool may_have_body(Request const& request, int status) {
    return request.method != Method::head && status >= 200 && status != 204 && status != 304;
}

} // namespace

Answer make_answer(Request const& request, Response response) {
    Answer answer;
    answer.response = std::move(response);
    answer.length = body_length(answer.response);
    answer.has_body = may_have_body(request, answer.response.status);
    return answer;
}

} // namespace tenon::http
