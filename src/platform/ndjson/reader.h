#pragma once

// A streaming reader of NDJSON: one JSON object per line. The columns are the union of all names, in the
// order in which they first appear, so they grow while the file is read. An object inside the object gives
// one column per member, "address.city"; whatever is nested deeper, and every list, is kept as its JSON text.
//
// Memory is bounded by one line. Fields live until the next call of next(). A line that cannot be read is a
// row without fields and with a problem: its line, its column and what is wrong; the reading goes on.
//
//   problems of a row: ndjson_malformed ndjson_not_object ndjson_not_utf8 ndjson_nul_byte
//   ndjson_line_too_long
//                      ndjson_too_many_columns

#include "platform/csv/reader.h"
#include "platform/sketches/string_table.h"

#include <memory>

namespace tenon::ndjson {

struct Options {
    std::size_t line_bytes_max = std::size_t{16} << 20;
    std::size_t columns_max = 10'000;
};

class Reader {
public:
    explicit Reader(csv::Source source, Options options = {});
    Reader(Reader&&) noexcept;
    ~Reader();

    // Moves to the next row; false after the last. Blank lines are passed over.
    bool next();

    // One field per column known so far; a column that the line does not name has a field without data().
    csv::Row const& row() const { return row_; }
    StringTable const& columns() const { return columns_; }

private:
    struct Json; // keeps the parser's header in one source

    struct Line {
        std::string_view text;
        bool is_too_long = false;
    };

    std::optional<Line> next_line();
    bool fill();
    void read_line(Line const& line);
    void refuse(std::string_view line, std::size_t at, std::string code, std::string message);
    void put(std::string_view name, std::string_view value);

    csv::Source source_;
    Options options_;
    std::unique_ptr<Json> json_;
    std::vector<char> buffer_; // [begin_, end_) is unread; some bytes of padding follow
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool is_finished_ = false;
    std::int64_t line_ = 0;

    StringTable columns_;
    std::uint32_t expected_ = 0; // lines mostly name their members in one order
    bool has_too_many_columns_ = false;
    std::vector<std::string_view> fields_;
    std::vector<Problem> problems_;
    csv::Row row_;
};

} // namespace tenon::ndjson
