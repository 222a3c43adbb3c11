// The table of runs as columns, runs beside each other, their curves, and what changed.

#include "support/tracking_fixture.h"

namespace tenon::tracking {
namespace {

using http::Method;

class RunTables : public test::TrackingFixture {
protected:
    static std::string target(std::string const& rest) {
        return "/api/v1/engagements/" + test::test_place().engagement.str() + "/runs" + rest;
    }
    Answer table(std::string const& query) { return call(Method::get, target("/table" + query)); }

    // A run with these metrics ("f1":0.5) and params.
    std::string logged(std::string const& name, int start,
        std::vector<std::pair<std::string, double>> const& metrics, std::string const& params = "",
        std::string const& tags = "") {
        std::string const run = new_run(R"(,"run_name":")" + name + R"(","start_time":)" +
                                        std::to_string(start) + R"(,"tags":[)" + tags + "]");
        std::string batch = R"({"run_id":")" + run + R"(","metrics":[)";
        for (auto const& [key, value] : metrics)
            batch += std::string(&metrics.front().first == &key ? "" : ",") + R"({"key":")" + key +
                     R"(","value":)" + std::to_string(value) + R"(,"timestamp":1})";
        EXPECT_EQ(post("runs/log-batch", batch + R"(],"params":[)" + params + "]}").status, 200);
        return run;
    }
    static void expect_problem(Answer const& answer, std::string const& code) {
        EXPECT_EQ(answer.status, 400) << answer.body;
        EXPECT_EQ(text_at(answer, "/code"), code) << answer.body;
    }
    std::string curves(std::string const& body) {
        auto const answer = call(Method::post, target("/curves"), body);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.body;
    }
};
TENON_ON_EACH_ENGINE(RunTables);

TEST_P(RunTables, hold_the_columns_asked_for_and_no_others) {
    std::string const one = logged("one", 1, {{"f1", 0.5}, {"loss", 2}}, R"({"key":"lr","value":"0.1"})");
    std::string const two = logged("two", 2, {{"f1", 0.75}}, "", R"({"key":"team","value":"blue"})");
    post("runs/update", R"({"run_id":")" + one + R"(","status":"FINISHED","end_time":9})");
    EXPECT_EQ(table("?order_by=start_time&columns=metrics.f1&columns=metrics.loss&columns=params.lr"
                    "&columns=tags.team&columns=attributes.end_time&columns=metrics.none&columns=metrics.f1")
                  .body,
        R"({"ids":[")" + one + R"(",")" + two +
            R"("],"names":["one","two"],"statuses":["finished","running"],"experiment_ids":["0","0"],)"
            R"("users":["Ada Expert","Ada Expert"],"started_at_ms":[1,2],"columns":[)"
            R"({"id":"metrics.f1","numbers":[0.5,0.75],"texts":[]},)"
            R"({"id":"metrics.loss","rows":[0],"numbers":[2],"texts":[]},)"
            R"({"id":"params.lr","rows":[0],"numbers":[],"texts":["0.1"]},)"
            R"({"id":"tags.team","rows":[1],"numbers":[],"texts":["blue"]},)"
            R"({"id":"attributes.end_time","rows":[0],"numbers":[9],"texts":[]},)"
            R"({"id":"metrics.none","rows":[],"numbers":[],"texts":[]}],"complete":true})");
    auto const filtered = table("?filter=metrics.f1%20%3E%200.6&limit=1");
    EXPECT_NE(filtered.body.find(R"("names":["two"])"), std::string::npos) << filtered.body;
    EXPECT_NE(table("?limit=1").body.find(R"("complete":false)"), std::string::npos);
}

TEST_P(RunTables, know_the_usual_columns_and_count_all) {
    for (int i = 0; i < 3; ++i)
        logged("run", i, {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}, {"system/cpu", 1}},
            R"({"key":"p","value":"1"})");
    logged("rich", 9, {{"rare", 1}});
    auto const usual = table("?columns=usual").body;
    for (char const* id : {"metrics.a", "metrics.b", "metrics.c", "metrics.d", "params.p"})
        EXPECT_NE(usual.find(id), std::string::npos) << id;
    for (char const* id : {"metrics.rare", "system"})
        EXPECT_EQ(usual.find(id), std::string::npos) << id;
    auto const all = call(Method::get, target("/columns")).body;
    EXPECT_EQ(all.find(R"({"columns":[{"id":"tags.mlflow.runName","runs":4},)"), 0U) << all;
    EXPECT_NE(all.find(R"({"id":"metrics.system/cpu","runs":3})"), std::string::npos) << all;
    EXPECT_NE(all.find(R"({"id":"metrics.rare","runs":1})"), std::string::npos) << all;
}

TEST_P(RunTables, refuse_what_is_no_column_and_mark_the_filters_mistake) {
    expect_problem(table("?columns=f1"), "column_invalid");
    expect_problem(table("?columns=metrics."), "column_invalid");
    std::string many = "?columns=metrics.a";
    for (int i = 0; i < 250; ++i)
        many += "&columns=metrics.b" + std::to_string(i);
    EXPECT_EQ(table(many).status, 413);
    auto const misread = table("?filter=metrics.f1%20%3E");
    EXPECT_EQ(misread.status, 400);
    EXPECT_NE(misread.body.find(R"("pointer":"?filter","code":"filter_invalid")"), std::string::npos)
        << misread.body;
    EXPECT_NE(misread.body.find(R"("line":1,"column":13)"), std::string::npos) << misread.body;
    EXPECT_EQ(call(Method::get, target("/table"), "", "").status, 401);
}

TEST_P(RunTables, stand_beside_each_other_with_everything) {
    std::string const one = logged("one", 1, {{"f1", 0.5}}, R"({"key":"lr","value":"0.1"})");
    std::string const two = logged("two", 2, {{"f1", 0.75}}, R"({"key":"lr","value":"0.2"})");
    post("runs/log-inputs", R"({"run_id":")" + two +
                                R"(","datasets":[{"dataset":{"name":"d","digest":"77"}},)"
                                R"({"dataset":{"name":"d","digest":"78"}}]})");
    auto const both = call(
        Method::post, target("/compare"), R"({"runs":[")" + two + R"(",")" + one + R"(",")" + two + R"("]})");
    EXPECT_EQ(both.body.find(R"({"ids":[")" + two + R"(",")" + one + R"("],)"), 0U) << both.body;
    for (char const* column : {R"({"id":"metrics.f1","numbers":[0.75,0.5],"texts":[]})",
             R"({"id":"params.lr","numbers":[],"texts":["0.2","0.1"]})",
             R"({"id":"data.d","rows":[0],"numbers":[],"texts":["77, 78"]})"})
        EXPECT_NE(both.body.find(column), std::string::npos) << column << "\n" << both.body;
    EXPECT_EQ(call(Method::post, target("/compare"), R"({"runs":["unknown"]})").status, 404);
    std::string many = R"({"runs":["x")";
    for (int i = 0; i < 200; ++i)
        many += R"(,"x")";
    EXPECT_EQ(call(Method::post, target("/compare"), many + "]}").status, 413);
}

TEST_P(RunTables, draw_many_curves_in_few_points) {
    std::string const run = new_run();
    std::string const other = new_run();
    std::string batch = R"({"run_id":")" + run + R"(","metrics":[)";
    for (int step = 0; step < 100; ++step)
        batch += std::string(step > 0 ? "," : "") + R"({"key":"loss","value":)" + std::to_string(100 - step) +
                 R"(,"timestamp":)" + std::to_string(1000 + step) + R"(,"step":)" + std::to_string(step) +
                 "}";
    ASSERT_EQ(post("runs/log-batch", batch + "]}").status, 200);
    post("runs/log-metric", R"({"run_id":")" + other + R"(","key":"loss","value":7,"timestamp":5,"step":3})");
    std::string const both = R"({"runs":[")" + run + R"(",")" + other + R"("],"keys":["loss","none"],)";
    EXPECT_EQ(curves(both + R"("buckets":2})"),
        R"({"curves":[{"run":")" + run +
            R"(","key":"loss","count":100,"steps":[49,99],"at_ms":[1049,1099],"values":[51,1],)"
            R"("least":[51,1],"most":[100,50]},{"run":")" +
            other +
            R"(","key":"loss","count":1,"steps":[3],"at_ms":[5],"values":[7],"least":[],"most":[]}]})");
    EXPECT_NE(
        curves(both + R"("along":"time","buckets":2})").find(R"("at_ms":[1049,1099])"), std::string::npos);
    EXPECT_EQ(curves(R"({"runs":[],"keys":["loss"]})"), R"({"curves":[]})");
    expect_problem(call(Method::post, target("/curves"), both + R"("buckets":0})"), "buckets_invalid");
    EXPECT_EQ(call(Method::post, target("/curves"), R"({"runs":["unknown"],"keys":["loss"]})").status, 404);
}

TEST_P(RunTables, tell_what_changed_down_to_the_packages) {
    std::string const before = logged("before", 1, {{"f1", 0.5}}, R"({"key":"lr","value":"0.1"})");
    std::string const after = logged("after", 2, {{"f1", 0.75}}, R"({"key":"lr","value":"0.2"})");
    put_file("/0/" + before + "/artifacts/requirements.txt", "numpy==1.26\n");
    std::string const model =
        text_at(post("logged-models", R"({"experiment_id":"0"})"), "/model/info/model_id");
    post("runs/outputs", R"({"run_id":")" + after + R"(","models":[{"model_id":")" + model + R"("}]})");
    put_file("/0/models/" + model + "/artifacts/requirements.txt", "numpy==2.1\n");
    auto const told = call(Method::get, target("/" + after + "/changes?since=" + before));
    EXPECT_EQ(told.body,
        R"({"before":{"id":")" + before + R"(","name":"before"},"after":{"id":")" + after +
            R"(","name":"after"},"changes":[)"
            R"({"kind":"metric","what":"f1","before":"0.5","after":"0.75","verdict":"better",)"
            R"("text":"f1 rose from 0.5 to 0.75 (+50.0 %), which is better."},)"
            R"({"kind":"param","what":"lr","before":"0.1","after":"0.2","verdict":"neither",)"
            R"("text":"lr went from “0.1” to “0.2”."},)"
            R"({"kind":"environment","what":"numpy","before":"1.26","after":"2.1","verdict":"neither",)"
            R"("text":"numpy went from “1.26” to “2.1”."}]})");
    expect_problem(call(Method::get, target("/" + after + "/changes")), "since_missing");
    EXPECT_EQ(call(Method::get, target("/" + after + "/changes?since=unknown")).status, 404);
}

TEST_P(RunTables, know_families_and_how_a_run_was_validated) {
    std::string const parent = logged("search", 1, {{"f1", 0.5}}, R"({"key":"cv","value":"5"})");
    std::string const child =
        logged("trial", 2, {{"f1", 0.75}}, "", R"({"key":"mlflow.parentRunId","value":")" + parent + "\"}");
    auto const shown = call(Method::get, target("/" + parent));
    EXPECT_NE(shown.body.find(R"("validation":[{"kind":"k_fold","sign":"param","key":"cv","value":"5"}])"),
        std::string::npos)
        << shown.body;
    EXPECT_NE(shown.body.find(R"("children":[{"id":")" + child + R"(","name":"trial","status":"running"}])"),
        std::string::npos)
        << shown.body;
    EXPECT_NE(call(Method::get, target("/" + child))
                  .body.find(R"("parent":{"id":")" + parent +
                             R"(","name":"search","status":"running"},"children":[])"),
        std::string::npos);
}

} // namespace
} // namespace tenon::tracking
