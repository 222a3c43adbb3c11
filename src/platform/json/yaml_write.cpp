#include "platform/json/yaml_write.h"

#include "base/text.h"
#include "platform/json/write.h"
#include "platform/json/yaml_scalar.h"

#include <algorithm>

namespace tenon::json {

namespace {

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; }

// Letters that YAML takes for line breaks or a byte order mark, and control characters beyond ASCII: in
// quotes only, as escapes.
std::size_t special_length(std::string_view text) {
    for (std::string_view const special : {"\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF"})
        if (text.starts_with(special)) return special.size();
    bool const is_c1 = text.size() > 1 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) < 0xA0;
    return is_c1 ? 2 : 0;
}

bool has_special(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (special_length(text.substr(i)) > 0) return true;
    return false;
}

bool can_be_plain(std::string const& text) {
    constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
    if (indicators.find(text.front()) != indicators.npos || text.starts_with("...") || text == "=")
        return false;
    if (text.find(": ") != text.npos || text.find(" #") != text.npos) return false;
    if (std::any_of(text.begin(), text.end(), is_control) || has_special(text)) return false;
    return std::holds_alternative<std::string>(plain_scalar(text).data);
}

// Lines that begin or end with white space, or are made of it, are safe in quotes only.
bool can_be_block(std::string_view text) {
    if (text.find('\n') == text.npos || text.starts_with('\n') || text.ends_with("\n\n") || has_special(text))
        return false;
    for (std::string_view const line : split(text, '\n')) {
        if (std::any_of(line.begin(), line.end(), is_control)) return false;
        if (!line.empty() && (line.front() == ' ' || line.back() == ' ')) return false;
    }
    return true;
}

class Writer {
public:
    std::string out;

    // What stands behind a key or a dash: a scalar on the same line, or a block below it.
    void write_value(Value const& value, std::size_t depth, bool in_list) {
        if (auto const* fields = std::get_if<Object>(&value.data); fields && !fields->empty())
            return write_fields(*fields, depth, in_list);
        if (auto const* items = std::get_if<Array>(&value.data); items && !items->empty())
            return write_items(*items, depth, in_list);
        if (in_list || depth > 0) out += ' ';
        if (auto const* text = std::get_if<std::string>(&value.data))
            write_string(*text, depth);
        else
            json::write_value(out, value);
        out += '\n';
    }

private:
    static std::string indent(std::size_t depth) { return std::string(2 * depth, ' '); }

    // The first one of a list's entry stands behind its dash.
    void write_fields(Object const& fields, std::size_t depth, bool in_list) {
        if (!in_list && depth > 0) out += '\n';
        bool first = in_list;
        for (auto const& [key, value] : fields) {
            out += first ? " " : indent(depth);
            first = false;
            write_key(key);
            out += ':';
            write_value(value, depth + 1, false);
        }
    }

    void write_items(Array const& items, std::size_t depth, bool in_list) {
        if (in_list || depth > 0) out += '\n';
        for (Value const& item : items) {
            out += indent(depth) + "-";
            write_value(item, depth + 1, true);
        }
    }

    void write_key(std::string const& key) {
        if (can_be_plain(key))
            out += key;
        else
            write_quoted(key);
    }

    void write_string(std::string const& text, std::size_t depth) {
        if (can_be_plain(text))
            out += text;
        else if (depth > 0 && can_be_block(text))
            write_block(text, depth);
        else
            write_quoted(text);
    }

    void write_block(std::string_view text, std::size_t depth) {
        out += text.ends_with('\n') ? "|" : "|-";
        if (text.ends_with('\n')) text.remove_suffix(1);
        for (std::string_view const line : split(text, '\n')) {
            out += '\n';
            if (!line.empty()) out += indent(depth) + std::string(line);
        }
    }

    // JSON's escapes are YAML's too; what YAML would take for a line break is escaped beside them.
    void write_quoted(std::string_view text) {
        out += '"';
        while (!text.empty()) {
            std::size_t run = 0;
            while (run < text.size() && special_length(text.substr(run)) == 0 && text[run] != 0x7f)
                ++run;
            std::string quoted;
            write_text(quoted, text.substr(0, run));
            out += quoted.substr(1, quoted.size() - 2);
            text.remove_prefix(run);
            if (text.empty()) break;
            std::size_t const length = std::max<std::size_t>(special_length(text), 1);
            out += escape_of(text.substr(0, length));
            text.remove_prefix(length);
        }
        out += '"';
    }

    static std::string escape_of(std::string_view special) {
        if (special == "\xE2\x80\xA8") return "\\u2028";
        if (special == "\xE2\x80\xA9") return "\\u2029";
        if (special == "\xEF\xBB\xBF") return "\\ufeff";
        constexpr char digits[] = "0123456789abcdef";
        auto const code = static_cast<unsigned char>(special.back()); // of U+0080 to U+009F the second byte
        return std::string("\\u00") + digits[code >> 4] + digits[code & 15];
    }
};

} // namespace

std::string to_yaml(Value const& document) {
    Writer writer;
    writer.write_value(document, 0, false);
    return std::move(writer.out);
}

Value without_silence(Value const& document) {
    if (auto const* items = std::get_if<Array>(&document.data)) {
        Array kept;
        for (Value const& item : *items)
            kept.push_back(without_silence(item));
        return {std::move(kept)};
    }
    auto const* fields = std::get_if<Object>(&document.data);
    if (!fields) return document;
    Object kept;
    for (auto const& [key, value] : *fields) {
        auto const* text = std::get_if<std::string>(&value.data);
        auto const* items = std::get_if<Array>(&value.data);
        bool const says_nothing = value.is_null() || (text && text->empty()) || (items && items->empty());
        if (!says_nothing) kept.push_back({key, without_silence(value)});
    }
    return {std::move(kept)};
}

} // namespace tenon::json
