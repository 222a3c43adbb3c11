#pragma once

// Profiles a table in one pass, however large: about 100 KB per column plus at most 256 MiB for finding
// duplicate rows. Rows of the wrong width or with unreadable bytes are counted and left out of the columns.
//
//   errors: those that end the reading of a CSV file, and label_column_unknown

#include "base/result.h"
#include "datasets/column_profiler.h"
#include "datasets/profile.h"
#include "platform/csv/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::datasets {

struct ProfileOptions {
    std::optional<std::string> label_column = {}; // recognised by its name where none is given
    csv::Options csv = {};
    std::size_t duplicate_bytes_max = std::size_t{256} << 20; // beyond it duplicates are estimated
};

// Fed row by row: for callers that read the file for another purpose at the same time.
class Profiler {
public:
    static Result<Profiler> start(std::vector<std::string> const& header, ProfileOptions const& options);

    void add(csv::Row const& row);
    Profile profile(char delimiter) const;

private:
    Profiler(std::vector<std::string> const& header, ProfileOptions const& options);
    std::optional<std::size_t> find_label() const;
    bool refuse(csv::Row const& row);
    void remember(csv::Row const& row);

    std::vector<std::string> header_;
    std::optional<std::string> label_column_;
    std::vector<ColumnProfiler> columns_;
    DuplicateCounter duplicates_;
    std::string joined_; // the row that is being hashed
    std::int64_t rows_ = 0;
    std::int64_t ragged_rows_ = 0;
    std::int64_t unreadable_rows_ = 0;
    std::vector<std::string> row_problems_;
};

Result<Profile> profile_csv(csv::Source source, ProfileOptions const& options = {});

} // namespace tenon::datasets
