#include "scoring/seal.h"

#include "platform/crypto/secrets.h"

namespace tenon::scoring {

std::string make_seal_salt() { return random_bytes(seal_salt_bytes); }

Result<Seal> Seal::start(std::string_view salt) {
    if (salt.size() != seal_salt_bytes)
        return fail(ErrorKind::invalid, "seal_salt_malformed", "The salt of a seal has 32 bytes.");
    Seal seal;
    seal.update(salt);
    return seal;
}

Result<Sha256Digest> seal(std::string_view salt, std::string_view bytes) {
    TENON_TRY(running, Seal::start(salt));
    running.update(bytes);
    return running.finish();
}

} // namespace tenon::scoring
