// Files through the server: stored, listed, sent, deleted, and never outside their owner.

#include "support/tracking_fixture.h"

#include <fstream>
#include <sstream>

namespace tenon::tracking {
namespace {

using http::Method;

class MlflowFiles : public test::TrackingFixture {
protected:
    static std::string content(Answer const& answer) {
        std::ifstream file(answer.file.value().path);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }
    std::string list(std::string const& folder) {
        return call(Method::get, file_target("?path=" + folder)).body;
    }
};
TENON_ON_EACH_ENGINE(MlflowFiles);

TEST_P(MlflowFiles, come_back_byte_by_byte) {
    std::string const root = "/0/" + new_run() + "/artifacts";
    for (char const* name : {"/empty", "/a%20file%20100%25.txt", "/h%C3%A4h/deep/x.png"}) {
        std::string const bytes = std::string_view(name) == "/empty" ? "" : std::string("a\0b\xff", 4);
        EXPECT_EQ(put_file(root + name, bytes).body, "{}");
        auto const answer = call(Method::get, file_target(root + name));
        ASSERT_TRUE(answer.file) << answer.body;
        EXPECT_EQ(content(answer), bytes);
        EXPECT_EQ(answer.file->size, bytes.size());
        EXPECT_EQ(answer.headers.find("Content-Disposition"), "attachment");
        EXPECT_EQ(answer.headers.find("X-Content-Type-Options"), "nosniff");
    }
    EXPECT_EQ(put_file(root + "/empty", "now something").status, 200);
    EXPECT_EQ(content(call(Method::get, file_target(root + "/empty"))), "now something");
    auto const missing = call(Method::get, file_target(root + "/none"));
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(text_at(missing, "/error_code"), "RESOURCE_DOES_NOT_EXIST");
}

TEST_P(MlflowFiles, are_listed_by_folder) {
    std::string const run = new_run();
    std::string const root = "0/" + run + "/artifacts";
    for (char const* name : {"/b/c/d", "/a", "/b-c", "/b/a", "/b0"})
        ASSERT_EQ(put_file("/" + root + name, "xy").status, 200);
    EXPECT_EQ(list(root),
        R"({"files":[{"path":"a","is_dir":false,"file_size":2},{"path":"b","is_dir":true},)"
        R"({"path":"b-c","is_dir":false,"file_size":2},{"path":"b0","is_dir":false,"file_size":2}]})");
    EXPECT_EQ(list(root + "/b"),
        R"({"files":[{"path":"a","is_dir":false,"file_size":2},{"path":"c","is_dir":true}]})");
    EXPECT_EQ(list(""), R"({"files":[{"path":"0","is_dir":true}]})");
    for (std::string const& folder : {root + "/none", root + "/a", std::string("7")})
        EXPECT_EQ(list(folder), R"({"files":[]})");
    EXPECT_EQ(get("artifacts/list?run_id=" + run + "&path=b").body,
        R"({"root_uri":"mlflow-artifacts:/)" + root +
            R"(","files":[{"path":"b/a","is_dir":false,"file_size":2},{"path":"b/c","is_dir":true}]})");
    EXPECT_EQ(put_file("/" + root + "/a/x", "").status, 400);
    EXPECT_EQ(put_file("/" + root + "/b", "").status, 400);
}

TEST_P(MlflowFiles, are_deleted_with_all_below) {
    std::string const root = "/0/" + new_run() + "/artifacts";
    for (char const* name : {"/b/c/d", "/b/a", "/bc"})
        put_file(root + name, "x");
    EXPECT_EQ(call(Method::del, file_target(root + "/b")).body, "{}");
    EXPECT_EQ(call(Method::del, file_target(root + "/b")).body, "{}");
    EXPECT_EQ(list(root.substr(1)), R"({"files":[{"path":"bc","is_dir":false,"file_size":1}]})");
}

TEST_P(MlflowFiles, never_leave_their_owner) {
    std::string const root = "/0/" + new_run() + "/artifacts";
    for (std::string const& path : {std::string("/%2e%2e%2fx"), std::string("/..%2fx"),
             root + "/%252e%252e%252fx", std::string("//etc/passwd"), root + "/C:%5Cx/../y", root + "/a%5Cb",
             root + "/./../x", root + "/a%23b", root + "/../../x", std::string("/C:/x"),
             std::string("/%2Fetc%2Fpasswd"), root + "/a//b"})
        for (Method const method : {Method::put, Method::get, Method::del}) {
            auto const answer = call(method, file_target(path), "x");
            EXPECT_EQ(answer.status, 400) << path;
            EXPECT_EQ(text_at(answer, "/message"), "Invalid path") << path;
        }
    for (char const* folder : {"..", "%2e%2e", "a/../b", "%252e%252e%252f", "/etc"})
        EXPECT_EQ(call(Method::get, file_target(std::string("?path=") + folder)).status, 400) << folder;
    // Neither all of an experiment nor what belongs to nobody.
    for (char const* path : {"/0", "/0/x", "/x", "/0/models/artifacts"}) {
        EXPECT_EQ(put_file(path, "x").status, 400) << path;
        EXPECT_EQ(call(Method::del, file_target(path)).status, 400) << path;
    }
    EXPECT_EQ(put_file(root, "x").status, 400);
    EXPECT_EQ(put_file("/0/unknown/artifacts/x", "x").status, 404);
    EXPECT_EQ(put_file("/7" + root.substr(2) + "/x", "x").status, 404);
    EXPECT_EQ(put_file("/0/models/m-1/artifacts/x", "x").status, 404);
    EXPECT_EQ(put_file("/0/traces/tr-1/artifacts/traces.json", "{}").status, 404);
}

TEST_P(MlflowFiles, are_for_the_parties_to_write) {
    std::string const target = file_target("/0/" + new_run() + "/artifacts/a");
    EXPECT_EQ(call(Method::put, target, "x", "").status, 401);
    EXPECT_EQ(call(Method::put, target, "x", "stakeholder").status, 403);
    EXPECT_EQ(call(Method::put, target, "x", "client").status, 200);
    EXPECT_EQ(call(Method::get, target, "", "stakeholder").status, 200);
    EXPECT_EQ(call(Method::del, target, "", "stakeholder").status, 403);
}

TEST_P(MlflowFiles, are_sent_whole) {
    std::string const root = "/e/test-000001/api/2.0/mlflow-artifacts/";
    for (char const* step : {"create", "complete", "abort"})
        expect_refused(
            call(Method::post, root + "mpu/" + step + "/0/x/artifacts", R"({"path":"a","num_parts":2})"), 501,
            "NOT_IMPLEMENTED", "Multipart upload is not supported for the current artifact repository");
    expect_refused(
        call(Method::get, root + "presigned/0/x/artifacts/a"), 501, "NOT_IMPLEMENTED", "Presigned");
}

TEST_P(MlflowFiles, are_sent_by_the_run_they_belong_to) {
    std::string const run = new_run();
    put_file("/0/" + run + "/artifacts/a/b.txt", "hello");
    std::string const target = "/e/test-000001/get-artifact?run_id=" + run;
    EXPECT_EQ(content(call(Method::get, target + "&path=a/b.txt")), "hello");
    EXPECT_EQ(call(Method::get, target + "&path=a").status, 404);
    EXPECT_EQ(call(Method::get, target + "&path=../x").status, 400);
    EXPECT_EQ(call(Method::get, "/e/test-000001/get-artifact?run_id=none&path=a").status, 404);
}

TEST_P(MlflowFiles, are_sent_by_the_version_they_belong_to) {
    std::string const run = new_run();
    put_file("/0/" + run + "/artifacts/model/MLmodel", "flavors: {}");
    post("registered-models/create", R"({"name":"churn"})");
    for (std::string const& source : {"mlflow-artifacts:/0/" + run + "/artifacts/model",
             "runs:/" + run + "/model", std::string("s3://bucket/model")})
        EXPECT_EQ(
            post("model-versions/create", R"({"name":"churn","source":")" + source + R"("})").status, 200);
    std::string const target = "/e/test-000001/model-versions/get-artifact?name=churn&version=";
    EXPECT_EQ(content(call(Method::get, target + "1&path=MLmodel")), "flavors: {}");
    EXPECT_EQ(content(call(Method::get, target + "2&path=MLmodel")), "flavors: {}");
    expect_refused(
        call(Method::get, target + "3&path=MLmodel"), 404, "RESOURCE_DOES_NOT_EXIST", "s3://bucket/model");
    EXPECT_EQ(call(Method::get, target + "1&path=../MLmodel").status, 400);
    EXPECT_EQ(call(Method::get, target + "9&path=MLmodel").status, 404);
    EXPECT_EQ(call(Method::get, target + "1&path=MLmodel", "", "").status, 401);
}

} // namespace
} // namespace tenon::tracking
