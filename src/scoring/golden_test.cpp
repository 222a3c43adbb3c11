// Every value that scikit-learn computed for the files in tests/golden/scoring, to 1e-12.

#include "scoring/score.h"

#include <gtest/gtest.h>

#include <fstream>

namespace tenon::scoring {
namespace {

std::ifstream open(std::string const& name) {
    std::ifstream file(std::string(TENON_GOLDEN_DIR) + "/scoring/" + name);
    EXPECT_TRUE(file) << name;
    return file;
}

std::optional<double> value_for(Score const& score, std::string const& segment) {
    if (segment.empty()) return score.private_part.score;
    for (SegmentScore const& each : score.private_part.segments)
        if (each.value == segment) return each.score;
    return std::nullopt;
}

TEST(score, agrees_with_scikit_learn) {
    std::ifstream table = open("expected.csv");
    csv::Reader rows(csv::from_stream(table));
    int compared = 0;
    while (*rows.next()) {
        std::string const name(rows.row().fields[0]);
        std::string const segment(rows.row().fields[1]);
        std::string const metric(rows.row().fields[2]);
        double const expected = *parse_finite(rows.row().fields[3]);
        std::ifstream labels = open(name + "_labels.csv");
        std::ifstream predictions = open(name + "_predictions.csv");
        auto const result = score(csv::from_stream(labels), csv::from_stream(predictions),
            {.metric = *find_metric(metric), .positive_label = "yes"});
        ASSERT_TRUE(result) << describe(result.error());
        auto const value = value_for(*result, segment);
        ASSERT_TRUE(value) << name << " " << segment << " " << metric;
        EXPECT_NEAR(*value, expected, 1e-12 * std::abs(expected)) << name << " " << segment << " " << metric;
        ++compared;
    }
    EXPECT_GE(compared, 70);
}

} // namespace
} // namespace tenon::scoring
