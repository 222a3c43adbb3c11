#pragma once

// What the rules may know of a brief. Pure, so that `tenon check FILE` and the server say the same.

#include "briefs/brief.h"
#include "engagements/facts.h"

namespace tenon::briefs {

engagements::BriefFacts brief_facts(Brief const& brief, int version);

// One entry per data asset the brief names, before any sheet or profile exists.
std::vector<engagements::DatasetFacts> dataset_facts(Brief const& brief);

// The kind of work a sentence speaks of, from its words; nothing where it names none.
std::optional<Kind> guess_kind(std::string_view text);

} // namespace tenon::briefs
