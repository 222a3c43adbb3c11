// Any bytes are profiled or refused, never a crash; shares stay shares, and nothing personal is left in a
// profile without values.

#include "datasets/profiler.h"
#include "datasets/readiness.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    using namespace tenon::datasets;
    namespace csv = tenon::csv;
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const profile = profile_csv(csv::from_text(text), {.duplicate_bytes_max = 4'096});
    if (!profile) return 0;
    judge_readiness(*profile);
    for (ColumnProfile const& column : without_values(*profile).columns) {
        bool const is_share = column.type_share >= 0 && column.type_share <= 1;
        bool const adds_up = column.present + column.missing == profile->rows_profiled;
        bool const is_bare = column.sensitivity == ColumnSensitivity::none_found || column.top_values.empty();
        if (!is_share || !adds_up || !is_bare || column.distinct > column.present) std::abort();
    }
    return 0;
}
