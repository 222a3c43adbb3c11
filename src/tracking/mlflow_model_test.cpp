// What a run read and made: datasets and logged models.

#include "support/tracking_fixture.h"

namespace tenon::tracking {
namespace {

using http::Method;

class MlflowModels : public test::TrackingFixture {};
TENON_ON_EACH_ENGINE(MlflowModels);

TEST_P(MlflowModels, links_a_dataset_once_with_its_first_tags) {
    std::string const run = new_run();
    for (char const* context : {"training", "other"})
        ASSERT_EQ(
            post("runs/log-inputs",
                R"({"run_id":")" + run + R"(","datasets":[{"tags":[{"key":"mlflow.data.context","value":")" +
                    context +
                    R"("}],"dataset":{"name":"d","digest":"1","source_type":"local","source":"{}"}}],"models":[{"model_id":"m-1"}]})")
                .status,
            200);
    auto const shown = get("runs/get?run_id=" + run);
    EXPECT_EQ(text_at(shown, "/run/inputs/dataset_inputs/0/tags/0/value"), "training");
    EXPECT_EQ(text_at(shown, "/run/inputs/dataset_inputs/0/dataset/digest"), "1");
    EXPECT_EQ(text_at(shown, "/run/inputs/model_inputs/0/model_id"), "m-1");
    EXPECT_EQ(shown.body.find("\"name\":\"d\""), shown.body.rfind("\"name\":\"d\""));
    EXPECT_EQ(
        found(
            R"({"experiment_ids":["0"],"filter":"datasets.context = 'training' AND dataset.digest LIKE '_'"})")
            .size(),
        1U);
}

TEST_P(MlflowModels, keeps_logged_models_with_their_measures) {
    std::string const run = new_run();
    auto const made = post(
        "logged-models", R"({"experiment_id":"0","name":"churn","source_run_id":")" + run +
                             R"(","params":[{"key":"p","value":"1"}],"tags":[{"key":"t","value":"1"}]})");
    std::string const model = text_at(made, "/model/info/model_id");
    EXPECT_EQ(text_at(made, "/model/info/status"), "LOGGED_MODEL_PENDING");
    EXPECT_EQ(
        text_at(made, "/model/info/artifact_uri"), "mlflow-artifacts:/0/models/" + model + "/artifacts");
    EXPECT_EQ(post("runs/outputs",
                  R"({"run_id":")" + run + R"(","models":[{"model_id":")" + model + R"(","step":2}]})")
                  .status,
        200);
    EXPECT_EQ(post("runs/log-metric", R"({"run_id":")" + run +
                                          R"(","key":"f1","value":0.5,"timestamp":1,"model_id":")" + model +
                                          R"(","dataset_name":"d","dataset_digest":"1"})")
                  .status,
        200);
    auto const patched = call(Method::patch, "/e/test-000001/api/2.0/mlflow/logged-models/" + model,
        R"({"status":"LOGGED_MODEL_READY"})");
    EXPECT_EQ(text_at(patched, "/model/info/status"), "LOGGED_MODEL_READY") << patched.body;
    EXPECT_EQ(text_at(patched, "/model/data/metrics/0/run_id"), run);
    auto search = [&](std::string const& rest) {
        auto const page = post("logged-models/search", R"({"experiment_ids":["0"])" + rest + "}");
        EXPECT_EQ(page.status, 200) << page.body;
        return std::get<json::Array>(page.json().find("models")->data).size();
    };
    EXPECT_EQ(
        search(
            R"(,"filter":"metrics.f1 >= 0.5 AND params.p = '1' AND tags.t IS NOT NULL AND status = 'READY'")"),
        1U);
    EXPECT_EQ(search(R"(,"filter":"metrics.f1 >= 0.5","datasets":[{"dataset_name":"d"}])"), 1U);
    EXPECT_EQ(search(R"(,"filter":"metrics.f1 >= 0.5","datasets":[{"dataset_name":"other"}])"), 0U);
    EXPECT_EQ(
        search(
            R"(,"order_by":[{"field_name":"metrics.f1","ascending":false},{"field_name":"creation_time"}])"),
        1U);
    std::string const target = "/e/test-000001/api/2.0/mlflow/logged-models/" + model;
    EXPECT_EQ(call(Method::del, target + "/tags/t").status, 200);
    EXPECT_EQ(call(Method::del, target + "/tags/t").status, 404);
    EXPECT_EQ(call(Method::del, target, "{}").status, 200);
    EXPECT_EQ(call(Method::get, target).status, 404);
    EXPECT_EQ(call(Method::get, target + "?allow_deleted=True").status, 200);
    expect_refused(post("runs/log-metric",
                       R"({"run_id":")" + run + R"(","key":"f1","value":1,"timestamp":1,"model_id":"m-0"})"),
        404, "RESOURCE_DOES_NOT_EXIST", "m-0");
}

} // namespace
} // namespace tenon::tracking
