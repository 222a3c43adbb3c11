#pragma once

// What the firm of the example asks for, as briefs: their texts, with the days of this telling put in.

#include "briefs/brief.h"

namespace tenon::sample {

// Which subscribers are about to leave: with everything a contract needs.
briefs::Brief churn_brief(Day start);
// The same as it began, before the checks asked their questions.
briefs::Brief first_churn_brief();
// Which team a letter belongs to.
briefs::Brief letters_brief(Day start);

} // namespace tenon::sample
