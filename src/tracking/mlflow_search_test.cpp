// Searching runs over the wire, every piece of a filter on both engines.

#include "support/tracking_fixture.h"

#include <map>

namespace tenon::tracking {
namespace {

class MlflowSearch : public test::TrackingFixture {};
TENON_ON_EACH_ENGINE(MlflowSearch);

TEST_P(MlflowSearch, finds_runs_by_the_best_a_metric_ever_was) {
    // The values in the order they are sent, not the order of their steps.
    std::map<std::string, std::vector<std::string>> const curves{
        {"overfits", {"0.9", "0.1", "0.5"}}, {"improves", {"0.2", "0.6", "\"NaN\""}}, {"lost", {"\"NaN\""}}};
    for (auto const& [name, values] : curves) {
        std::string const run = new_run(R"(,"run_name":")" + name + R"(")");
        for (std::size_t i = 0; i < values.size(); ++i)
            post("runs/log-metric", R"({"run_id":")" + run + R"(","key":"f1","timestamp":1,"step":)" +
                                        std::to_string(i) + R"(,"value":)" + values[i] + "}");
    }
    auto searched = [&](std::string const& filter, std::string const& order) {
        return found(
            R"({"experiment_ids":["0"],"filter":")" + filter + R"(","order_by":[")" + order + R"("]})");
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(searched("highest.f1 >= 0.9", "run_name"), Names{"overfits"});
    EXPECT_EQ(searched("lowest.f1 < 0.15", "run_name"), Names{"overfits"});
    EXPECT_EQ(searched("metrics.f1 = 0.5", "run_name"), Names{"overfits"});
    EXPECT_EQ(searched("highest.f1 > -1", "highest.f1"), (Names{"improves", "overfits"}));
    EXPECT_EQ(searched("", "highest.f1 DESC"), (Names{"overfits", "improves", "lost"}));
    EXPECT_EQ(searched("", "lowest.f1 DESC"), (Names{"improves", "overfits", "lost"}));
}

TEST_P(MlflowSearch, finds_runs_by_every_kind_of_condition) {
    for (int i = 0; i < 3; ++i) {
        std::string const n = std::to_string(i);
        std::string const run =
            new_run(R"(,"run_name":"run )" + n + R"(","start_time":)" + std::to_string(1000 + i));
        post("runs/log-batch", R"({"run_id":")" + run + R"(","metrics":[{"key":"f 1","value":)" +
                                   (i == 2 ? std::string("\"NaN\"") : "0." + n) +
                                   R"(,"timestamp":1}],"params":[{"key":"p","value":"A\\)" + n + R"("}])" +
                                   (i == 0 ? R"(,"tags":[{"key":"a.b","value":"x"}]})" : "}"));
    }
    struct Case {
        char const* filter;
        std::vector<std::string> names;
    };
    for (Case const& c : std::vector<Case>{
             {"", {"run 0", "run 1", "run 2"}},
             {"metrics.`f 1` >= 0", {"run 0", "run 1"}},
             {"metrics.`f 1` > -1e300 AND start_time < 1001.5", {"run 0", "run 1"}},
             {"metrics.`f 1` != 0", {"run 1", "run 2"}},
             {"params.p = 'A\\1'", {"run 1"}},
             {"params.p LIKE 'A\\%'", {"run 0", "run 1", "run 2"}},
             {"params.p LIKE 'a%'", {}},
             {"params.p ILIKE 'a_1'", {"run 1"}},
             {"tags.a.b = 'x'", {"run 0"}},
             {"tags.a.b IS NULL", {"run 1", "run 2"}},
             {"tags.a.b != 'x'", {}},
             {"attributes.run_name ILIKE 'RUN 2'", {"run 2"}},
             {"status = 'RUNNING' AND created = 1001", {"run 1"}},
             {"end_time > 0", {}},
             {"run_id IN ('x')", {}},
             {"run_id NOT IN ('x') AND user_id = 'Ada Expert'", {"run 0", "run 1", "run 2"}},
             {"datasets.name = 'd'", {}},
         }) {
        std::string body = R"({"experiment_ids":["0"],"order_by":["start_time"],"filter":)";
        json::write_text(body, c.filter);
        EXPECT_EQ(found(body + "}"), c.names) << c.filter;
    }
    EXPECT_EQ(found(R"({"experiment_ids":["0"],"order_by":["metrics.`f 1` DESC"]})"),
        (std::vector<std::string>{"run 1", "run 0", "run 2"}));
    EXPECT_EQ(found(R"({"experiment_ids":["0"],"order_by":["tags.a.b DESC"]})"),
        (std::vector<std::string>{"run 0", "run 2", "run 1"}));
    EXPECT_EQ(found(R"({"experiment_ids":["x","7"]})"), std::vector<std::string>());
    EXPECT_EQ(found(R"({"experiment_ids":[]})"), std::vector<std::string>());
}

TEST_P(MlflowSearch, pages_without_holes_while_runs_are_added) {
    for (int i = 0; i < 25; ++i)
        new_run(R"(,"run_name":"old","start_time":)" + std::to_string(100 + i % 3));
    std::string token;
    std::size_t seen = 0;
    do {
        auto const page = post("runs/search",
            R"({"experiment_ids":["0"],"filter":"run_name = 'old'","order_by":["metrics.none","start_time"],"max_results":4,"page_token":")" +
                token + "\"}");
        ASSERT_EQ(page.status, 200) << page.body;
        seen += std::get<json::Array>(page.json().find("runs")->data).size();
        token = page.json().find("next_page_token") ? text_at(page, "/next_page_token") : "";
        new_run(R"(,"run_name":"new","start_time":101)");
    } while (!token.empty());
    EXPECT_EQ(seen, 25U);
}

} // namespace
} // namespace tenon::tracking
