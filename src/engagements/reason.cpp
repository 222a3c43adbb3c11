#include "engagements/reason.h"

#include "base/text.h"

namespace tenon::engagements {

namespace {

constexpr std::size_t characters_min = 10; // "because" explains nothing

} // namespace

Result<std::string> read_reason(std::string_view typed) {
    std::string_view const reason = trim(typed);
    if (count_code_points(reason) >= characters_min) return std::string(reason);
    return fail(ErrorKind::invalid, "reason_missing",
        "Give the reason in a sentence: it stays on record with your name.",
        {{"/reason", "reason_missing", "Give the reason in a sentence."}});
}

} // namespace tenon::engagements
