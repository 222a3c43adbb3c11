#pragma once

// Writes a document as YAML that a person edits: block style, two spaces, quotes only where the text would be
// read as something else, several lines as a block. parse_yaml reads back what was written.

#include "platform/json/value.h"

namespace tenon::json {

std::string to_yaml(Value const& document);

// Without what says nothing: members that are null, empty texts or empty lists.
Value without_silence(Value const& document);

} // namespace tenon::json
