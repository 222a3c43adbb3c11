#pragma once

// What an expert says of themself. One shape for the YAML file, the JSON of the API and the web form. Every
// member may be missing: a profile grows. Outcomes stand first, because a client hires for what changed at
// the last client and not for a list of tools.

#include "base/enum.h"
#include "base/money.h"
#include "base/time.h"
#include "platform/json/read.h"
#include "platform/json/write.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::experts {

// An image expert is no time-series expert: the list is closed, so that it can be searched and compared.
BOOST_DEFINE_ENUM_CLASS(Specialism, supervised, unsupervised, deep_learning, nlp, computer_vision,
    reinforcement_learning, forecasting, mlops)
BOOST_DEFINE_ENUM_CLASS(LinkKind, github, kaggle, paper, site, other)

// One piece of work, told as what it changed.
struct ExpertOutcome {
    using partial = void;
    std::string problem;  // of the business: "One in nine customers left within a year"
    std::string change;   // "Calls go to a third of the customers, and half as many leave"
    std::string evidence; // where others can see it: an https address
    bool operator==(ExpertOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExpertOutcome, (), (problem, change, evidence))

struct ExpertLink {
    using partial = void;
    LinkKind kind = LinkKind::other;
    std::string url;
    bool operator==(ExpertLink const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExpertLink, (), (kind, url))

struct ExpertProfile {
    using partial = void;
    std::string tenon = "expert/1"; // the shape's version
    std::string headline;
    std::vector<ExpertOutcome> outcomes;
    std::string about;
    std::vector<Specialism> specialisms;
    std::vector<std::string> domains;
    std::vector<std::string> skills;
    std::vector<std::string> languages;
    std::string time_zone;
    std::optional<int> hours_per_week;
    std::optional<Day> available_from;
    std::optional<Money> rate_per_hour;
    std::vector<ExpertLink> links;
    bool operator==(ExpertProfile const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExpertProfile, (),
    (tenon, headline, outcomes, about, specialisms, domains, skills, languages, time_zone, hours_per_week,
        available_from, rate_per_hour, links))

// What a profile must hold to be kept, beyond its shape. All problems at once, as body_invalid.
Result<void> validate(ExpertProfile const& profile);

// A profile from a file: YAML, or JSON, which is YAML too. Errors carry line and column.
Result<ExpertProfile> read_profile(std::string_view text);

} // namespace tenon::experts
