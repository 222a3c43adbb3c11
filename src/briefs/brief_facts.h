#pragma once

// What the rules may know of a brief. Pure, so that `tenon check FILE` and the server say the same.

#include "briefs/brief.h"
#include "engagements/facts.h"

namespace tenon::briefs {

engagements::BriefFacts brief_facts(Brief const& brief, int version);

// One entry per data asset the brief names, before any sheet or profile exists.
std::vector<engagements::DatasetFacts> dataset_facts(Brief const& brief);

// The facts as they are with this brief in place of the one they know; what is known of its data stays.
void put_brief(engagements::Facts& facts, Brief const& brief, int version);

// A profile answers what the sheet left out of size, format and quality.
void take_profile(engagements::DatasetFacts& dataset);

// The kind of work a sentence speaks of, from its words; nothing where it names none.
std::optional<Kind> guess_kind(std::string_view text);

} // namespace tenon::briefs
