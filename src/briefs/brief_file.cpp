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

bool is_field(std::string_view name, bool ignoring_case) {
    bool known = false;
    boost::mp11::mp_for_each<json::Members<Brief>>([&](auto member) {
        std::string_view const field = json::wire_name(member.name);
        known |= ignoring_case ? equals_ignoring_case(field, name) : field == name;
    });
    return known;
}

// Whether a line that is no document means to begin a field: "title: x", "- title: x".
bool begins_field(std::string_view line) {
    if (line.starts_with("- ")) line.remove_prefix(2);
    auto const colon = line.find(':');
    return colon != line.npos && is_field(line.substr(0, colon), false);
}

// Letters are pasted as they are, and many of them are YAML of some other kind or broken YAML: a colon in a
// line, a list of bullets, a line of dashes before the name. A document is what begins as a brief does;
// anything else is somebody's own words.
bool is_words(std::string_view words, Result<json::Value> const& document) {
    if (words.empty() || words.starts_with('{') || !is_utf8(words) || words.find('\0') != words.npos)
        return false;
    bool const one_line = words.find('\n') == words.npos;
    if (!document) {
        bool const is_attack =
            document.error().code == "yaml_alias" || document.error().code == "yaml_too_deep";
        auto const lines = split(words, '\n');
        return !is_attack && std::none_of(lines.begin(), lines.end(), begins_field);
    }
    if (document->is_null()) return false;
    if (auto const* fields = std::get_if<json::Object>(&document->data))
        return !fields->empty() && !is_field(fields->front().key, !one_line);
    if (auto const* entries = std::get_if<json::Array>(&document->data))
        return one_line || std::none_of(entries->begin(), entries->end(), [](json::Value const& entry) {
            return std::holds_alternative<json::Object>(entry.data);
        });
    return true;
}

} // namespace

Result<Brief> read_brief(std::string_view text) {
    if (text.size() > file_bytes_max)
        return fail(ErrorKind::too_large, "brief_too_large",
            "A brief is a text of at most 1 MB; this has " + std::to_string(text.size()) +
                " bytes. Data go into samples, not into the brief.");
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3); // some editors mark UTF-8 so
    std::string_view const words = trim(text);
    auto document = json::parse_yaml(text);
    if (is_words(words, document)) return brief_of_words(words);
    if (!document) return fail(std::move(document).error());
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
