#include "base/text.h"
#include "briefs/brief.h"
#include "platform/json/yaml_write.h"

#include <algorithm>

namespace tenon::briefs {

namespace {

constexpr std::size_t file_bytes_max = 1024 * 1024; // what the API takes as well
constexpr std::size_t title_length = 120;           // bytes; longer asks keep their whole text as the problem

// A person's own words. The first sentence names the brief; a longer text is the problem as they told it.
Brief brief_of_words(std::string_view text) {
    Brief brief;
    auto const end = text.find_first_of(".!?\n");
    std::string_view const first = trim(text.substr(0, end));
    if (text.size() <= title_length && (end == text.npos || end + 1 >= text.size())) {
        brief.title = std::string(text);
        return brief;
    }
    std::size_t cut = std::min(first.size(), title_length);
    if (cut < first.size()) cut = first.rfind(' ', cut) == first.npos ? cut : first.rfind(' ', cut);
    while (cut > 0 && cut < first.size() && (static_cast<unsigned char>(first[cut]) & 0xC0) == 0x80)
        --cut; // not inside a character
    brief.title = std::string(first.substr(0, cut));
    brief.problem = std::string(text);
    return brief;
}

// Whether the document begins with a field of a brief: then it is one, and not a sentence with a colon in it.
bool begins_as_brief(json::Value const& document) {
    auto const* fields = std::get_if<json::Object>(&document.data);
    if (!fields || fields->empty()) return fields != nullptr;
    bool known = false;
    boost::mp11::mp_for_each<json::Members<Brief>>(
        [&](auto member) { known |= json::wire_name(member.name) == fields->front().first; });
    return known;
}

// The same of a line that is no document: a mistake in a brief of one line is one, and not a sentence.
bool begins_with_field(std::string_view line) {
    bool known = false;
    boost::mp11::mp_for_each<json::Members<Brief>>(
        [&](auto member) { known |= line.substr(0, line.find(':')) == json::wire_name(member.name); });
    return known && line.find(':') != line.npos;
}

} // namespace

Result<Brief> read_brief(std::string_view text) {
    if (text.size() > file_bytes_max)
        return fail(ErrorKind::too_large, "brief_too_large",
            "A brief is a text of at most 1 MB; this has " + std::to_string(text.size() / file_bytes_max) +
                " MB. Data go into samples, not into the brief.");
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3); // some editors mark UTF-8 so
    std::string_view const words = trim(text);
    bool const one_line = words.find('\n') == words.npos;
    auto document = json::parse_yaml(text);
    bool const is_text = document && std::holds_alternative<std::string>(document->data);
    bool const is_sentence = document ? is_text || !(document->is_null() || begins_as_brief(*document))
                                      : !begins_with_field(words);
    if (one_line && !words.empty() && is_utf8(words) && words.find('\0') == words.npos && is_sentence)
        return brief_of_words(words);
    if (!document) return fail(std::move(document).error());
    if (is_text) return brief_of_words(words);
    TENON_TRY(brief, json::read<Brief>(*document));
    auto valid = validate(brief);
    if (valid) return brief;
    // The rules name pointers; a person with an editor wants lines.
    for (Problem& problem : valid.error().problems) {
        json::Value const& where = json::nearest(*document, problem.pointer);
        problem.line = where.line;
        problem.column = where.column;
    }
    return fail(std::move(valid).error());
}

std::string write_brief(Brief const& brief) {
    json::Value const document = json::parse_json(json::to_json(brief)).value();
    return json::to_yaml(json::without_silence(document));
}

} // namespace tenon::briefs
