#include "tracking/names.h"
#include "tracking/searches.h"

namespace tenon::tracking {

std::string stage_is(std::string_view alias, std::optional<Stage> stage, Arguments& arguments) {
    if (!stage) return "1 = 1";
    return std::string(alias) + ".stage = " + arguments.bind(std::string(to_text(*stage)));
}

std::string experiment_is(std::string_view alias, ExperimentIds const& ids, Arguments& arguments) {
    if (!ids) return "1 = 1";
    std::string list;
    for (std::string const& id : *ids)
        if (auto const number = experiment_number(id))
            list += (list.empty() ? "" : ", ") + arguments.bind(*number);
    return list.empty() ? "1 = 0" : std::string(alias) + ".experiment IN (" + list + ")";
}

Result<void> check_limit(std::int64_t limit, std::int64_t most) {
    if (limit >= 1 && limit <= most) return {};
    std::string const what =
        limit < 1 ? "It must be a positive integer" : "It must be at most " + std::to_string(most);
    return fail(ErrorKind::invalid, "limit_invalid",
        "Invalid value " + std::to_string(limit) + " for parameter 'max_results' supplied. " + what + ".");
}

} // namespace tenon::tracking
