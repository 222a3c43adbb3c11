#pragma once

// One submission, brought into the order of the labels: predictions.csv with the columns `id,prediction` and
// perhaps `score` (binary) or one `score:<class>` for each class (multiclass). What a prediction is, is what
// the label is; of a ranking it is the number to sort by, largest first. Every labelled id exactly once and
// no other; otherwise it is refused with the counts of missing, unknown and repeated ids and the first five
// of each. Sentences about predictions never tell a label, so a class of a multiclass task that no label has
// is no mistake here: it is a class like the others, and never right.
//
//   errors: predictions_header_invalid predictions_refused too_many_classes too_many_scores
//   problems: id_empty id_missing id_unknown id_repeated prediction_unknown_label prediction_empty
//             prediction_not_a_number score_not_a_number and those of the CSV reader

#include "scoring/labels.h"

namespace tenon::scoring {

struct Predictions {
    std::size_t class_count = 2;             // those of the labels first, then those predicted beside them
    std::vector<std::uint16_t> class_of_row; // binary and multiclass
    ClassSets sets;                          // multilabel
    std::vector<double> numbers;             // regression, forecasting and ranking
    std::vector<double> scores;              // score_columns for each row
    std::size_t score_columns = 0;
    std::vector<std::uint32_t> class_of_column; // multiclass

    // Of a multiclass task.
    std::span<double const> scores_of(std::size_t row) const {
        return std::span(scores).subspan(row * score_columns, score_columns);
    }
};

Result<Predictions> read_predictions(csv::Source source, Labels const& labels);

} // namespace tenon::scoring
