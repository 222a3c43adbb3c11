#pragma once

// Digests of bytes. SHA-256 names content everywhere in Tenon and seals test sets; MD5 only names what DVC
// already named so, and is never used where somebody could gain from a collision.
// Errors: none that a person can cause; a library that cannot hash is an exception.

#include <array>
#include <cstdint>
#include <string_view>

struct evp_md_ctx_st;
struct evp_mac_ctx_st;

namespace tenon {

using Sha256Digest = std::array<std::uint8_t, 32>;
using Md5Digest = std::array<std::uint8_t, 16>;

namespace detail {

// One running OpenSSL digest; the algorithm is named as OpenSSL names it.
class RunningDigest {
public:
    explicit RunningDigest(char const* algorithm);
    ~RunningDigest();
    RunningDigest(RunningDigest&&) noexcept;
    RunningDigest& operator=(RunningDigest&&) noexcept;

    void update(std::string_view bytes);
    // Writes the digest and starts afresh.
    void finish(std::uint8_t* digest);

private:
    evp_md_ctx_st* context_;
};

} // namespace detail

// Fed in pieces of any size; finish() gives the digest of all of them and starts afresh.
class Sha256 {
public:
    Sha256();
    void update(std::string_view bytes) { running_.update(bytes); }
    Sha256Digest finish();

private:
    detail::RunningDigest running_;
};

class Md5 {
public:
    Md5();
    void update(std::string_view bytes) { running_.update(bytes); }
    Md5Digest finish();

private:
    detail::RunningDigest running_;
};

Sha256Digest sha256(std::string_view bytes);

// A keyed digest (RFC 2104): nobody without the key can foresee or forge it. The object keeps the prepared
// key, because many short messages under one key are the common case.
class HmacSha256 {
public:
    explicit HmacSha256(std::string_view key);
    ~HmacSha256();
    HmacSha256(HmacSha256 const&) = delete;
    HmacSha256& operator=(HmacSha256 const&) = delete;

    Sha256Digest of(std::string_view message);

private:
    evp_mac_ctx_st* context_;
};

Sha256Digest hmac_sha256(std::string_view key, std::string_view message);

} // namespace tenon
