#pragma once

// The catalogue is data in several files, one per part of an engagement's life; catalogue.cpp puts them
// together. What they share: how a check weighs at its gates.

#include "checks/check.h"
#include "checks/rules.h"

namespace tenon::checks::parts {

using enum Gate;
using enum Severity;

inline constexpr Stop warns_at_publish[]{{publish, warn}};
inline constexpr Stop blocks_publish[]{{publish, error}};
inline constexpr Stop advises_at_offer[]{{offer, advice}};
inline constexpr Stop warns_at_offer[]{{offer, warn}};
inline constexpr Stop blocks_offer[]{{offer, error}};
inline constexpr Stop warns_at_sign[]{{sign, warn}};
inline constexpr Stop blocks_sign[]{{sign, error}};
inline constexpr Stop warns_then_blocks_sign[]{{publish, warn}, {sign, error}};
inline constexpr Stop warns_at_start[]{{start, warn}};
inline constexpr Stop blocks_start[]{{start, error}};
inline constexpr Stop blocks_accept[]{{accept, error}};
inline constexpr Stop warns_at_deploy[]{{deploy, warn}};
inline constexpr Stop blocks_deploy[]{{deploy, error}};
inline constexpr Stop warns_at_close[]{{close, warn}};
inline constexpr Stop blocks_close[]{{close, error}};

std::span<Check const> scope_and_data();   // SCOPE, DATA
std::span<Check const> hiring();           // SRC, SCR
std::span<Check const> paper();            // PRICE, CON, COMP, ONB
std::span<Check const> work();             // TASK, EXP, REP, COMM
std::span<Check const> result_and_after(); // KB, PAY, MON, BENCH
std::span<Check const> everywhere();       // FRL, SEC, ETH

} // namespace tenon::checks::parts
