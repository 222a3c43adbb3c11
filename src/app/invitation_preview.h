#pragma once

// What an invitation shows before there is an account: the brief with its plan, the pay, and the data profile
// without values of personal or sensitive columns. Which of it, the offered role decides; a role that needs
// no figures to do its part sees none.

#include "briefs/brief.h"
#include "contracts/terms.h"
#include "datasets/dataset_wire.h"
#include "datasets/profile.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::app {

struct InvitationScope {
    bool brief = false;
    bool money = false; // the budget, and a contract's milestones
    bool data = false;  // what data there is, and how good
    bool operator==(InvitationScope const&) const = default;
};
BOOST_DESCRIBE_STRUCT(InvitationScope, (), (brief, money, data))

struct PreviewedBrief {
    int version;
    Timestamp saved_at;
    briefs::Brief brief;
};
BOOST_DESCRIBE_STRUCT(PreviewedBrief, (), (version, saved_at, brief))

struct PreviewedData {
    datasets::DataSheet sheet;
    std::optional<datasets::Profile> profile; // of the newest sample
};
BOOST_DESCRIBE_STRUCT(PreviewedData, (), (sheet, profile))

struct InvitationPreview {
    InvitationScope shows;
    std::vector<std::string> deciders; // names of those who act for the client
    std::optional<PreviewedBrief> brief;
    std::vector<contracts::ContractMilestone> milestones; // of a contract that names the invited person
    std::vector<PreviewedData> data;
};
BOOST_DESCRIBE_STRUCT(InvitationPreview, (), (shows, deciders, brief, milestones, data))

// Nothing for an invitation into the workspace alone.
InvitationScope scope_of(std::optional<EngagementRole> role);

// The brief without what lies outside the scope.
briefs::Brief within(InvitationScope const& scope, briefs::Brief brief);

} // namespace tenon::app
