#include "contracts/plain_text.h"

#include "base/text.h"
#include "platform/json/read.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace tenon::contracts {

namespace {

utf8proc_uint8_t const* bytes_of(std::string_view text) {
    return reinterpret_cast<utf8proc_uint8_t const*>(text.data());
}

// Calls visit(code point, its bytes) until it returns false. The text is UTF-8.
template <class Visit> void each_character(std::string_view text, Visit visit) {
    while (!text.empty()) {
        utf8proc_int32_t character = 0;
        auto const length = static_cast<std::size_t>(
            utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &character));
        if (!visit(character, text.substr(0, length))) return;
        text.remove_prefix(length);
    }
}

bool breaks_line(utf8proc_int32_t character) {
    switch (utf8proc_category(character)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: return false;
    }
}

// Format characters hide or turn text; default ignorables are drawn as nothing, variation selectors among
// them.
bool is_invisible(utf8proc_int32_t character) {
    return utf8proc_category(character) == UTF8PROC_CATEGORY_CF ||
           utf8proc_get_property(character)->ignorable;
}

bool is_private_use(utf8proc_int32_t character) {
    bool const is_noncharacter =
        (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return is_noncharacter || utf8proc_category(character) == UTF8PROC_CATEGORY_CO;
}

std::string_view without_blanks_at_ends(std::string_view text) {
    std::size_t position = 0;
    std::size_t begin = text.size();
    std::size_t end = 0;
    each_character(text, [&](utf8proc_int32_t character, std::string_view bytes) {
        if (utf8proc_category(character) != UTF8PROC_CATEGORY_ZS) {
            begin = std::min(begin, position);
            end = position + bytes.size();
        }
        position += bytes.size();
        return true;
    });
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

// Composing can make a text longer than a text may be.
std::string first_characters(std::string_view text, std::size_t count) {
    std::string first;
    each_character(text, [&](utf8proc_int32_t, std::string_view bytes) {
        if (count-- == 0) return false;
        first += bytes;
        return true;
    });
    return first;
}

std::string composed(std::string_view text) {
    utf8proc_uint8_t* result = nullptr;
    auto const length = utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &result,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const owner(result, &std::free);
    // Refused only without memory, or for what is no UTF-8.
    if (length < 0) throw std::runtime_error(utf8proc_errmsg(length));
    return {reinterpret_cast<char const*>(result), static_cast<std::size_t>(length)};
}

std::string name_of(utf8proc_int32_t character) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string name;
    for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        name += digits[(character >> shift) & 15];
    return "U+" + name;
}

// The code and the sentence for the first character that may not stand here.
std::optional<Problem> find_bad_character(std::string_view text) {
    std::optional<Problem> problem;
    std::size_t number = 0;
    each_character(text, [&](utf8proc_int32_t character, std::string_view) {
        ++number;
        std::string const where = "Character " + std::to_string(number) + " (" + name_of(character) + ") ";
        if (breaks_line(character))
            problem = {"", "text_not_one_line", where + "breaks the line; a contract's text is one line."};
        else if (is_invisible(character))
            problem = {"", "text_invisible", where + "cannot be seen or turns the text around; remove it."};
        else if (is_private_use(character))
            problem = {"", "text_private_use", where + "looks different on every machine; replace it."};
        return !problem;
    });
    return problem;
}

void collect(json::Value const& value, json::Place const& place, std::string const& prefix,
    std::vector<Problem>& problems) {
    auto add = [&](std::optional<Problem> problem) {
        if (problem) problems.push_back(*std::move(problem));
    };
    if (auto const* text = std::get_if<std::string>(&value.data))
        add(find_unplain(*text, prefix + place.pointer()));
    if (auto const* items = std::get_if<json::Array>(&value.data))
        for (std::size_t i = 0; i < items->size(); ++i)
            collect((*items)[i], place.at(i), prefix, problems);
    if (auto const* object = std::get_if<json::Object>(&value.data))
        for (auto const& [key, member] : *object)
            collect(member, place.at(std::string_view(key)), prefix, problems);
}

} // namespace

std::optional<Problem> find_unplain(std::string_view text, std::string pointer) {
    if (!is_utf8(text)) return Problem{pointer, "text_not_utf8", "The text is not valid UTF-8."};
    if (auto problem = find_bad_character(text)) {
        problem->pointer = std::move(pointer);
        return problem;
    }
    if (without_blanks_at_ends(text).size() != text.size())
        return Problem{pointer, "text_blank_at_end", "The text begins or ends with a blank; remove it."};
    if (composed(text) != text)
        return Problem{pointer, "text_not_nfc",
            "The text spells a letter in parts (it is not in Unicode's form NFC); type it again."};
    return std::nullopt;
}

std::vector<Problem> find_unplain(json::Value const& document, std::string const& pointer) {
    std::vector<Problem> problems;
    collect(document, json::Place{}, pointer, problems);
    return problems;
}

std::string make_plain(std::string_view text) {
    std::string visible;
    each_character(text, [&](utf8proc_int32_t character, std::string_view bytes) {
        if (breaks_line(character))
            visible += ' ';
        else if (!is_invisible(character) && !is_private_use(character))
            visible += bytes;
        return true;
    });
    std::string const whole = first_characters(composed(visible), json::max_text);
    return std::string(without_blanks_at_ends(whole));
}

void make_plain(json::Value& document) {
    if (auto* text = std::get_if<std::string>(&document.data)) *text = make_plain(*text);
    if (auto* items = std::get_if<json::Array>(&document.data))
        for (json::Value& item : *items)
            make_plain(item);
    if (auto* object = std::get_if<json::Object>(&document.data))
        for (auto& [key, member] : *object)
            make_plain(member);
}

} // namespace tenon::contracts
