#include "artifacts/artifact_path.h"

#include "base/hex.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tenon::artifacts {

namespace {

// An index entry of PostgreSQL holds 2,704 bytes, the ids of workspace and engagement among them.
constexpr std::size_t path_bytes_max = 2000;

Failure invalid_path() { return fail(ErrorKind::invalid, "invalid_path", "Invalid path"); }

// What is no escape stays as it is: "100%" is a fine name.
std::string decode_once(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const may_escape = text[i] == '%' && i + 2 < text.size();
        auto const byte = may_escape ? hex_byte(text[i + 1], text[i + 2]) : std::nullopt;
        decoded += byte.value_or(text[i]);
        if (byte) i += 2;
    }
    return decoded;
}

bool is_forbidden(char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f || letter == '\\' || letter == '#';
}

bool has_drive(std::string_view text) {
    return text.size() >= 2 && text[1] == ':' &&
           ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
}

bool is_safe(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), is_forbidden) || has_drive(text)) return false;
    auto const segments = split(text, '/');
    return std::none_of(segments.begin(), segments.end(),
        [](std::string_view segment) { return segment.empty() || segment == "." || segment == ".."; });
}

std::string_view without_slashes_at_end(std::string_view text) {
    while (text.ends_with('/'))
        text.remove_suffix(1);
    return text;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

struct Place {
    Owner::Kind kind;
    std::size_t id; // which segment holds the id
};

Place place_of(std::string_view second) {
    if (second == "models") return {Owner::Kind::model, 2};
    if (second == "traces") return {Owner::Kind::trace, 2};
    return {Owner::Kind::run, 1};
}

} // namespace

std::string decode_fully(std::string text) {
    // Each round shortens the text, so this ends.
    while (true) {
        std::string next = decode_once(text);
        if (next == text) return text;
        text = std::move(next);
    }
}

Result<std::string> safe_path(std::string_view text) {
    std::string_view const path = without_slashes_at_end(text);
    if (text.empty()) return std::string();
    if (path.empty() || path.size() > path_bytes_max || !is_utf8(path)) return invalid_path();
    std::string const decoded = decode_fully(std::string(path));
    if (!is_utf8(decoded) || !is_safe(path) || !is_safe(without_slashes_at_end(decoded)))
        return invalid_path();
    return std::string(path);
}

std::optional<Owner> owner_of(std::string_view path) {
    auto const segments = split(path, '/');
    auto const experiment = whole_number(segments[0]);
    if (!experiment || segments.size() < 3) return std::nullopt;
    auto const place = place_of(segments[1]);
    std::size_t const root = place.id + 1;
    if (segments.size() <= root || segments[root] != "artifacts") return std::nullopt;
    std::size_t const end =
        static_cast<std::size_t>(segments[root].data() - path.data()) + segments[root].size();
    return Owner{place.kind, *experiment, std::string(segments[place.id]),
        std::string(path.substr(std::min(end + 1, path.size())))};
}

std::string root_of(Owner const& owner) {
    constexpr std::array<std::string_view, 3> folders{"", "models/", "traces/"};
    return std::to_string(owner.experiment) + "/" +
           std::string(folders[static_cast<std::size_t>(owner.kind)]) + owner.id + "/artifacts";
}

std::string content_type_of(std::string_view path) {
    constexpr std::array<std::string_view, 17> texts{"txt", "log", "err", "cfg", "conf", "cnf", "ini",
        "properties", "prop", "hocon", "yaml", "yml", "json", "js", "py", "csv", "md"};
    constexpr std::array<std::array<std::string_view, 2>, 8> others{
        {{"png", "image/png"}, {"jpg", "image/jpeg"}, {"jpeg", "image/jpeg"}, {"gif", "image/gif"},
            {"webp", "image/webp"}, {"pdf", "application/pdf"}, {"zip", "application/zip"},
            {"parquet", "application/vnd.apache.parquet"}}};
    std::string_view const name = name_of(path);
    std::string const ending = to_lower(name.substr(name.rfind('.') + 1));
    bool const is_text = std::find(texts.begin(), texts.end(), ending) != texts.end();
    if (is_text || name == "MLmodel" || name == "MLproject") return "text/plain; charset=utf-8";
    for (auto const& [other, type] : others)
        if (ending == other) return std::string(type);
    return "application/octet-stream";
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

} // namespace tenon::artifacts
