// What holds of every metric, and the intervals at their ends. The values themselves: golden_test.cpp.

#include "scoring/score.h"
#include "scoring/sums.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace tenon::scoring {
namespace {

// A line for each row, without its id.
using Lines = std::vector<std::string>;

struct Files {
    std::string labels;
    std::string predictions;
};

std::string file_of(std::string const& header, Lines const& lines, std::vector<std::size_t> const& order) {
    std::string text = header + "\n";
    for (std::size_t const i : order)
        text += "row-" + std::to_string(i) + "," + lines[i] + "\n";
    return text;
}

std::vector<std::size_t> in_order(std::size_t count) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = i;
    return order;
}

struct TestSet {
    std::string labels_header = "id,label";
    std::string predictions_header = "id,prediction";
    Lines labels = {};
    Lines predictions = {};
};

std::string drawn_set() {
    std::string text;
    for (char const* word : {"a", "b", "c"})
        if (*rc::gen::arbitrary<bool>()) text += (text.empty() ? "" : "|") + std::string(word);
    return text;
}

TestSet make_set(Task task, std::size_t rows) {
    TestSet set;
    auto whole = [](int least, int most) { return std::to_string(*rc::gen::inRange(least, most + 1)); };
    auto tenth = [](int most) { return *rc::gen::inRange(0, most + 1) / 10.0; };
    if (task == Task::binary) set.predictions_header += ",score";
    if (task == Task::multiclass) set.predictions_header += ",score:1,score:2,score:3";
    if (task == Task::forecasting) set.labels_header += ",naive";
    if (task == Task::ranking) set.labels_header += ",query";
    for (std::size_t i = 0; i < rows; ++i) {
        double const share = tenth(10);
        switch (task) {
        case Task::binary:
            set.labels.push_back(whole(0, 1));
            set.predictions.push_back(whole(0, 1) + "," + std::to_string(share));
            break;
        case Task::multiclass:
            set.labels.push_back(whole(1, 3));
            set.predictions.push_back(whole(1, 4) + "," + std::to_string(share / 2) + "," +
                                      std::to_string(share / 2) + "," + std::to_string(1 - share));
            break;
        case Task::multilabel:
            set.labels.push_back(drawn_set());
            set.predictions.push_back(drawn_set());
            break;
        case Task::regression:
            set.labels.push_back(whole(0, 9));
            set.predictions.push_back(std::to_string(tenth(90)));
            break;
        case Task::forecasting:
            set.labels.push_back(whole(0, 9) + "," + whole(0, 9));
            set.predictions.push_back(std::to_string(tenth(90)));
            break;
        case Task::ranking:
            set.labels.push_back(whole(0, 3) + ",q" + whole(0, 2));
            set.predictions.push_back(std::to_string(tenth(20)));
            break;
        }
    }
    return set;
}

TEST(metric_property, every_metric_keeps_its_range_and_asks_nothing_of_the_order_of_predictions) {
    rc::check([] {
        MetricEntry const& entry =
            metric_catalogue()[*rc::gen::inRange<std::size_t>(0, metric_catalogue().size())];
        Task const task = *rc::gen::elementOf(entry.tasks);
        std::size_t const rows = *rc::gen::inRange<std::size_t>(2, 20);
        TestSet const set = make_set(task, rows);
        std::vector<std::size_t> shuffled = in_order(rows);
        for (std::size_t i = rows; i > 1; --i)
            std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
        std::string const labels = file_of(set.labels_header, set.labels, in_order(rows));
        std::string const straight = file_of(set.predictions_header, set.predictions, in_order(rows));
        std::string const mixed = file_of(set.predictions_header, set.predictions, shuffled);
        ScoreSpec const spec{.metric = entry.metric, .task = task, .positive_label = "1"};
        auto const one = score(csv::from_text(labels), csv::from_text(straight), spec);
        auto const other = score(csv::from_text(labels), csv::from_text(mixed), spec);
        RC_ASSERT(one.has_value() == other.has_value());
        if (!one) {
            RC_ASSERT(one.error().code == "metric_not_computable" ||
                      one.error().code == "positive_label_absent" || one.error().code == "labels_refused");
            return;
        }
        double const value = *one->private_part.score;
        RC_ASSERT(value == *other->private_part.score);
        if (entry.lowest) RC_ASSERT(value >= *entry.lowest - 1e-12);
        if (entry.highest) RC_ASSERT(value <= *entry.highest + 1e-12);
    });
}

TEST(roc_auc_property, is_the_share_of_pairs_in_the_right_order) {
    rc::check([] {
        auto scores = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(
            rc::gen::map(rc::gen::inRange(0, 6), [](int i) { return i / 2.0; })));
        std::sort(scores.begin(), scores.end());
        double right = 0;
        for (double const p : scores)
            for (double const n : scores)
                right += p > n ? 1 : p == n ? 0.5 : 0;
        auto const pairs = static_cast<double>(scores.size() * scores.size());
        RC_ASSERT(std::abs(area_of({scores, scores}) - right / pairs) < 1e-12);
    });
}

TEST(metric_catalogue, has_a_whole_row_for_every_metric) {
    EXPECT_EQ(metric_catalogue().size(), all_texts<ScoreMetric>().size());
    std::set<std::string> titles;
    for (MetricEntry const& entry : metric_catalogue()) {
        SCOPED_TRACE(to_text(entry.metric));
        EXPECT_EQ(&entry_of(entry.metric), &entry);
        EXPECT_TRUE(titles.insert(entry.title).second);
        EXPECT_FALSE(entry.tasks.empty());
        EXPECT_FALSE(entry.formula.empty());
        EXPECT_TRUE(entry.meaning.ends_with("."));
        EXPECT_NE(entry.compute.whole == nullptr, entry.compute.terms == nullptr);
        // An end of the range that is best must be there to reach.
        EXPECT_TRUE(entry.better == Direction::higher ? entry.highest : entry.lowest);
    }
}

TEST(sums, lose_no_digits) {
    Sum sum;
    sum.add(1e16);
    for (int i = 0; i < 1'000; ++i)
        sum.add(1);
    sum.add(-1e16);
    EXPECT_EQ(sum.total(), 1'000);
}

TEST(intervals, end_where_the_metric_ends) {
    EXPECT_EQ(wilson_interval({0, 10}).low, 0);
    EXPECT_NEAR(wilson_interval({0, 10}).high, 0.2775328, 1e-7);
    EXPECT_EQ(wilson_interval({10, 10}).high, 1);
    EXPECT_EQ(delong_interval({{1}, {0, 0.5}}), std::nullopt);
    auto const parted = delong_interval({{3, 4}, {1, 2}});
    EXPECT_EQ(parted, (Interval{1, 1, IntervalMethod::delong}));
}

Result<Score> score_numbers(int rows, ScoreMetric metric, std::string const& seed) {
    std::string labels = "id,label\n", predictions = "id,prediction\n";
    for (int i = 0; i < rows; ++i) {
        labels += std::to_string(i) + "," + std::to_string(i % 10) + "\n";
        predictions += std::to_string(i) + "," + std::to_string(i % 7) + "\n";
    }
    return score(csv::from_text(labels), csv::from_text(predictions),
        {.metric = metric, .with_intervals = true, .seed = seed});
}

TEST(intervals, are_fixed_by_the_seed) {
    auto const one = score_numbers(50, ScoreMetric::r2, "a")->private_part.interval;
    ASSERT_TRUE(one);
    EXPECT_EQ(one, score_numbers(50, ScoreMetric::r2, "a")->private_part.interval);
    EXPECT_NE(one, score_numbers(50, ScoreMetric::r2, "b")->private_part.interval);
    EXPECT_EQ(score_numbers(50, ScoreMetric::max_error, "a")->private_part.interval, std::nullopt);
}

TEST(intervals, shrink_with_more_rows_than_are_drawn) {
    auto width = [](int rows) {
        Interval const interval = *score_numbers(rows, ScoreMetric::mae, "a")->private_part.interval;
        return interval.high - interval.low;
    };
    EXPECT_NEAR(width(16'000), width(4'000) / 2, width(4'000) / 20);
}

TEST(segments, are_compared_with_the_whole) {
    std::string labels = "id,label,region\n", predictions = "id,prediction\n";
    auto add = [&](char const* region, int rows, int right) {
        for (int i = 0; i < rows; ++i) {
            std::string const id = region + std::to_string(i);
            labels += id + ",yes," + region + "\n";
            predictions += id + (i < right ? ",yes\n" : ",no\n");
        }
    };
    add("north", 60, 60);
    add("south", 30, 15);
    add("west", 10, 0);
    auto const result = score(csv::from_text(labels), csv::from_text(predictions),
        {.metric = ScoreMetric::accuracy, .positive_label = "yes", .with_intervals = true});
    ASSERT_TRUE(result) << describe(result.error());
    PartScore const& part = result->private_part;
    EXPECT_EQ(part.score, 0.75);
    EXPECT_EQ(part.segments[0].gap, 0.25);
    EXPECT_FALSE(part.segments[1].is_small);
    EXPECT_TRUE(part.segments[2].is_small);
    EXPECT_TRUE(part.segments[2].interval);
    EXPECT_EQ(part.smallest_segment, 10);
    ASSERT_TRUE(part.worst); // west is further behind, and too small to say so
    EXPECT_EQ(part.worst->value, "south");
    EXPECT_EQ(part.worst->gap, -0.25);
}

} // namespace
} // namespace tenon::scoring
