#pragma once

// Secrets that are shown once and kept as a hash: session cookies, invitation and reset links, API tokens. 32
// random bytes cannot be guessed, so a fast hash is enough; only passwords need argon2id.

#include "base/actor.h"

#include <string>
#include <string_view>

namespace tenon::people {

// 43 characters of base64url.
std::string new_secret();

// What is stored: SHA-256 in hex.
std::string hash_secret(std::string_view secret);

// tnp_<id>_<secret>: an API token as its owner sees it, once.
std::string print_api_token(Id<ApiToken> const& id, std::string_view secret);

struct ApiTokenParts {
    Id<ApiToken> id;
    std::string secret;
};
// api_token_malformed
Result<ApiTokenParts> parse_api_token(std::string_view text);

} // namespace tenon::people
