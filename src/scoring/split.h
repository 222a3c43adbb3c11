#pragma once

// Which rows of a sealed test set are public (their score is shown after each try) and which private (their
// score decides). The first eight bytes of HMAC-SHA-256(key, id), read as a fraction, below the public share:
// stable for an id whatever else is in the file, and unknown to whoever lacks the key.

#include "platform/crypto/digest.h"

#include <cstdint>
#include <string_view>

namespace tenon::scoring {

class Splitter {
public:
    // The share in basis points, 0 (all private) to 10 000 (all public).
    Splitter(std::string_view key, std::int64_t public_share_bp)
        : mac_(key), public_share_bp_(public_share_bp) {}

    bool is_public(std::string_view id);

private:
    HmacSha256 mac_;
    std::int64_t public_share_bp_;
};

} // namespace tenon::scoring
