#include "platform/crypto/secrets.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <limits>
#include <stdexcept>

namespace tenon {

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    bool const fits = count <= static_cast<std::size_t>(std::numeric_limits<int>::max());
    if (!fits || RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error("OpenSSL gave no random bytes");
    return bytes;
}

bool equal_in_constant_time(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace tenon
