#include "tracking/names.h"

#include "base/text.h"
#include "platform/json/write.h"

#include <algorithm>
#include <array>

namespace tenon::tracking {

namespace {

constexpr std::array<std::string_view, 32> adjectives{"able", "amber", "bold", "brave", "bright", "calm",
    "clean", "clever", "crisp", "eager", "fair", "fleet", "fresh", "gentle", "grand", "keen", "kind", "lucid",
    "mellow", "merry", "neat", "noble", "patient", "plain", "proud", "quick", "quiet", "rare", "sharp",
    "steady", "sunny", "swift"};
constexpr std::array<std::string_view, 32> nouns{"alder", "badger", "beech", "birch", "carp", "cedar",
    "crane", "dove", "elm", "falcon", "finch", "fox", "gull", "hare", "heron", "ibex", "jay", "lark", "lynx",
    "maple", "marten", "oak", "otter", "owl", "pine", "robin", "rook", "seal", "stork", "swan", "willow",
    "wren"};

bool is_key_letter(char letter) {
    bool const word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || static_cast<unsigned char>(letter) >= 0x80;
    return word || std::string_view("/_-.: ").find(letter) != std::string_view::npos;
}

// As posixpath.normpath leaves it, with what climbs out refused.
bool is_normal_path(std::string_view key) {
    auto const segments = split(key, '/');
    bool const plain = std::none_of(segments.begin(), segments.end(),
        [](std::string_view segment) { return segment.empty() || segment == "." || segment == ".."; });
    return plain && !key.starts_with("..");
}

std::string quoted(std::string_view value) {
    constexpr std::size_t shown = 200;
    std::string text = shortened(std::string(value), shown);
    if (text.size() < value.size()) text += "...";
    std::string out;
    json::write_text(out, text);
    return out;
}

} // namespace

Failure invalid_value(std::string_view value, std::string_view parameter, std::string_view why) {
    return fail(ErrorKind::invalid, "value_invalid",
        "Invalid value " + quoted(value) + " for parameter '" + std::string(parameter) +
            "' supplied: " + std::string(why));
}

Failure missing_value(std::string_view parameter) {
    return fail(ErrorKind::invalid, "value_missing",
        "Missing value for required parameter '" + std::string(parameter) + "'");
}

Result<void> check_key(std::string_view key, std::string_view parameter) {
    TENON_CHECK(check_name(key, Limits::key, parameter));
    if (!std::all_of(key.begin(), key.end(), is_key_letter))
        return invalid_value(key, parameter,
            "names hold letters, digits, underscores (_), dashes (-), periods (.), spaces, colons (:) and "
            "slashes (/) only.");
    if (!is_normal_path(key))
        return invalid_value(key, parameter, "names are relative paths without empty, '.' or '..' parts.");
    return {};
}

Result<void> check_length(std::string_view text, std::size_t most, std::string_view parameter) {
    if (text.size() <= most || count_code_points(text) <= most) return {};
    return invalid_value(text, parameter, "the length limit is " + std::to_string(most) + " characters.");
}

Result<void> check_name(std::string_view text, std::size_t most, std::string_view parameter) {
    if (text.empty()) return missing_value(parameter);
    return check_length(text, most, parameter);
}

Result<void> check_model_name(std::string_view name) {
    TENON_CHECK(check_length(name, Limits::model_name, "name"));
    if (name.find_first_of("/:.%\"'") == name.npos) return {};
    return invalid_value(name, "name", "model names hold none of / : . % \" and '.");
}

std::string shortened(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80 && characters++ == most) {
            text.resize(i);
            break;
        }
    return text;
}

std::string without_dashes(UuidText const& uuid) {
    std::string digits(uuid.begin(), uuid.end());
    std::erase(digits, '-');
    return digits;
}

std::string invent_name(std::string_view id) {
    // The end of a UUIDv7 is random, its beginning is the time.
    std::size_t bits = 0;
    for (char const letter : id)
        bits = bits * 31 + static_cast<unsigned char>(letter);
    return std::string(adjectives[bits % 32]) + "-" + std::string(nouns[bits / 32 % 32]) + "-" +
           std::to_string(bits / 1024 % 1000);
}

} // namespace tenon::tracking
