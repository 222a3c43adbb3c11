#include "platform/http/answer.h"

#include "base/text.h"
#include "platform/http/compress.h"
#include "platform/http/range.h"

#include <algorithm>
#include <charconv>

namespace tenon::http {

namespace {

bool reads(Request const& request) { return request.method == Method::get || request.method == Method::head; }

// Without the W/ of a weak tag: for reading, weak and strong are the same (RFC 9110 §13.1.2).
std::string_view opaque(std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; }

bool names_tag(std::string_view field, std::string_view tag) {
    auto const items = split(field, ',');
    return std::any_of(items.begin(), items.end(),
        [&](std::string_view item) { return trim(item) == "*" || opaque(trim(item)) == opaque(tag); });
}

// The client has already what it asks for.
bool is_unchanged(Request const& request, Headers const& answer) {
    auto const tag = answer.find("ETag");
    if (auto const known = request.headers.find("If-None-Match")) return tag && names_tag(*known, *tag);
    auto const since = request.headers.find("If-Modified-Since");
    return since && since == answer.find("Last-Modified");
}

// A range is only of use to a client whose other parts are of the same file.
bool wants_range_of(Request const& request, Headers const& answer) {
    auto const condition = request.headers.find("If-Range");
    if (!condition) return true;
    bool const weak = condition->starts_with("W/");
    return !weak && (condition == answer.find("ETag") || condition == answer.find("Last-Modified"));
}

void refuse_range(Answer& answer, std::uint64_t size) {
    answer.response.status = 416;
    answer.response.headers.set("Content-Range", "bytes */" + std::to_string(size));
    answer.response.body = std::string();
    answer.length = 0;
}

void cut_range(Request const& request, Answer& answer, FileBody const& file) {
    Headers& headers = answer.response.headers;
    headers.set("Accept-Ranges", "bytes");
    auto const field = request.headers.find("Range");
    if (request.method != Method::get || !field || !wants_range_of(request, headers)) return;
    auto const range = find_range(*field, file.size);
    if (!range) return;
    if (range->size == 0) return refuse_range(answer, file.size);
    headers.set("Content-Range", "bytes " + std::to_string(range->first) + "-" +
                                     std::to_string(range->first + range->size - 1) + "/" +
                                     std::to_string(file.size));
    answer.response.status = 206;
    answer.file_offset = range->first;
    answer.length = range->size;
}

std::optional<std::uint64_t> announced_length(Headers const& headers) {
    auto const text = headers.find("Content-Length");
    if (!text) return std::nullopt;
    std::uint64_t length = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), length);
    if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
    return length;
}

std::optional<std::uint64_t> body_length(Response const& response) {
    if (auto const* text = std::get_if<std::string>(&response.body)) return text->size();
    if (auto const* file = std::get_if<FileBody>(&response.body)) return file->size;
    return announced_length(response.headers);
}

bool may_have_body(Request const& request, int status) {
    return request.method != Method::head && status >= 200 && status != 204 && status != 304;
}

} // namespace

Answer make_answer(Request const& request, Response response) {
    if (response.status == 200 && reads(request) && is_unchanged(request, response.headers))
        response.status = 304;
    else
        compress(request, response);
    Answer answer;
    answer.response = std::move(response);
    answer.length = body_length(answer.response);
    auto const* file = std::get_if<FileBody>(&answer.response.body);
    if (file && answer.response.status == 200) {
        FileBody const body = *file; // a refused range replaces it
        cut_range(request, answer, body);
    }
    answer.has_body = may_have_body(request, answer.response.status);
    if (auto const* sent = std::get_if<FileBody>(&answer.response.body); sent && answer.has_body)
        answer.file = File(sent->path);
    return answer;
}

} // namespace tenon::http
