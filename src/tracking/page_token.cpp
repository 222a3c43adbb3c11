#include "tracking/page_token.h"

#include "platform/crypto/encoding.h"
#include "platform/json/read.h"
#include "platform/json/write.h"

namespace tenon::tracking {

namespace {

Failure refused() {
    return fail(ErrorKind::invalid, "page_token_invalid",
        "Invalid page token, or one of another search. Leave it out to begin with the first page.");
}

template <class T> bool take(json::Value const& value, Mark& mark) {
    auto read = json::read<T>(value, json::Manner::tolerant);
    if (read) mark = *std::move(read);
    return read.has_value();
}

} // namespace

std::string make_page_token(std::vector<Mark> const& marks) {
    std::string text = "[";
    for (Mark const& mark : marks) {
        if (text.size() > 1) text += ',';
        std::visit([&](auto const& value) { json::write(text, value); }, mark);
    }
    return to_base64url(text + "]");
}

Result<std::vector<Mark>> read_page_token(std::string_view token, std::vector<Mark> shape) {
    auto const text = from_base64url(token);
    if (!text) return refused();
    auto const document = json::parse_json(*text);
    auto const* list = document ? std::get_if<json::Array>(&document->data) : nullptr;
    if (!list || list->size() != shape.size()) return refused();
    for (std::size_t i = 0; i < shape.size(); ++i) {
        json::Value const& value = (*list)[i];
        bool const fits = std::visit(
            [&](auto const& kind) { return take<std::remove_cvref_t<decltype(kind)>>(value, shape[i]); },
            Mark(shape[i]));
        if (!fits) return refused();
    }
    return shape;
}

} // namespace tenon::tracking
