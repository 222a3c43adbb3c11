#pragma once

// What changed between two briefs, in words that a person reads: "Metric answer: business today", 9 before, 8
// after. Entries of lists are matched by their id, others by what they say, so that a new entry in the middle
// does not make all those behind it look changed.

#include "briefs/brief.h"

#include <string>
#include <vector>

namespace tenon::briefs {

BOOST_DEFINE_ENUM_CLASS(ChangeKind, added, removed, changed)

struct BriefChange {
    std::string pointer; // into the later brief; of what was removed, into the earlier one
    ChangeKind what;
    std::string label;
    std::string before; // in words; "" where there was nothing
    std::string after;
};
BOOST_DESCRIBE_STRUCT(BriefChange, (), (pointer, what, label, before, after))

struct BriefChanges {
    int from; // version; 0 is the empty page
    int to;
    std::vector<BriefChange> changes;
};
BOOST_DESCRIBE_STRUCT(BriefChanges, (), (from, to, changes))

// In the order of the form.
std::vector<BriefChange> changes_between(Brief const& before, Brief const& after);

} // namespace tenon::briefs
