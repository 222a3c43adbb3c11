#pragma once

// Sealing a file: SHA-256(salt ‖ bytes). The digest is shown to both parties when the labels are uploaded;
// when the salt and the file are opened later, anybody can see that they are the ones agreed. The salt, 32
// random bytes kept secret until then, keeps a small file from being guessed by trying.

#include "base/result.h"
#include "platform/crypto/digest.h"

#include <string>
#include <string_view>

namespace tenon::scoring {

inline constexpr std::size_t seal_salt_bytes = 32;

std::string make_seal_salt();

// Fed with the file in pieces.
class Seal {
public:
    // seal_salt_malformed
    static Result<Seal> start(std::string_view salt);

    void update(std::string_view bytes) { hash_.update(bytes); }
    Sha256Digest finish() { return hash_.finish(); }

private:
    Seal() = default;
    Sha256 hash_;
};

Result<Sha256Digest> seal(std::string_view salt, std::string_view bytes);

} // namespace tenon::scoring
