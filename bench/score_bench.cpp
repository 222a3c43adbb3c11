// How fast a submission is scored, on one core, and in how much memory: millions of ids, shuffled, with
// scores. score_bench [rows], 2,000,000 unless told.

#include "scoring/score.h"

#include "platform/sketches/hash.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace {

using namespace tenon;
using namespace tenon::scoring;

template <class Work> auto timed(char const* what, std::size_t rows, Work work) {
    auto const start = std::chrono::steady_clock::now();
    auto result = work();
    double const time = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-28s %7.2f s  %6.2f M rows/s  peak %ld MiB\n", what, time,
        static_cast<double>(rows) / 1e6 / time, usage.ru_maxrss / 1024);
    return result;
}

std::pair<std::string, std::string> make_files(std::size_t rows) {
    SplitMix64 chance(7);
    std::vector<std::uint32_t> order(rows);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t i = rows; i > 1; --i)
        std::swap(order[i - 1], order[chance.next() % i]);
    std::string labels = "id,label,region\n", predictions = "id,prediction,score\n";
    char line[80];
    for (std::size_t i = 0; i < rows; ++i) {
        std::snprintf(
            line, sizeof line, "customer-%zu,%d,r%d\n", i, chance.uniform() < 0.3, int(chance.next() % 5));
        labels += line;
        double const score = chance.uniform();
        std::snprintf(line, sizeof line, "customer-%u,%d,%.6f\n", order[i], score > 0.5, score);
        predictions += line;
    }
    return {std::move(labels), std::move(predictions)};
}

} // namespace

int main(int count, char** arguments) {
    std::size_t const rows = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 2'000'000;
    auto const [labels_text, predictions_text] =
        timed("make the files", rows, [&] { return make_files(rows); });
    auto const labels = timed(
        "read labels", rows, [&] { return read_labels(csv::from_text(labels_text), Task::binary, "1"); });
    auto const predictions = timed("read predictions", rows,
        [&] { return read_predictions(csv::from_text(predictions_text), *labels); });
    for (auto const metric : {ScoreMetric::f1, ScoreMetric::roc_auc}) {
        auto const result = timed(std::string(to_text(metric)).c_str(), rows, [&] {
            return score(*labels, *predictions,
                {.metric = metric, .positive_label = "1", .public_share_bp = 3'000, .split_key = "key"});
        });
        std::printf("  private %.6f, public %.6f\n", *result->private_part.score, *result->public_part.score);
    }
}
