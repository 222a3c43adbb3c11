// How profiles look on a terminal.

#include "app/engine_commands.h"
#include "app/table.h"
#include "base/enum.h"
#include "base/text.h"
#include "datasets/shares.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace tenon::app {

namespace {

constexpr std::size_t name_letters_max = 32;
constexpr std::size_t values_shown = 3;

// Eight heights of a bar; nothing is a space, something never is.
template <class Bins> std::string bars(Bins const& bins) {
    static constexpr std::array<char const*, 8> heights{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::int64_t most = 0;
    for (auto const& bin : bins)
        most = std::max(most, bin.count);
    std::string text;
    for (auto const& bin : bins)
        text += bin.count == 0 ? " " : heights[static_cast<std::size_t>((bin.count * 8 - 1) / most)];
    return bins.size() < 2 ? "" : "  " + text;
}

std::string numbers_of(datasets::NumberSummary const& numbers) {
    return text_of(numbers.min) + " to " + text_of(numbers.max) + ", mean " + text_of(numbers.mean) +
           bars(numbers.histogram);
}

std::string dates_of(datasets::DateSummary const& dates) {
    return dates.earliest + " to " + dates.latest +
           (dates.timeline ? bars(dates.timeline->histogram) : std::string());
}

std::string top_values_of(datasets::ColumnProfile const& column) {
    std::vector<std::string> texts;
    for (auto const& top : column.top_values) {
        if (texts.size() == values_shown) break;
        bool const repeats = top.count > 1;
        texts.push_back(
            plain(top.value) +
            (repeats ? " " + datasets::percent(datasets::share_of(top.count, column.present)) : ""));
    }
    return join(texts, ", ");
}

// What a reader wants to know of a column at a glance.
std::string summary_of(datasets::ColumnProfile const& column) {
    if (column.sensitivity != datasets::ColumnSensitivity::none_found)
        return std::string(to_text(column.sensitivity)) + ": " + join(column.sensitivity_reasons, " ");
    if (column.numbers) return numbers_of(*column.numbers);
    if (column.dates) return dates_of(*column.dates);
    return top_values_of(column);
}

// Cut between characters, where it is long.
std::string name_of(datasets::ColumnProfile const& column) {
    std::string const name = plain(column.name);
    if (count_code_points(name) <= name_letters_max) return name;
    std::size_t end = 0;
    for (std::size_t letters = 0; letters < name_letters_max; ++end)
        letters += (static_cast<unsigned char>(name[end]) & 0xC0) != 0x80;
    return name.substr(0, end - 1) + "…";
}

void print_columns(std::ostream& out, std::vector<datasets::ColumnProfile> const& columns) {
    Table table(
        {{"column"}, {"type"}, {"missing", Align::right}, {"distinct", Align::right}, {"what it holds"}});
    for (auto const& column : columns)
        table.add({name_of(column), std::string(to_text(column.type)), std::to_string(column.missing),
            (column.is_distinct_exact ? "" : "~") + std::to_string(column.distinct), summary_of(column)});
    table.print(out, "The file has no columns.");
    out << "\n";
}

void print_findings(std::ostream& out, std::vector<datasets::DataFinding> const& findings) {
    for (auto const& finding : findings)
        out << "- " << plain(finding.sentence) << "\n";
    if (!findings.empty()) out << "\n";
}

void print_comparison(std::ostream& out, datasets::FileComparison const& comparison) {
    out << "Beside the second file: " << datasets::percent(comparison.whole_rows.share)
        << " of its rows are in the first";
    if (comparison.contents)
        out << ", " << datasets::percent(comparison.contents->share) << " but for label and key";
    if (comparison.keys)
        out << ", " << datasets::percent(comparison.keys->share) << " by '" << plain(comparison.key) << "'";
    out << ".\n";
    print_findings(out, comparison.findings);
}

} // namespace

void print(std::ostream& out, ProfiledFile const& file) {
    auto const& profile = file.profile;
    out << count_of(profile.rows, "row", "rows") << ", "
        << count_of(static_cast<std::int64_t>(profile.columns.size()), "column", "columns") << ", "
        << (profile.is_duplicates_exact ? "" : "about ")
        << count_of(profile.duplicate_rows, "duplicate row", "duplicate rows") << ", "
        << count_of(profile.cells_missing, "value", "values") << " missing, "
        << count_of(profile.ragged_rows + profile.unreadable_rows, "unreadable row", "unreadable rows")
        << "\n\n";
    print_columns(out, profile.columns);
    for (std::string const& problem : profile.row_problems)
        out << "  " << problem << "\n";
    print_findings(out, profile.findings);
    if (file.comparison) print_comparison(out, *file.comparison);
    out << "Verdict: " << join(words(to_text(file.verdict.readiness)), " ") << ".\n";
    for (auto const& reason : file.verdict.reasons)
        out << "- " << reason.sentence << "\n";
}

void print(std::ostream& out, ProfiledFiles const& profiled) {
    bool is_first = true;
    for (ProfiledFile const& file : profiled.files) {
        if (profiled.files.size() > 1) out << (is_first ? "" : "\n") << "== " << plain(file.file) << "\n";
        print(out, file);
        is_first = false;
    }
}

} // namespace tenon::app
