#include "platform/csv/row_scanner.h"

#include "platform/csv/byte_scan.h"

#include <algorithm>
#include <cstring>

namespace tenon::csv {

void RowScanner::start_row() {
    state_ = State::plain;
    count_ = 0;
    position_ = 0;
    field_begin_ = 0;
    has_doubled_quotes_ = false;
    has_quotes_ = false;
    ended_with_return_ = false;
    text_after_quote_.reset();
}

RowScanner::Outcome RowScanner::scan(char const* row, std::size_t size, bool is_last) {
    while (true) {
        std::optional<Outcome> outcome;
        switch (state_) {
        case State::plain: outcome = scan_plain(row, size, is_last); break;
        case State::quoted: outcome = scan_quoted(row, size, is_last); break;
        case State::closed: outcome = scan_closed(row, size, is_last); break;
        }
        if (outcome) return *outcome;
    }
}

std::optional<RowScanner::Outcome> RowScanner::scan_plain(char const* row, std::size_t size, bool is_last) {
    while (position_ < size) {
        std::size_t const block = position_;
        std::size_t const known = std::min(block_bytes, size - block);
        std::uint64_t mask = special_bytes(row + block, delimiter_);
        if (known < block_bytes) mask &= (std::uint64_t{1} << known) - 1;
        for (; mask != 0; mask &= mask - 1) {
            std::size_t const at = block + static_cast<std::size_t>(std::countr_zero(mask));
            char const byte = row[at];
            if (byte == delimiter_) {
                if (auto const refused = close_field({field_begin_, at, false}, at)) return refused;
            } else if (byte != '"') {
                return close_row({field_begin_, at, false}, at, byte);
            } else if (at == field_begin_) {
                state_ = State::quoted;
                has_quotes_ = true;
                has_doubled_quotes_ = false;
                position_ = at + 1;
                return std::nullopt;
            } // A quote inside a plain field, as in 5" pipe, is text.
        }
        position_ = block + known;
    }
    if (!is_last) return wait_for_more();
    return close_row({field_begin_, size, false}, size, 0);
}

std::optional<RowScanner::Outcome> RowScanner::scan_quoted(char const* row, std::size_t size, bool is_last) {
    while (true) {
        void const* const found = std::memchr(row + position_, '"', size - position_);
        if (found == nullptr) {
            position_ = size;
            if (is_last) return Outcome::quote_not_closed;
            return wait_for_more();
        }
        auto const at = static_cast<std::size_t>(static_cast<char const*>(found) - row);
        if (at + 1 == size && !is_last) {
            position_ = at; // whether this quote is doubled is not known yet
            return wait_for_more();
        }
        if (at + 1 == size || row[at + 1] != '"') {
            quote_end_ = at;
            position_ = at + 1;
            state_ = State::closed;
            return std::nullopt;
        }
        has_doubled_quotes_ = true;
        position_ = at + 2;
    }
}

std::optional<RowScanner::Outcome> RowScanner::scan_closed(char const* row, std::size_t size, bool) {
    FieldBounds const bounds{field_begin_ + 1, quote_end_, has_doubled_quotes_};
    // scan_quoted leaves one byte at least, unless the data ended here.
    if (position_ == size) return close_row(bounds, size, 0);
    char const byte = row[position_];
    if (byte == '\n' || byte == '\r') return close_row(bounds, position_, byte);
    state_ = State::plain;
    if (byte == delimiter_) return close_field(bounds, position_++);
    if (!text_after_quote_) text_after_quote_ = position_;
    return std::nullopt;
}

std::optional<RowScanner::Outcome> RowScanner::close_field(FieldBounds bounds, std::size_t at) {
    if (bounds.end - bounds.begin > limits_.field_bytes_max) return Outcome::field_too_long;
    append(bounds);
    field_begin_ = at + 1;
    if (count_ >= limits_.columns_max) return Outcome::too_many_columns;
    return std::nullopt;
}

RowScanner::Outcome RowScanner::close_row(FieldBounds bounds, std::size_t at, char line_end) {
    if (bounds.end - bounds.begin > limits_.field_bytes_max) return Outcome::field_too_long;
    append(bounds);
    ended_with_return_ = line_end == '\r';
    position_ = at + (line_end == 0 ? 0 : 1);
    return Outcome::row;
}

void RowScanner::append(FieldBounds bounds) {
    if (count_ == fields_.size()) fields_.resize(std::max<std::size_t>(16, 2 * count_));
    fields_[count_++] = bounds;
}

RowScanner::Outcome RowScanner::wait_for_more() {
    bool const too_long = position_ - field_begin_ > limits_.field_bytes_max + 2; // two for its quotes
    return too_long ? Outcome::field_too_long : Outcome::more;
}

} // namespace tenon::csv
