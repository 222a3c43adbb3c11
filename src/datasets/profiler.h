#pragma once

// Profiles a table in one pass, however large: about 200 KB per column plus at most 64 MiB for finding
// duplicate rows. Rows of the wrong width or with unreadable bytes are counted and left out of the columns.
//
//   errors: those that end the reading of a CSV file, label_column_unknown, ndjson_no_object, json_list

#include "base/result.h"
#include "datasets/column_profiler.h"
#include "datasets/profile.h"
#include "datasets/row_sample.h"
#include "datasets/table_reader.h"
#include "platform/csv/row_batch.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::datasets {

struct ProfileOptions {
    std::optional<std::string> label_column = {}; // recognised by its name where none is given
    TableOptions table = {};
    std::size_t duplicate_bytes_max = std::size_t{64} << 20; // exact up to 2.9 million rows, then estimated
};

// Fed row by row: for callers that read the file for another purpose at the same time.
class Profiler {
public:
    // How many columns share the memory; 0 where they are not known before the rows.
    Profiler(ProfileOptions const& options, std::size_t columns_expected);

    // Before the first row, and again where columns come later: those before count it as missing.
    void add_column(std::string_view name);
    // A row may be shorter than the columns, where its format lets it leave some out.
    void add(csv::Row const& row);

    // Error: label_column_unknown.
    Result<void> check_label() const;
    // Of all rows so far.
    Profile profile();

private:
    std::optional<std::size_t> find_label() const;
    bool refuse(csv::Row const& row);
    void add_batch();

    std::vector<std::string> header_;
    std::optional<std::string> label_column_;
    std::size_t columns_expected_;
    std::vector<ColumnProfiler> columns_;
    csv::RowBatch batch_{0}; // of as many columns
    DuplicateCounter duplicates_;
    bool has_label_ = false;
    RowSample sample_; // only where a label could be told from it
    std::int64_t rows_ = 0;
    std::int64_t ragged_rows_ = 0;
    std::int64_t unreadable_rows_ = 0;
    std::vector<std::string> row_problems_;
};

Result<Profile> profile_file(csv::Source source, ProfileOptions const& options = {});

} // namespace tenon::datasets
