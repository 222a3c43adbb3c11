#include "datasets/readiness.h"

#include "base/text.h"
#include "datasets/shares.h"

#include <algorithm>

namespace tenon::datasets {

namespace {

class Judge {
public:
    Judge(Profile const& profile, ReadinessThresholds const& thresholds)
        : profile_(profile), limits_(thresholds) {}

    ReadinessVerdict verdict() {
        judge_rows();
        judge_columns();
        judge_label();
        judge_leakage();
        judge_missing();
        judge_duplicates();
        judge_broken_rows();
        return std::move(verdict_);
    }

private:
    void add(std::string code, Readiness weight, std::string sentence) {
        verdict_.readiness = std::max(verdict_.readiness, weight);
        verdict_.reasons.push_back({std::move(code), weight, std::move(sentence)});
    }

    static Readiness weigh(bool is_insufficient) {
        return is_insufficient ? Readiness::insufficient : Readiness::with_limits;
    }

    void judge_rows() {
        std::int64_t const rows = profile_.rows_profiled;
        if (rows >= limits_.rows_limit) return;
        add("few_rows", weigh(rows < limits_.rows_insufficient),
            "There are only " + count_of(rows, "row", "rows") + "; " + std::to_string(limits_.rows_limit) +
                " or more leave enough for a test.");
    }

    // Columns a model could learn from: not the label, not empty, not constant, not a key.
    std::int64_t useful_columns() const {
        return std::count_if(
            profile_.columns.begin(), profile_.columns.end(), [this](ColumnProfile const& column) {
                bool const is_label = profile_.label && profile_.label->column == column.name;
                bool const is_name_of_row = column.is_key_candidate && column.type != ColumnType::decimal;
                return !is_label && column.distinct > 1 && !is_name_of_row;
            });
    }

    void judge_columns() {
        if (profile_.rows_profiled > 0 && useful_columns() == 0)
            add("nothing_to_learn_from", Readiness::insufficient,
                "Beside the label and columns that name the row, no column varies.");
    }

    void judge_label() {
        if (!profile_.label) {
            add("no_label", Readiness::with_limits,
                "No label is known; a supervised model cannot be trained or tested.");
            return;
        }
        LabelProfile const& label = *profile_.label;
        double const missing = share_of(label.missing, profile_.rows_profiled);
        if (missing > limits_.missing_limit)
            add("label_missing", weigh(missing > limits_.missing_insufficient),
                "The label is missing in " + percent(missing) + " of the rows.");
        if (label.is_number || label.missing == profile_.rows_profiled) return;
        if (label.classes_count < 2)
            add("label_one_class", Readiness::insufficient,
                "The label has one class only; there is nothing to tell apart.");
        else
            judge_balance(label);
    }

    void judge_balance(LabelProfile const& label) {
        double const per_column = share_of(label.minority_count, std::max<std::int64_t>(useful_columns(), 1));
        std::string const rarest = "The rarest class has " + count_of(label.minority_count, "row", "rows");
        if (label.minority_count < limits_.minority_insufficient)
            add("class_too_small", Readiness::insufficient,
                rarest + "; at least " + std::to_string(limits_.minority_insufficient) +
                    " are needed to test on.");
        else if (per_column < limits_.minority_per_column_limit)
            add("class_small", Readiness::with_limits,
                rarest + " for " + count_of(useful_columns(), "column", "columns") +
                    "; ten per column are the rule of thumb.");
        if (label.minority_share < limits_.minority_share_limit)
            add("label_extremely_imbalanced", Readiness::with_limits,
                rarest + ", " + percent(label.minority_share) + " of all; accuracy says nothing here.");
    }

    void judge_leakage() {
        if (!profile_.leakage || profile_.leakage->suspects.empty()) return;
        auto const suspects = static_cast<std::int64_t>(profile_.leakage->suspects.size());
        add("label_leaks", Readiness::with_limits,
            count_of(suspects, "column tells", "columns tell") +
                " the label nearly alone; a model that reads what is known only afterwards is of no use.");
    }

    void judge_missing() {
        std::int64_t const cells =
            profile_.rows_profiled * static_cast<std::int64_t>(profile_.columns.size());
        double const missing = share_of(profile_.cells_missing, cells);
        if (missing > limits_.missing_limit)
            add("many_missing", weigh(missing > limits_.missing_insufficient),
                percent(missing) + " of all values are missing.");
    }

    void judge_duplicates() {
        double const copies = share_of(profile_.duplicate_rows, profile_.rows_profiled);
        if (copies >= limits_.duplicates_limit)
            add("many_duplicates", weigh(copies >= limits_.duplicates_insufficient),
                percent(copies) + " of the rows are copies of others.");
    }

    void judge_broken_rows() {
        std::int64_t const broken = profile_.ragged_rows + profile_.unreadable_rows;
        if (broken == 0) return;
        add("rows_broken", weigh(share_of(broken, profile_.rows) > limits_.broken_rows_insufficient),
            count_of(broken, "row", "rows") + " could not be read; check how the file was exported.");
    }

    Profile const& profile_;
    ReadinessThresholds const& limits_;
    ReadinessVerdict verdict_;
};

} // namespace

ReadinessVerdict judge_readiness(Profile const& profile, ReadinessThresholds const& thresholds) {
    return Judge(profile, thresholds).verdict();
}

} // namespace tenon::datasets
