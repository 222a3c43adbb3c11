#pragma once

// Passwords are kept as argon2id hashes with 64 MiB and two passes: about 60 ms each, so the caller runs at
// most two at once and outside of transactions. The hash is a PHC string ("$argon2id$v=19$m=65536,t=2,p=1$…")
// and carries its own salt and cost; when we raise the cost, needs_rehash() tells whose hash to renew at the
// next sign-in.

#include <string>
#include <string_view>

namespace tenon {

// Throws std::bad_alloc where 64 MiB cannot be had.
std::string hash_password(std::string_view password);

// False also for a text that is no hash at all.
bool verify_password(std::string_view password, std::string const& hash);

// True for a hash of another cost or kind than hash_password() makes today.
bool needs_rehash(std::string const& hash);

} // namespace tenon
