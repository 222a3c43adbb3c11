#pragma once

// A streaming reader of CSV (RFC 4180) that bytes are pushed into. The first row is the header. It accepts a
// byte order mark, LF, CR LF and CR, quoted fields with line breaks and doubled quotes, and finds the
// delimiter itself unless it is told. Blank lines are passed over; a quote inside a plain field is text.
//
// Memory is bounded by one row plus what was fed. Fields are views into the parser's own buffer and live
// until the next call of next() or feed().
//
// What is wrong with one row (ragged, NUL, not UTF-8, text after a closing quote) is told with the row, which
// is offered all the same; the caller decides. What makes the rest meaningless ends the reading with an
// error.
//
//   problems of a row: csv_row_ragged csv_nul_byte csv_not_utf8 csv_text_after_quote
//   errors: csv_empty csv_utf16 csv_header_invalid csv_quote_not_closed csv_field_too_long csv_row_too_long
//           csv_too_many_columns

#include "base/result.h"
#include "platform/csv/row_scanner.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::csv {

struct Options {
    std::optional<char> delimiter = {}; // found from the first rows where it is not given
    std::size_t field_bytes_max = std::size_t{1} << 20;
    std::size_t columns_max = 10'000;
    std::size_t row_bytes_max = std::size_t{128} << 20;
};

struct Row {
    std::span<std::string_view const> fields;
    std::int64_t line = 0; // 1-based line of the file in which the row begins
    std::span<Problem const> problems;
};

class Parser {
public:
    enum class Event {
        row,  // row() holds the next one
        more, // feed more bytes, or finish
        end,  // all rows were given
    };

    explicit Parser(Options options = {});

    void feed(std::string_view bytes);
    // The same without a copy: write up to `size` bytes into space(size), then say how many.
    char* space(std::size_t size);
    void filled(std::size_t size);
    // Nothing more will come.
    void finish() { is_finished_ = true; }

    Result<Event> next();

    Row const& row() const { return row_; }
    // Known from the first row or `end` on.
    std::vector<std::string> const& header() const { return header_; }
    char delimiter() const { return delimiter_; }

private:
    Result<Event> step();
    Result<bool> start();
    Result<void> read_header();
    Failure refuse(RowScanner::Outcome outcome) const;
    bool is_blank() const;
    void pass_over_blank();
    void take_row();
    void leave_row();
    void find_problems(std::string_view raw);
    void check_bytes(std::string_view raw);
    void unescape(char* row);
    void pass_over(std::size_t bytes) { begin_ += bytes; }
    std::string_view rest() const { return {buffer_.data() + begin_, end_ - begin_}; }
    Problem problem_at(std::string_view raw, std::size_t at, std::string code, std::string message) const;

    Options options_;
    char delimiter_ = ',';
    std::optional<RowScanner> scanner_; // once the delimiter is known
    std::vector<char> buffer_;          // [begin_, end_) is unread; block_bytes follow
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool is_finished_ = false;
    bool after_return_ = false;
    std::int64_t line_ = 1;
    std::optional<Error> error_;

    std::vector<std::string> header_;
    std::vector<std::string_view> fields_;
    std::vector<Problem> problems_;
    Row row_;
};

} // namespace tenon::csv
