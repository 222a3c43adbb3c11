#include "datasets/profiler.h"

#include "datasets/findings.h"
#include "datasets/header_words.h"
#include "datasets/label.h"

#include <algorithm>
#include <string_view>

namespace tenon::datasets {

namespace {

constexpr std::size_t row_problems_shown = 10;

std::string show_delimiter(char delimiter) { return delimiter == '\t' ? "tab" : std::string(1, delimiter); }

} // namespace

Result<Profiler> Profiler::start(std::vector<std::string> const& header, ProfileOptions const& options) {
    if (options.label_column &&
        std::find(header.begin(), header.end(), *options.label_column) == header.end())
        return fail(ErrorKind::invalid, "label_column_unknown",
            "The file has no column " + *options.label_column + ".");
    return Profiler(header, options);
}

Profiler::Profiler(std::vector<std::string> const& header, ProfileOptions const& options)
    : header_(header), label_column_(options.label_column), duplicates_(options.duplicate_bytes_max) {
    ColumnLimits const limits = ColumnLimits::for_columns(header.size());
    columns_.reserve(header.size());
    for (std::string const& name : header)
        columns_.emplace_back(name, limits);
}

void Profiler::add(csv::Row const& row) {
    ++rows_;
    if (refuse(row)) return;
    remember(row);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        columns_[i].add(row.fields[i]);
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

void Profiler::remember(csv::Row const& row) {
    joined_.clear();
    for (std::string_view const field : row.fields) {
        auto const length = static_cast<std::uint32_t>(field.size());
        // With its length before each field, ("a", "bc") and ("ab", "c") stay different.
        joined_.append(reinterpret_cast<char const*>(&length), sizeof length);
        joined_ += field;
    }
    duplicates_.add(hash128(joined_));
}

std::optional<std::size_t> Profiler::find_label() const {
    if (label_column_)
        return static_cast<std::size_t>(
            std::find(header_.begin(), header_.end(), *label_column_) - header_.begin());
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

Profile Profiler::profile(char delimiter) const {
    Profile profile;
    profile.delimiter = show_delimiter(delimiter);
    profile.rows = rows_;
    profile.rows_profiled = rows_ - ragged_rows_ - unreadable_rows_;
    profile.ragged_rows = ragged_rows_;
    profile.unreadable_rows = unreadable_rows_;
    profile.row_problems = row_problems_;
    profile.duplicate_rows = duplicates_.duplicates();
    profile.is_duplicates_exact = duplicates_.is_exact();
    profile.duplicates_sample_one_in = duplicates_.one_in();
    for (ColumnProfiler const& column : columns_) {
        profile.columns.push_back(column.profile());
        profile.cells_missing += profile.columns.back().missing;
        if (profile.columns.back().is_key_candidate)
            profile.key_candidates.push_back(profile.columns.back().name);
    }
    if (auto const label = find_label())
        profile.label = profile_label(profile.columns[*label], columns_[*label].values(), !label_column_);
    profile.findings = find_problems(profile);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        add_spelling_findings(
            profile.columns[i], columns_[i].padded(), columns_[i].decimal_commas(), profile.findings);
    return profile;
}

Result<Profile> profile_csv(csv::Source source, ProfileOptions const& options) {
    csv::Reader reader(std::move(source), options.csv);
    TENON_TRY(more, reader.next());
    TENON_TRY(profiler, Profiler::start(reader.header(), options));
    while (more) {
        profiler.add(reader.row());
        TENON_TRY(another, reader.next());
        more = another;
    }
    return profiler.profile(reader.delimiter());
}

} // namespace tenon::datasets
