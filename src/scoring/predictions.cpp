#include "scoring/predictions.h"

#include "base/text.h"
#include "platform/csv/row_batch.h"
#include "scoring/refusals.h"

#include <algorithm>
#include <array>

namespace tenon::scoring {

namespace {

constexpr Refusals::Kind id_empty{"id_empty", "empty id", "empty ids"};
constexpr Refusals::Kind id_missing{"id_missing", "missing id", "missing ids"};
constexpr Refusals::Kind id_unknown{"id_unknown", "unknown id", "unknown ids"};
constexpr Refusals::Kind id_repeated{"id_repeated", "repeated id", "repeated ids"};
constexpr Refusals::Kind unknown_label{
    "prediction_unknown_label", "prediction that is no label", "predictions that are no labels"};
constexpr Refusals::Kind prediction_empty{"prediction_empty", "empty prediction", "empty predictions"};
constexpr Refusals::Kind not_a_number{
    "prediction_not_a_number", "prediction that is no number", "predictions that are no numbers"};
constexpr Refusals::Kind score_not_a_number{
    "score_not_a_number", "score that is no number", "scores that are no numbers"};

// A gibibyte.
constexpr std::size_t scores_max = std::size_t{1} << 27;

class PredictionReader {
public:
    explicit PredictionReader(Labels const& labels)
        : labels_(labels), negative_label_(labels.negative_label), seen_(labels.size()) {
        if (labels.task == Task::multilabel)
            predictions_.sets.resize(labels.size());
        else if (is_numeric(labels.task))
            predictions_.numbers.resize(labels.size());
        else
            predictions_.class_of_row.resize(labels.size());
    }

    Result<void> take_header(std::vector<std::string> const& header) {
        bool fits = header.size() >= 2 && header[0] == "id" && header[1] == "prediction";
        for (std::size_t i = 2; fits && i < std::min<std::size_t>(header.size(), classes_max + 3); ++i)
            fits = take_score_column(header[i]);
        bool const one_score = labels_.task != Task::binary || header.size() <= 3;
        if (!fits || !one_score)
            return fail(ErrorKind::invalid, "predictions_header_invalid",
                std::string("The columns of the predictions are id, prediction") + more_columns());
        if (predictions_.class_of_column.size() > classes_max) return too_many_classes();
        predictions_.score_columns = header.size() - 2;
        if (labels_.size() * predictions_.score_columns > scores_max)
            return fail(ErrorKind::too_large, "too_many_scores",
                "Rows times classes make more than " + std::to_string(scores_max) +
                    " scores; leave out the columns of rare classes.");
        predictions_.scores.resize(labels_.size() * predictions_.score_columns);
        batch_ = csv::RowBatch(header.size());
        return {};
    }

    Result<void> take(csv::Row const& row) {
        for (Problem const& problem : row.problems)
            refusals_.add(problem);
        // What cannot be read cannot be quoted either.
        if (!row.problems.empty() || row.fields.size() != predictions_.score_columns + 2) return {};
        batch_.add(row.fields);
        lines_.push_back(row.line);
        return batch_.is_full() ? take_batch() : Result<void>();
    }

    Result<Predictions> finish() {
        TENON_CHECK(take_batch());
        for (std::uint32_t i = 0; i < labels_.size(); ++i)
            if (seen_[i] == 0)
                refusals_.add(id_missing, "The id " + quoted(labels_.ids[i]) + " has no prediction.");
        if (!refusals_.is_empty()) return refusals_.refuse("predictions_refused", "predictions");
        if (labels_.task != Task::binary)
            predictions_.class_count = labels_.classes.size() + other_classes_.size();
        return std::move(predictions_);
    }

private:
    Result<void> take_batch() {
        find_places();
        each_placed(1, [&](std::size_t place, std::string_view value, std::int64_t line) {
            take_prediction(place, value, line);
        });
        std::size_t const columns = predictions_.score_columns;
        for (std::size_t i = 0; i < columns; ++i)
            each_placed(i + 2, [&](std::size_t place, std::string_view value, std::int64_t line) {
                take_score(place * columns + i, value, line);
            });
        batch_.clear();
        lines_.clear();
        if (labels_.classes.size() + other_classes_.size() > classes_max) return too_many_classes();
        return {};
    }

    // The rows of the batch that belong to a label, with their value in that column.
    template <class Visit> void each_placed(std::size_t column, Visit visit) {
        auto const values = batch_.column(column);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (places_[i] != StringTable::absent) visit(places_[i], values[i], lines_[i]);
    }

    void find_places() {
        auto const ids = batch_.column(0);
        labels_.ids.find_all(ids, places_.data());
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (!is_first(ids[i], places_[i], lines_[i])) places_[i] = StringTable::absent;
    }

    bool is_first(std::string_view id, std::uint32_t place, std::int64_t line) {
        if (id.empty())
            refusals_.add(id_empty, "The row has no id.", line);
        else if (place == StringTable::absent)
            refusals_.add(id_unknown, "The id " + quoted(id) + " is not in the test set.", line);
        else if (seen_[place] != 0)
            refusals_.add(id_repeated, "The id " + quoted(id) + " was predicted before.", line);
        else {
            seen_[place] = 1;
            return true;
        }
        return false;
    }

    char const* more_columns() const {
        if (labels_.task == Task::binary) return " and, for metrics over scores, score.";
        if (labels_.task == Task::multiclass)
            return " and, for metrics over scores, score:<class> once for each class.";
        return ".";
    }

    bool take_score_column(std::string const& name) {
        constexpr std::string_view prefix = "score:";
        std::uint32_t column = 0;
        if (labels_.task == Task::multiclass && name.starts_with(prefix) && name.size() > prefix.size())
            column = class_of(std::string_view(name).substr(prefix.size()));
        else if (labels_.task != Task::binary || name != "score")
            return false;
        predictions_.class_of_column.push_back(column);
        return true;
    }

    // Those that no label has are numbered behind the others.
    std::uint16_t class_of(std::string_view word) {
        std::uint32_t const known = labels_.classes.find(word);
        return static_cast<std::uint16_t>(known == StringTable::absent
                                              ? labels_.classes.size() + other_classes_.insert(word).index
                                              : known);
    }

    void take_prediction(std::size_t place, std::string_view value, std::int64_t line) {
        if (labels_.task == Task::multilabel) {
            set_.clear();
            for (std::string_view const word : words_of(value))
                set_.push_back(class_of(word));
            predictions_.sets.put(place, set_);
        } else if (is_numeric(labels_.task)) {
            take_number(place, value, line);
        } else if (labels_.task == Task::binary) {
            take_side(place, value, line);
        } else if (value.empty()) {
            refusals_.add(prediction_empty, "The row has no prediction.", line);
        } else {
            predictions_.class_of_row[place] = class_of(value);
        }
    }

    void take_side(std::size_t place, std::string_view value, std::int64_t line) {
        bool const is_positive = value == labels_.positive_label;
        // Where all labels are positive, the first other value is taken for the negative one.
        if (!is_positive && negative_label_.empty()) negative_label_ = value;
        if (!is_positive && (value.empty() || value != negative_label_))
            refusals_.add(
                unknown_label, "The prediction " + quoted(value) + " is none of the two labels.", line);
        predictions_.class_of_row[place] = is_positive ? positive_class : negative_class;
    }

    void take_number(std::size_t place, std::string_view value, std::int64_t line) {
        auto const number = parse_finite(value);
        if (!number)
            refusals_.add(not_a_number, "The prediction " + quoted(value) + " is not a finite number.", line);
        predictions_.numbers[place] = number.value_or(0);
    }

    void take_score(std::size_t place, std::string_view value, std::int64_t line) {
        auto const number = parse_finite(value);
        if (!number)
            refusals_.add(
                score_not_a_number, "The score " + quoted(value) + " is not a finite number.", line);
        predictions_.scores[place] = number.value_or(0);
    }

    Labels const& labels_;
    std::string negative_label_;
    std::vector<std::uint8_t> seen_;
    csv::RowBatch batch_{0};
    std::vector<std::int64_t> lines_;                             // of the batch
    std::array<std::uint32_t, csv::RowBatch::rows_max> places_{}; // of its rows among the labels
    Predictions predictions_;
    Refusals refusals_;
    StringTable other_classes_; // of no label
    std::vector<std::uint16_t> set_;
};

} // namespace

Result<Predictions> read_predictions(csv::Source source, Labels const& labels) {
    csv::Reader rows(std::move(source));
    PredictionReader reader(labels);
    TENON_TRY(more, rows.next());
    TENON_CHECK(reader.take_header(rows.header()));
    while (more) {
        TENON_CHECK(reader.take(rows.row()));
        TENON_TRY(another, rows.next());
        more = another;
    }
    return reader.finish();
}

} // namespace tenon::scoring
