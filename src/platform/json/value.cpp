#include "platform/json/value.h"

#include "base/text.h"

#include <simdjson.h>

#include <charconv>

namespace tenon::json {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t max_depth = 32;

Value convert(dom::element element) {
    switch (element.type()) {
    case dom::element_type::NULL_VALUE: return {};
    case dom::element_type::BOOL: return {bool(element)};
    case dom::element_type::INT64: return {std::int64_t(element)};
    case dom::element_type::UINT64: return {static_cast<double>(std::uint64_t(element))};
    case dom::element_type::DOUBLE: return {double(element)};
    case dom::element_type::STRING: return {std::string(std::string_view(element))};
    case dom::element_type::ARRAY: {
        Array items;
        for (dom::element item : dom::array(element))
            items.push_back(convert(item));
        return {std::move(items)};
    }
    case dom::element_type::OBJECT: {
        Object fields;
        for (dom::key_value_pair field : dom::object(element))
            fields.push_back({std::string(field.key), convert(field.value)});
        return {std::move(fields)};
    }
    }
    return {};
}

Failure refused(simdjson::error_code code, std::string_view text) {
    // The parser may stumble over something else first; that it is another encoding says more.
    switch (is_utf8(text) ? code : simdjson::UTF8_ERROR) {
    case simdjson::DEPTH_ERROR:
        return fail(ErrorKind::invalid, "json_too_deep", "The JSON is nested more than 32 levels deep.");
    case simdjson::UTF8_ERROR:
        return fail(ErrorKind::invalid, "text_not_utf8", "The text is not valid UTF-8; save it as UTF-8.");
    case simdjson::EMPTY:
        return fail(ErrorKind::invalid, "json_malformed", "A JSON document was expected, but nothing came.");
    case simdjson::NUMBER_ERROR:
        return fail(ErrorKind::invalid, "json_malformed",
            "A number in the JSON is misspelt, or has more digits than 64 bits hold.");
    default:
        return fail(ErrorKind::invalid, "json_malformed",
            std::string("This is not JSON: ") + simdjson::error_message(code));
    }
}

} // namespace

Value const* Value::find(std::string_view key) const {
    if (auto const* object = std::get_if<Object>(&data))
        for (auto const& [name, value] : *object)
            if (name == key) return &value;
    return nullptr;
}

Value const& nearest(Value const& root, std::string_view pointer) {
    Value const* value = &root;
    for (std::string_view segment : split(pointer.substr(pointer.empty() ? 0 : 1), '/')) {
        Value const* next = value->find(segment);
        auto const* items = std::get_if<Array>(&value->data);
        std::size_t index = 0;
        auto const parsed = std::from_chars(segment.data(), segment.data() + segment.size(), index);
        if (items && parsed.ec == std::errc{} && index < items->size()) next = &(*items)[index];
        if (!next) break;
        value = next;
    }
    return *value;
}

std::string_view name_of_type(Value const& value) {
    constexpr std::string_view names[] = {
        "nothing", "true or false", "a whole number", "a number", "text", "a list", "an object"};
    return names[value.data.index()];
}

Result<Value> parse_json(std::string_view text) {
    dom::parser parser;
    if (auto code = parser.allocate(text.size(), max_depth)) return refused(code, text);
    dom::element root;
    if (auto code = parser.parse(text.data(), text.size()).get(root)) return refused(code, text);
    return convert(root);
}

} // namespace tenon::json
