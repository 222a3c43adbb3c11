#include "platform/json/pretty.h"

#include "platform/json/write.h"

#include <utility>

namespace tenon::json {

namespace {

void print(std::string& out, Value const& value, std::size_t depth) {
    std::string const indent(2 * depth + 2, ' ');
    auto separate = [&](bool first) { out += first ? "\n" + indent : ",\n" + indent; };
    auto const* object = std::get_if<Object>(&value.data);
    auto const* array = std::get_if<Array>(&value.data);
    if ((object && object->empty()) || (array && array->empty()) || (!object && !array))
        return json::write_value(out, value);
    out += object ? '{' : '[';
    bool first = true;
    if (object)
        for (auto const& [key, member] : *object) {
            separate(std::exchange(first, false));
            json::write_text(out, key);
            out += ": ";
            print(out, member, depth + 1);
        }
    if (array)
        for (Value const& item : *array) {
            separate(std::exchange(first, false));
            print(out, item, depth + 1);
        }
    out += "\n" + std::string(2 * depth, ' ') + (object ? "}" : "]");
}

} // namespace

std::string to_pretty_json(Value const& document) {
    std::string text;
    print(text, document, 0);
    return text + "\n";
}

} // namespace tenon::json
