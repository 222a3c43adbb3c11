#pragma once

// gzip for answers that are text: JSON shrinks to a tenth.

#include "platform/http/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace tenon::http {

// Compresses the body of the response in place where it is text, large enough and the client takes gzip.
void compress(Request const& request, Response& response);

// Whether an Accept-Encoding field takes gzip: named, or by "*", with a weight above 0.
bool accepts_gzip(std::string_view field);

} // namespace tenon::http
