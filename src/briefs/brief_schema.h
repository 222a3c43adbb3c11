#pragma once

// The shape of a brief's file for editors: JSON Schema 2020-12, made from the structs that read it.

#include <string>

namespace tenon::briefs {

// A JSON document, indented.
std::string brief_schema();

} // namespace tenon::briefs
