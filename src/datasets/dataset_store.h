#pragma once

// Rows of samples, access and looks. No rules here.

#include "base/actor.h"
#include "datasets/dataset_wire.h"
#include "platform/sql/transaction.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::datasets::store {

// Without the profile, which may be large.
struct VersionRow {
    std::string asset;
    int version;
    std::string sha256;
    std::int64_t bytes;
    std::int64_t row_count;
    std::int64_t column_count;
    std::string size;
    std::string format;
    std::string quality;
    Readiness readiness;
    std::string reasons; // JSON
    Timestamp sampled_at;
    std::string sampled_by_name;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (),
    (asset, version, sha256, bytes, row_count, column_count, size, format, quality, readiness, reasons,
        sampled_at, sampled_by_name))

void insert(sql::Transaction&, Actor const&, VersionRow const&, std::string_view profile);
// The newest of every asset.
std::vector<VersionRow> newest(sql::Transaction&, Place const&);
// Of the newest sample, as JSON.
std::optional<std::string> find_profile(sql::Transaction&, Place const&, std::string_view asset);

struct AccessRow {
    std::string asset;
    AccessStep step;
    Timestamp at;
    std::string by_name;
};
BOOST_DESCRIBE_STRUCT(AccessRow, (), (asset, step, at, by_name))

// How many rows were added: 0 where the step was taken before.
std::int64_t insert_access(sql::Transaction&, Actor const&, AccessRow const&);
std::vector<AccessRow> access(sql::Transaction&, Place const&);

struct DecisionRow {
    std::string asset;
    int version;
    int number; // 1, 2, … of the version's decisions
    DataChoice choice;
    std::string reason;
    Timestamp decided_at;
    std::string decided_by_name;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (), (asset, version, number, choice, reason, decided_at, decided_by_name))

void insert_decision(sql::Transaction&, Actor const&, DecisionRow const&);
// By asset and version, the newest last.
std::vector<DecisionRow> decisions(sql::Transaction&, Place const&);

// How many rows were added: 0 where the account has seen this profile before.
std::int64_t insert_look(
    sql::Transaction&, Place const&, std::string_view asset, Id<Account> const&, Timestamp now);
std::optional<Timestamp> first_look(sql::Transaction&, Place const&);

} // namespace tenon::datasets::store
