#pragma once

// The story of the example, in the order it happened, so that its history reads as one. Three engagements:
// one in delivery, one whose contract is proposed, one that is a single vague sentence.

#include "sample/cast.h"

namespace tenon::sample {

void tell(Stage& stage);

} // namespace tenon::sample
