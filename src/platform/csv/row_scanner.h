#pragma once

// Finds where the fields of one row begin and end (RFC 4180, with LF and CR accepted as line ends). It can
// stop at any byte and go on when more bytes have come, without looking at a byte twice. Offsets count from
// the start of the row, so that the bytes may move between two calls.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tenon::csv {

struct FieldBounds {
    std::size_t begin = 0; // of the content, inside the quotes if there are any
    std::size_t end = 0;
    bool has_doubled_quotes = false; // "" in the content still has to become "
};

struct ScanLimits {
    std::size_t field_bytes_max;
    std::size_t columns_max;
};

class RowScanner {
public:
    enum class Outcome {
        row,              // fields() and length() are complete
        more,             // the row goes on after the bytes seen so far
        quote_not_closed, // the data ended inside quotes; defect() is the opening quote
        field_too_long,   // defect() is where the field begins
        too_many_columns, // defect() is where the first column too many begins
    };

    RowScanner(char delimiter, ScanLimits limits) : delimiter_(delimiter), limits_(limits) {}

    // `row` is the row from its first byte, `size` of it known; block_bytes after that are readable.
    // `is_last` says that nothing will follow.
    Outcome scan(char const* row, std::size_t size, bool is_last);

    std::span<FieldBounds const> fields() const { return {fields_.data(), count_}; }
    // Bytes up to and including the line end; of CR LF only the CR, as the LF may not have come yet.
    std::size_t length() const { return position_; }
    bool ended_with_return() const { return ended_with_return_; }
    std::size_t defect() const { return field_begin_; }
    // Where something other than a delimiter or line end follows a closing quote; the field is then raw text.
    std::optional<std::size_t> text_after_quote() const { return text_after_quote_; }
    bool has_quotes() const { return has_quotes_; }

    void start_row();

private:
    enum class State { plain, quoted, closed };

    std::optional<Outcome> scan_plain(char const* row, std::size_t size, bool is_last);
    std::optional<Outcome> scan_quoted(char const* row, std::size_t size, bool is_last);
    std::optional<Outcome> scan_closed(char const* row, std::size_t size, bool is_last);
    // The field ends and the next begins after the delimiter at `at`.
    std::optional<Outcome> close_field(FieldBounds bounds, std::size_t at);
    Outcome close_row(FieldBounds bounds, std::size_t at, char line_end);
    void append(FieldBounds bounds);
    Outcome wait_for_more();

    char delimiter_;
    ScanLimits limits_;
    State state_ = State::plain;
    std::vector<FieldBounds> fields_; // the first count_ of them
    std::size_t count_ = 0;
    std::size_t position_ = 0;
    std::size_t field_begin_ = 0;
    std::size_t quote_end_ = 0;
    bool has_doubled_quotes_ = false;
    bool has_quotes_ = false;
    bool ended_with_return_ = false;
    std::optional<std::size_t> text_after_quote_;
};

} // namespace tenon::csv
