// Metrics made of counts: how often each class is true, predicted, and both.

#include "scoring/counts.h"
#include "scoring/formulas.h"
#include "scoring/predictions.h"
#include "scoring/sums.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tenon::scoring {

namespace {

double as_double(std::int64_t count) { return static_cast<double>(count); }

Measured share(std::int64_t hits, std::int64_t trials, std::int64_t rows, char const* note_if_zero) {
    if (rows == 0) return no_rows();
    if (trials == 0) return {0.0, note_if_zero, {}};
    return {as_double(hits) / as_double(trials), "", Proportion{hits, trials}};
}

// Of one class, or of all taken together.
struct Side {
    std::int64_t truth = 0;
    std::int64_t predicted = 0;
    std::int64_t hit = 0;
};

using Value = double (*)(Side const& side, double parameter);

double ratio(double numerator, double denominator) { return denominator == 0 ? 0 : numerator / denominator; }
double precision_of(Side const& s, double) { return ratio(as_double(s.hit), as_double(s.predicted)); }
double recall_of(Side const& s, double) { return ratio(as_double(s.hit), as_double(s.truth)); }
double fbeta_of(Side const& s, double beta) {
    double const weight = beta * beta;
    return ratio((1 + weight) * as_double(s.hit), weight * as_double(s.truth) + as_double(s.predicted));
}
double f1_of(Side const& s, double) { return fbeta_of(s, 1); }
double jaccard_of(Side const& s, double) {
    return ratio(as_double(s.hit), as_double(s.truth + s.predicted - s.hit));
}

enum class Average { macro, micro, weighted };

// Over the classes that these rows hold or were predicted to hold.
Measured average(Sample const& sample, Value value, Average kind) {
    ClassCounts const counts = count_classes(sample);
    if (counts.rows == 0) return no_rows();
    Sum values;
    double weights = 0;
    Side all;
    for (std::size_t i = 0; i < counts.classes(); ++i) {
        Side const one{counts.truth[i], counts.predicted[i], counts.hit[i]};
        if (one.truth == 0 && one.predicted == 0) continue;
        double const weight = kind == Average::weighted ? as_double(one.truth) : 1;
        values.add(weight * value(one, sample.parameter));
        weights += weight;
        all = {all.truth + one.truth, all.predicted + one.predicted, all.hit + one.hit};
    }
    if (kind == Average::micro) return {value(all, sample.parameter), "", {}};
    return {ratio(values.total(), weights), "", {}};
}

constexpr char nothing_positive[] = "No row is positive or predicted positive; the value is 0 by convention.";

Measured of_positives(Sample const& sample, Value value) {
    ClassCounts const counts = count_classes(sample);
    if (counts.rows == 0) return no_rows();
    Side const side{
        counts.truth[positive_class], counts.predicted[positive_class], counts.hit[positive_class]};
    bool const is_empty = side.truth == 0 && side.predicted == 0;
    return {value(side, sample.parameter), is_empty ? nothing_positive : "", {}};
}

std::int64_t sum(std::vector<std::int64_t> const& counts) {
    std::int64_t total = 0;
    for (std::int64_t const count : counts)
        total += count;
    return total;
}

// Σ one[i] · other[i], whole: below 2^63 up to three billion rows.
double product(std::vector<std::int64_t> const& one, std::vector<std::int64_t> const& other) {
    std::int64_t total = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        total += one[i] * other[i];
    return as_double(total);
}

// How many classes are in one of the sets alone, and in either.
struct SetSizes {
    std::size_t apart;
    std::size_t either;
};
SetSizes compare(Sample const& sample, std::uint32_t row) {
    auto const truth = sample.labels.sets.of(row);
    auto const predicted = sample.predictions.sets.of(row);
    std::vector<std::uint16_t> both;
    std::set_intersection(
        truth.begin(), truth.end(), predicted.begin(), predicted.end(), std::back_inserter(both));
    std::size_t const all = truth.size() + predicted.size();
    return {all - 2 * both.size(), all - both.size()};
}

} // namespace

Measured no_rows() { return {std::nullopt, "There are no rows in this part.", {}}; }

Measured accuracy(Sample const& sample) {
    ClassCounts const counts = count_classes(sample);
    return share(sum(counts.hit), counts.rows, counts.rows, "");
}

Measured balanced_accuracy(Sample const& sample) {
    ClassCounts const counts = count_classes(sample);
    if (counts.rows == 0) return no_rows();
    Sum recalls;
    double classes = 0;
    for (std::size_t i = 0; i < counts.classes(); ++i) {
        if (counts.truth[i] == 0) continue;
        recalls.add(as_double(counts.hit[i]) / as_double(counts.truth[i]));
        ++classes;
    }
    return {recalls.total() / classes, "", {}};
}

Measured precision(Sample const& sample) {
    ClassCounts const c = count_classes(sample);
    return share(c.hit[positive_class], c.predicted[positive_class], c.rows,
        "No row was predicted positive; precision is 0 by convention.");
}

Measured recall(Sample const& sample) {
    ClassCounts const c = count_classes(sample);
    return share(c.hit[positive_class], c.truth[positive_class], c.rows,
        "No row is positive; recall is 0 by convention.");
}

Measured specificity(Sample const& sample) {
    ClassCounts const c = count_classes(sample);
    return share(c.hit[negative_class], c.truth[negative_class], c.rows,
        "No row is negative; specificity is 0 by convention.");
}

Measured f1(Sample const& sample) { return of_positives(sample, f1_of); }
Measured fbeta(Sample const& sample) { return of_positives(sample, fbeta_of); }
Measured jaccard(Sample const& sample) { return of_positives(sample, jaccard_of); }

Measured mcc(Sample const& sample) {
    ClassCounts const c = count_classes(sample);
    if (c.rows == 0) return no_rows();
    double const n = as_double(c.rows);
    double const together = as_double(sum(c.hit)) * n - product(c.truth, c.predicted);
    double const spread = (n * n - product(c.truth, c.truth)) * (n * n - product(c.predicted, c.predicted));
    if (spread == 0)
        return {0.0, "All rows are of one class, or predicted so; the coefficient is 0 by convention.", {}};
    return {together / std::sqrt(spread), "", {}};
}

Measured cohen_kappa(Sample const& sample) {
    ClassCounts const c = count_classes(sample);
    if (c.rows == 0) return no_rows();
    double const n = as_double(c.rows);
    double const by_chance = n * n - product(c.truth, c.predicted);
    if (by_chance == 0)
        return {
            std::nullopt, "All rows are of one class and predicted so; agreement by chance is whole.", {}};
    return {1 - (n - as_double(sum(c.hit))) * n / by_chance, "", {}};
}

Measured precision_macro(Sample const& s) { return average(s, precision_of, Average::macro); }
Measured precision_micro(Sample const& s) { return average(s, precision_of, Average::micro); }
Measured precision_weighted(Sample const& s) { return average(s, precision_of, Average::weighted); }
Measured recall_macro(Sample const& s) { return average(s, recall_of, Average::macro); }
Measured recall_micro(Sample const& s) { return average(s, recall_of, Average::micro); }
Measured recall_weighted(Sample const& s) { return average(s, recall_of, Average::weighted); }
Measured f1_macro(Sample const& s) { return average(s, f1_of, Average::macro); }
Measured f1_micro(Sample const& s) { return average(s, f1_of, Average::micro); }
Measured f1_weighted(Sample const& s) { return average(s, f1_of, Average::weighted); }
Measured fbeta_macro(Sample const& s) { return average(s, fbeta_of, Average::macro); }
Measured jaccard_macro(Sample const& s) { return average(s, jaccard_of, Average::macro); }

Measured subset_accuracy(Sample const& sample) {
    std::int64_t hits = 0;
    for (std::uint32_t const row : sample.rows)
        hits += compare(sample, row).apart == 0 ? 1 : 0;
    auto const rows = static_cast<std::int64_t>(sample.rows.size());
    return share(hits, rows, rows, "");
}

Terms hamming_loss(Sample const& sample) {
    Terms terms;
    for (std::uint32_t const row : sample.rows)
        terms.values.push_back(static_cast<double>(compare(sample, row).apart) /
                               static_cast<double>(std::max<std::size_t>(sample.predictions.class_count, 1)));
    return terms;
}

Terms jaccard_samples(Sample const& sample) {
    Terms terms;
    for (std::uint32_t const row : sample.rows) {
        SetSizes const sizes = compare(sample, row);
        terms.values.push_back(
            ratio(static_cast<double>(sizes.either - sizes.apart), static_cast<double>(sizes.either)));
    }
    return terms;
}

} // namespace tenon::scoring
