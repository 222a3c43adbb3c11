#include "engagements/overrides.h"

#include <algorithm>

namespace tenon::engagements {

OverrideView const* find_override(
    std::vector<OverrideView> const& overrides, Gate gate, Finding const& finding) {
    auto const found = std::find_if(overrides.begin(), overrides.end(), [&](OverrideView const& row) {
        return row.gate == gate && row.code == finding.code && row.pointer == finding.pointer;
    });
    return found == overrides.end() ? nullptr : &*found;
}

std::vector<Finding> blocking(Report const& report, Gate gate, std::vector<OverrideView> const& overrides) {
    std::vector<Finding> open;
    for (Finding const& finding : report.findings)
        if (blocks(finding, gate) && !find_override(overrides, gate, finding)) open.push_back(finding);
    return open;
}

} // namespace tenon::engagements
