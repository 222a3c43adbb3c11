#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/crypto/password.h"
#include "platform/crypto/secrets.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace tenon {
namespace {

std::string code_of(auto const& result) { return result ? "ok" : result.error().code; }

TEST(sha256, gives_the_digests_of_fips_180_4) {
    EXPECT_EQ(to_hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(to_hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(to_hex(sha256(std::string(1'000'000, 'a'))),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(sha256, is_the_same_in_one_piece_and_in_many) {
    Sha256 hash;
    for (char const letter : std::string("abc"))
        hash.update({&letter, 1});
    EXPECT_EQ(hash.finish(), sha256("abc"));
    EXPECT_EQ(hash.finish(), sha256("")) << "finishing starts afresh";
}

TEST(md5, gives_the_digests_of_rfc_1321) {
    Md5 hash;
    EXPECT_EQ(to_hex(hash.finish()), "d41d8cd98f00b204e9800998ecf8427e");
    hash.update("message ");
    hash.update("digest");
    EXPECT_EQ(to_hex(hash.finish()), "f96b697d7cb7938d525a2f31aaf161d0");
}

TEST(hmac_sha256, gives_the_digests_of_rfc_4231) {
    EXPECT_EQ(to_hex(hmac_sha256(std::string(20, '\x0b'), "Hi There")),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(to_hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(to_hex(hmac_sha256(
                  std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(hmac_sha256, can_be_asked_again_under_the_same_key) {
    HmacSha256 mac("Jefe");
    Sha256Digest const first = mac.of("one");
    mac.of("two");
    EXPECT_EQ(mac.of("one"), first);
    EXPECT_EQ(
        to_hex(hmac_sha256("", "")), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST(base64url, spells_the_examples_of_rfc_4648_without_padding) {
    for (auto const& [bytes, text] : std::vector<std::pair<std::string, std::string>>{{"", ""}, {"f", "Zg"},
             {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"},
             {"\xfb\xff", "-_8"}}) {
        EXPECT_EQ(to_base64url(bytes), text);
        EXPECT_EQ(from_base64url(text), bytes);
    }
}

TEST(base64url, has_one_spelling_for_every_value) {
    for (char const* text : {"Zg==", "Z", "Zh", "Zm9", "Zm+v", "Zm/v", "Zm 9v"})
        EXPECT_EQ(code_of(from_base64url(text)), "base64url_malformed") << text;
}

TEST(hex, is_read_in_both_cases_and_refused_otherwise) {
    EXPECT_EQ(from_hex("00fFa1"), std::string("\0\xff\xa1", 3));
    for (char const* text : {"0", "0g", "0x10"})
        EXPECT_EQ(code_of(from_hex(text)), "hex_malformed") << text;
}

TEST(encoding_property, what_is_written_is_read_back) {
    rc::check([](std::string const& bytes) {
        RC_ASSERT(from_base64url(to_base64url(bytes)) == bytes);
        RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
    });
}

TEST(random_bytes, differ_each_time) {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i)
        seen.insert(random_bytes(16));
    EXPECT_EQ(seen.size(), 100U);
    EXPECT_EQ(random_bytes(0), "");
}

TEST(secrets, are_compared_whole) {
    EXPECT_TRUE(equal_in_constant_time("secret", "secret"));
    EXPECT_TRUE(equal_in_constant_time("", ""));
    EXPECT_FALSE(equal_in_constant_time("secret", "secreT"));
    EXPECT_FALSE(equal_in_constant_time("secret", "secret "));
}

TEST(password, is_verified_against_its_own_hash_only) {
    std::string const hash = hash_password("correct horse battery staple");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
    EXPECT_TRUE(verify_password("correct horse battery staple", hash));
    EXPECT_FALSE(verify_password("correct horse battery stable", hash));
    EXPECT_NE(hash, hash_password("correct horse battery staple")) << "each hash has its own salt";
    EXPECT_FALSE(needs_rehash(hash));
}

TEST(password, of_the_reference_implementation_is_understood) {
    // `argon2 somesalt -id -t 2 -k 65536 -p 1` over "password", from the test suite of the reference code.
    std::string const hash =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    EXPECT_TRUE(verify_password("password", hash));
    EXPECT_FALSE(verify_password("Password", hash));
    EXPECT_FALSE(needs_rehash(hash));
}

TEST(password, hash_of_another_cost_or_kind_is_renewed) {
    EXPECT_TRUE(
        needs_rehash("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"));
    EXPECT_TRUE(needs_rehash(
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA"));
    EXPECT_TRUE(needs_rehash("no hash at all"));
    EXPECT_FALSE(verify_password("password", "no hash at all"));
    EXPECT_FALSE(verify_password("password", ""));
}

} // namespace
} // namespace tenon
