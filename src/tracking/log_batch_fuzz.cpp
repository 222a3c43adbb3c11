// Any bytes are either a batch or refused: never a crash; what is accepted has columns of one length, and
// stays accepted or refused whatever prepare() says.

#include "tracking/batch.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    using namespace tenon::tracking;
    auto batch = parse_batch({reinterpret_cast<char const*>(data), size});
    if (!batch) {
        if (batch.error().message.empty()) std::abort();
        return 0;
    }
    std::size_t const points = batch->metrics.size();
    bool const even = batch->metrics.which.size() == points && batch->metrics.at_ms.size() == points &&
                      batch->metrics.steps.size() == points;
    if (!even || batch->run_id.empty()) std::abort();
    for (std::int64_t const which : batch->metrics.which)
        if (static_cast<std::size_t>(which) >= batch->metrics.keys.size()) std::abort();
    if (!prepare(*batch)) return 0;
    return 0;
}
