#include "platform/csv/parser.h"

#include "base/text.h"
#include "platform/csv/bad_text.h"
#include "platform/csv/byte_scan.h"
#include "platform/csv/dialect.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_map>

namespace tenon::csv {

namespace {

// The delimiter is judged from this much, so that the answer does not depend on how the bytes were cut.
constexpr std::size_t sniffed_bytes = std::size_t{64} << 10;

bool ends_line(std::string_view text, std::size_t at) {
    return text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
}

std::int64_t count_line_ends(std::string_view text) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (ends_line(text, i)) ++count;
    return count;
}

// Inside a quoted field every quote is followed by its double, which goes; answers the new end.
char* undouble_quotes(char* begin, char const* end) {
    char* to = begin;
    for (char const* from = begin; from < end; ++from) {
        *to++ = *from;
        if (*from == '"') ++from;
    }
    return to;
}

std::string in_mebibytes(std::size_t bytes) {
    return bytes % (1 << 20) == 0 ? std::to_string(bytes >> 20) + " MiB"
                                  : count_of(static_cast<std::int64_t>(bytes), "byte", "bytes");
}

} // namespace

Parser::Parser(Options options) : options_(options), buffer_(block_bytes) {}

void Parser::feed(std::string_view bytes) {
    if (bytes.empty()) return;
    std::memcpy(space(bytes.size()), bytes.data(), bytes.size());
    filled(bytes.size());
}

char* Parser::space(std::size_t size) {
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    // Doubling keeps a very long row from being copied once per piece.
    if (buffer_.size() < end_ + size + block_bytes)
        buffer_.resize(std::max(end_ + size + block_bytes, 2 * buffer_.size()));
    return buffer_.data() + end_;
}

void Parser::filled(std::size_t size) { end_ += size; }

Result<Parser::Event> Parser::next() {
    if (error_) return fail(*error_);
    auto event = step();
    if (!event) error_ = event.error();
    return event;
}

Result<Parser::Event> Parser::step() {
    if (!scanner_) {
        TENON_TRY(started, start());
        if (!started) return Event::more;
    }
    while (true) {
        if (begin_ == end_ && !is_finished_) return Event::more;
        if (after_return_ && begin_ < end_) {
            if (buffer_[begin_] == '\n') pass_over(1);
            after_return_ = false;
            continue;
        }
        if (begin_ == end_) {
            if (header_.empty()) return fail(ErrorKind::invalid, "csv_empty", "The file has no header row.");
            return Event::end;
        }
        auto const outcome = scanner_->scan(buffer_.data() + begin_, end_ - begin_, is_finished_);
        std::size_t const length = outcome == RowScanner::Outcome::row ? scanner_->length() : end_ - begin_;
        if (outcome == RowScanner::Outcome::more && length <= options_.row_bytes_max) return Event::more;
        if (outcome != RowScanner::Outcome::row || length > options_.row_bytes_max) return refuse(outcome);
        if (is_blank()) {
            pass_over_blank();
            continue;
        }
        bool const is_header = header_.empty();
        take_row();
        if (!is_header) return Event::row;
        TENON_CHECK(read_header());
    }
}

bool Parser::is_blank() const { return scanner_->fields().size() == 1 && scanner_->fields()[0].end == 0; }

void Parser::pass_over_blank() {
    ++line_;
    leave_row();
}

void Parser::leave_row() {
    after_return_ = scanner_->ended_with_return();
    pass_over(scanner_->length());
    scanner_->start_row();
}

Result<bool> Parser::start() {
    std::size_t const wanted = options_.delimiter ? 4 : sniffed_bytes;
    if (end_ - begin_ < wanted && !is_finished_) return false;
    if (rest().starts_with("\xFF\xFE") || rest().starts_with("\xFE\xFF"))
        return fail(ErrorKind::invalid, "csv_utf16", "The file is UTF-16; save it as UTF-8.");
    if (rest().starts_with("\xEF\xBB\xBF")) pass_over(3);
    delimiter_ = options_.delimiter ? *options_.delimiter
                                    : sniff_delimiter(rest().substr(0, sniffed_bytes),
                                          is_finished_ && rest().size() <= sniffed_bytes);
    scanner_.emplace(delimiter_, ScanLimits{options_.field_bytes_max, options_.columns_max});
    return true;
}

// Turns the row just scanned into views, with what is wrong with it, and moves on behind it.
void Parser::take_row() {
    char* const start = buffer_.data() + begin_;
    std::string_view const raw(start, scanner_->length());
    row_.line = line_;
    problems_.clear();
    find_problems(raw);
    // The line end itself is one; quoted fields may hold more.
    line_ +=
        1 + (scanner_->has_quotes() ? count_line_ends(raw.substr(0, raw.size() - (raw.empty() ? 0 : 1))) : 0);
    unescape(start);
    row_.fields = fields_;
    row_.problems = problems_;
    leave_row();
}

void Parser::unescape(char* row) {
    fields_.clear();
    for (FieldBounds const& bounds : scanner_->fields()) {
        char* const begin = row + bounds.begin;
        char* end = row + bounds.end;
        if (bounds.has_doubled_quotes) end = undouble_quotes(begin, end);
        fields_.emplace_back(begin, static_cast<std::size_t>(end - begin));
    }
}

void Parser::find_problems(std::string_view raw) {
    if (auto const at = scanner_->text_after_quote())
        problems_.push_back(problem_at(raw, *at, "csv_text_after_quote",
            "Text follows a closing quote; a quote inside a quoted field is written twice."));
    if (!is_plain_ascii(raw)) check_bytes(raw);
    auto const& fields = scanner_->fields();
    if (header_.empty() || fields.size() == header_.size()) return;
    std::size_t const at = fields.size() > header_.size() ? fields[header_.size()].begin : fields.back().end;
    problems_.push_back(problem_at(raw, at, "csv_row_ragged",
        "The row has " + count_of(static_cast<std::int64_t>(fields.size()), "field", "fields") +
            ", the header " + std::to_string(header_.size()) + "."));
}

void Parser::check_bytes(std::string_view raw) {
    if (auto const nul = raw.find('\0'); nul != raw.npos)
        problems_.push_back(problem_at(raw, nul, "csv_nul_byte", "The row holds a NUL byte."));
    std::size_t const good = find_bad_utf8(raw);
    if (good == raw.size()) return;
    problems_.push_back(problem_at(raw, good, "csv_not_utf8",
        "The row is not UTF-8 from here on; save the file as UTF-8 (it may be Windows-1252 or Latin-1)."));
}

Result<void> Parser::read_header() {
    std::vector<Problem> problems = problems_;
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        std::string const place = "Column " + std::to_string(i + 1);
        auto const [other, is_new] = seen.emplace(fields_[i], i);
        if (trim(fields_[i]).empty())
            problems.push_back(
                {"", "csv_header_empty", place + " has no name.", static_cast<int>(row_.line)});
        else if (!is_new)
            problems.push_back({"", "csv_header_repeated",
                place + " has the same name as column " + std::to_string(other->second + 1) + ": " +
                    std::string(fields_[i].substr(0, 100)) + ".",
                static_cast<int>(row_.line)});
    }
    if (!problems.empty())
        return fail(ErrorKind::invalid, "csv_header_invalid",
            "The first row must name every column, each differently.", std::move(problems));
    header_.assign(fields_.begin(), fields_.end());
    return {};
}

Failure Parser::refuse(RowScanner::Outcome outcome) const {
    std::string_view const raw = rest();
    std::size_t at = scanner_->defect();
    auto refusal = [&](ErrorKind kind, std::string const& code, std::string const& message) {
        return fail(kind, code, message, {problem_at(raw, at, code, message)});
    };
    switch (outcome) {
    case RowScanner::Outcome::quote_not_closed:
        return refusal(
            ErrorKind::invalid, "csv_quote_not_closed", "The quote that opens this field is never closed.");
    case RowScanner::Outcome::field_too_long:
        return refusal(ErrorKind::too_large, "csv_field_too_long",
            "The field is longer than " + in_mebibytes(options_.field_bytes_max) +
                "; a quote that is never closed is the usual cause.");
    case RowScanner::Outcome::too_many_columns:
        return refusal(ErrorKind::too_large, "csv_too_many_columns",
            "The row has more than " + std::to_string(options_.columns_max) + " columns.");
    default:
        at = 0;
        return refusal(ErrorKind::too_large, "csv_row_too_long",
            "The row is longer than " + in_mebibytes(options_.row_bytes_max) + ".");
    }
}

Problem Parser::problem_at(
    std::string_view raw, std::size_t at, std::string code, std::string message) const {
    std::int64_t line = line_;
    std::size_t line_begin = 0;
    for (std::size_t i = 0; i < at && i < raw.size(); ++i) {
        if (!ends_line(raw, i)) continue;
        ++line;
        line_begin = i + 1;
    }
    std::size_t const column = count_code_points(raw.substr(line_begin, at - line_begin)) + 1;
    auto const limit = static_cast<std::int64_t>(std::numeric_limits<int>::max());
    return {"", std::move(code), std::move(message), static_cast<int>(std::min(line, limit)),
        static_cast<int>(column)};
}

} // namespace tenon::csv
