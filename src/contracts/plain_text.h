#pragma once

// Text that may stand in a contract: what everybody sees is all there is. UTF-8 in NFC, one line, no control
// characters, no direction overrides, nothing of zero width, no private-use characters, no blank at either
// end. So two contracts that look alike are alike, and no parameter can pose as another clause.

#include "platform/json/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::contracts {

// What is wrong with the text, or nothing: text_not_utf8, text_not_one_line, text_invisible,
// text_private_use, text_blank_at_end, text_not_nfc.
std::optional<Problem> find_unplain(std::string_view text, std::string pointer);

// Of every text in the document, each with its pointer below `pointer`.
std::vector<Problem> find_unplain(json::Value const& document, std::string const& pointer);

// The same text as a contract may hold it: composed, on one line, without what cannot be seen. For drafts
// that are made from texts written elsewhere; a person's own edit is refused instead.
std::string make_plain(std::string_view text);
void make_plain(json::Value& document);

} // namespace tenon::contracts
