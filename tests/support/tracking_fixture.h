#pragma once

// The tracking endpoints over a fresh database, called without a network: a request in, an answer out, after
// everything it wrote is durable.

#include "platform/blobs/blobs.h"
#include "platform/http/target.h"
#include "support/databases.h"
#include "support/test_gatekeeper.h"
#include "support/text_body.h"
#include "tracking/mlflow_api.h"
#include "tracking/run_api.h"

#include <future>

namespace tenon::test {

class TrackingFixture : public EachEngine {
protected:
    struct Answer {
        int status = 0;
        std::string body;
        std::optional<http::FileBody> file = {};
        http::Headers headers = {};

        json::Value json() const { return json::parse_json(body).value(); }
    };

    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        add_test_place(database());
        store_ = blobs::open_folder(folder_.path());
        auto table = tracking::mlflow::endpoints(tracking_, *store_);
        for (api::Endpoint& row : tracking::endpoints(tracking_, *store_))
            table.push_back(std::move(row));
        api_ = std::make_unique<api::Api>(std::move(table), gatekeeper_, database(),
            [](http::Request const&) { return http::Response::text(404, "page"); });
    }

    // `role`: "" is nobody.
    Answer call(http::Method method, std::string const& target, std::string const& body = "",
        std::string const& role = "expert", std::string const& content_type = "application/json") {
        http::Request request{.method = method, .target = target, .body = body, .id = "test"};
        if (!http::read_target(request)) {
            Error const malformed{ErrorKind::invalid, "target_malformed", "malformed"};
            return answer_of(api_->refuse(request, malformed));
        }
        if (!role.empty()) request.headers.add("X-Test-Role", role);
        if (!content_type.empty()) request.headers.add("Content-Type", content_type);
        request.stream = std::make_shared<TextBody>(body);
        return answer_of(api_->handle(request));
    }

    // Below MLflow's root.
    Answer post(std::string const& path, std::string const& body) {
        return call(http::Method::post, "/e/test-000001/api/2.0/mlflow/" + path, body);
    }
    Answer get(std::string const& path) {
        return call(http::Method::get, "/e/test-000001/api/2.0/mlflow/" + path);
    }
    Answer put_file(std::string const& path, std::string const& bytes) {
        return call(http::Method::put, file_target(path), bytes, "expert", "text/plain");
    }
    static std::string file_target(std::string const& path) {
        return "/e/test-000001/api/2.0/mlflow-artifacts/artifacts" + path;
    }

    // The text at a JSON pointer's path, "" where there is none.
    static std::string text_at(Answer const& answer, std::string_view pointer) {
        json::Value const document = answer.json();
        auto const* text = std::get_if<std::string>(&json::nearest(document, pointer).data);
        return text == nullptr ? "" : *text;
    }
    std::string new_run(std::string const& fields = "") {
        return text_at(post("runs/create", R"({"experiment_id":"0")" + fields + "}"), "/run/info/run_id");
    }

    void expect_refused(
        Answer const& answer, int status, std::string const& code, std::string const& fragment) {
        EXPECT_EQ(answer.status, status) << answer.body;
        EXPECT_EQ(text_at(answer, "/error_code"), code) << answer.body;
        EXPECT_NE(text_at(answer, "/message").find(fragment), std::string::npos) << answer.body;
    }

    std::vector<std::string> found(std::string const& body) {
        auto const answer = post("runs/search", body);
        EXPECT_EQ(answer.status, 200) << answer.body;
        auto const document = answer.json();
        std::vector<std::string> names;
        for (json::Value const& run : std::get<json::Array>(document.find("runs")->data))
            names.push_back(std::get<std::string>(json::nearest(run, "/info/run_name").data));
        return names;
    }

    blobs::Store& store() { return *store_; }

    FakeClock clock_{from_microseconds(1'763'632'800'000'000)};
    RandomIds ids_{clock_};
    artifacts::Artifacts files_{Context{clock_, ids_}};
    tracking::Tracking tracking_{Context{clock_, ids_}, files_};

private:
    Answer answer_of(http::Response response) {
        if (response.gate) {
            std::promise<bool> opened;
            response.gate([&](std::optional<Error> const& error) { opened.set_value(!error.has_value()); });
            EXPECT_TRUE(opened.get_future().get());
        }
        Answer answer{response.status, "", {}, response.headers};
        if (auto* text = std::get_if<std::string>(&response.body)) answer.body = std::move(*text);
        if (auto* file = std::get_if<http::FileBody>(&response.body)) answer.file = *file;
        return answer;
    }

    TemporaryFolder folder_;
    std::unique_ptr<blobs::Store> store_;
    TestGatekeeper gatekeeper_;
    std::unique_ptr<api::Api> api_;
};

} // namespace tenon::test
