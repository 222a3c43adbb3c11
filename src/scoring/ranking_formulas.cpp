// Metrics over queries: how well the rows of each are sorted by their predictions.

#include "scoring/formulas.h"
#include "scoring/predictions.h"
#include "scoring/sums.h"

#include <algorithm>
#include <cmath>

namespace tenon::scoring {

namespace {

struct Ranked {
    double prediction;
    double relevance;
};
using Query = std::vector<Ranked>;

// Each with the largest prediction first and, among equal ones, the least relevant: nobody gains by giving
// all rows the same number.
std::vector<Query> queries_of(Sample const& sample) {
    std::vector<Query> all(sample.labels.queries.values.size());
    for (std::uint32_t const row : sample.rows)
        all[sample.labels.queries.value_of_row[row]].push_back(
            {sample.predictions.numbers[row], sample.labels.numbers[row]});
    std::erase_if(all, [](Query const& query) { return query.empty(); });
    for (Query& query : all)
        std::sort(query.begin(), query.end(), [](Ranked const& one, Ranked const& other) {
            if (one.prediction != other.prediction) return one.prediction > other.prediction;
            return one.relevance < other.relevance;
        });
    return all;
}

double discount(std::size_t place, std::size_t seen) {
    return place < seen ? 1 / std::log2(static_cast<double>(place) + 2) : 0;
}

// As scikit-learn: rows of equal predictions share the mean of their relevance.
double gain(Query const& query, std::size_t seen) {
    Sum total;
    for (std::size_t begin = 0, end = 0; begin < query.size(); begin = end) {
        Sum relevance, discounts;
        for (end = begin; end < query.size() && query[end].prediction == query[begin].prediction; ++end) {
            relevance.add(query[end].relevance);
            discounts.add(discount(end, seen));
        }
        total.add(relevance.total() / static_cast<double>(end - begin) * discounts.total());
    }
    return total.total();
}

double best_gain(Query query, std::size_t seen) {
    std::sort(query.begin(), query.end(),
        [](Ranked const& one, Ranked const& other) { return one.relevance > other.relevance; });
    Sum total;
    for (std::size_t i = 0; i < query.size(); ++i)
        total.add(query[i].relevance * discount(i, seen));
    return total.total();
}

} // namespace

Terms ndcg(Sample const& sample) {
    auto const seen = static_cast<std::size_t>(sample.parameter);
    Terms terms;
    for (Query const& query : queries_of(sample)) {
        double const best = best_gain(query, seen);
        terms.values.push_back(best == 0 ? 0 : gain(query, seen) / best);
    }
    return terms;
}

Terms mean_average_precision(Sample const& sample) {
    auto const seen = static_cast<std::size_t>(sample.parameter);
    Terms terms;
    for (Query const& query : queries_of(sample)) {
        auto const relevant =
            std::count_if(query.begin(), query.end(), [](Ranked const& each) { return each.relevance > 0; });
        Sum precisions;
        double found = 0;
        for (std::size_t i = 0; i < std::min(seen, query.size()); ++i) {
            if (query[i].relevance <= 0) continue;
            ++found;
            precisions.add(found / static_cast<double>(i + 1));
        }
        auto const most = static_cast<double>(std::min(seen, static_cast<std::size_t>(relevant)));
        terms.values.push_back(most == 0 ? 0 : precisions.total() / most);
    }
    return terms;
}

} // namespace tenon::scoring
