#pragma once

// The arithmetic behind the rows of the catalogue, one function for each metric.

#include "scoring/metric.h"

namespace tenon::scoring {

// Over classes: binary and multiclass; the averages over multilabel too.
Measured accuracy(Sample const&);
Measured balanced_accuracy(Sample const&);
Measured precision(Sample const&);
Measured recall(Sample const&);
Measured specificity(Sample const&);
Measured f1(Sample const&);
Measured fbeta(Sample const&);
Measured mcc(Sample const&);
Measured cohen_kappa(Sample const&);
Measured jaccard(Sample const&);
Measured precision_macro(Sample const&);
Measured precision_micro(Sample const&);
Measured precision_weighted(Sample const&);
Measured recall_macro(Sample const&);
Measured recall_micro(Sample const&);
Measured recall_weighted(Sample const&);
Measured f1_macro(Sample const&);
Measured f1_micro(Sample const&);
Measured f1_weighted(Sample const&);
Measured fbeta_macro(Sample const&);
Measured jaccard_macro(Sample const&);

// Over sets of classes.
Measured subset_accuracy(Sample const&);
Terms hamming_loss(Sample const&);
Terms jaccard_samples(Sample const&);

// Over scores and probabilities.
Measured roc_auc(Sample const&);
Measured average_precision(Sample const&);
Measured roc_auc_ovr(Sample const&);
Measured top_k_accuracy(Sample const&);
Terms log_loss(Sample const&);
Terms brier(Sample const&);

// Over numbers.
Terms absolute_error(Sample const&);
Terms squared_error(Sample const&);
Terms percentage_error(Sample const&);
Terms symmetric_error(Sample const&);
Terms logarithmic_error(Sample const&);
Terms pinball_loss(Sample const&);
Measured median_error(Sample const&);
Measured max_error(Sample const&);
Measured r2(Sample const&);
Measured explained_variance(Sample const&);
Measured scaled_error(Sample const&);

// Over queries.
Terms ndcg(Sample const&);
Terms mean_average_precision(Sample const&);

Measured no_rows();
inline constexpr char one_class_only[] = "All rows are of one class; the area under the curve needs both.";

// Scores of the rows of a class and of all others, each sorted: what an area under a curve is made of.
struct TwoSides {
    std::vector<double> positives;
    std::vector<double> negatives;
};
TwoSides sides_of(Sample const&); // of a binary task
// Mann and Whitney 1947. Neither side empty.
double area_of(TwoSides const& sides);

} // namespace tenon::scoring
