#pragma once

// The sheet of a data asset: what the brief says of it, completed by what a sample shows. Pure.

#include "briefs/brief.h"
#include "datasets/dataset_store.h"
#include "datasets/dataset_wire.h"
#include "datasets/readiness.h"
#include "platform/blobs/blobs.h"

namespace tenon::datasets {

// A sample that was received and read.
struct Sample {
    blobs::Blob blob;
    Profile profile;
    ReadinessVerdict verdict;
};

// "300.4 MB, 12000 rows", "CSV, 12 columns, delimiter ;" and what a reader wants to know of the quality.
std::string size_text(std::int64_t bytes, std::int64_t rows);
std::string format_text(Profile const& profile);
std::string quality_text(Profile const& profile);

// Names of columns travel in answers and findings. Absurd ones are refused, and those that show a file
// without a header: column_name_too_long, column_name_personal.
Result<void> check_column_names(Profile const& profile);

// What an engagement's tables hold about its data.
struct SheetRows {
    std::vector<store::VersionRow> newest;
    std::vector<store::AccessRow> access;
    std::vector<store::DecisionRow> decisions;
};

store::VersionRow const* find_version(std::vector<store::VersionRow> const& rows, std::string const& asset);
// The newest about this sample.
store::DecisionRow const* find_decision(
    std::vector<store::DecisionRow> const& rows, store::VersionRow const& version);

// Rows of other assets are passed over.
DataSheet make_sheet(briefs::DataAsset const& asset, SheetRows const& rows);

} // namespace tenon::datasets
