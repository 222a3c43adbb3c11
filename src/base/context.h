#pragma once

// What every face needs from outside: the time and new ids. Passed in, never looked up, so that a test
// chooses both.

#include "base/id.h"
#include "base/time.h"

namespace tenon {

struct Context {
    Clock const& clock;
    IdSource& ids;
};

} // namespace tenon
