#include "platform/csv/dialect.h"

#include "platform/csv/byte_scan.h"
#include "platform/csv/row_scanner.h"

#include <string>

namespace tenon::csv {

namespace {

constexpr char candidates[] = {',', ';', '\t', '|'};
constexpr int rows_looked_at = 100;

// How well a delimiter explains the sample: the share of rows as wide as the first, then the width.
struct Fit {
    int rows = 0;
    int rows_as_wide = 0;
    std::size_t width = 0;

    bool is_better_than(Fit const& other) const {
        if (width < 2 || other.width < 2) return width >= 2 && other.width < 2;
        int const mine = rows_as_wide * other.rows;
        int const theirs = other.rows_as_wide * rows;
        return mine != theirs ? mine > theirs : width > other.width;
    }
};

Fit try_delimiter(char delimiter, std::string const& padded, std::size_t size, bool is_whole) {
    RowScanner scanner(delimiter, {size, size + 1});
    Fit fit;
    for (std::size_t begin = 0; begin < size && fit.rows < rows_looked_at; begin += scanner.length()) {
        scanner.start_row();
        if (scanner.scan(padded.data() + begin, size - begin, is_whole) != RowScanner::Outcome::row) break;
        bool const is_blank = scanner.fields().size() == 1 && scanner.fields()[0].end == 0;
        if (is_blank) continue;
        if (fit.rows == 0) fit.width = scanner.fields().size();
        ++fit.rows;
        if (scanner.fields().size() == fit.width) ++fit.rows_as_wide;
    }
    return fit;
}

} // namespace

char sniff_delimiter(std::string_view sample, bool is_whole) {
    std::string padded(sample);
    padded.append(block_bytes, '\0');
    char best = ',';
    Fit best_fit;
    for (char const candidate : candidates) {
        Fit const fit = try_delimiter(candidate, padded, sample.size(), is_whole);
        if (!fit.is_better_than(best_fit)) continue;
        best = candidate;
        best_fit = fit;
    }
    return best;
}

} // namespace tenon::csv
