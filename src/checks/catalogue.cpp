#include "checks/catalogue_parts.h"

#include <algorithm>
#include <vector>

namespace tenon::checks {

std::span<Check const> catalogue() {
    static std::vector<Check> const entries = [] {
        std::vector<Check> all;
        for (auto const part : {parts::scope_and_data(), parts::hiring(), parts::paper(), parts::work(),
                 parts::result_and_after(), parts::everywhere()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return entries;
}

Check const* find_check(std::string_view code) {
    auto const entries = catalogue();
    auto const found =
        std::find_if(entries.begin(), entries.end(), [&](Check const& check) { return check.code == code; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace tenon::checks
