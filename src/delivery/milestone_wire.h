#pragma once

// Requests and answers of the delivery module.

#include "base/id.h"
#include "base/money.h"
#include "base/time.h"
#include "briefs/brief.h"
#include "delivery/milestone.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon {
struct Milestone;
}

namespace tenon::ledger {
struct Transfer;
}

namespace tenon::delivery {

// How a criterion stands now, and on what that rests.
struct CriterionStanding {
    std::string id;
    std::string text;
    briefs::CriterionKind kind;
    bool binding;
    bool resolves;                     // there is evidence
    bool met;                          // and it meets the criterion
    std::string because;               // a sentence: what was read
    std::optional<std::string> run_id; // the run or file that was named
    std::optional<std::string> file_path;
    std::optional<std::string> evaluation; // the sealed evaluation that was scored
    std::optional<std::string> waived_by;
    std::optional<std::string> waived_because;
    // Of a run or file: the digest of what the verdict read when it was linked (of a file, its SHA-256), the
    // version of the rule, and whether what it reads has changed since. What has changed proves nothing until
    // it is linked again.
    std::optional<std::string> inputs_sha256;
    std::optional<int> engine_version;
    bool stale = false;
};
BOOST_DESCRIBE_STRUCT(CriterionStanding, (),
    (id, text, kind, binding, resolves, met, because, run_id, file_path, evaluation, waived_by,
        waived_because, inputs_sha256, engine_version, stale))

struct RejectionView {
    int round;
    std::vector<std::string> criteria;
    std::string observed;
    Timestamp rejected_at;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RejectionView, (), (round, criteria, observed, rejected_at, name))

// A review window that ended without an answer, where silence could not accept.
struct EscalationView {
    int round;
    std::string because;
    Timestamp escalated_at;
};
BOOST_DESCRIBE_STRUCT(EscalationView, (), (round, because, escalated_at))

struct MilestoneView {
    std::string id;                         // the contract's, such as "m1"
    std::optional<Id<Milestone>> ledger_id; // how the books name it, once they do
    std::string name;
    std::optional<Money> amount;
    std::optional<Day> due;
    MilestoneState state;
    int round;
    std::optional<Timestamp> funded_at;
    std::optional<Timestamp> started_at;
    std::optional<Timestamp> submitted_at;
    std::optional<Timestamp> review_until; // the end of the client's review window
    std::optional<Timestamp> accepted_at;
    std::optional<std::string> accepted_by; // nothing where it is accepted: silence did
    std::vector<CriterionStanding> criteria;
    std::vector<RejectionView> rejections;
    std::vector<EscalationView> escalations;
};
BOOST_DESCRIBE_STRUCT(MilestoneView, (),
    (id, ledger_id, name, amount, due, state, round, funded_at, started_at, submitted_at, review_until,
        accepted_at, accepted_by, criteria, rejections, escalations))

struct MilestoneList {
    std::vector<MilestoneView> milestones; // as the contract orders them
};
BOOST_DESCRIBE_STRUCT(MilestoneList, (), (milestones))

// The id of the transfer is the caller's: sent again, it moves nothing twice.
struct FundMilestone {
    Id<ledger::Transfer> id;
};
BOOST_DESCRIBE_STRUCT(FundMilestone, (), (id))

struct AcceptMilestone {
    Id<ledger::Transfer> id;
};
BOOST_DESCRIBE_STRUCT(AcceptMilestone, (), (id))

// A run, or a file of the engagement's artifacts.
struct LinkEvidence {
    std::string criterion;
    std::optional<std::string> run_id;
    std::optional<std::string> file_path;
};
BOOST_DESCRIBE_STRUCT(LinkEvidence, (), (criterion, run_id, file_path))

struct RequestChanges {
    std::vector<std::string> criteria; // at least one
    std::string observed;
};
BOOST_DESCRIBE_STRUCT(RequestChanges, (), (criteria, observed))

struct WaiveCriterion {
    std::string criterion;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WaiveCriterion, (), (criterion, reason))

} // namespace tenon::delivery
