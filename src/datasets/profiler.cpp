#include "datasets/profiler.h"

#include "datasets/findings.h"
#include "datasets/header_words.h"
#include "datasets/label.h"
#include "datasets/leakage.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace tenon::datasets {

namespace {

constexpr std::size_t row_problems_shown = 10;

constexpr std::size_t columns_unannounced_min = 64;

// With the first lines that were refused, for they say why.
Failure refuse_without_object(Profile const& profile) {
    std::vector<Problem> problems;
    for (std::string const& problem : profile.row_problems)
        problems.push_back({"", "ndjson_malformed", problem});
    return fail(ErrorKind::invalid, "ndjson_no_object",
        "No line of the file is a JSON object with a member; NDJSON has one object on each line.",
        std::move(problems));
}

} // namespace

Profiler::Profiler(ProfileOptions const& options, std::size_t columns_expected)
    : label_column_(options.label_column),
      columns_expected_(columns_expected),
      duplicates_(options.duplicate_bytes_max) {}

void Profiler::add_column(std::string_view name) {
    add_batch();
    // Of columns that come unannounced there may be twice as many in the end.
    std::size_t const expected =
        columns_expected_ > 0 ? columns_expected_ : std::max(2 * header_.size(), columns_unannounced_min);
    header_.emplace_back(name);
    columns_.emplace_back(header_.back(), ColumnLimits::for_columns(expected));
    columns_.back().add_absent(rows_ - ragged_rows_ - unreadable_rows_);
    batch_ = csv::RowBatch(columns_.size());
    has_label_ = has_label_ || (label_column_ ? name == *label_column_ : find_label_rank(name).has_value());
}

void Profiler::add(csv::Row const& row) {
    ++rows_;
    if (refuse(row)) return;
    batch_.add(row.fields);
    if (has_label_) sample_.add(row.fields);
    if (batch_.is_full()) add_batch();
}

void Profiler::add_batch() {
    if (batch_.rows() == 0) return;
    std::array<Hash128, csv::RowBatch::rows_max> values;
    std::array<Hash128, csv::RowBatch::rows_max> rows{};
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const column = batch_.column(i);
        columns_[i].add(column, values);
        // With its place in each, ("a", "b") and ("b", "a") stay different; what is absent adds nothing.
        std::uint64_t const place = (i + 1) * 0x9E3779B97F4A7C15;
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (column[row].data() == nullptr) continue;
            rows[row].low += mix64(values[row].low ^ place);
            rows[row].high += mix64(values[row].high + place);
        }
    }
    duplicates_.add(std::span(rows).first(batch_.rows()));
    batch_.clear();
}

// Counts a row that cannot be profiled, once, under the worse of its problems.
bool Profiler::refuse(csv::Row const& row) {
    if (row.problems.empty()) return false;
    bool const is_only_ragged = std::all_of(row.problems.begin(), row.problems.end(),
        [](Problem const& problem) { return problem.code == "csv_row_ragged"; });
    ++(is_only_ragged ? ragged_rows_ : unreadable_rows_);
    for (Problem const& problem : row.problems)
        if (row_problems_.size() < row_problems_shown)
            row_problems_.push_back("Line " + std::to_string(problem.line) + ", column " +
                                    std::to_string(problem.column) + ": " + problem.message);
    return true;
}

Result<void> Profiler::check_label() const {
    if (!label_column_ || find_label()) return {};
    return fail(ErrorKind::invalid, "label_column_unknown", "The file has no column " + *label_column_ + ".");
}

std::optional<std::size_t> Profiler::find_label() const {
    if (label_column_) {
        auto const named = std::find(header_.begin(), header_.end(), *label_column_);
        if (named == header_.end()) return std::nullopt;
        return static_cast<std::size_t>(named - header_.begin());
    }
    std::optional<std::size_t> best;
    std::optional<int> best_rank;
    for (std::size_t i = 0; i < header_.size(); ++i) {
        auto const rank = find_label_rank(header_[i]);
        if (!rank || (best_rank && *best_rank <= *rank)) continue;
        best = i;
        best_rank = rank;
    }
    return best;
}

Profile Profiler::profile() {
    add_batch();
    Profile profile;
    profile.rows = rows_;
    profile.rows_profiled = rows_ - ragged_rows_ - unreadable_rows_;
    profile.ragged_rows = ragged_rows_;
    profile.unreadable_rows = unreadable_rows_;
    profile.row_problems = row_problems_;
    profile.duplicate_rows = duplicates_.duplicates();
    profile.is_duplicates_exact = duplicates_.is_exact();
    profile.duplicates_sample_one_in = duplicates_.one_in();
    std::vector<DataFinding> spellings;
    for (ColumnProfiler const& column : columns_) {
        ValueReadings const readings = column.readings();
        profile.columns.push_back(column.profile(readings));
        ColumnProfile const& done = profile.columns.back();
        profile.cells_missing += done.missing;
        if (done.is_key_candidate) profile.key_candidates.push_back(done.name);
        add_spelling_findings(done, column.padded(), readings.decimal_commas, spellings);
    }
    if (auto const label = find_label()) {
        profile.label = profile_label(profile.columns[*label], columns_[*label].values(), !label_column_);
        profile.leakage = check_leakage(sample_, profile.columns, *label, profile.label->is_number);
    }
    profile.findings = find_problems(profile);
    profile.findings.insert(profile.findings.end(), spellings.begin(), spellings.end());
    return profile;
}

Result<Profile> profile_file(csv::Source source, ProfileOptions const& options) {
    TENON_TRY(table, TableReader::open(std::move(source), options.table));
    TENON_TRY(more, table.next());
    bool const knows_columns = table.format() == FileFormat::csv;
    Profiler profiler(options, knows_columns ? table.columns() : 0);
    std::size_t known = 0;
    auto add_columns = [&] {
        for (; known < table.columns(); ++known)
            profiler.add_column(table.column(known));
    };
    add_columns();
    if (knows_columns) TENON_CHECK(profiler.check_label()); // before a long file is read in vain
    while (more) {
        add_columns();
        profiler.add(table.row());
        TENON_TRY(another, table.next());
        more = another;
    }
    Profile profile = profiler.profile();
    if (profile.columns.empty()) return refuse_without_object(profile);
    TENON_CHECK(profiler.check_label());
    profile.format = table.format();
    profile.delimiter = table.delimiter();
    return profile;
}

} // namespace tenon::datasets
