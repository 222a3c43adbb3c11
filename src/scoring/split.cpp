#include "scoring/split.h"

namespace tenon::scoring {

namespace {

// fraction / 2^64 < share / 10 000, without rounding.
__extension__ typedef unsigned __int128 Wide;

} // namespace

bool Splitter::is_public(std::string_view id) {
    if (public_share_bp_ <= 0) return false;
    if (public_share_bp_ >= 10'000) return true;
    Sha256Digest const digest = mac_.of(id);
    std::uint64_t fraction = 0;
    for (unsigned i = 0; i < 8; ++i)
        fraction = (fraction << 8) | digest[i];
    return Wide{fraction} * 10'000 < (Wide{static_cast<std::uint64_t>(public_share_bp_)} << 64);
}

} // namespace tenon::scoring
