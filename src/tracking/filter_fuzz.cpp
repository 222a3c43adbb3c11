// Any text is either a filter or refused with a sentence: never a crash, and an accepted one names no column
// that the vocabulary does not have.

#include "tracking/searches.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    using namespace tenon::tracking;
    std::string const text(reinterpret_cast<char const*>(data), size);
    auto const clauses = parse_filter(text, run_words());
    if (clauses)
        for (Clause const& clause : *clauses)
            if (clause.key.empty()) std::abort();
    auto const order = parse_order(std::span(&text, 1), run_words());
    if (!clauses && clauses.error().message.empty()) std::abort();
    if (!order && order.error().message.empty()) std::abort();
    return 0;
}
