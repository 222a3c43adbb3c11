#pragma once

// A document as a tree: what JSON and YAML texts become before a struct is read from them (read.h). Order and
// duplicate keys are kept, so that the reader can report them; a value remembers its place in a file.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tenon::json {

struct Value;
struct Member;
using Array = std::vector<Value>;
using Object = std::vector<Member>;

struct Value {
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> data;
    int line = 0; // 1-based, of YAML only; JSON from the wire has no lines worth naming
    int column = 0;

    bool is_null() const { return std::holds_alternative<std::monostate>(data); }
    // Null where there is none or this is no object.
    Value const* find(std::string_view key) const;
};

struct Member {
    std::string key;
    Value value;
};

// The value an RFC 6901 pointer leads to, or the deepest one on the way there: what to point a person at.
Value const& nearest(Value const& root, std::string_view pointer);

// "text", "a number", "a list": for sentences.
std::string_view name_of_type(Value const& value);

// Errors: json_malformed, json_too_deep (32 levels), text_not_utf8. Integers beyond an int64 become doubles.
Result<Value> parse_json(std::string_view text);

// YAML 1.2 core schema, one document. Anchors, aliases and tags are refused: a brief needs none, and an alias
// can grow a small file into a large tree. Every problem carries its line and column.
// Errors: yaml_malformed, yaml_tab, yaml_too_deep, yaml_alias, duplicate_key, text_not_utf8, text_has_nul.
Result<Value> parse_yaml(std::string_view text);

} // namespace tenon::json
