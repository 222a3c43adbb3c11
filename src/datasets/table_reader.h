#pragma once

// The rows of a table, whichever format its file has.

#include "datasets/profile.h"
#include "platform/csv/reader.h"
#include "platform/ndjson/reader.h"

#include <optional>
#include <string_view>
#include <variant>

namespace tenon::datasets {

struct TableOptions {
    std::optional<FileFormat> format = {}; // found from the first byte where none is given
    csv::Options csv = {};
};

class TableReader {
public:
    // Error: json_list.
    static Result<TableReader> open(csv::Source source, TableOptions const& options);

    // Moves to the next row; false after the last. Errors: those that end the reading of a CSV file.
    Result<bool> next();

    // May be shorter than the columns, and hold fields without data(): what a line of NDJSON does not name.
    csv::Row const& row() const;

    // Of CSV all columns are known from the first next() on; of NDJSON those that rows have named so far.
    std::size_t columns() const;
    std::string_view column(std::size_t index) const;

    FileFormat format() const { return is_csv() ? FileFormat::csv : FileFormat::ndjson; }
    std::string delimiter() const; // "tab" where it is one; of NDJSON ""

private:
    using Either = std::variant<csv::Reader, ndjson::Reader>;

    explicit TableReader(Either reader) : reader_(std::move(reader)) {}
    bool is_csv() const { return std::holds_alternative<csv::Reader>(reader_); }

    Either reader_;
};

} // namespace tenon::datasets
