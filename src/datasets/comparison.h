#pragma once

// Two files side by side, such as those to train and to test on: whether rows of the second are in the first,
// and which columns differ. Rows are told apart by 128 bits of hash, in bounded memory; beyond it only rows
// whose hash falls into a sample are looked at, from both files the same.

#include "datasets/profile.h"
#include "datasets/table_reader.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tenon::datasets {

struct RowOverlap {
    std::int64_t rows = 0;      // of the second file
    std::int64_t looked_at = 0; // of them
    std::int64_t found = 0;     // of those, in the first file
    double share = 0;           // found of looked at
    std::int64_t one_in = 1;    // so many different rows one is looked at
    bool operator==(RowOverlap const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RowOverlap, (), (rows, looked_at, found, share, one_in))

struct TypeDifference {
    std::string column;
    ColumnType first = ColumnType::empty;
    ColumnType second = ColumnType::empty;
    bool operator==(TypeDifference const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TypeDifference, (), (column, first, second))

struct FileComparison {
    RowOverlap whole_rows;                   // the same in all columns that both files have
    std::optional<RowOverlap> contents = {}; // the same but for the label and columns that name the row
    std::string key = {};                    // a column that names the rows of the first file, or empty
    std::optional<RowOverlap> keys = {};     // the same in that column
    std::vector<std::string> only_in_first = {};
    std::vector<std::string> only_in_second = {};
    std::vector<TypeDifference> types_differ = {};
    std::vector<DataFinding> findings = {};
};
BOOST_DESCRIBE_STRUCT(FileComparison, (),
    (whole_rows, contents, key, keys, only_in_first, only_in_second, types_differ, findings))

// A file that can be read from its beginning once more.
struct ComparedFile {
    std::function<Result<csv::Source>()> open;
    TableOptions table;
    Profile const& profile;
};

constexpr std::size_t compared_bytes_max = std::size_t{256} << 20;

// The label is the first file's. Errors: those of opening and reading.
Result<FileComparison> compare_files(
    ComparedFile const& first, ComparedFile const& second, std::size_t bytes_max = compared_bytes_max);

} // namespace tenon::datasets
