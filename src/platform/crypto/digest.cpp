#include "platform/crypto/digest.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace tenon {

namespace {

void require(bool worked, char const* what) {
    if (!worked) throw std::runtime_error(std::string("OpenSSL could not ") + what);
}

EVP_MAC* hmac() {
    // Fetched once: looking an algorithm up costs more than a short message.
    static EVP_MAC* const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    require(algorithm != nullptr, "find HMAC");
    return algorithm;
}

} // namespace

namespace detail {

RunningDigest::RunningDigest(char const* algorithm) : context_(EVP_MD_CTX_new()) {
    bool const ready =
        context_ != nullptr && EVP_DigestInit_ex(context_, EVP_get_digestbyname(algorithm), nullptr) == 1;
    if (!ready) EVP_MD_CTX_free(context_);
    require(ready, "start a digest");
}

RunningDigest::~RunningDigest() { EVP_MD_CTX_free(context_); }

RunningDigest::RunningDigest(RunningDigest&& other) noexcept
    : context_(std::exchange(other.context_, nullptr)) {}

RunningDigest& RunningDigest::operator=(RunningDigest&& other) noexcept {
    std::swap(context_, other.context_);
    return *this;
}

void RunningDigest::update(std::string_view bytes) {
    require(EVP_DigestUpdate(context_, bytes.data(), bytes.size()) == 1, "hash");
}

void RunningDigest::finish(std::uint8_t* digest) {
    require(EVP_DigestFinal_ex(context_, digest, nullptr) == 1, "finish a digest");
    require(EVP_DigestInit_ex(context_, nullptr, nullptr) == 1, "restart a digest");
}

} // namespace detail

Sha256::Sha256() : running_("SHA256") {}

Sha256Digest Sha256::finish() {
    Sha256Digest digest;
    running_.finish(digest.data());
    return digest;
}

Md5::Md5() : running_("MD5") {}

Md5Digest Md5::finish() {
    Md5Digest digest;
    running_.finish(digest.data());
    return digest;
}

Sha256Digest sha256(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

HmacSha256::HmacSha256(std::string_view key) : context_(EVP_MAC_CTX_new(hmac())) {
    char name[] = "SHA256";
    OSSL_PARAM const parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0), OSSL_PARAM_construct_end()};
    // A null key would mean "keep the one before", also where an empty key is meant.
    static unsigned char const nothing = 0;
    auto const* bytes = key.empty() ? &nothing : reinterpret_cast<unsigned char const*>(key.data());
    bool const ready = context_ != nullptr && EVP_MAC_init(context_, bytes, key.size(), parameters) == 1;
    if (!ready) EVP_MAC_CTX_free(context_);
    require(ready, "start HMAC");
}

HmacSha256::~HmacSha256() { EVP_MAC_CTX_free(context_); }

Sha256Digest HmacSha256::of(std::string_view message) {
    Sha256Digest digest;
    std::size_t size = 0;
    auto const* bytes = reinterpret_cast<unsigned char const*>(message.data());
    require(EVP_MAC_init(context_, nullptr, 0, nullptr) == 1, "restart HMAC");
    require(EVP_MAC_update(context_, bytes, message.size()) == 1, "hash");
    require(EVP_MAC_final(context_, digest.data(), &size, digest.size()) == 1, "finish HMAC");
    return digest;
}

Sha256Digest hmac_sha256(std::string_view key, std::string_view message) {
    return HmacSha256(key).of(message);
}

} // namespace tenon
