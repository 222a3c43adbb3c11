#include "base/text.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tenon {

namespace {

bool is_space(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f' ||
           letter == '\v';
}

bool is_ascii_alphanumeric(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

bool is_word_byte(char letter) {
    return is_ascii_alphanumeric(letter) || static_cast<unsigned char>(letter) >= 0x80;
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// The length of the sequence a lead byte announces, 0 for a byte that cannot lead.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

// The second byte carries the overlong, surrogate and range limits (Unicode, table 3-7).
bool second_byte_fits(unsigned char lead, unsigned char second) {
    switch (lead) {
    case 0xE0: return second >= 0xA0 && second <= 0xBF;
    case 0xED: return second >= 0x80 && second <= 0x9F;
    case 0xF0: return second >= 0x90 && second <= 0xBF;
    case 0xF4: return second >= 0x80 && second <= 0x8F;
    default: return second >= 0x80 && second <= 0xBF;
    }
}

} // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const lead = static_cast<unsigned char>(text[i]);
        std::size_t const length = sequence_length(lead);
        if (length == 0 || i + length > text.size()) return false;
        if (length > 1 && !second_byte_fits(lead, static_cast<unsigned char>(text[i + 1]))) return false;
        for (std::size_t k = 2; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
        i += length;
    }
    return true;
}

// Every byte but those that continue a sequence (10xxxxxx), eight at a time.
std::size_t count_code_points(std::string_view text) {
    std::size_t continued = 0;
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + i, sizeof word);
        std::uint64_t const high = word & 0x8080808080808080;
        if (high != 0) continued += static_cast<std::size_t>(std::popcount(high & ~(word << 1)));
    }
    for (; i < text.size(); ++i)
        continued += (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80 ? 1 : 0;
    return text.size() - continued;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string to_lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool equals_ignoring_case(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](char a, char b) { return lower(a) == lower(b); });
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (true) {
        auto const at = text.find(separator);
        pieces.push_back(text.substr(0, at));
        if (at == text.npos) return pieces;
        text.remove_prefix(at + 1);
    }
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        char const letter = i < text.size() ? text[i] : ' ';
        bool const inside = !word.empty() && (letter == '-' || letter == '\'') && i + 1 < text.size() &&
                            is_word_byte(text[i + 1]);
        if (is_word_byte(letter) || inside) {
            word += letter;
        } else if (!word.empty()) {
            result.push_back(std::move(word));
            word.clear();
        }
    }
    return result;
}

std::string join(std::vector<std::string> const& pieces, std::string_view separator) {
    std::string text;
    for (std::string const& piece : pieces) {
        if (&piece != &pieces.front()) text += separator;
        text += piece;
    }
    return text;
}

std::string count_of(std::int64_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string slug(std::string_view text, std::size_t limit) {
    std::string result;
    for (char const letter : text) {
        if (result.size() >= limit) break;
        if (is_ascii_alphanumeric(letter))
            result += lower(letter);
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    while (!result.empty() && result.back() == '-')
        result.pop_back();
    return result;
}

} // namespace tenon
