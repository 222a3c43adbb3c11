// Any bytes are a manifest or refused with a sentence: never a crash; every file of one has a digest and a
// path.

#include "artifacts/manifest.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    auto const files = tenon::artifacts::read_manifest({reinterpret_cast<char const*>(data), size});
    if (!files && files.error().message.empty()) std::abort();
    if (!files) return 0;
    for (auto const& file : *files)
        if (file.md5.size() != 32 || file.relpath.empty()) std::abort();
    return 0;
}
