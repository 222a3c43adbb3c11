// Any two files are scored or refused, never a crash; and a score lies where its metric can lie.

#include "scoring/score.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    using namespace tenon::scoring;
    namespace csv = tenon::csv;
    if (size < 2) return 0;
    std::string_view const text(reinterpret_cast<char const*>(data) + 2, size - 2);
    MetricEntry const& entry = metric_catalogue()[data[0] % metric_catalogue().size()];
    Task const task = entry.tasks[data[1] / 5 % entry.tasks.size()];
    std::int64_t const share = (data[1] % 5) * 2'500;
    // The two files follow each other, parted by a byte that neither needs.
    auto const cut = text.find('\x1e');
    std::string_view const labels = text.substr(0, cut);
    std::string_view const predictions = cut == text.npos ? "" : text.substr(cut + 1);
    auto const result = score(csv::from_text(labels), csv::from_text(predictions),
        {.metric = entry.metric,
            .task = task,
            .positive_label = "1",
            .public_share_bp = share,
            .split_key = "key",
            .with_intervals = true});
    if (!result) return 0;
    for (PartScore const& part : {result->public_part, result->private_part}) {
        if (!part.score) continue;
        // Sums of rounded shares may end a hair beyond the whole.
        if (entry.lowest && !(*part.score >= *entry.lowest - 1e-9)) std::abort();
        if (entry.highest && !(*part.score <= *entry.highest + 1e-9)) std::abort();
        if (part.interval && !(part.interval->low <= part.interval->high)) std::abort();
    }
    return 0;
}
