#pragma once

// Where a model comes from: which versions of data a run read, which models it made, and as which versions
// those are registered. Three things tie a run to a version of data: the digest of a dataset it logged, a
// file of DVC's that it logged and that names the content, and the commit it ran from, which holds the
// version.

#include "datasets/versions.h"
#include "platform/api/endpoint.h"
#include "platform/blobs/blobs.h"
#include "tracking/tracking.h"

namespace tenon::tracking {

BOOST_DEFINE_ENUM_CLASS(LineageTie, digest, file, commit)

struct LineageModel {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(LineageModel, (), (id, name))

struct LineageRegistered {
    std::string name;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(LineageRegistered, (), (name, version))

struct LineageRun {
    std::string id;
    std::string name;
    std::int64_t started_at_ms;
    LineageTie tie; // the first that holds
    std::vector<LineageModel> models;
    std::vector<LineageRegistered> versions; // of registered models: made from the run or from its models
};
BOOST_DESCRIBE_STRUCT(LineageRun, (), (id, name, started_at_ms, tie, models, versions))

struct LineageVersion {
    datasets::DataVersion version;
    std::vector<LineageRun> runs; // oldest first
};
BOOST_DESCRIBE_STRUCT(LineageVersion, (), (version, runs))

struct Lineage {
    std::vector<LineageVersion> versions; // by path, the newest first
};
BOOST_DESCRIBE_STRUCT(Lineage, (), (versions))

api::Endpoint lineage_endpoint(
    datasets::Versions const& versions, artifacts::Artifacts const& files, blobs::Store& store);

} // namespace tenon::tracking
