// The model registry on MLflow's wire, on both engines: names, versions, aliases, stages, sources, prompts.

#include "platform/events/events.h"
#include "support/tracking_fixture.h"
#include "tracking/version_source.h"

#include <gmock/gmock.h>

namespace tenon::tracking {
namespace {

using http::Method;
using testing::ElementsAre;
using testing::IsEmpty;

class MlflowRegistry : public test::TrackingFixture {
protected:
    Answer send(Method method, std::string const& path, std::string const& body) {
        return call(method, "/e/test-000001/api/2.0/mlflow/" + path, body);
    }
    void create(std::string const& name, std::string const& rest = "") {
        auto const made = post("registered-models/create", R"({"name":")" + name + '"' + rest + "}");
        ASSERT_EQ(made.status, 200) << made.body;
    }
    Answer add(std::string const& name, std::string const& source, std::string const& rest = "") {
        return post(
            "model-versions/create", R"({"name":")" + name + R"(","source":")" + source + '"' + rest + "}");
    }
    std::string number_of(Answer const& answer) { return text_at(answer, "/model_version/version"); }
    Answer set_alias(std::string const& name, std::string const& alias, std::string const& version) {
        return post("registered-models/alias",
            R"({"name":")" + name + R"(","alias":")" + alias + R"(","version":")" + version + R"("})");
    }
    Answer set_stage(std::string const& version, std::string const& stage, bool archives) {
        return post("model-versions/transition-stage",
            R"({"name":"a","version":")" + version + R"(","stage":")" + stage +
                R"(","archive_existing_versions":)" + (archives ? "true" : "false") + "}");
    }
    std::string new_model(std::string const& run) {
        return text_at(
            post("logged-models", R"({"experiment_id":"0","name":"m","source_run_id":")" + run + R"("})"),
            "/model/info/model_id");
    }

    // The texts at `pointer` of each thing in the list `field`.
    static std::vector<std::string> texts(
        Answer const& answer, std::string_view field, std::string_view pointer) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        auto const document = answer.json();
        std::vector<std::string> all;
        for (json::Value const& one : std::get<json::Array>(document.find(field)->data))
            all.push_back(std::get<std::string>(json::nearest(one, pointer).data));
        return all;
    }
    std::vector<std::string> names(std::string const& query) {
        return texts(get("registered-models/search" + query), "registered_models", "/name");
    }
    std::vector<std::string> versions(std::string const& query) {
        return texts(get("model-versions/search" + query), "model_versions", "/version");
    }
    std::vector<std::string> events_of(std::string_view kind) {
        std::vector<std::string> subjects;
        sql::Unit(database()).read([&](sql::Transaction& transaction) {
            for (events::Event const& event :
                events::after(transaction, test::test_place().workspace, 0, 100))
                if (event.kind == kind) subjects.push_back(event.subject + " " + event.data);
            return true;
        });
        return subjects;
    }
};
TENON_ON_EACH_ENGINE(MlflowRegistry);

TEST_P(MlflowRegistry, keeps_a_name_once) {
    create("a", R"(,"description":"first","tags":[{"key":"team","value":"x"},{"key":"team","value":"y"}])");
    expect_refused(post("registered-models/create", R"({"name":"a"})"), 400, "RESOURCE_ALREADY_EXISTS",
        "Registered Model (name=a) already exists");
    create("b");
    expect_refused(post("registered-models/rename", R"({"name":"a","new_name":"b"})"), 400,
        "RESOURCE_ALREADY_EXISTS", "already exists");
    ASSERT_EQ(add("a", "s3://bucket/m").status, 200);
    auto const renamed = post("registered-models/rename", R"({"name":"a","new_name":"c"})");
    EXPECT_EQ(text_at(renamed, "/registered_model/latest_versions/0/name"), "c");
    EXPECT_EQ(text_at(renamed, "/registered_model/tags/0/value"), "y");
    expect_refused(get("registered-models/get?name=a"), 404, "RESOURCE_DOES_NOT_EXIST",
        "Registered Model with name=a not found");
    EXPECT_EQ(text_at(send(Method::patch, "registered-models/update", R"({"name":"c","description":"new"})"),
                  "/registered_model/description"),
        "new");
    EXPECT_EQ(send(Method::del, "registered-models/delete", R"({"name":"c"})").status, 200);
    EXPECT_EQ(get("model-versions/get?name=c&version=1").status, 404);
    EXPECT_THAT(names(""), ElementsAre("b"));
}

TEST_P(MlflowRegistry, refuses_names_that_are_none) {
    for (char const* name : {"", "  ", "a/b", "a:b", "."})
        expect_refused(post("registered-models/create", R"({"name":")" + std::string(name) + R"("})"), 400,
            "INVALID_PARAMETER_VALUE", "name");
    expect_refused(get("model-versions/get?name=a&version=x"), 400, "INVALID_PARAMETER_VALUE", "integer");
    create("a");
    expect_refused(post("registered-models/set-tag", R"({"name":"a","key":"","value":"1"})"), 400,
        "INVALID_PARAMETER_VALUE", "Missing value for required parameter 'key'");
    expect_refused(get("model-versions/get?name=a&version=7"), 404, "RESOURCE_DOES_NOT_EXIST",
        "Model Version (name=a, version=7) not found");
}

TEST_P(MlflowRegistry, gives_no_number_twice) {
    create("a");
    EXPECT_EQ(number_of(add("a", "s3://bucket/1")), "1");
    EXPECT_EQ(number_of(add("a", "s3://bucket/1")), "2");
    ASSERT_EQ(set_alias("a", "best", "2").status, 200);
    EXPECT_EQ(send(Method::del, "model-versions/delete", R"({"name":"a","version":"2"})").status, 200);
    EXPECT_EQ(send(Method::del, "model-versions/delete", R"({"name":"a","version":"2"})").status, 404);
    expect_refused(get("registered-models/alias?name=a&alias=best"), 400, "INVALID_PARAMETER_VALUE",
        "Registered model alias best not found.");
    auto const third = add("a", "s3://bucket/1");
    EXPECT_EQ(number_of(third), "3");
    EXPECT_EQ(text_at(third, "/model_version/status"), "READY");
    EXPECT_EQ(text_at(third, "/model_version/current_stage"), "None");
    EXPECT_THAT(versions(""), ElementsAre("3", "1"));
}

TEST_P(MlflowRegistry, moves_an_alias_and_tells_only_of_proposals) {
    create("a");
    add("a", "s3://bucket/1");
    add("a", "s3://bucket/2");
    for (int repeated = 0; repeated < 2; ++repeated)
        ASSERT_EQ(set_alias("a", "Champion", "1").status, 200);
    ASSERT_EQ(set_alias("a", "challenger", "2").status, 200);
    EXPECT_THAT(events_of("model.proposed"), ElementsAre(R"(a/1 {"name":"a","version":1,"as":"Champion"})"));
    ASSERT_EQ(set_alias("a", "Champion", "2").status, 200);
    EXPECT_EQ(number_of(get("registered-models/alias?name=a&alias=Champion")), "2");
    EXPECT_EQ(number_of(get("registered-models/alias?name=a&alias=latest")), "2");
    auto const model = get("registered-models/get?name=a");
    EXPECT_EQ(text_at(model, "/registered_model/aliases/0/alias"), "Champion");
    EXPECT_EQ(text_at(model, "/registered_model/aliases/0/version"), "2");
    EXPECT_EQ(text_at(model, "/registered_model/latest_versions/0/aliases/1"), "challenger");
    EXPECT_EQ(events_of("model.proposed").size(), 2U);
    for (int repeated = 0; repeated < 2; ++repeated)
        EXPECT_EQ(
            send(Method::del, "registered-models/alias", R"({"name":"a","alias":"Champion"})").status, 200);
    for (char const* reserved : {"latest", "LATEST", "v12", "V1", "a b", "a.b", ""})
        expect_refused(set_alias("a", reserved, "1"), 400, "INVALID_PARAMETER_VALUE", "lias");
    EXPECT_EQ(set_alias("a", "best", "9").status, 404);
}

TEST_P(MlflowRegistry, moves_stages_and_archives_the_others) {
    create("a");
    for (int i = 0; i < 3; ++i)
        add("a", "s3://bucket/m");
    EXPECT_EQ(text_at(set_stage("1", "production", false), "/model_version/current_stage"), "Production");
    EXPECT_EQ(set_stage("2", "PRODUCTION", true).status, 200);
    EXPECT_EQ(set_stage("2", "Production", true).status, 200);
    EXPECT_THAT(texts(post("registered-models/get-latest-versions", R"({"name":"a"})"), "model_versions",
                    "/current_stage"),
        ElementsAre("Archived", "Production", "None"));
    EXPECT_THAT(texts(get("registered-models/get-latest-versions?name=a&stages=none&stages=archived"),
                    "model_versions", "/version"),
        ElementsAre("1", "3"));
    EXPECT_EQ(events_of("model.proposed").size(), 2U);
    expect_refused(set_stage("3", "None", true), 400, "INVALID_PARAMETER_VALUE", "not an Active stage");
    expect_refused(
        set_stage("3", "Live", false), 400, "INVALID_PARAMETER_VALUE", "Invalid Model Version stage: Live");
}

TEST_P(MlflowRegistry, knows_where_a_version_comes_from) {
    std::string const run = new_run();
    std::string const model = new_model(run);
    std::string const root = "mlflow-artifacts:/0/models/" + model + "/artifacts";
    create("a");
    auto const first = add("a", "models:/" + model, R"(,"model_id":")" + model + '"');
    EXPECT_EQ(text_at(first, "/model_version/run_id"), run) << first.body;
    EXPECT_EQ(text_at(first, "/model_version/model_id"), model);
    auto const copy = add("a", "models:/a/1");
    EXPECT_EQ(text_at(copy, "/model_version/run_id"), run) << copy.body;
    set_alias("a", "best", "1");
    ASSERT_EQ(add("a", "models:/a@best").status, 200);
    ASSERT_EQ(add("a", "mlflow-artifacts:/0/" + run + "/artifacts/model").status, 200);
    ASSERT_EQ(add("a", "runs:/" + run + "/model").status, 200);
    for (char const* version : {"1", "2", "3"})
        EXPECT_EQ(text_at(get("model-versions/get-download-uri?name=a&version=" + std::string(version)),
                      "/artifact_uri"),
            root);
    for (char const* version : {"4", "5"})
        EXPECT_EQ(text_at(get("model-versions/get-download-uri?name=a&version=" + std::string(version)),
                      "/artifact_uri"),
            "mlflow-artifacts:/0/" + run + "/artifacts/model");
    auto const logged = get("logged-models/" + model);
    EXPECT_EQ(text_at(logged, "/model/info/registrations/0/version"), "1") << logged.body;
    EXPECT_EQ(text_at(logged, "/model/info/tags/0/value"),
        R"([{"name":"a","version":1},{"name":"a","version":2},{"name":"a","version":3}])");
    EXPECT_THAT(versions("?filter=run_id%20IN%20('" + run + "')").size(), 5U);
}

TEST_P(MlflowRegistry, refuses_sources_that_nobody_else_can_read) {
    create("a");
    std::string const run = new_run();
    std::string const other = new_run();
    for (char const* climbing :
        {"https://host/a/../../b", "mlflow-artifacts:/0/%2e%2e/x", "s3://b/%252e%252e/x"})
        expect_refused(
            add("a", climbing), 400, "INVALID_PARAMETER_VALUE", "If supplying a source as an http, https,");
    for (char const* local : {"/tmp/model", "model", "file:///tmp/model", "FILE:/tmp", "C:\\\\model",
             "mlflow-artifacts://host/0/x", "mlflow-artifacts:/0", "mlflow-artifacts:/x", "models:/a",
             "models:/a/", "models:///a/1"})
        expect_refused(add("a", local), 400, "INVALID_PARAMETER_VALUE", "Invalid model version source");
    expect_refused(add("a", "models:/m-0"), 404, "RESOURCE_DOES_NOT_EXIST", "m-0");
    expect_refused(add("a", "runs:/" + run + "/model", R"(,"run_id":")" + other + '"'), 400,
        "INVALID_PARAMETER_VALUE", "Invalid model version source");
    expect_refused(add("nobody", "s3://bucket/m"), 404, "RESOURCE_DOES_NOT_EXIST", "nobody");
    expect_refused(add("a", ""), 400, "INVALID_PARAMETER_VALUE", "Missing value for required parameter");
    EXPECT_EQ(number_of(add("a", "s3://bucket/m")), "1");
}

TEST_P(MlflowRegistry, searches_by_filter_order_and_page) {
    for (char const* name : {"churn-a", "churn-b", "Churn-c", "ranking"})
        create(name, std::string(name) == "churn-b" ? R"(,"tags":[{"key":"team","value":"growth"}])" : "");
    EXPECT_THAT(names(""), ElementsAre("Churn-c", "churn-a", "churn-b", "ranking"));
    EXPECT_THAT(names("?filter=name%20ILIKE%20'churn%25'&order_by=name%20DESC"),
        ElementsAre("churn-b", "churn-a", "Churn-c"));
    EXPECT_THAT(names("?filter=tags.team%20%3D%20'growth'"), ElementsAre("churn-b"));
    EXPECT_THAT(names("?order_by=timestamp%20DESC&order_by=name").size(), 4U);
    auto const page = get("registered-models/search?max_results=3");
    EXPECT_THAT(
        names("?max_results=3&page_token=" + text_at(page, "/next_page_token")), ElementsAre("ranking"));
    for (char const* source : {"s3://b/1", "s3://b/2", "s3://c/3"})
        add("ranking", source, R"(,"tags":[{"key":"n","value":")" + std::string(source) + R"("}])");
    EXPECT_THAT(versions("?filter=name%3D'ranking'%20and%20version_number%20%3E%201"), ElementsAre("3", "2"));
    EXPECT_THAT(versions("?filter=source_path%20LIKE%20's3://b/%25'&order_by=version_number%20ASC"),
        ElementsAre("1", "2"));
    EXPECT_THAT(versions("?filter=tags.n%20%3D%20's3://c/3'"), ElementsAre("3"));
    for (char const* wrong : {"registered-models/search?filter=owner%20%3D%20'x'",
             "registered-models/search?max_results=1001", "registered-models/search?max_results=0",
             "model-versions/search?filter=status%20%3D%20'x'", "model-versions/search?page_token=x"})
        EXPECT_EQ(get(wrong).status, 400) << wrong;
}

TEST_P(MlflowRegistry, hides_prompts_unless_they_are_asked_for) {
    create("model");
    create("prompt", R"(,"tags":[{"key":"mlflow.prompt.is_prompt","value":"true"}])");
    std::string const tags = R"(,"tags":[{"key":"mlflow.prompt.is_prompt","value":"true"},)"
                             R"({"key":"mlflow.prompt.text","value":"Hi {{name}}"}])";
    ASSERT_EQ(add("prompt", "prompt-template", tags).status, 200);
    expect_refused(add("prompt", "/etc/passwd", tags), 400, "INVALID_PARAMETER_VALUE", "prompt");
    EXPECT_THAT(names(""), ElementsAre("model"));
    EXPECT_THAT(names("?filter=tags.%60mlflow.prompt.is_prompt%60%20%3D%20'true'"), ElementsAre("prompt"));
    EXPECT_THAT(names("?filter=tags.%60mlflow.prompt.is_prompt%60%20!%3D%20'true'"), ElementsAre("model"));
    EXPECT_THAT(versions(""), IsEmpty());
    set_alias("prompt", "production", "1");
    EXPECT_THAT(events_of("model.proposed"), IsEmpty());
    EXPECT_THAT(events_of("model.registered"), IsEmpty());
}

TEST_P(MlflowRegistry, shows_on_our_own_api_what_is_behind_a_version) {
    std::string const run = new_run(R"(,"run_name":"forest")");
    std::string const model = new_model(run);
    post("runs/log-metric", R"({"run_id":")" + run +
                                R"(","key":"f1","value":0.5,"timestamp":1,"model_id":")" + model +
                                R"(","dataset_name":"d","dataset_digest":"1"})");
    post("runs/log-inputs",
        R"({"run_id":")" + run +
            R"(","datasets":[{"tags":[],"dataset":{"name":"d","digest":"9f","source_type":"local","source":"{}"}}]})");
    create("churn model");
    ASSERT_EQ(add("churn model", "models:/" + model).status, 200);
    ASSERT_EQ(add("churn model", "s3://bucket/m").status, 200);
    set_alias("churn model", "champion", "1");
    std::string const path = "/api/v1/engagements/" + test::test_place().engagement.str();
    auto const list = call(Method::get, path + "/models");
    EXPECT_EQ(text_at(list, "/models/0/newest/0/source"), "s3://bucket/m") << list.body;
    EXPECT_EQ(text_at(list, "/models/0/proposed/as"), "champion");
    auto const shown = call(Method::get, path + "/models/churn%20model");
    EXPECT_EQ(text_at(shown, "/versions/1/run/name"), "forest") << shown.body;
    EXPECT_EQ(text_at(shown, "/versions/1/metrics/0/dataset"), "d");
    EXPECT_EQ(text_at(shown, "/versions/1/datasets/0/digest"), "9f");
    EXPECT_EQ(text_at(shown, "/versions/1/proposed/by"), text_at(shown, "/model/by"));
    EXPECT_EQ(call(Method::get, path + "/models/nobody").status, 404);
    EXPECT_EQ(text_at(call(Method::get, path + "/runs/" + run), "/versions/0/name"), "churn model");
    auto const found = sql::Unit(database()).read([&](sql::Transaction& transaction) {
        return tracking_.find_version(transaction, test::test_place(), "churn model", 1);
    });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->version.run_id, run);
}

TEST(version_sources, are_read_by_their_scheme) {
    using Kind = VersionSource::Kind;
    EXPECT_EQ(read_source("models:/m-4f")->kind, Kind::logged_model);
    EXPECT_EQ(read_source("models:/m-odd/3")->kind, Kind::version);
    EXPECT_EQ(read_source("models:/churn@best")->rest, "best");
    EXPECT_EQ(read_source("models:/a@b/3")->name, "a@b");
    EXPECT_EQ(read_source("dbfs:/x")->kind, Kind::elsewhere);
}

} // namespace
} // namespace tenon::tracking
