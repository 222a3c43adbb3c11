#include "people/secret_token.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/crypto/secrets.h"

namespace tenon::people {

namespace {

constexpr std::string_view prefix = "tnp_";
constexpr std::size_t id_length = 36;
constexpr std::size_t secret_length = 43;

} // namespace

std::string new_secret() { return to_base64url(random_bytes(32)); }

std::string hash_secret(std::string_view secret) { return to_hex(sha256(secret)); }

std::string print_api_token(Id<ApiToken> const& id, std::string_view secret) {
    return std::string(prefix) + id.str() + "_" + std::string(secret);
}

Result<ApiTokenParts> parse_api_token(std::string_view text) {
    auto refuse = [] {
        return fail(ErrorKind::unauthenticated, "api_token_malformed",
            "A token looks like tnp_<id>_<secret>; copy it whole, or make a new one.");
    };
    bool const fits =
        text.size() == prefix.size() + id_length + 1 + secret_length && text.starts_with(prefix);
    if (!fits || text[prefix.size() + id_length] != '_') return refuse();
    auto const id = Id<ApiToken>::parse(text.substr(prefix.size(), id_length));
    if (!id) return refuse();
    return ApiTokenParts{*id, std::string(text.substr(prefix.size() + id_length + 1))};
}

} // namespace tenon::people
