#pragma once

// Rows of milestones, evidence, waivers, rejections and escalations. No rules here.

#include "base/actor.h"
#include "delivery/milestone_wire.h"
#include "platform/sql/transaction.h"

namespace tenon::delivery::store {

struct MilestoneRow {
    std::string milestone;
    Id<Milestone> id;
    MilestoneState state;
    int round;
    std::optional<Timestamp> funded_at;
    std::optional<Timestamp> started_at;
    std::optional<Timestamp> submitted_at;
    std::optional<Timestamp> review_until;
    std::optional<Timestamp> accepted_at;
    std::optional<std::string> accepted_by; // nothing: silence
};
BOOST_DESCRIBE_STRUCT(MilestoneRow, (),
    (milestone, id, state, round, funded_at, started_at, submitted_at, review_until, accepted_at,
        accepted_by))

std::vector<MilestoneRow> milestones(sql::Transaction&, Place const&);
// Writes the row back where its state is still `before`; how many rows that were.
std::int64_t save(sql::Transaction&, Place const&, MilestoneRow const&, MilestoneState before);
void add(sql::Transaction&, Place const&, MilestoneRow const&);

struct EvidenceRow {
    std::string milestone;
    std::string criterion;
    std::optional<std::string> run_id;
    std::optional<std::string> file_path;
    // The verdict when it was linked, the digest of what that verdict read, and the rule's version; nothing
    // where it was linked before verdicts were kept.
    std::optional<std::string> inputs_sha256 = {};
    std::optional<bool> met = {};
    std::optional<int> engine_version = {};
};
BOOST_DESCRIBE_STRUCT(
    EvidenceRow, (), (milestone, criterion, run_id, file_path, inputs_sha256, met, engine_version))

std::vector<EvidenceRow> evidence(sql::Transaction&, Place const&);
void put_evidence(sql::Transaction&, Actor const&, EvidenceRow const&, Timestamp now);

struct WaiverRow {
    std::string milestone;
    std::string criterion;
    std::string reason;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(WaiverRow, (), (milestone, criterion, reason, name))

std::vector<WaiverRow> waivers(sql::Transaction&, Place const&);
// How many rows were added: 0 where it was waived before.
std::int64_t add_waiver(sql::Transaction&, Actor const&, WaiverRow const&, Timestamp now);

struct RejectionRow {
    std::string milestone;
    int round;
    std::string criteria; // JSON list
    std::string observed;
    Timestamp rejected_at;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RejectionRow, (), (milestone, round, criteria, observed, rejected_at, name))

std::vector<RejectionRow> rejections(sql::Transaction&, Place const&);
void add_rejection(sql::Transaction&, Place const&, RejectionRow const&);

struct EscalationRow {
    std::string milestone;
    int round;
    std::string because;
    Timestamp escalated_at;
};
BOOST_DESCRIBE_STRUCT(EscalationRow, (), (milestone, round, because, escalated_at))

std::vector<EscalationRow> escalations(sql::Transaction&, Place const&);
void add_escalation(sql::Transaction&, Place const&, EscalationRow const&);

} // namespace tenon::delivery::store
