// Traces on both engines: kept once however often they are sent, found, assessed, and gone with their files.

#include "support/tracking_fixture.h"

namespace tenon::tracking {
namespace {

using http::Method;

class MlflowTraces : public test::TrackingFixture {
protected:
    Answer call_3(Method method, std::string const& path, std::string const& body = "") {
        return call(method, "/e/test-000001/api/3.0/mlflow/traces" + path, body);
    }
    // `second` of the minute in which it began; `fields` beside what every trace has.
    Answer put(std::string const& id, int second, std::string const& fields = "") {
        return call_3(Method::post, "",
            R"({"trace":{"trace_info":{"trace_id":")" + id + R"(","request_time":"2026-11-20T10:57:)" +
                std::to_string(second) +
                R"(.5Z","trace_location":{"mlflow_experiment":{"experiment_id":"0"}})" +
                (fields.empty() ? "" : "," + fields) + "}}}");
    }
    std::vector<std::string> found(std::string const& filter, std::string const& rest = "") {
        json::Value const text{filter};
        auto const answer = call_3(Method::post, "/search",
            R"({"locations":[{"mlflow_experiment":{"experiment_id":"0"}}],"filter":)" + json::to_json(text) +
                rest + "}");
        EXPECT_EQ(answer.status, 200) << filter << ": " << answer.body;
        auto const document = answer.json();
        std::vector<std::string> ids;
        for (json::Value const& trace : std::get<json::Array>(document.find("traces")->data))
            ids.push_back(std::get<std::string>(json::nearest(trace, "/trace_id").data));
        return ids;
    }
    void put_three() {
        put("tr-a", 10, R"("state":"OK","execution_duration":"0.25s","client_request_id":"c-1",
            "tags":{"mlflow.traceName":"answer","color":"red"},
            "trace_metadata":{"mlflow.trace.session":"s-1","mlflow.sourceRun":"run-1"})");
        put("tr-b", 20, R"("state":"ERROR","execution_duration":"2s","tags":{"mlflow.traceName":"plan"},
            "assessments":[{"assessment_name":"stars","feedback":{"value":4}},
                {"assessment_name":"good","feedback":{"value":"yes"}},
                {"assessment_name":"facts","expectation":{"serialized_value":
                    {"serialization_format":"JSON_FORMAT","value":"[\"a\"]"}}}])");
        put("tr-c", 30);
    }
};
TENON_ON_EACH_ENGINE(MlflowTraces);

TEST_P(MlflowTraces, are_there_once_however_often_they_are_sent) {
    std::string const fields = R"("tags":{"a":"b"},"execution_duration":"1.5s","state":1,
        "assessments":[{"assessment_name":"good","feedback":{"value":true},
            "create_time":"2026-11-20T10:58:00.123456789Z"}])";
    auto const first = put("tr-1", 31, fields);
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(text_at(first, "/trace/trace_info/tags/mlflow.artifactLocation"),
        "mlflow-artifacts:/0/traces/tr-1/artifacts");
    EXPECT_EQ(text_at(first, "/trace/trace_info/execution_duration"), "1.500s");
    EXPECT_EQ(text_at(first, "/trace/trace_info/state"), "OK");
    EXPECT_EQ(text_at(first, "/trace/trace_info/assessments/0/create_time"), "2026-11-20T10:58:00.123000Z");
    EXPECT_EQ(put("tr-1", 31, fields).body, first.body);
    EXPECT_EQ(call_3(Method::get, "/tr-1").body, first.body);
    EXPECT_EQ(put("tr-1", 31, R"("tags":{"c":"d"},"state":"ERROR")").status, 200);
    auto const again = call_3(Method::get, "/get?trace_id=tr-1&allow_partial=True");
    EXPECT_EQ(text_at(again, "/trace/trace_info/tags/a"), "b");
    EXPECT_EQ(text_at(again, "/trace/trace_info/tags/c"), "d");
    EXPECT_EQ(text_at(again, "/trace/trace_info/state"), "ERROR");
    EXPECT_EQ(found("").size(), 1U);
}

TEST_P(MlflowTraces, stay_in_their_experiment) {
    post("experiments/create", R"({"name":"other"})");
    put("tr-1", 10);
    std::string const elsewhere =
        R"({"trace":{"trace_info":{"trace_id":"tr-1","request_time":"2026-11-20T10:57:10Z",
            "trace_location":{"mlflow_experiment":{"experiment_id":"1"}}}}})";
    expect_refused(call_3(Method::post, "", elsewhere), 400, "INVALID_PARAMETER_VALUE", "experiment 0");
    post("experiments/delete", R"({"experiment_id":"0"})");
    expect_refused(put("tr-2", 10), 400, "INVALID_PARAMETER_VALUE", "must be in the 'active' state");
    EXPECT_EQ(call_3(Method::get, "/tr-1").status, 200);
}

TEST_P(MlflowTraces, are_found_by_what_they_carry) {
    put_three();
    using Ids = std::vector<std::string>;
    struct Case {
        char const* filter;
        Ids ids;
    };
    for (Case const& c : std::vector<Case>{
             {"", {"tr-c", "tr-b", "tr-a"}},
             {"name = 'answer'", {"tr-a"}},
             {"trace.name IN ('answer', 'plan')", {"tr-b", "tr-a"}},
             {"attributes.name != 'plan'", {"tr-a"}},
             {"status = 'OK'", {"tr-a"}},
             {"status NOT IN ('OK', 'ERROR')", {"tr-c"}},
             {"timestamp > 1763000000000 AND execution_time < 1000", {"tr-a"}},
             {"execution_time_ms >= 250", {"tr-b", "tr-a"}},
             {"end_time_ms > 0", {"tr-c", "tr-b", "tr-a"}},
             {"request_id = 'tr-b'", {"tr-b"}},
             {"client_request_id LIKE 'c-%'", {"tr-a"}},
             {"client_request_id != 'c-1'", {}},
             {"run_id = 'run-1'", {"tr-a"}},
             {"tags.color ILIKE 'RED'", {"tr-a"}},
             {"tag.color IS NULL", {"tr-c", "tr-b"}},
             {"metadata.mlflow.trace.session = 's-1'", {"tr-a"}},
             {"request_metadata.`mlflow.trace.session` IS NOT NULL", {"tr-a"}},
             {"feedback.stars > 3", {"tr-b"}},
             {"feedback.stars = 4", {"tr-b"}},
             {"feedback.stars = '4'", {"tr-b"}},
             {"feedback.stars < 4", {}},
             {"feedback.good > 3", {}},
             {"feedback.good = 'yes'", {"tr-b"}},
             {"feedback.good LIKE 'y%'", {"tr-b"}},
             {"feedback.good IS NULL", {"tr-c", "tr-a"}},
             {"expectation.facts = '[\"a\"]'", {"tr-b"}},
         })
        EXPECT_EQ(found(c.filter), c.ids) << c.filter;
    EXPECT_EQ(found("", R"(,"order_by":["name DESC"])"), (Ids{"tr-b", "tr-a", "tr-c"}));
    EXPECT_EQ(found("", R"(,"order_by":["execution_time_ms ASC"],"max_results":2)"), (Ids{"tr-a", "tr-b"}));
    EXPECT_EQ(found("", R"(,"order_by":["run_id"])"), (Ids{"tr-a", "tr-c", "tr-b"}));
    auto const page = call(Method::get,
        "/e/test-000001/api/2.0/mlflow/traces?experiment_ids=0&max_results=2&order_by=timestamp_ms%20ASC");
    EXPECT_EQ(text_at(page, "/traces/1/request_id"), "tr-b");
    std::string const token = text_at(page, "/next_page_token");
    EXPECT_EQ(text_at(call(Method::get, "/e/test-000001/api/2.0/mlflow/traces?experiment_ids=0&max_results=2&"
                                        "order_by=timestamp_ms%20ASC&page_token=" +
                                            token),
                  "/traces/0/request_id"),
        "tr-c");
}

TEST_P(MlflowTraces, go_with_their_files) {
    put_three();
    for (char const* id : {"tr-a", "tr-b", "tr-c"})
        EXPECT_EQ(put_file("/0/traces/" + std::string(id) + "/artifacts/traces.json", "{}").status, 200);
    auto const gone =
        post("traces/delete-traces", R"({"experiment_id":"0","request_ids":["tr-b","tr-none"]})");
    EXPECT_EQ(gone.body, R"({"traces_deleted":1})");
    EXPECT_EQ(call(Method::get, file_target("/0/traces/tr-b/artifacts/traces.json")).status, 404);
    EXPECT_EQ(call(Method::get, file_target("/0/traces/tr-a/artifacts/traces.json")).status, 200);
    expect_refused(call_3(Method::get, "/tr-b"), 404, "RESOURCE_DOES_NOT_EXIST", "'tr-b' not found");
    EXPECT_EQ(found("feedback.stars > 3"), std::vector<std::string>());
    EXPECT_EQ(call_3(Method::post, "/delete-traces",
                  R"({"experiment_id":"0","max_timestamp_millis":9000000000000,"max_traces":1})")
                  .body,
        R"({"traces_deleted":1})");
    EXPECT_EQ(found(""), std::vector<std::string>{"tr-c"});
    for (char const* body :
        {R"({"experiment_id":"0"})", R"({"experiment_id":"0","request_ids":["a"],"max_timestamp_millis":1})",
            R"({"experiment_id":"0","max_timestamp_millis":1,"max_traces":0})"})
        EXPECT_EQ(post("traces/delete-traces", body).status, 400) << body;
    EXPECT_EQ(post("traces/delete-traces", R"({"experiment_id":"9","request_ids":["tr-c"]})").status, 404);
}

TEST_P(MlflowTraces, are_linked_to_runs_and_prompts) {
    put_three();
    std::string const run = new_run();
    std::string const link = R"({"trace_ids":["tr-b","tr-none"],"run_id":")" + run + "\"}";
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(post("traces/link-to-run", link).body, "{}");
    EXPECT_EQ(found("run_id = '" + run + "'"), std::vector<std::string>{"tr-b"});
    EXPECT_EQ(post("traces/link-to-run", R"({"trace_ids":["tr-b"],"run_id":"none"})").status, 404);
    std::string const prompts = R"({"trace_id":"tr-c","prompt_versions":[{"name":"greet","version":"2"}]})";
    EXPECT_EQ(post("traces/link-prompts", prompts).body, "{}");
    EXPECT_EQ(found("prompt = 'greet/2'"), std::vector<std::string>{"tr-c"});
}

TEST_P(MlflowTraces, keep_what_is_said_of_them) {
    put("tr-1", 10);
    auto const said = call_3(Method::post, "/tr-1/assessments",
        R"({"assessment":{"assessment_name":"good","feedback":{"value":{"a":[1]},"error":{"error_code":"E"}},
            "source":{"source_type":"LLM_JUDGE"},"metadata":{"m":"1"}}})");
    EXPECT_EQ(said.status, 200) << said.body;
    std::string const path = "/tr-1/assessments/" + text_at(said, "/assessment/assessment_id");
    EXPECT_EQ(call_3(Method::get, path).body, said.body);
    auto const changed = call_3(Method::patch, path,
        R"({"assessment":{"assessment_name":"better","feedback":{"value":2.5},"metadata":{"n":"2"}},
            "update_mask":"assessmentName,feedback,metadata"})");
    EXPECT_EQ(text_at(changed, "/assessment/assessment_name"), "better");
    EXPECT_EQ(text_at(changed, "/assessment/metadata/m"), "1");
    EXPECT_NE(changed.body.find(R"("feedback":{"value":2.5},)"), std::string::npos) << changed.body;
    expect_refused(
        call_3(Method::patch, path,
            R"({"assessment":{"expectation":{"value":1}},"update_mask":{"paths":["expectation"]}})"),
        400, "INVALID_PARAMETER_VALUE", "Cannot update the expectation");
    expect_refused(call_3(Method::patch, path, R"({"assessment":{},"update_mask":"span_id"})"), 400,
        "INVALID_PARAMETER_VALUE", "update_mask");
    EXPECT_EQ(call_3(Method::del, path).body, "{}");
    EXPECT_EQ(call_3(Method::del, path).body, "{}");
    expect_refused(call_3(Method::get, path), 404, "RESOURCE_DOES_NOT_EXIST", "not found for trace 'tr-1'");
    expect_refused(
        call_3(Method::post, "/none/assessments", R"({"assessment":{"assessment_name":"a","feedback":{}}})"),
        404, "RESOURCE_DOES_NOT_EXIST", "'none' not found");
}

TEST_P(MlflowTraces, are_for_the_parties_to_write) {
    put("tr-1", 10);
    std::string const root = "/e/test-000001/api/3.0/mlflow/traces";
    EXPECT_EQ(call(Method::get, root + "/tr-1", "", "stakeholder").status, 200);
    EXPECT_EQ(call(Method::get, root + "/tr-1", "", "").status, 401);
    EXPECT_EQ(call(Method::post, root, "{}", "stakeholder").status, 403);
    EXPECT_EQ(call(Method::post, root + "/delete-traces", "{}", "stakeholder").status, 403);
    auto const spans =
        call(Method::post, "/e/test-000001/v1/traces", "\n", "expert", "application/x-protobuf");
    expect_refused(spans, 501, "NOT_IMPLEMENTED", "REST OTLP span logging is not supported");
}

} // namespace
} // namespace tenon::tracking
