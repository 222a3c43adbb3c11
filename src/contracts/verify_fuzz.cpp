// Any bytes are judged without a crash, and only a file that is exactly what Tenon writes is ever intact.

#include "contracts/evidence.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    using namespace tenon::contracts;
    std::string_view const file(reinterpret_cast<char const*>(data), size);
    EvidenceReport const report = verify(file);
    if ((report.verdict == EvidenceVerdict::intact) != report.problems.empty()) std::abort();
    // One more blank is one byte too many.
    if (verify(std::string(file) + " ").verdict == EvidenceVerdict::intact) std::abort();
    return 0;
}
