#pragma once

// Requests and answers of the experts module.

#include "base/actor.h"
#include "experts/expert.h"

namespace tenon::experts {

struct SaveExpertProfile {
    int based_on; // the version that was edited, 0 for the first; a newer one refuses the save
    ExpertProfile profile;
};
BOOST_DESCRIBE_STRUCT(SaveExpertProfile, (), (based_on, profile))

struct ExpertView {
    Id<Account> account;
    std::string name;
    int version; // 0: nothing is written yet
    std::optional<Timestamp> saved_at;
    ExpertProfile profile;
};
BOOST_DESCRIBE_STRUCT(ExpertView, (), (account, name, version, saved_at, profile))

struct ExpertList {
    std::vector<ExpertView> experts; // by name
};
BOOST_DESCRIBE_STRUCT(ExpertList, (), (experts))

} // namespace tenon::experts
