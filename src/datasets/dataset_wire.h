#pragma once

// Answers of the datasets module; a profile (profile.h) is sent as it is.

#include "base/enum.h"
#include "base/time.h"
#include "briefs/brief.h"
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
    std::optional<Day> needed_by;
    std::vector<std::string> from_sample; // which of format, size, quality the brief leaves to the sample
    std::optional<DataSampleView> sample;
    std::optional<ReadinessVerdict> verdict;
    std::optional<DataAccessView> access_granted;
    std::optional<DataAccessView> access_verified;
};
BOOST_DESCRIBE_STRUCT(DataSheet, (),
    (asset, what, format, size, quality, labels, storage, owner, sensitivity, policy, needed_by, from_sample,
        sample, verdict, access_granted, access_verified))

struct DataSheetList {
    std::vector<DataSheet> sheets; // in the brief's order
};
BOOST_DESCRIBE_STRUCT(DataSheetList, (), (sheets))

} // namespace tenon::datasets
