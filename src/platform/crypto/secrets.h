#pragma once

// Chance that nobody can foresee, and comparing secrets without telling how much of them was right.

#include <string>
#include <string_view>

namespace tenon {

// From the operating system's generator, through OpenSSL. For keys, salts and tokens.
std::string random_bytes(std::size_t count);

// Takes equally long wherever the two differ. The lengths themselves are not secret.
bool equal_in_constant_time(std::string_view one, std::string_view other);

} // namespace tenon
