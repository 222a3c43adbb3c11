#include "datasets/shares.h"

#include <cstdio>

namespace tenon::datasets {

double share_of(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string percent(double share) {
    if (share > 0 && share < 0.001) return "less than 0.1 %";
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", share * 100);
    return text;
}

} // namespace tenon::datasets
