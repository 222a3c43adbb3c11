#pragma once

// Requests and answers of the briefs module.

#include "base/actor.h"
#include "briefs/brief.h"
#include "briefs/questions.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::briefs {

// One sentence, or a whole document.
struct NewBrief {
    std::optional<std::string> text;
    std::optional<Brief> brief;
};
BOOST_DESCRIBE_STRUCT(NewBrief, (), (text, brief))

struct SaveBrief {
    int based_on; // the version that was edited; a newer one refuses the save and is sent along
    Brief brief;
};
BOOST_DESCRIBE_STRUCT(SaveBrief, (), (based_on, brief))

struct BriefView {
    Id<Engagement> engagement;
    int version;
    Timestamp saved_at;
    std::string saved_by;
    Brief brief;
    std::vector<Question> questions; // still open
};
BOOST_DESCRIBE_STRUCT(BriefView, (), (engagement, version, saved_at, saved_by, brief, questions))

struct BriefVersionView {
    int version;
    Timestamp saved_at;
    std::string saved_by;
};
BOOST_DESCRIBE_STRUCT(BriefVersionView, (), (version, saved_at, saved_by))

struct BriefVersionList {
    std::vector<BriefVersionView> versions; // newest first
};
BOOST_DESCRIBE_STRUCT(BriefVersionList, (), (versions))

} // namespace tenon::briefs
