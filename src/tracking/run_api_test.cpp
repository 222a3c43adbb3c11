// Runs on our own API, and what other modules learn of them.

#include "support/tracking_fixture.h"

#include "platform/events/events.h"

namespace tenon::tracking {
namespace {

using http::Method;

class Runs : public test::TrackingFixture {
protected:
    static std::string target(std::string const& rest = "") {
        return "/api/v1/engagements/" + test::test_place().engagement.str() + "/runs" + rest;
    }
    std::vector<engagements::RunFacts> facts() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return tracking_.run_facts(transaction, test::test_place());
        });
    }
    std::vector<std::string> events() {
        auto const found = sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return events::after(transaction, test::test_place().workspace, 0, 100);
        });
        std::vector<std::string> kinds;
        for (events::Event const& event : found)
            kinds.push_back(event.kind + " " + event.data);
        return kinds;
    }
};
TENON_ON_EACH_ENGINE(Runs);

TEST_P(Runs, are_listed_with_their_values) {
    std::string const run = new_run(R"(,"run_name":"first","start_time":5)");
    post("runs/log-batch",
        R"({"run_id":")" + run +
            R"(","metrics":[{"key":"f1","value":0.5,"timestamp":1}],"params":[{"key":"p","value":"1"}]})");
    new_run(R"(,"run_name":"second","start_time":6)");
    auto const all = call(Method::get, target("?limit=1"));
    EXPECT_EQ(text_at(all, "/runs/0/name"), "second");
    EXPECT_NE(text_at(all, "/next_page_token"), "");
    auto const found =
        call(Method::get, target("?filter=metrics.f1%20%3E%200.2&order_by=start_time&experiment=0"));
    EXPECT_EQ(
        found.body, R"({"runs":[{"id":")" + run +
                        R"(","name":"first","status":"running","experiment_id":"0","user":"Ada Expert",)"
                        R"("started_at_ms":5,"baseline":false,"params":{"p":"1"},"metrics":{"f1":0.5}}]})");
    EXPECT_EQ(call(Method::get, target("?experiment=7")).body, R"({"runs":[]})");
    EXPECT_EQ(call(Method::get, target("?filter=x")).status, 400);
    EXPECT_EQ(call(Method::get, target("?limit=1001")).status, 400);
    EXPECT_EQ(call(Method::get, target(), "", "").status, 401);
    EXPECT_EQ(call(Method::get, target("/unknown")).status, 404);
}

TEST_P(Runs, show_their_curves_in_few_points) {
    std::string const run = new_run();
    for (int begin = 0; begin < 3000; begin += 1000) {
        std::string batch = R"({"run_id":")" + run + R"(","metrics":[)";
        for (int i = begin; i < begin + 1000; ++i)
            batch += std::string(i > begin ? "," : "") + R"({"key":"a/loss","value":)" +
                     std::to_string(3000 - i) + R"(,"timestamp":1,"step":)" + std::to_string(i) + "}";
        ASSERT_EQ(post("runs/log-batch", batch + "]}").status, 200);
    }
    auto const curve = call(Method::get, target("/" + run + "/metrics/a/loss?buckets=3"));
    EXPECT_EQ(curve.body,
        R"({"key":"a/loss","count":3000,"points":[],"buckets":[)"
        R"({"first_step":0,"last_step":999,"min":2001,"max":3000,"last":2001,"count":1000},)"
        R"({"first_step":1000,"last_step":1999,"min":1001,"max":2000,"last":1001,"count":1000},)"
        R"({"first_step":2000,"last_step":2999,"min":1,"max":1000,"last":1,"count":1000}]})");
    EXPECT_EQ(call(Method::get, target("/" + run + "/metrics/none")).body,
        R"({"key":"none","count":0,"points":[],"buckets":[]})");
}

TEST_P(Runs, tell_what_is_needed_to_repeat_them) {
    std::string const run =
        new_run(R"(,"run_name":"first","tags":[{"key":"mlflow.source.git.commit","value":"abc"}])");
    auto before = facts();
    ASSERT_EQ(before.size(), 1U);
    EXPECT_TRUE(before[0].has_commit);
    EXPECT_FALSE(
        before[0].has_dataset || before[0].has_params || before[0].has_environment || before[0].is_baseline);

    post("runs/log-parameter", R"({"run_id":")" + run + R"(","key":"p","value":"1"})");
    post("runs/log-inputs",
        R"({"run_id":")" + run + R"(","datasets":[{"dataset":{"name":"d","digest":"77"}}]})");
    std::string const model =
        text_at(post("logged-models", R"({"experiment_id":"0"})"), "/model/info/model_id");
    post("runs/outputs", R"({"run_id":")" + run + R"(","models":[{"model_id":")" + model + R"("}]})");
    put_file("/0/models/" + model + "/artifacts/requirements.txt", "x");
    put_file("/0/" + run + "/artifacts/plots/a.png", "xyz");
    EXPECT_EQ(call(Method::post, target("/" + run + "/baseline"), R"({"baseline":true})").status, 204);
    auto const after = facts();
    EXPECT_TRUE(
        after[0].has_dataset && after[0].has_params && after[0].has_environment && after[0].is_baseline);
    EXPECT_EQ(after[0].name, "first");

    auto const shown = call(Method::get, target("/" + run));
    EXPECT_NE(
        shown.body.find(
            R"("reproducibility":{"commit":"abc","dataset_digests":["77"],"has_params":true,"has_environment":true})"),
        std::string::npos)
        << shown.body;
    EXPECT_EQ(call(Method::get, target("/" + run + "/artifacts")).body,
        R"({"files":[{"path":"plots/a.png","bytes":3}],"model_files":[{"model_id":")" + model +
            R"(","experiment":0,"path":"requirements.txt","bytes":1,"kind":"environment"}]})");
    post("runs/delete", R"({"run_id":")" + run + "\"}");
    EXPECT_TRUE(facts().empty());
    auto const gone = sql::Unit(database()).read([&](sql::Transaction& transaction) {
        return tracking_.find_run(transaction, test::test_place(), run);
    });
    EXPECT_FALSE(gone);
}

TEST_P(Runs, tell_of_beginning_end_and_baseline_and_of_no_point) {
    std::string const run = new_run(R"(,"run_name":"first")");
    post("runs/log-metric", R"({"run_id":")" + run + R"(","key":"a","value":1,"timestamp":1})");
    for (int i = 0; i < 2; ++i)
        post("runs/update", R"({"run_id":")" + run + R"(","status":"FINISHED"})");
    call(Method::post, target("/" + run + "/baseline"), R"({"baseline":true})");
    call(Method::post, target("/" + run + "/baseline"), R"({"baseline":false})");
    EXPECT_EQ(events(), (std::vector<std::string>{R"(run.created {"name":"first","experiment":0})",
                            R"(run.finished {"name":"first","status":"finished"})",
                            R"(run.baseline {"name":"first","baseline":true})",
                            R"(run.baseline {"name":"first","baseline":false})"}));
    EXPECT_EQ(
        call(Method::post, target("/" + run + "/baseline"), R"({"baseline":true})", "stakeholder").status,
        403);
    EXPECT_EQ(call(Method::post, target("/unknown/baseline"), R"({"baseline":true})").status, 404);
}

} // namespace
} // namespace tenon::tracking
