#include "scoring/refusals.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace tenon::scoring {

namespace {

constexpr std::array csv_kinds{
    Refusals::Kind{"csv_row_ragged", "row of the wrong width", "rows of the wrong width"},
    Refusals::Kind{"csv_nul_byte", "row with a NUL byte", "rows with a NUL byte"},
    Refusals::Kind{"csv_not_utf8", "row that is not UTF-8", "rows that are not UTF-8"},
    Refusals::Kind{"csv_text_after_quote", "row with text after a closing quote",
        "rows with text after a closing quote"},
};

int clamp_line(std::int64_t line) {
    return static_cast<int>(std::min<std::int64_t>(line, std::numeric_limits<int>::max()));
}

} // namespace

bool Refusals::count(Kind const& kind) {
    auto const same = [&](Count const& each) { return each.kind.code == kind.code; };
    auto found = std::find_if(counts_.begin(), counts_.end(), same);
    if (found == counts_.end()) found = counts_.insert(counts_.end(), {kind, 0});
    return ++found->count <= shown_of_each;
}

void Refusals::add(Kind const& kind, std::string message, std::int64_t line) {
    if (count(kind)) shown_.push_back({"", std::string(kind.code), std::move(message), clamp_line(line)});
}

void Refusals::add(Problem const& problem) {
    auto const same = [&](Kind const& each) { return each.code == problem.code; };
    auto const kind = std::find_if(csv_kinds.begin(), csv_kinds.end(), same);
    if (count(kind == csv_kinds.end() ? Kind{"csv_row_malformed", "malformed row", "malformed rows"} : *kind))
        shown_.push_back(problem);
}

Failure Refusals::refuse(std::string code, std::string_view file) const {
    std::vector<std::string> parts;
    for (Count const& each : counts_)
        parts.push_back(count_of(each.count, each.kind.one, each.kind.many));
    return fail(ErrorKind::invalid, std::move(code),
        "The " + std::string(file) + " were refused: " + join(parts, ", ") + ".", shown_);
}

std::string quoted(std::string_view value) {
    constexpr std::size_t shown_bytes_max = 60;
    if (value.size() <= shown_bytes_max) return "'" + std::string(value) + "'";
    std::size_t end = shown_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
        --end; // not inside a character
    return "'" + std::string(value.substr(0, end)) + "…'";
}

} // namespace tenon::scoring
