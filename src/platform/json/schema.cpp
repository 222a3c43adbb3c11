#include "platform/json/schema.h"

#include "platform/json/write.h"

#include <stdexcept>

namespace tenon::json {

std::string Schemas::reference(std::string const& name) const {
    return R"({"$ref":")" + root_ + name + "\"}";
}

std::string Schemas::with_note(std::string const& member, std::string schema) const {
    auto const note = notes_.find(member);
    if (note == notes_.end()) return schema;
    std::string described = R"({"description":)";
    write_text(described, note->second);
    return described + (schema == "{}" ? "" : ",") + schema.substr(1);
}

bool Schemas::claim(std::string const& name, std::string_view full_name) {
    auto const [entry, is_new] = full_names_.emplace(name, full_name);
    if (!is_new && entry->second != full_name)
        throw std::logic_error("two structs on the wire are called " + name + "; rename one");
    return is_new;
}

void Schemas::add_struct(std::string const& name, std::span<Member const> members) {
    std::string properties;
    std::string required;
    for (auto const& member : members) {
        std::string const wire(member.name);
        properties += (properties.empty() ? "\"" : ",\"") + wire +
                      "\":" + with_note(name + "." + wire, (this->*member.schema)());
        if (member.is_required) required += (required.empty() ? "\"" : ",\"") + wire + "\"";
    }
    components_[name] = R"({"type":"object","additionalProperties":false,"properties":{)" + properties + "}" +
                        (required.empty() ? "" : R"(,"required":[)" + required + "]") + "}";
}

void Schemas::add_enum(std::string const& name, std::span<std::string_view const> texts) {
    std::string names;
    for (std::string_view const text : texts)
        names += (names.empty() ? "\"" : ",\"") + std::string(text) + "\"";
    components_[name] = R"({"type":"string","enum":[)" + names + "]}";
}

namespace detail {

std::string money_schema() {
    return R"({"type":"object","additionalProperties":false,"required":["minor","currency"],)"
           R"("description":"Whole minor units: 450000 EUR is 4500.00.",)"
           R"("properties":{"minor":{"type":"integer","format":"int64"},)"
           R"("currency":{"type":"string","pattern":"^[A-Z]{3}$"}}})";
}

std::string text_schema(std::string_view format) {
    if (format.empty()) return R"({"type":"string","maxLength":)" + std::to_string(max_text) + "}";
    return R"({"type":"string","format":")" + std::string(format) + "\"}";
}

} // namespace detail

} // namespace tenon::json
