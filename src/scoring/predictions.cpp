#include "scoring/predictions.h"

#include "base/text.h"
#include "scoring/refusals.h"

namespace tenon::scoring {

namespace {

constexpr Refusals::Kind id_empty{"id_empty", "empty id", "empty ids"};
constexpr Refusals::Kind id_missing{"id_missing", "missing id", "missing ids"};
constexpr Refusals::Kind id_unknown{"id_unknown", "unknown id", "unknown ids"};
constexpr Refusals::Kind id_repeated{"id_repeated", "repeated id", "repeated ids"};
constexpr Refusals::Kind unknown_label{
    "prediction_unknown_label", "prediction that is no label", "predictions that are no labels"};
constexpr Refusals::Kind not_a_number{
    "prediction_not_a_number", "prediction that is no number", "predictions that are no numbers"};
constexpr Refusals::Kind score_not_a_number{
    "score_not_a_number", "score that is no number", "scores that are no numbers"};

class PredictionReader {
public:
    explicit PredictionReader(Labels const& labels)
        : labels_(labels), negative_label_(labels.negative_label), seen_(labels.size()) {
        if (labels.task == Task::binary)
            predictions_.is_positive.resize(labels.size());
        else
            predictions_.numbers.resize(labels.size());
    }

    Result<void> take_header(std::vector<std::string> const& header) {
        bool const has_score = header.size() == 3 && header[2] == "score";
        bool const fits = header.size() >= 2 && header[0] == "id" && header[1] == "prediction" &&
                          (header.size() == 2 || has_score);
        if (!fits)
            return fail(ErrorKind::invalid, "predictions_header_invalid",
                "The columns of the predictions are id, prediction and, for the area under the curve, "
                "score.");
        if (has_score) predictions_.scores.resize(labels_.size());
        has_score_ = has_score;
        return {};
    }

    void take(csv::Row const& row) {
        for (Problem const& problem : row.problems)
            refusals_.add(problem);
        // What cannot be read cannot be quoted either.
        if (!row.problems.empty() || row.fields.size() != (has_score_ ? 3U : 2U)) return;
        auto const place = place_of(row);
        if (!place) return;
        if (labels_.task == Task::binary)
            take_class(*place, row);
        else
            take_number(*place, row);
        if (has_score_) take_score(*place, row);
    }

    Result<Predictions> finish() {
        for (std::uint32_t i = 0; i < labels_.size(); ++i)
            if (seen_[i] == 0)
                refusals_.add(id_missing, "The id " + quoted(labels_.ids[i]) + " has no prediction.");
        if (!refusals_.is_empty()) return refusals_.refuse("predictions_refused", "predictions");
        return std::move(predictions_);
    }

private:
    std::optional<std::uint32_t> place_of(csv::Row const& row) {
        std::string_view const id = row.fields[0];
        std::uint32_t const place = labels_.ids.find(id);
        if (id.empty()) {
            refusals_.add(id_empty, "The row has no id.", row.line);
        } else if (place == StringTable::absent) {
            refusals_.add(id_unknown, "The id " + quoted(id) + " is not in the test set.", row.line);
        } else if (seen_[place] != 0) {
            refusals_.add(id_repeated, "The id " + quoted(id) + " was predicted before.", row.line);
        } else {
            seen_[place] = 1;
            return place;
        }
        return std::nullopt;
    }

    void take_class(std::uint32_t place, csv::Row const& row) {
        std::string_view const value = row.fields[1];
        bool const is_positive = value == labels_.positive_label;
        // Where all labels are positive, the first other value is taken for the negative one.
        if (!is_positive && negative_label_.empty()) negative_label_ = value;
        if (!is_positive && (value.empty() || value != negative_label_))
            refusals_.add(
                unknown_label, "The prediction " + quoted(value) + " is none of the two labels.", row.line);
        predictions_.is_positive[place] = is_positive ? 1 : 0;
    }

    void take_number(std::uint32_t place, csv::Row const& row) {
        auto const number = parse_finite(row.fields[1]);
        if (!number)
            refusals_.add(not_a_number,
                "The prediction " + quoted(row.fields[1]) + " is not a finite number.", row.line);
        predictions_.numbers[place] = number.value_or(0);
    }

    void take_score(std::uint32_t place, csv::Row const& row) {
        auto const number = parse_finite(row.fields[2]);
        if (!number)
            refusals_.add(score_not_a_number,
                "The score " + quoted(row.fields[2]) + " is not a finite number.", row.line);
        predictions_.scores[place] = number.value_or(0);
    }

    Labels const& labels_;
    std::string negative_label_;
    std::vector<std::uint8_t> seen_;
    Predictions predictions_;
    Refusals refusals_;
    bool has_score_ = false;
};

} // namespace

Result<Predictions> read_predictions(csv::Source source, Labels const& labels) {
    csv::Reader rows(std::move(source));
    PredictionReader reader(labels);
    TENON_TRY(more, rows.next());
    TENON_CHECK(reader.take_header(rows.header()));
    while (more) {
        reader.take(rows.row());
        TENON_TRY(another, rows.next());
        more = another;
    }
    return reader.finish();
}

} // namespace tenon::scoring
