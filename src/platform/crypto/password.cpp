#include "platform/crypto/password.h"

#include <sodium.h>

#include <new>
#include <stdexcept>

namespace tenon {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = std::size_t{64} << 20;

void start_sodium() {
    static int const state = sodium_init();
    if (state < 0) throw std::runtime_error("libsodium could not start");
}

} // namespace

std::string hash_password(std::string_view password) {
    start_sodium();
    char hash[crypto_pwhash_STRBYTES] = {};
    int const failed = crypto_pwhash_str_alg(
        hash, password.data(), password.size(), passes, memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) throw std::bad_alloc();
    return hash;
}

bool verify_password(std::string_view password, std::string const& hash) {
    start_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(std::string const& hash) {
    start_sodium();
    // libsodium answers for argon2i as well; only argon2id counts as up to date.
    if (!hash.starts_with("$argon2id$")) return true;
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory_bytes) != 0;
}

} // namespace tenon
