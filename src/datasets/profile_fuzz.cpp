// Any bytes are profiled or refused, whichever format they are taken for, never a crash; shares stay shares,
// and nothing personal is left in a profile without values.

#include "datasets/profiler.h"
#include "datasets/readiness.h"

#include <cstdlib>

namespace {

using namespace tenon::datasets;

void check_column(ColumnProfile const& column, std::int64_t rows) {
    bool const is_share =
        column.type_share >= 0 && column.type_share <= 1 && column.top_share.value_or(0) <= 1;
    bool const adds_up = column.present + column.missing == rows;
    bool const is_bare = column.sensitivity == ColumnSensitivity::none_found ||
                         (column.top_values.empty() && !column.numbers && !column.dates);
    if (!is_share || !adds_up || !is_bare || column.distinct > column.present) std::abort();
    if (!column.numbers) return;
    std::int64_t counted = 0;
    for (HistogramBin const& bin : column.numbers->histogram)
        counted += bin.count;
    if (counted > column.numbers->count) std::abort();
}

void profile(std::string_view text, std::optional<FileFormat> format) {
    auto const profile = profile_file(
        tenon::csv::from_text(text), {.table = {.format = format}, .duplicate_bytes_max = 4'096});
    if (!profile) return;
    judge_readiness(*profile);
    for (ColumnProfile const& column : without_values(*profile).columns)
        check_column(column, profile->rows_profiled);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    profile(text, {});
    profile(text, FileFormat::ndjson);
    return 0;
}
