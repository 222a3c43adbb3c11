#include "datasets/findings.h"

#include "base/text.h"
#include "datasets/shares.h"

#include <string_view>

namespace tenon::datasets {

namespace {

// A column with more than half of its values missing is worth a sentence of its own.
constexpr double missing_share_noted = 0.5;
// Our choice: from here on a column says the same of nearly every row.
constexpr double top_share_noted = 0.99;
constexpr double minority_share_noted =
    0.2; // Google's machine learning course calls 20 to 40 % mild imbalance

class Findings {
public:
    void add(std::string code, std::string sentence) {
        found.push_back({std::move(code), "", std::move(sentence)});
    }
    void add(std::string code, ColumnProfile const& column, std::string_view predicate) {
        found.push_back({std::move(code), column.name,
            "The column '" + column.name + "' " + std::string(predicate) + "."});
    }

    std::vector<DataFinding> found;
};

void look_at_rows(Profile const& profile, Findings& findings) {
    if (profile.rows == 0) findings.add("no_rows", "The file has a header and no rows.");
    if (profile.ragged_rows > 0)
        findings.add("rows_ragged", count_of(profile.ragged_rows, "row has", "rows have") +
                                        " more or fewer fields than the header and were left out.");
    if (profile.unreadable_rows > 0)
        findings.add("rows_unreadable",
            count_of(profile.unreadable_rows, "row holds", "rows hold") +
                " what cannot be read (bytes that are not UTF-8 text, misplaced quotes, or no JSON "
                "object) and were left out; a CSV file may be Windows-1252.");
    if (profile.duplicate_rows > 0)
        findings.add(
            "rows_duplicate", (profile.is_duplicates_exact ? "" : "About ") +
                                  count_of(profile.duplicate_rows, "row is a copy", "rows are copies") +
                                  " of an earlier one (" +
                                  percent(share_of(profile.duplicate_rows, profile.rows_profiled)) + ")" +
                                  (profile.is_duplicates_exact
                                          ? "."
                                          : "; estimated from one in " +
                                                std::to_string(profile.duplicates_sample_one_in) + " rows."));
}

void look_at_dates(ColumnProfile const& column, Findings& findings) {
    if (!column.dates) return;
    if (column.dates->formats.size() > 1)
        findings.add("date_formats_mixed", column,
            "writes its dates in " + std::to_string(column.dates->formats.size()) + " formats");
    if (column.dates->is_day_first_unclear)
        findings.add("date_order_unclear", column, "writes dates that could be day first or month first");
}

std::string duration(std::int64_t seconds) {
    if (seconds >= 86'400) return count_of(seconds / 86'400, "day", "days");
    if (seconds >= 3'600) return count_of(seconds / 3'600, "hour", "hours");
    if (seconds >= 60) return count_of(seconds / 60, "minute", "minutes");
    return count_of(seconds, "second", "seconds");
}

void look_at_time(ColumnProfile const& column, Findings& findings) {
    if (!column.dates || !column.dates->timeline || column.dates->timeline->gaps.empty()) return;
    TimelineSummary const& timeline = *column.dates->timeline;
    findings.add("time_gaps", column,
        "has " + count_of(timeline.gaps_count, "gap", "gaps") + " in time; the longest lasts " +
            duration(timeline.gaps.front().seconds) + ", where a step is usually " +
            duration(timeline.step_seconds));
}

void look_at_numbers(ColumnProfile const& column, Findings& findings) {
    if (!column.numbers) return;
    if (column.numbers->infinite > 0)
        findings.add("numbers_infinite", column,
            "holds " + count_of(column.numbers->infinite, "infinite number", "infinite numbers"));
    auto const& outliers = column.numbers->outliers;
    if (outliers && outliers->share > 0)
        findings.add("numbers_far_out", column,
            std::string("has numbers far from the others: ") + (outliers->share_error > 0 ? "about " : "") +
                percent(outliers->share) + " lie beyond three times the middle half's width");
}

void look_at_column(ColumnProfile const& column, Findings& findings) {
    if (column.present == 0) {
        if (column.missing > 0) findings.add("column_empty", column, "has no values");
        return;
    }
    if (column.is_constant)
        findings.add("column_constant", column, "has the same value in every row");
    else if (column.distinct > 1 && column.top_share && *column.top_share >= top_share_noted)
        findings.add("column_nearly_constant", column,
            "has the same value in " + percent(*column.top_share) + " of the rows that have one");
    double const missing = share_of(column.missing, column.missing + column.present);
    if (missing > missing_share_noted)
        findings.add("column_mostly_missing", column, "lacks " + percent(missing) + " of its values");
    if (column.missing_spellings.size() > 1)
        findings.add("missing_spelt_differently", column,
            "spells missing values in " + std::to_string(column.missing_spellings.size()) + " ways");
    if (column.type_share < 1)
        findings.add("type_mixed", column,
            "has values that do not fit the others: " + percent(1 - column.type_share) + " of them");
    look_at_numbers(column, findings);
    if (column.sensitivity != ColumnSensitivity::none_found)
        findings.add("column_personal", column,
            column.sensitivity == ColumnSensitivity::sensitive
                ? "is likely to hold data of a special category (GDPR article 9)"
                : "is likely to hold personal data");
    look_at_dates(column, findings);
    look_at_time(column, findings);
}

void look_at_label(Profile const& profile, Findings& findings) {
    if (!profile.label) {
        findings.add("label_absent", "No column is named as the label, and none is called so.");
        return;
    }
    LabelProfile const& label = *profile.label;
    std::string const column = "The label '" + label.column + "' ";
    auto add = [&](std::string code, std::string const& predicate) {
        findings.found.push_back({std::move(code), label.column, column + predicate + "."});
    };
    if (label.missing > 0) add("label_missing", "is missing in " + count_of(label.missing, "row", "rows"));
    if (label.is_number) return;
    if (label.classes_count == 1) add("label_one_class", "has one class only");
    if (label.classes_count >= 2 && label.minority_share < minority_share_noted && label.classes_count <= 20)
        add("label_imbalanced", "is unevenly filled: the rarest class has " +
                                    count_of(label.minority_count, "row", "rows") + " (" +
                                    percent(label.minority_share) + ")");
}

void look_at_leakage(Profile const& profile, Findings& findings) {
    if (!profile.leakage) return;
    for (LeakSuspect const& suspect : profile.leakage->suspects)
        findings.found.push_back({"label_leak_suspect", suspect.column,
            "The column '" + suspect.column + "' alone tells the label in " + percent(suspect.accuracy) +
                " of the rows (guessing gets " + percent(profile.leakage->baseline) + "; judged on " +
                count_of(profile.leakage->rows_judged, "row", "rows") +
                "); make sure that it is known before the label is."});
}

} // namespace

std::vector<DataFinding> find_problems(Profile const& profile) {
    Findings findings;
    look_at_rows(profile, findings);
    for (ColumnProfile const& column : profile.columns)
        look_at_column(column, findings);
    if (profile.rows_profiled > 0 && profile.key_candidates.empty())
        findings.add("key_absent", "No column tells every row apart from the others.");
    look_at_label(profile, findings);
    look_at_leakage(profile, findings);
    return std::move(findings.found);
}

void add_spelling_findings(ColumnProfile const& column, std::int64_t padded, std::int64_t decimal_commas,
    std::vector<DataFinding>& findings) {
    Findings more;
    if (padded > 0)
        more.add("values_padded", column,
            "has " + count_of(padded, "value", "values") + " with white space at an end");
    if (decimal_commas > 0 && column.numbers)
        more.add("decimal_commas", column,
            "writes " + count_of(decimal_commas, "number", "numbers") + " with a decimal comma");
    findings.insert(findings.end(), more.found.begin(), more.found.end());
}

} // namespace tenon::datasets
