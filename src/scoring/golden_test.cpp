// Every value and interval that scikit-learn, statsmodels and formulas gave for the files in
// tests/golden/scoring, to 1e-12.

#include "scoring/score.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace tenon::scoring {
namespace {

std::ifstream open(std::string const& name) {
    std::ifstream file(std::string(TENON_GOLDEN_DIR) + "/scoring/" + name);
    EXPECT_TRUE(file) << name;
    return file;
}

struct Expected {
    std::string name;
    std::string segment;
    ScoreSpec spec;
    double value;
    std::optional<double> low, high;
};

std::vector<Expected> read_expected() {
    std::ifstream table = open("expected.csv");
    csv::Reader rows(csv::from_stream(table));
    std::vector<Expected> all;
    while (*rows.next()) {
        std::vector<std::string> const fields(rows.row().fields.begin(), rows.row().fields.end());
        Task const task = *from_text<Task>(fields[1]);
        all.push_back({fields[0], fields[2],
            {.metric = *from_text<ScoreMetric>(fields[3]),
                .task = task,
                .positive_label = task == Task::binary ? "yes" : "",
                .parameter = parse_finite(fields[4]),
                .with_intervals = !fields[6].empty()},
            *parse_finite(fields[5]), parse_finite(fields[6]), parse_finite(fields[7])});
    }
    return all;
}

struct Found {
    std::optional<double> score;
    std::optional<Interval> interval;
};

Found find(PartScore const& part, std::string const& segment) {
    if (segment.empty()) return {part.score, part.interval};
    for (SegmentScore const& each : part.segments)
        if (each.value == segment) return {each.score, each.interval};
    return {};
}

void expect_near(double found, double expected) {
    EXPECT_NEAR(found, expected, 1e-12 * std::max(std::abs(expected), 1e-3));
}

TEST(score, agrees_with_scikit_learn) {
    std::set<ScoreMetric> covered;
    for (Expected const& expected : read_expected()) {
        SCOPED_TRACE(
            expected.name + " " + expected.segment + " " + std::string(to_text(expected.spec.metric)));
        std::ifstream labels = open(expected.name + "_labels.csv");
        std::ifstream predictions = open(expected.name + "_predictions.csv");
        auto const result = score(csv::from_stream(labels), csv::from_stream(predictions), expected.spec);
        ASSERT_TRUE(result) << describe(result.error());
        Found const found = find(result->private_part, expected.segment);
        ASSERT_TRUE(found.score);
        expect_near(*found.score, expected.value);
        covered.insert(expected.spec.metric);
        if (!expected.low) continue;
        ASSERT_TRUE(found.interval);
        expect_near(found.interval->low, *expected.low);
        expect_near(found.interval->high, *expected.high);
    }
    // Nothing in the catalogue goes without a number from elsewhere.
    EXPECT_EQ(covered.size(), metric_catalogue().size());
}

} // namespace
} // namespace tenon::scoring
