#pragma once

// Answers of the datasets module; a profile (profile.h) is sent as it is.

#include "base/enum.h"
#include "base/time.h"
#include "briefs/brief.h"
#include "datasets/import_folders.h"
#include "datasets/readiness.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::datasets {

// Access is granted by the client, and verified by the expert who has opened the data with it.
BOOST_DEFINE_ENUM_CLASS(AccessStep, granted, verified)

struct DataAccessView {
    Timestamp at;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(DataAccessView, (), (at, by))

// What client and expert make of a verdict.
BOOST_DEFINE_ENUM_CLASS(DataChoice, proceed, get_data, rescope, stop)

struct DecideOnData {
    DataChoice choice;
    std::string reason; // at least ten characters
};
BOOST_DESCRIBE_STRUCT(DecideOnData, (), (choice, reason))

struct DataDecisionView {
    DataChoice choice;
    std::string reason;
    int version; // of the sample it is about
    Timestamp decided_at;
    std::string decided_by;
};
BOOST_DESCRIBE_STRUCT(DataDecisionView, (), (choice, reason, version, decided_at, decided_by))

// A file of a folder on the server, by their names.
struct ImportSample {
    std::string folder;
    std::string file;
    std::optional<std::string> label; // the column a model should learn
};
BOOST_DESCRIBE_STRUCT(ImportSample, (), (folder, file, label))

struct ImportFolderList {
    std::vector<ImportFolderView> folders; // none where the operator has named none
};
BOOST_DESCRIBE_STRUCT(ImportFolderList, (), (folders))

// The newest sample; its profile has an address of its own, because opening it is put on record.
struct DataSampleView {
    int version;
    std::string sha256;
    std::int64_t bytes;
    std::int64_t rows;
    std::int64_t columns;
    Timestamp sampled_at;
    std::string sampled_by;
};
BOOST_DESCRIBE_STRUCT(DataSampleView, (), (version, sha256, bytes, rows, columns, sampled_at, sampled_by))

struct DataSheet {
    std::string asset; // its id in the brief
    std::string what;
    std::string format;
    std::string size;
    std::string quality;
    std::optional<briefs::Labels> labels;
    std::string storage;
    std::string owner;
    std::optional<briefs::Sensitivity> sensitivity;
    std::string policy;
    std::string handling;
    std::string protection;
    std::vector<briefs::Duty> access_roles;
    std::optional<Day> access_until;
    std::optional<Day> needed_by;
    std::vector<std::string> from_sample; // which of format, size, quality the brief leaves to the sample
    std::optional<DataSampleView> sample;
    std::optional<ReadinessVerdict> verdict;
    std::optional<DataDecisionView> decision; // the newest about the newest sample
    std::optional<DataAccessView> access_granted;
    std::optional<DataAccessView> access_verified;
};
BOOST_DESCRIBE_STRUCT(DataSheet, (),
    (asset, what, format, size, quality, labels, storage, owner, sensitivity, policy, handling, protection,
        access_roles, access_until, needed_by, from_sample, sample, verdict, decision, access_granted,
        access_verified))

struct DataSheetList {
    std::vector<DataSheet> sheets; // in the brief's order
};
BOOST_DESCRIBE_STRUCT(DataSheetList, (), (sheets))

} // namespace tenon::datasets
