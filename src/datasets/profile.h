#pragma once

// What a table holds, as facts about it rather than the rows themselves: one struct per column, and what was
// found wrong in plain sentences. Shares are between 0 and 1. Whatever is estimated says so and how far it
// may be off.

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tenon::datasets {

enum class ColumnType { empty, boolean, integer, decimal, date, datetime, category, text };
BOOST_DESCRIBE_ENUM(ColumnType, empty, boolean, integer, decimal, date, datetime, category, text)

// What handling a column's values need. `none_found` is no promise: somebody who knows the data decides.
enum class ColumnSensitivity { none_found, personal, sensitive };
BOOST_DESCRIBE_ENUM(ColumnSensitivity, none_found, personal, sensitive)

struct SpellingCount {
    std::string spelling; // of a missing value, as in the file: "", "NA", "null" …
    std::int64_t count = 0;
    bool operator==(SpellingCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SpellingCount, (), (spelling, count))

struct TopValue {
    std::string value; // at most 200 bytes, cut with "…"
    std::int64_t count = 0;
    bool operator==(TopValue const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TopValue, (), (value, count))

struct Quantile {
    double share = 0;
    double value = 0;
    bool operator==(Quantile const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Quantile, (), (share, value))

// Numbers beyond Tukey's outer fences: three times the width of the middle half away from it. Absent where
// half of all numbers are one and the same.
struct OutlierSummary {
    double low_fence = 0;
    double high_fence = 0;
    std::int64_t below = 0; // of the low fence
    std::int64_t above = 0;
    double share = 0;       // of the numbers
    double share_error = 0; // how far it may be off at 99 % confidence; 0 is exact
};
BOOST_DESCRIBE_STRUCT(OutlierSummary, (), (low_fence, high_fence, below, above, share, share_error))

// From the lower end up to the upper one, which belongs to the next bin.
struct HistogramBin {
    double from = 0;
    double to = 0;
    std::int64_t count = 0;
    bool operator==(HistogramBin const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HistogramBin, (), (from, to, count))

// Of integer and decimal columns, over the values that are numbers.
struct NumberSummary {
    std::int64_t count = 0;
    double min = 0;
    double max = 0;
    double mean = 0;
    double standard_deviation = 0; // of the sample, n − 1
    std::vector<Quantile> quantiles = {};
    double quantile_rank_error = 0; // share of ranks a quantile may be off at 99 % confidence; 0 is exact
    std::int64_t infinite = 0;      // left out above
    std::optional<OutlierSummary> outliers = {};
    std::vector<HistogramBin> histogram = {}; // of one width; outliers are not in it
};
BOOST_DESCRIBE_STRUCT(NumberSummary, (),
    (count, min, max, mean, standard_deviation, quantiles, quantile_rank_error, infinite, outliers,
        histogram))

struct FormatCount {
    std::string format; // "YYYY-MM-DD", "DD.MM.YYYY HH:MM" …
    std::int64_t count = 0;
    bool operator==(FormatCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FormatCount, (), (format, count))

// A time in which nothing happened, much longer than the usual step.
struct TimeGap {
    std::string from; // the last moment before it, as coarse as the buckets
    std::string to;   // the first after it
    std::int64_t seconds = 0;
    double steps = 0; // of the usual length
};
BOOST_DESCRIBE_STRUCT(TimeGap, (), (from, to, seconds, steps))

struct TimeBin {
    std::string from;
    std::int64_t count = 0;
    bool operator==(TimeBin const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimeBin, (), (from, count))

struct TimelineSummary {
    std::int64_t bucket_seconds = 0; // how fine the dates were told apart
    std::int64_t step_seconds = 0;   // the median distance between moments; 0 where they are too few
    std::int64_t gaps_count = 0;
    std::vector<TimeGap> gaps = {};      // the five longest
    std::vector<TimeBin> histogram = {}; // of one width
};
BOOST_DESCRIBE_STRUCT(TimelineSummary, (), (bucket_seconds, step_seconds, gaps_count, gaps, histogram))

struct DateSummary {
    std::string
        earliest; // YYYY-MM-DD, with THH:MM:SS where the column has times; as written, zones left aside
    std::string latest;
    std::vector<FormatCount> formats = {}; // most frequent first
    bool is_day_first_unclear = false;     // every 03/04/2025 could be read both ways
    std::optional<TimelineSummary> timeline = {};
};
BOOST_DESCRIBE_STRUCT(DateSummary, (), (earliest, latest, formats, is_day_first_unclear, timeline))

struct TextLengths {
    std::int64_t min = 0; // in characters
    double mean = 0;
    std::int64_t max = 0;
};
BOOST_DESCRIBE_STRUCT(TextLengths, (), (min, mean, max))

struct ColumnProfile {
    std::string name;
    ColumnType type = ColumnType::empty;
    double type_share = 0; // of the values present, how many fit the type
    std::int64_t present = 0;
    std::int64_t missing = 0;
    std::vector<SpellingCount> missing_spellings = {};
    std::int64_t distinct = 0; // of the values present
    bool is_distinct_exact = true;
    double distinct_error = 0; // one standard deviation, relative; 0 is exact
    bool is_constant = false;  // one value and nothing missing
    bool is_key_candidate = false;
    bool is_key_exact = true; // otherwise judged from a sample of the values
    std::optional<NumberSummary> numbers = {};
    std::optional<DateSummary> dates = {};
    std::optional<TextLengths> lengths = {};
    std::vector<TopValue> top_values = {};
    std::int64_t top_count_shortfall_max = 0; // the counts may be short by this; 0 is exact
    std::optional<double> top_share = {};     // of the values present, how many are the most frequent one
    ColumnSensitivity sensitivity = ColumnSensitivity::none_found;
    std::vector<std::string> sensitivity_reasons = {};
};
BOOST_DESCRIBE_STRUCT(ColumnProfile, (),
    (name, type, type_share, present, missing, missing_spellings, distinct, is_distinct_exact, distinct_error,
        is_constant, is_key_candidate, is_key_exact, numbers, dates, lengths, top_values,
        top_count_shortfall_max, top_share, sensitivity, sensitivity_reasons))

struct ClassCount {
    std::string value;
    std::int64_t count = 0;
    double share = 0; // of the labelled rows
    bool operator==(ClassCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ClassCount, (), (value, count, share))

struct LabelProfile {
    std::string column;
    bool is_guessed = false; // recognised by its name, not named by the client
    bool is_number = false;  // a target for regression: no classes
    std::int64_t missing = 0;
    std::int64_t classes_count = 0;
    std::vector<ClassCount> classes = {}; // the twenty most frequent
    std::int64_t minority_count = 0;      // rows of the rarest class
    double minority_share = 0;
};
BOOST_DESCRIBE_STRUCT(LabelProfile, (),
    (column, is_guessed, is_number, missing, classes_count, classes, minority_count, minority_share))

// A column that alone tells the label nearly always: perhaps it was written after the label was known.
struct LeakSuspect {
    std::string column;
    double accuracy = 0;       // share of rows whose label the column's values tell
    double errors_avoided = 0; // of the errors that guessing the most frequent class makes (Goodman and
                               // Kruskal's lambda)
    bool operator==(LeakSuspect const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LeakSuspect, (), (column, accuracy, errors_avoided))

// Judged on a random sample of the rows: learnt from one half, counted on the other.
struct LeakageCheck {
    std::int64_t rows_judged = 0;
    double baseline = 0; // share of rows that guessing the most frequent class gets right
    std::vector<LeakSuspect> suspects = {};
};
BOOST_DESCRIBE_STRUCT(LeakageCheck, (), (rows_judged, baseline, suspects))

// Something a person should know before working with the data.
struct DataFinding {
    std::string code;     // stable, snake_case
    std::string column;   // empty where it is about the table
    std::string sentence; // never holds a value of the data
    bool operator==(DataFinding const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DataFinding, (), (code, column, sentence))

enum class FileFormat { csv, ndjson };
BOOST_DESCRIBE_ENUM(FileFormat, csv, ndjson)

// Members that came later are optional or lists, so that profiles which are stored already can be read.
struct Profile {
    std::int64_t version = 2;              // of the rules that made it
    std::optional<FileFormat> format = {}; // CSV where it is not said
    std::string delimiter = {};            // empty where the format has none
    std::int64_t rows = 0;                 // data rows of the file
    std::int64_t rows_profiled = 0;        // those of the right width and readable; what the columns count
    std::int64_t ragged_rows = 0;
    std::int64_t unreadable_rows = 0;           // NUL bytes, not UTF-8, text after a closing quote
    std::vector<std::string> row_problems = {}; // the first ten, with their lines
    std::int64_t duplicate_rows = 0;            // copies of a row that came before
    bool is_duplicates_exact = true;
    std::int64_t duplicates_sample_one_in = 1;
    std::int64_t cells_missing = 0;
    std::vector<ColumnProfile> columns = {};
    std::vector<std::string> key_candidates = {};
    std::optional<LabelProfile> label = {};
    std::optional<LeakageCheck> leakage = {}; // where there is a label and enough rows
    std::vector<DataFinding> findings = {};
};
BOOST_DESCRIBE_STRUCT(Profile, (),
    (version, format, delimiter, rows, rows_profiled, ragged_rows, unreadable_rows, row_problems,
        duplicate_rows, is_duplicates_exact, duplicates_sample_one_in, cells_missing, columns, key_candidates,
        label, leakage, findings))

// The profile without any value of a personal or sensitive column: no top values, numbers, dates or class
// names. Counts, types and reasons stay. What others may see before they have access to the data.
Profile without_values(Profile profile);

} // namespace tenon::datasets
