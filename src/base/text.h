#pragma once

// Small, pure helpers for text that several modules need. Text in Tenon is UTF-8 without U+0000.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tenon {

// Well-formed UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view text);

// The number of Unicode code points of well-formed UTF-8; what length limits count.
std::size_t count_code_points(std::string_view text);

// Without ASCII white space at both ends.
std::string_view trim(std::string_view text);

// ASCII letters in lower case; other bytes as they are. For codes, e-mail domains, header names.
std::string to_lower(std::string_view text);

bool equals_ignoring_case(std::string_view one, std::string_view other);

// The pieces between separators; "a,,b" gives three. An empty text gives one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator);

// Words as a reader counts them: runs of letters and digits, apostrophes and hyphens inside included.
std::vector<std::string> words(std::string_view text);

std::string join(std::vector<std::string> const& pieces, std::string_view separator);

// "1 row", "2 rows", "0 rows".
std::string count_of(std::int64_t count, std::string_view one, std::string_view many);

// "support-chatbot" from "Support chatbot!": lower-case ASCII letters and digits joined by single dashes, at
// most `limit` characters. Empty where the text has no such letter.
std::string slug(std::string_view text, std::size_t limit);

} // namespace tenon
