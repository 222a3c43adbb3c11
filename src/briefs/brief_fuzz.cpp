// Any bytes are a brief or refused with a sentence and, where they have lines, a place: never a crash. What
// was read is written and read again as the same brief, and every pure view of it works.

#include "briefs/brief_diff.h"
#include "briefs/plan_draft.h"
#include "briefs/plans.h"
#include "briefs/questions.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    using namespace tenon::briefs;
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const brief = read_brief(text);
    if (!brief) {
        if (brief.error().message.empty()) std::abort();
        for (tenon::Problem const& problem : brief.error().problems)
            if (problem.line < 1 || problem.column < 1) std::abort();
        return 0;
    }
    auto const again = read_brief(write_brief(*brief));
    if (!again || *again != *brief || !changes_between(*brief, *again).empty()) std::abort();
    PlanSetting const setting{.today = tenon::Day(2026, 12, 1)};
    if (validate(*brief) && !try_plan(*brief, setting)) std::abort();
    draft_plan(*brief);
    open_questions(*brief);
    return 0;
}
