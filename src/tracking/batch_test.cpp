#include "tracking/batch.h"

#include "tracking/names.h"
#include "tracking/series.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tenon::tracking {
namespace {

TEST(batch, is_read_in_any_order_of_fields_and_with_numbers_as_text) {
    auto const batch = parse_batch(R"({"tags":[{"value":"v","key":"t"}],"unknown":{"a":[1,{"b":2}]},
        "metrics":[{"step":"3","timestamp":"17","value":"NaN","key":"a"},
                   {"key":"b","value":1,"timestamp":18.0},
                   {"key":"a","value":"-Infinity","timestamp":19,"step":-4,"model_id":"m-1","dataset_name":null}],
        "params":[{"key":"p","value":""}],"run_uuid":"r1"})");
    ASSERT_TRUE(batch) << batch.error().message;
    EXPECT_EQ(batch->run_id, "r1");
    EXPECT_EQ(batch->metrics.keys, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(batch->metrics.which, (std::vector<std::int64_t>{0, 1, 0}));
    EXPECT_EQ(batch->metrics.steps, (std::vector<std::int64_t>{3, 0, -4}));
    EXPECT_EQ(batch->metrics.at_ms, (std::vector<std::int64_t>{17, 18, 19}));
    EXPECT_TRUE(std::isnan(batch->metrics.values[0]));
    EXPECT_EQ(batch->metrics.values[2], -std::numeric_limits<double>::infinity());
    ASSERT_EQ(batch->model_points.size(), 1U);
    EXPECT_EQ(batch->model_points[0].point, 2U);
    EXPECT_EQ(batch->params, (std::vector<Pair>{{"p", ""}}));
    EXPECT_EQ(batch->tags, (std::vector<Pair>{{"t", "v"}}));
}

TEST(batch, may_be_json_inside_a_json_text) {
    EXPECT_EQ(parse_batch(R"("{\"run_id\":\"r\"}")").value().run_id, "r");
    EXPECT_FALSE(parse_batch(R"("\"{}\"")"));
}

TEST(batch, names_the_parameter_that_is_wrong) {
    struct Case {
        char const* body;
        char const* message;
    };
    for (Case const& c : std::vector<Case>{
             {"", "Missing value for required parameter 'run_id'"},
             {"null", "Missing value for required parameter 'run_id'"},
             {"{}", "Missing value for required parameter 'run_id'"},
             {R"({"run_id":31})", "Invalid value 31 for parameter 'run_id' supplied"},
             {R"({"run_id":"r","metrics":[{"key":"a","value":1}]})",
                 "Missing value for required parameter 'metrics[0].timestamp'"},
             {R"({"run_id":"r","metrics":[{"key":"a","timestamp":1}]})",
                 "Missing value for required parameter 'metrics[0].value'"},
             {R"({"run_id":"r","metrics":[{"value":1,"timestamp":1}]})",
                 "Missing value for required parameter 'metrics[0].key'"},
             {R"({"run_id":"r","metrics":[{"key":"a","value":true,"timestamp":1}]})",
                 "Invalid value true for parameter 'metrics[0].value' supplied"},
             {R"({"run_id":"r","metrics":[{"key":"a","value":1,"timestamp":1.5}]})",
                 "Invalid value 1.5 for parameter 'metrics[0].timestamp' supplied"},
             {R"({"run_id":"r","metrics":[{"key":"a","value":"x","timestamp":1}]})",
                 "Invalid value \"x\" for parameter 'metrics[0].value' supplied"},
             {R"({"run_id":"r","params":[{"value":"a"}]})",
                 "Missing value for required parameter 'params[0].key'"},
             {R"({"run_id":"r","tags":7})", "Invalid value 7 for parameter 'tags' supplied"},
             {R"({"run_id":"r","tags":[7]})", "Invalid value 7 for parameter 'tags' supplied"},
             {R"({"run_id":"r","tags":[{"key":"a\u0000","value":"b"}]})", "NUL"},
             {"[]", "not a JSON object"},
             {R"({"run_id":"r"} x)", "JSON object"},
             {R"({"run_id":"r")", "JSON"},
             {R"({"run_id":"r","metrics":[{"key":"a")", ""},
             {"{\"run_id\":\"\xff\"}", "not JSON"},
             {"nonsense", "JSON"},
         }) {
        auto const batch = parse_batch(c.body);
        ASSERT_FALSE(batch) << c.body;
        EXPECT_EQ(batch.error().kind, ErrorKind::invalid);
        EXPECT_NE(batch.error().message.find(c.message), std::string::npos)
            << c.body << ": " << batch.error().message;
    }
}

TEST(batch, is_held_against_the_limits) {
    Batch many{.run_id = "r"};
    for (int i = 0; i < 1001; ++i)
        many.metrics.add("a", {i, i, 0.5});
    EXPECT_NE(prepare(many).error().message.find("A batch logging request can contain at most 1000"),
        std::string::npos);
    Batch params{.run_id = "r"};
    for (int i = 0; i < 101; ++i)
        params.params.push_back({"p" + std::to_string(i), "1"});
    EXPECT_FALSE(prepare(params));
    Batch all{.run_id = "r", .params = {{"p", "1"}}};
    for (int i = 0; i < 1000; ++i)
        all.metrics.add("a", {i, i, 0.5});
    EXPECT_FALSE(prepare(all));
}

TEST(batch, takes_a_parameter_once_and_the_last_of_a_tag) {
    Batch batch{.run_id = "r", .params = {{"a", "1"}, {"a", "1"}}, .tags = {{"t", "1"}, {"t", "2"}}};
    ASSERT_TRUE(prepare(batch));
    EXPECT_EQ(batch.params, (std::vector<Pair>{{"a", "1"}}));
    EXPECT_EQ(batch.tags, (std::vector<Pair>{{"t", "2"}}));
    Batch twice{.run_id = "r", .params = {{"a", "1"}, {"a", "2"}}};
    EXPECT_FALSE(prepare(twice));
}

TEST(keys, are_normal_paths_of_word_characters) {
    for (char const* key : {"a", "a/b", "a.b-c_d:e f", "übung", "system/cpu", "a..b"})
        EXPECT_TRUE(check_key(key, "key")) << key;
    for (char const* key : {"", "/a", "a/", "a//b", "./a", "a/../b", "..", ".", "../x", "..a", "a\"b", "a\nb",
             "a=b", "a,b", "a\\b", "{a}"})
        EXPECT_FALSE(check_key(key, "key")) << key;
    EXPECT_TRUE(check_key(std::string(250, 'k'), "key"));
    EXPECT_FALSE(check_key(std::string(251, 'k'), "key"));
}

TEST(values, are_shortened_at_a_character) {
    EXPECT_EQ(shortened("äöü", 2), "äö");
    EXPECT_EQ(shortened("abc", 3), "abc");
    EXPECT_EQ(shortened(std::string(6001, 'x'), 6000).size(), 6000U);
}

TEST(points, are_later_by_step_then_time_then_value) {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(is_later({1, 2, 0}, {9, 1, 9}));
    EXPECT_TRUE(is_later({2, 1, 0}, {1, 1, 9}));
    EXPECT_TRUE(is_later({1, 1, 2}, {1, 1, 1}));
    EXPECT_TRUE(is_later({1, 1, nan}, {1, 1, 1e308}));
    EXPECT_FALSE(is_later({1, 1, nan}, {1, 1, nan}));
}

TEST(curves, keep_minimum_maximum_and_last_of_each_bucket) {
    Downsampler downsampler(0, 9, 5);
    for (int step = 9; step >= 0; --step)
        downsampler.add({step, step, step % 2 == 0 ? step * 1.0 : -step * 1.0});
    downsampler.add({0, 3, std::numeric_limits<double>::quiet_NaN()});
    auto const buckets = downsampler.take();
    ASSERT_EQ(buckets.size(), 5U);
    EXPECT_EQ(buckets[1].first_step, 2);
    EXPECT_EQ(buckets[1].last_step, 3);
    EXPECT_EQ(buckets[1].min, -3.0);
    EXPECT_EQ(buckets[1].max, 2.0);
    EXPECT_EQ(buckets[1].last.value, -3.0);
    EXPECT_EQ(buckets[1].count, 3);
}

TEST(curves, are_cut_along_time_where_that_is_asked) {
    Downsampler downsampler(0, 99, 2, CurveAxis::time);
    for (int at = 0; at < 100; ++at)
        downsampler.add({at, 0, at * 1.0});
    auto const buckets = downsampler.take();
    ASSERT_EQ(buckets.size(), 2U);
    EXPECT_EQ(buckets[0].last.at_ms, 49);
    EXPECT_EQ(buckets[1].min, 50.0);
}

TEST(curves, may_span_every_step_there_is) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    for (std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{500}}) {
        Downsampler downsampler(least, most, count);
        downsampler.add({1, least, 1});
        downsampler.add({1, most, 2});
        EXPECT_EQ(downsampler.take().size(), std::min(count, std::size_t{2}));
    }
}

} // namespace
} // namespace tenon::tracking
