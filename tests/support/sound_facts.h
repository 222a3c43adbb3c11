#pragma once

// Facts of an engagement in delivery with nothing wrong: every rule holds, or has nothing to say yet. Tests
// of the checks spoil one thing at a time.

#include "engagements/facts.h"

namespace tenon::test {

// Of 10 December 2026, a Thursday, at noon.
engagements::Facts sound_facts();

} // namespace tenon::test
