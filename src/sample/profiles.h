#pragma once

// What the experts of the example say of themselves.

#include "experts/expert_wire.h"

namespace tenon::sample {

experts::SaveExpertProfile jonas_profile();
experts::SaveExpertProfile sana_profile();

} // namespace tenon::sample
