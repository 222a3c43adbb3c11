// MLflow's wire on both engines: what its clients rely on, call by call, and what they must be told.

#include "support/tracking_fixture.h"

namespace tenon::tracking {
namespace {

using http::Method;

class Mlflow : public test::TrackingFixture {
protected:
    std::int64_t count(std::string_view table) {
        std::int64_t rows = 0;
        sql::Unit(database()).read([&](sql::Transaction& transaction) {
            transaction.run_text("test.count", "SELECT count(*) FROM " + std::string(table), {},
                [&](sql::Row const& row) { rows = row.integer(0); });
            return true;
        });
        return rows;
    }
};
TENON_ON_EACH_ENGINE(Mlflow);

TEST_P(Mlflow, has_a_default_experiment_from_the_first_touch) {
    EXPECT_EQ(
        text_at(get("experiments/get-by-name?experiment_name=Default"), "/experiment/experiment_id"), "0");
    EXPECT_EQ(text_at(get("experiments/get?experiment_id=0"), "/experiment/artifact_location"),
        "mlflow-artifacts:/0");
    EXPECT_EQ(count("experiments"), 1);
}

TEST_P(Mlflow, keeps_a_name_taken_after_deletion) {
    EXPECT_EQ(text_at(post("experiments/create", R"({"name":"a"})"), "/experiment_id"), "1");
    expect_refused(
        post("experiments/create", R"({"name":"a"})"), 400, "RESOURCE_ALREADY_EXISTS", "already exists");
    std::string const run = text_at(post("runs/create", R"({"experiment_id":"1"})"), "/run/info/run_id");
    EXPECT_EQ(post("experiments/delete", R"({"experiment_id":"1"})").body, "{}");
    expect_refused(
        post("experiments/create", R"({"name":"a"})"), 400, "RESOURCE_ALREADY_EXISTS", "already exists");
    expect_refused(post("runs/create", R"({"experiment_id":"1"})"), 400, "INVALID_PARAMETER_VALUE",
        "The experiment 1 must be in the 'active' state");
    EXPECT_EQ(text_at(get("runs/get?run_id=" + run), "/run/info/lifecycle_stage"), "deleted");
    EXPECT_EQ(post("experiments/restore", R"({"experiment_id":"1"})").status, 200);
    EXPECT_EQ(text_at(get("runs/get?run_id=" + run), "/run/info/lifecycle_stage"), "active");
}

TEST_P(Mlflow, names_a_run_and_keeps_the_tag_in_step) {
    std::string const run = new_run();
    auto const shown = get("runs/get?run_uuid=" + run);
    EXPECT_EQ(text_at(shown, "/run/data/tags/0/key"), "mlflow.runName");
    EXPECT_EQ(text_at(shown, "/run/data/tags/0/value"), text_at(shown, "/run/info/run_name"));
    EXPECT_EQ(run.size(), 32U);
    EXPECT_EQ(text_at(shown, "/run/info/artifact_uri"), "mlflow-artifacts:/0/" + run + "/artifacts");
    expect_refused(post("runs/create", R"({"run_name":"a","tags":[{"key":"mlflow.runName","value":"b"}]})"),
        400, "INVALID_PARAMETER_VALUE", "mlflow.runName");
}

TEST_P(Mlflow, drops_a_point_that_is_there_already) {
    std::string const run = new_run();
    std::string const batch = R"({"run_id":")" + run +
                              R"(","metrics":[{"key":"a","value":1,"timestamp":5,"step":1},
        {"key":"a","value":2,"timestamp":4,"step":2},{"key":"a","value":"NaN","timestamp":4,"step":0},
        {"key":"b","value":"Infinity","timestamp":1},{"key":"b","value":"-Infinity","timestamp":1,"step":-1}],
        "params":[{"key":"p","value":"1"}],"tags":[{"key":"t","value":"1"}]})";
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(post("runs/log-batch", batch).body, "{}");
    EXPECT_EQ(count("metric_points"), 5);
    EXPECT_EQ(count("metric_latest"), 2);
    auto const shown = get("runs/get?run_id=" + run);
    EXPECT_NE(shown.body.find(R"({"key":"a","value":2,"timestamp":4,"step":2)"), std::string::npos)
        << shown.body;
    EXPECT_NE(shown.body.find(R"({"key":"b","value":"Infinity","timestamp":1,"step":0)"), std::string::npos);
    auto const history = get("metrics/get-history?run_id=" + run + "&metric_key=a").body;
    EXPECT_LT(history.find("\"NaN\""), history.find("\"step\":2"));
    EXPECT_LT(history.find("\"step\":2"), history.find("\"step\":1"));
}

TEST_P(Mlflow, pages_through_a_history) {
    std::string const run = new_run();
    std::string batch = R"({"run_id":")" + run + R"(","metrics":[)";
    for (int i = 0; i < 250; ++i)
        batch += std::string(i ? "," : "") + R"({"key":"loss","value":0.5,"timestamp":)" +
                 std::to_string(i / 2) + R"(,"step":)" + std::to_string(i) + "}";
    ASSERT_EQ(post("runs/log-batch", batch + "]}").status, 200);
    std::string token;
    std::size_t points = 0;
    int pages = 0;
    do {
        auto const page =
            get("metrics/get-history?run_id=" + run + "&metric_key=loss&max_results=100&page_token=" + token);
        points += std::get<json::Array>(page.json().find("metrics")->data).size();
        token = page.json().find("next_page_token") ? text_at(page, "/next_page_token") : "";
        ++pages;
    } while (!token.empty());
    EXPECT_EQ(points, 250U);
    EXPECT_EQ(pages, 3);
    EXPECT_EQ(get("metrics/get-history?run_id=" + run + "&metric_key=none").body, R"({"metrics":[]})");
    expect_refused(get("metrics/get-history?run_id=" + run + "&metric_key=loss&page_token=x"), 400,
        "INVALID_PARAMETER_VALUE", "page token");
}

TEST_P(Mlflow, samples_a_history_in_even_steps) {
    std::string const run = new_run();
    std::string batch = R"({"run_id":")" + run + R"(","metrics":[)";
    for (int i = 0; i < 10; ++i)
        batch += std::string(i ? "," : "") + R"({"key":"loss","value":0.5,"timestamp":1,"step":)" +
                 std::to_string(i) + "}";
    ASSERT_EQ(post("runs/log-batch", batch + "]}").status, 200);
    auto steps = [&](std::string const& query) {
        auto const document =
            get("metrics/get-history-bulk-interval?metric_key=loss&run_ids=" + run + query).json();
        std::string text;
        for (json::Value const& point : std::get<json::Array>(document.find("metrics")->data))
            text += json::to_json(*point.find("step"));
        return text;
    };
    EXPECT_EQ(steps("&max_results=5"), "024689");
    EXPECT_EQ(steps("&max_results=1"), "09");
    EXPECT_EQ(steps("&max_results=4"), "02579");
    EXPECT_EQ(steps("&max_results=10"), "0123456789");
    EXPECT_EQ(steps(""), "0123456789");
    EXPECT_EQ(steps("&start_step=3&end_step=6&max_results=2"), "356");
    EXPECT_EQ(
        get("metrics/get-history-bulk-interval?metric_key=none&run_ids=" + run).body, R"({"metrics":[]})");
    EXPECT_EQ(get("metrics/get-history-bulk-interval?metric_key=loss&run_ids=none").status, 404);
}

TEST_P(Mlflow, tells_which_datasets_were_read) {
    std::string const body = R"({"run_id":")" + new_run() + R"(","datasets":[{"dataset":{"name":"orders",
        "digest":"d1"},"tags":[{"key":"mlflow.data.context","value":"training"}]},
        {"dataset":{"name":"labels","digest":"d2"}}]})";
    ASSERT_EQ(post("runs/log-inputs", body).status, 200);
    EXPECT_EQ(post("experiments/search-datasets", R"({"experiment_ids":["0","9","x"]})").body,
        R"({"dataset_summaries":[{"experiment_id":"0","name":"labels","digest":"d2"},)"
        R"({"experiment_id":"0","name":"orders","digest":"d1","context":"training"}]})");
    expect_refused(
        post("experiments/search-datasets", "{}"), 400, "INVALID_PARAMETER_VALUE", "experiment_ids");
}

TEST_P(Mlflow, renames_an_experiment_once) {
    post("experiments/create", R"({"name":"a"})");
    clock_.advance(std::chrono::seconds(1));
    std::string const body = R"({"experiment_id":"1","new_name":"b"})";
    EXPECT_EQ(post("experiments/update", body).body, "{}");
    auto const once = get("experiments/get?experiment_id=1").body;
    clock_.advance(std::chrono::seconds(1));
    EXPECT_EQ(post("experiments/update", body).body, "{}");
    EXPECT_EQ(get("experiments/get?experiment_id=1").body, once);
}

TEST_P(Mlflow, notes_an_older_model_once) {
    std::string const run = new_run();
    std::string const body = R"({"run_id":")" + run + R"(","model_json":"{\"artifact_path\":\"m\"}"})";
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(post("runs/log-model", body).body, "{}");
    EXPECT_EQ(text_at(get("runs/get?run_id=" + run), "/run/data/tags/0/value"), R"([{"artifact_path":"m"}])");
}

TEST_P(Mlflow, writes_a_parameter_once) {
    std::string const run = new_run();
    std::string const head = R"({"run_id":")" + run + R"(","key":"p","value":)";
    EXPECT_EQ(post("runs/log-parameter", head + R"("1"})").status, 200);
    EXPECT_EQ(post("runs/log-parameter", head + R"("1"})").status, 200);
    expect_refused(post("runs/log-parameter", head + R"("2"})"), 400, "INVALID_PARAMETER_VALUE",
        "Changing param values is not allowed");
    // A batch is all or nothing.
    std::string const batch =
        R"({"run_id":")" + run +
        R"(","params":[{"key":"p","value":"2"},{"key":"q","value":"1"}],"tags":[{"key":"t","value":"1"}]})";
    expect_refused(post("runs/log-batch", batch), 400, "INVALID_PARAMETER_VALUE",
        "Changing param values is not allowed");
    EXPECT_EQ(count("run_params"), 1);
}

TEST_P(Mlflow, keeps_deleted_runs_readable_and_closed) {
    std::string const run = new_run();
    std::string const body = R"({"run_id":")" + run + R"(","key":"t","value":"1","timestamp":1})";
    EXPECT_EQ(post("runs/delete", body).status, 200);
    for (char const* path : {"runs/set-tag", "runs/log-parameter", "runs/log-metric", "runs/log-batch",
             "runs/update", "runs/delete-tag", "runs/log-inputs", "runs/outputs"})
        expect_refused(post(path, body), 400, "INVALID_PARAMETER_VALUE", "must be in the 'active' state");
    EXPECT_EQ(get("runs/get?run_id=" + run).status, 200);
    EXPECT_EQ(post("runs/restore", body).status, 200);
    EXPECT_EQ(post("runs/set-tag", body).status, 200);
    expect_refused(
        get("runs/get?run_id=unknown"), 404, "RESOURCE_DOES_NOT_EXIST", "Run with id=unknown not found");
}

TEST_P(Mlflow, tolerates_what_its_clients_send) {
    std::string const run = new_run();
    EXPECT_EQ(
        post("runs/set-tag", R"({"run_uuid":")" + run + R"(","key":"a","unknown":[{}],"value":null})").status,
        200);
    EXPECT_EQ(
        post("runs/set-tag", "\"{\\\"run_id\\\":\\\"" + run + "\\\",\\\"key\\\":\\\"a\\\"}\"").status, 200);
    EXPECT_EQ(post("runs/update", R"({"run_id":")" + run + R"(","status":3,"end_time":"17"})").status, 200);
    auto const shown = get("runs/get?run_id=" + run);
    EXPECT_EQ(text_at(shown, "/run/info/status"), "FINISHED");
    EXPECT_NE(shown.body.find("\"end_time\":17"), std::string::npos);
    EXPECT_EQ(post("runs/log-batch", R"({"run_id":")" + run + "\"}").status, 200);
    EXPECT_EQ(post("experiments/search", R"({"max_results":"5"})").status, 200);
    EXPECT_EQ(
        get("experiments/search?max_results=5&view_type=ALL&order_by=name&order_by=creation_time").status,
        200);
    auto const target = "/e/test-000001/api/2.0/mlflow/runs/set-tag";
    expect_refused(
        call(Method::post, target, "{}", "expert", ""), 400, "INVALID_PARAMETER_VALUE", "Content-Type");
    expect_refused(call(Method::post, target, "{}", "expert", "text/plain"), 400, "INVALID_PARAMETER_VALUE",
        "Content-Type");
    EXPECT_EQ(call(Method::post, target, R"({"run_id":")" + run + R"(","key":"a"})", "expert",
                  "Application/JSON; charset=utf-8")
                  .status,
        200);
}

TEST_P(Mlflow, refuses_bad_input_by_name_and_never_fails_on_it) {
    std::string const run = new_run();
    std::string const id = R"({"run_id":")" + run + "\"";
    struct Case {
        std::string path;
        std::string body;
        char const* fragment;
    };
    for (Case const& c : std::vector<Case>{
             {"experiments/create", "", "Missing value for required parameter 'name'"},
             {"experiments/create", "null", "Missing value for required parameter 'name'"},
             {"experiments/create", R"({"name":""})", "Missing value for required parameter 'name'"},
             {"experiments/create", R"({"name":7})", "Invalid value 7 for parameter 'name' supplied"},
             {"experiments/create", R"({"name":")" + std::string(501, 'x') + "\"}",
                 "for parameter 'name' supplied"},
             {"experiments/create", R"({"name":"a","tags":[{"key":"../x","value":""}]})",
                 "for parameter 'key' supplied"},
             {"experiments/create", "[1]", "not a JSON object"},
             {"experiments/create", "{", "JSON"},
             {"experiments/search", "{}", "Missing value for required parameter 'max_results'"},
             {"experiments/search", R"({"max_results":0})", "It must be a positive integer"},
             {"experiments/search", R"({"max_results":50001})", "for parameter 'max_results' supplied"},
             {"experiments/search", R"({"max_results":1,"view_type":"x"})",
                 "Invalid value \"x\" for parameter 'view_type' supplied"},
             {"experiments/search", R"({"max_results":1,"filter":"experiment_id = 1"})",
                 "Invalid attribute key"},
             {"experiments/search", R"({"max_results":1,"filter":"metrics.a > 1"})", "Invalid entity type"},
             {"runs/search", R"({"max_results":-1})", "It must be a positive integer"},
             {"runs/search", R"({"filter":"a"})", "Invalid attribute key"},
             {"runs/search", R"({"order_by":["metrics.a UP"]})", "Invalid clause in order_by"},
             {"runs/search", R"({"order_by":7})", "Invalid value 7 for parameter 'order_by' supplied"},
             {"runs/search", R"({"page_token":"x"})", "page token"},
             {"runs/set-tag", R"({"run_id":31,"key":"a"})",
                 "Invalid value 31 for parameter 'run_id' supplied"},
             {"runs/set-tag", id + "}", "Missing value for required parameter 'key'"},
             {"runs/set-tag", R"({"key":"a"})", "Missing value for required parameter 'run_id'"},
             {"runs/set-tag", id + R"(,"key":"a\u0000"})", "NUL"},
             {"runs/log-parameter", id + R"(,"key":")" + std::string(251, 'k') + "\"}", "supplied"},
             {"runs/log-metric", id + R"(,"key":"a","value":"x","timestamp":1})",
                 "for parameter 'value' supplied"},
             {"runs/log-metric", id + R"(,"key":"a","value":1})",
                 "Missing value for required parameter 'timestamp'"},
             {"runs/log-metric", id + R"(,"key":"a","value":1,"timestamp":-1})", "timestamp"},
             {"runs/log-metric", id + R"(,"key":"../x","value":1,"timestamp":1})", "metrics.key"},
             {"runs/update", id + R"(,"status":"DONE"})",
                 "Invalid value \"DONE\" for parameter 'status' supplied"},
             {"runs/log-batch", id + R"(,"metrics":[{"key":"a","value":1}]})", "'metrics[0].timestamp'"},
             {"runs/log-inputs", id + R"(,"datasets":[{"dataset":{"name":"a"}}]})",
                 "'datasets[0].dataset.digest'"},
             {"runs/log-model", id + R"(,"model_json":"{"})", "model_json"},
             {"logged-models", R"({"experiment_id":"0","name":"a/b"})", "for parameter 'name' supplied"},
             {"logged-models", "{}", "Missing value for required parameter 'experiment_id'"},
         })
        expect_refused(post(c.path, c.body), 400, "INVALID_PARAMETER_VALUE", c.fragment);
    for (char const* path : {"experiments/get?experiment_id=99", "experiments/get?experiment_id=x",
             "experiments/get?experiment_id=99999999999999999999",
             "experiments/get-by-name?experiment_name=nobody", "logged-models/m-1", "runs/get?run_id=%27"})
        EXPECT_EQ(text_at(get(path), "/error_code"), "RESOURCE_DOES_NOT_EXIST") << path;
    expect_refused(get("experiments/get"), 400, "INVALID_PARAMETER_VALUE",
        "Missing value for required parameter 'experiment_id'");
    expect_refused(get("webhooks"), 404, "ENDPOINT_NOT_FOUND", "");
    expect_refused(post("runs/none", "{}"), 404, "ENDPOINT_NOT_FOUND", "");
}

TEST_P(Mlflow, is_closed_to_those_who_may_not) {
    std::string const create = "/e/test-000001/api/2.0/mlflow/runs/create";
    expect_refused(call(Method::post, create, "{}", ""), 401, "UNAUTHENTICATED", "");
    expect_refused(call(Method::post, create, "{}", "stakeholder"), 403, "PERMISSION_DENIED", "");
    EXPECT_EQ(call(Method::post, create, "{}", "client").status, 200);
    EXPECT_EQ(
        call(Method::get, "/e/test-000001/api/2.0/mlflow/experiments/get?experiment_id=0", "", "stakeholder")
            .status,
        200);
    EXPECT_EQ(call(Method::get, "/e/test-000001/version", "", "").body, "3.3.0");
    EXPECT_EQ(call(Method::get, "/e/test-000001/health", "", "").body, "OK");
}

} // namespace
} // namespace tenon::tracking
