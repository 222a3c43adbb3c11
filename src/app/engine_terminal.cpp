// How profiles and scores look on a terminal.

#include "app/engine_commands.h"
#include "base/enum.h"
#include "base/text.h"

#include <iomanip>
#include <ostream>
#include <sstream>

namespace tenon::app {

namespace {

constexpr std::size_t name_width_max = 32;

std::string number_text(double number) {
    std::ostringstream text;
    text << std::setprecision(6) << number;
    return text.str();
}

// What a reader wants to know of a column at a glance.
std::string summary_of(datasets::ColumnProfile const& column) {
    if (column.sensitivity != datasets::ColumnSensitivity::none_found)
        return std::string(to_text(column.sensitivity)) + ": " + join(column.sensitivity_reasons, " ");
    if (column.numbers)
        return number_text(column.numbers->min) + " to " + number_text(column.numbers->max) + ", mean " +
               number_text(column.numbers->mean);
    if (column.dates) return column.dates->earliest + " to " + column.dates->latest;
    std::string text;
    for (std::size_t i = 0; i < column.top_values.size() && i < 3; ++i)
        text += (i ? ", " : "") + column.top_values[i].value;
    return text;
}

void print_columns(std::ostream& out, std::vector<datasets::ColumnProfile> const& columns) {
    std::size_t width = 6;
    for (auto const& column : columns)
        width = std::max(width, std::min(column.name.size(), name_width_max));
    out << std::left << std::setw(static_cast<int>(width)) << "column"
        << "  type       missing  distinct  what it holds\n";
    for (auto const& column : columns)
        out << std::left << std::setw(static_cast<int>(width)) << column.name << "  " << std::setw(9)
            << to_text(column.type) << std::right << std::setw(9) << column.missing << std::setw(10)
            << column.distinct << "  " << summary_of(column) << "\n";
    out << "\n";
}

void print_part(
    std::ostream& out, std::string_view name, scoring::ScoreMetric metric, scoring::PartScore const& part) {
    if (part.n == 0) return;
    out << name << ": " << scoring::to_string(metric) << " ";
    if (part.score)
        out << std::setprecision(12) << *part.score;
    else
        out << "not computable";
    out << " over " << count_of(part.n, "row", "rows") << (part.note.empty() ? "" : ". " + part.note) << "\n";
    for (scoring::SegmentScore const& segment : part.segments)
        out << "  " << segment.column << "=" << segment.value << ": "
            << (segment.score ? number_text(*segment.score) : segment.note) << " over " << segment.n << "\n";
}

} // namespace

void print(std::ostream& out, ProfiledFile const& file) {
    auto const& profile = file.profile;
    out << count_of(profile.rows, "row", "rows") << ", "
        << count_of(static_cast<std::int64_t>(profile.columns.size()), "column", "columns") << ", "
        << count_of(profile.duplicate_rows, "duplicate row", "duplicate rows") << ", "
        << count_of(profile.cells_missing, "value", "values") << " missing, "
        << count_of(profile.ragged_rows + profile.unreadable_rows, "unreadable row", "unreadable rows")
        << "\n\n";
    print_columns(out, profile.columns);
    for (auto const& finding : profile.findings)
        out << "- " << (finding.column.empty() ? "" : finding.column + ": ") << finding.sentence << "\n";
    if (!profile.findings.empty()) out << "\n";
    out << "Verdict: " << join(words(to_text(file.verdict.readiness)), " ") << ".\n";
    for (auto const& reason : file.verdict.reasons)
        out << "- " << reason.sentence << "\n";
}

void print(std::ostream& out, ScoredFiles const& files) {
    auto const& score = files.score;
    print_part(out, "Public part", score.metric, score.public_part);
    print_part(out, score.public_part.n > 0 ? "Private part" : "All rows", score.metric, score.private_part);
    if (files.digest) out << "Seal: SHA-256(salt, labels) is " << *files.digest << "\n";
}

} // namespace tenon::app
