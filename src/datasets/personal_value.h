#pragma once

// Values that look as if they belonged to a person. Each check is as strict as its spelling allows: check
// digits where there are any, so that order numbers are not taken for bank accounts.

#include <string_view>

namespace tenon::datasets {

// Anywhere inside the text, because addresses hide in comments.
bool holds_email(std::string_view text);

// International or national, at least seven digits: "+49 170 1234567", "(030) 123-4567", "01701234567". The
// text is known to be neither a number nor a date.
bool is_phone_number(std::string_view text);

// ISO 13616: the length of its country and the check digits by mod 97. Spaces are allowed.
bool is_iban(std::string_view text);

// 13 to 19 digits with a payment network's prefix and the check digit of Luhn (ISO/IEC 7812-1).
bool is_payment_card(std::string_view text);

// IPv4 or IPv6.
bool is_ip_address(std::string_view text);

} // namespace tenon::datasets
