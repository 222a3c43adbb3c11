#pragma once

// One submission, brought into the order of the labels: predictions.csv with the columns `id,prediction` and
// perhaps `score`. Every labelled id exactly once and no other; otherwise it is refused with the counts of
// missing, unknown and repeated ids and the first five of each. Sentences about predictions never tell a
// label.
//
//   errors: predictions_header_invalid predictions_refused
//   problems: id_empty id_missing id_unknown id_repeated prediction_unknown_label prediction_not_a_number
//             score_not_a_number and those of the CSV reader

#include "scoring/labels.h"

namespace tenon::scoring {

struct Predictions {
    std::vector<std::uint8_t> is_positive; // binary
    std::vector<double> numbers;           // regression
    std::vector<double> scores;            // binary with a score column: larger means more likely positive
};

Result<Predictions> read_predictions(csv::Source source, Labels const& labels);

} // namespace tenon::scoring
