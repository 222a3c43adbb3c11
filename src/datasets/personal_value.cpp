#include "datasets/personal_value.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace tenon::datasets {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }
bool is_hex_digit(char letter) {
    return is_digit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}
bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

bool is_local_part(char letter) {
    return is_letter(letter) || is_digit(letter) ||
           std::string_view("._%+-").find(letter) != std::string_view::npos;
}

bool is_domain_part(char letter) {
    return is_letter(letter) || is_digit(letter) || letter == '-' || letter == '.';
}

// Whether the text after an @ begins with a domain that ends in a name of letters.
bool begins_with_domain(std::string_view text) {
    auto const end = std::find_if_not(text.begin(), text.end(), is_domain_part);
    std::string_view domain = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    while (domain.ends_with('.') || domain.ends_with('-'))
        domain.remove_suffix(1); // the end of a sentence
    auto const dot = domain.rfind('.');
    if (dot == domain.npos || dot == 0 || domain.find("..") != domain.npos) return false;
    std::string_view const top = domain.substr(dot + 1);
    return top.size() >= 2 && std::all_of(top.begin(), top.end(), is_letter);
}

struct IbanCountry {
    std::string_view code;
    std::size_t length;
};

// The SEPA countries and their neighbours, from the IBAN registry of SWIFT.
constexpr std::array iban_countries{IbanCountry{"AD", 24}, IbanCountry{"AL", 28}, IbanCountry{"AT", 20},
    IbanCountry{"BA", 20}, IbanCountry{"BE", 16}, IbanCountry{"BG", 22}, IbanCountry{"CH", 21},
    IbanCountry{"CY", 28}, IbanCountry{"CZ", 24}, IbanCountry{"DE", 22}, IbanCountry{"DK", 18},
    IbanCountry{"EE", 20}, IbanCountry{"ES", 24}, IbanCountry{"FI", 18}, IbanCountry{"FR", 27},
    IbanCountry{"GB", 22}, IbanCountry{"GI", 23}, IbanCountry{"GR", 27}, IbanCountry{"HR", 21},
    IbanCountry{"HU", 28}, IbanCountry{"IE", 22}, IbanCountry{"IS", 26}, IbanCountry{"IT", 27},
    IbanCountry{"LI", 21}, IbanCountry{"LT", 20}, IbanCountry{"LU", 20}, IbanCountry{"LV", 21},
    IbanCountry{"MC", 27}, IbanCountry{"MD", 24}, IbanCountry{"ME", 22}, IbanCountry{"MK", 19},
    IbanCountry{"MT", 31}, IbanCountry{"NL", 18}, IbanCountry{"NO", 15}, IbanCountry{"PL", 28},
    IbanCountry{"PT", 25}, IbanCountry{"RO", 24}, IbanCountry{"RS", 22}, IbanCountry{"SE", 24},
    IbanCountry{"SI", 19}, IbanCountry{"SK", 24}, IbanCountry{"SM", 27}, IbanCountry{"TR", 26},
    IbanCountry{"UA", 29}, IbanCountry{"VA", 22}, IbanCountry{"XK", 20}};

std::string without(std::string_view text, std::string_view separators) {
    std::string kept;
    for (char const letter : text)
        if (separators.find(letter) == separators.npos) kept += letter;
    return kept;
}

bool passes_mod_97(std::string const& iban) {
    unsigned remainder = 0;
    for (std::size_t i = 0; i < iban.size(); ++i) {
        char const letter = iban[(i + 4) % iban.size()]; // the first four characters come last
        if (is_digit(letter))
            remainder = (remainder * 10 + static_cast<unsigned>(letter - '0')) % 97;
        else if (is_upper(letter))
            remainder = (remainder * 100 + static_cast<unsigned>(letter - 'A') + 10) % 97;
        else
            return false;
    }
    return remainder == 1;
}

bool passes_luhn(std::string const& digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i] - '0';
        if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

// Visa, Mastercard, American Express, Diners, JCB, Discover, Maestro and UnionPay.
bool has_network_prefix(std::string const& digits) {
    int const first_two = (digits[0] - '0') * 10 + (digits[1] - '0');
    int const first_four = first_two * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
    return digits[0] == '4' || digits[0] == '6' || (first_two >= 50 && first_two <= 58) ||
           (first_four >= 2221 && first_four <= 2720) || (first_two >= 34 && first_two <= 38);
}

} // namespace

bool holds_email(std::string_view text) {
    for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1))
        if (at > 0 && is_local_part(text[at - 1]) && begins_with_domain(text.substr(at + 1))) return true;
    return false;
}

bool is_phone_number(std::string_view text) {
    if (text.size() < 7 || text.size() > 25) return false;
    if (text[0] != '+' && text[0] != '0' && text[0] != '(') return false;
    int digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i]))
            ++digits;
        else if (std::string_view(" -()/.").find(text[i]) == std::string_view::npos &&
                 (i > 0 || text[i] != '+'))
            return false;
    }
    // Without any separator a short run with a leading zero is more likely an article number.
    bool const is_bare = text[0] == '0' && digits == static_cast<int>(text.size());
    return digits <= 15 && digits >= (is_bare ? 10 : 7);
}

bool is_iban(std::string_view text) {
    if (text.size() < 15 || text.size() > 42 || !is_upper(text[0]) || !is_upper(text[1]) ||
        !is_digit(text[2]))
        return false;
    std::string const iban = without(text, " ");
    auto const country = std::find_if(iban_countries.begin(), iban_countries.end(),
        [&](IbanCountry const& each) { return iban.starts_with(each.code); });
    return country != iban_countries.end() && iban.size() == country->length && passes_mod_97(iban);
}

bool is_payment_card(std::string_view text) {
    if (text.size() < 13 || text.size() > 23 || !is_digit(text[0])) return false;
    std::string const digits = without(text, " -");
    bool const has_length = digits.size() >= 13 && digits.size() <= 19;
    return has_length && std::all_of(digits.begin(), digits.end(), is_digit) && has_network_prefix(digits) &&
           passes_luhn(digits);
}

bool is_ip_address(std::string_view text) {
    if (text.size() < 3 || text.size() > 45) return false;
    if (!is_hex_digit(text[0]) && text[0] != ':') return false;
    std::array<char, 46> copy{};
    std::copy(text.begin(), text.end(), copy.begin());
    std::array<std::uint8_t, 16> address;
    if (text.find(':') != text.npos) return inet_pton(AF_INET6, copy.data(), address.data()) == 1;
    return text.find('.') != text.npos && inet_pton(AF_INET, copy.data(), address.data()) == 1;
}

} // namespace tenon::datasets
