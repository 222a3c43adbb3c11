// Versions of data: told of by a commit, pushed or not, compared with each other.

#include "datasets/versions.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "support/workplace.h"

#include <gmock/gmock.h>

#include <set>

namespace tenon::datasets {
namespace {

using http::Method;
using testing::ElementsAre;
using testing::HasSubstr;

std::string const commit_one(40, '1');
std::string const commit_two(40, '2');

std::string md5_of(std::string const& bytes) {
    Md5 md5;
    md5.update(bytes);
    return to_hex(md5.finish());
}

class DataVersions : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        at_ = std::make_unique<test::Workplace>(database(), "title: Churn");
        handle_ = at().get(at().client, "").at("/engagement/handle");
    }
    test::Workplace& at() { return *at_; }

    void push(std::string const& content, std::string const& suffix = "") {
        std::string const md5 = md5_of(content);
        auto const token = at().with_token(at().expert);
        auto const answer = at().call(token, Method::post,
            "/e/" + handle_ + "/dvc/files/md5/" + md5.substr(0, 2) + "/" + md5.substr(2) + suffix, content);
        ASSERT_EQ(answer.status, 200) << answer.body;
    }
    static std::string manifest(std::vector<std::pair<std::string, std::string>> const& files) {
        std::vector<artifacts::ManifestFile> list;
        for (auto const& [path, content] : files)
            list.push_back({md5_of(content), path});
        return json::to_json(list);
    }
    static std::string file(
        std::string const& path, std::string const& digest, std::string const& more = "") {
        return R"({"path":")" + path + R"(","kind":"dvc","digest":")" + digest + "\"" + more + "}";
    }
    test::Workplace::Answer index(std::string const& commit, std::string const& day, std::string const& files,
        std::string const& inputs = "") {
        return at().post(at().expert, "/data/versions",
            R"({"commit":")" + commit + R"(","message":"Add data","author":"Ada","committed_at":")" + day +
                R"(T10:00:00Z","files":[)" + files + R"(],"inputs":[)" + inputs + "]}");
    }

private:
    std::unique_ptr<test::Workplace> at_;
    std::string handle_;
};
TENON_ON_EACH_ENGINE(DataVersions);

TEST_P(DataVersions, are_told_of_by_commits) {
    auto const told = index(commit_one, "2026-11-02", file("a.csv", md5_of("a"), R"(,"bytes":1)"));
    EXPECT_EQ(told.status, 200) << told.body;
    EXPECT_EQ(told.at("/new_versions"), "1");
    EXPECT_EQ(told.at("/not_pushed/0"), "a.csv");
    push("a");
    // An earlier commit that is told of later comes first all the same; telling twice changes nothing.
    EXPECT_EQ(index(commit_two, "2026-11-01", file("a.csv", md5_of("b"))).at("/new_versions"), "1");
    EXPECT_EQ(index(commit_two, "2026-11-01", file("a.csv", md5_of("b"))).at("/new_versions"), "0");
    auto const list = at().get(at().stakeholder, "/data/versions");
    EXPECT_EQ(list.at("/versions/0/number"), "2");
    EXPECT_EQ(list.at("/versions/0/digest"), md5_of("a"));
    EXPECT_EQ(list.at("/versions/0/sha256"), to_hex(sha256("a")));
    EXPECT_EQ(list.at("/versions/0/commits/0/id"), commit_one);
    EXPECT_EQ(list.at("/versions/1/number"), "1");
    EXPECT_EQ(list.at("/versions/1/sha256"), "");
    EXPECT_EQ(list.at("/versions/2/number"), "");
    EXPECT_THAT(at().events(), ElementsAre("data.indexed", "token.made", "data.indexed"));
}

TEST_P(DataVersions, of_folders_are_compared_file_by_file) {
    std::string const before = manifest({{"a.csv", "a"}, {"b.csv", "b"}, {"c.csv", "c"}});
    std::string const after = manifest({{"a.csv", "a"}, {"b.csv", "changed"}, {"d.csv", "d"}});
    index(commit_one, "2026-11-01", file("data", md5_of(before) + ".dir", R"(,"files":3)"));
    index(commit_two, "2026-11-02", file("data", md5_of(after) + ".dir", R"(,"files":3)"));
    auto const list = at().get(at().expert, "/data/versions");
    std::string const newest = "/data/versions/" + list.at("/versions/0/id");
    std::string const first = "/data/versions/" + list.at("/versions/1/id");
    EXPECT_EQ(at().get(at().expert, newest + "/changes").status, 409);
    for (char const* content : {"a", "b", "c", "changed", "d"})
        push(content);
    push(before, ".dir");
    push(after, ".dir");
    EXPECT_EQ(at().get(at().expert, newest + "/files").at("/files/1/md5"), md5_of("changed"));
    auto const changes = at().get(at().stakeholder, newest + "/changes");
    EXPECT_EQ(changes.at("/unchanged"), "1");
    EXPECT_EQ(changes.at("/files"),
        R"([{"kind":"changed","path":"b.csv"},{"kind":"removed","path":"c.csv"},{"kind":"added","path":"d.csv"}])");
    EXPECT_EQ(
        at().get(at().expert, newest + "/changes?from=" + list.at("/versions/0/id")).at("/unchanged"), "3");
    EXPECT_EQ(at().get(at().expert, first + "/changes").status, 404);
    EXPECT_EQ(at().get(at().expert, "/data/versions/none/files").status, 404);
}

TEST_P(DataVersions, are_refused_with_every_problem) {
    auto const answer = index("HEAD", "2026-11-01",
        file("", md5_of("a")) + "," + file("b", "md5") + "," + file("c", md5_of("c"), R"(,"bytes":-1)"));
    EXPECT_EQ(answer.status, 400);
    for (char const* pointer : {"/commit", "/files/0/path", "/files/1/digest", "/files/2"})
        EXPECT_THAT(answer.body, HasSubstr("\"pointer\":\"" + std::string(pointer) + "\""));
    EXPECT_EQ(at().post(at().stakeholder, "/data/versions", "{}").status, 403);
    EXPECT_EQ(at().get(at().expert, "/data/versions").body, R"({"versions":[]})");
}

class DataLineage : public DataVersions {
protected:
    // Says which run and which models.
    std::string run(std::string const& name, std::string const& tags, std::string const& digest) {
        auto const token = at().with_token(at().expert);
        std::string const root =
            "/e/" + at().get(at().client, "").at("/engagement/handle") + "/api/2.0/mlflow/";
        auto const made = at().call(token, Method::post, root + "runs/create",
            R"({"experiment_id":"0","run_name":")" + name + R"(","tags":[)" + tags + "]}");
        EXPECT_EQ(made.status, 200) << made.body;
        std::string const id = made.at("/run/info/run_id");
        if (digest.empty()) return id;
        EXPECT_EQ(at().call(token, Method::post, root + "runs/log-inputs",
                          R"({"run_id":")" + id + R"(","datasets":[{"dataset":{"name":"d","digest":")" +
                              digest + R"(","source_type":"local","source":"{}"}}]})")
                      .status,
            200);
        return id;
    }
};
TENON_ON_EACH_ENGINE(DataLineage);

TEST_P(DataLineage, ties_runs_by_digest_and_by_commit) {
    index(commit_one, "2026-11-01", file("raw.csv", md5_of("raw")));
    index(commit_two, "2026-11-02",
        file("raw.csv", md5_of("raw")) + "," +
            file("features", md5_of("f") + ".dir", R"(,"stage":"prepare")"),
        R"({"stage":"prepare","path":"raw.csv","digest":")" + md5_of("raw") + R"("})");
    push("raw");
    std::string const by_sha = run("sha", "", to_hex(sha256("raw")).substr(0, 36));
    std::string const by_commit =
        run("commit", R"({"key":"mlflow.source.git.commit","value":")" + commit_two + R"("})", "");
    run("short", R"({"key":"dvc.commit","value":"22"})", md5_of("raw").substr(0, 7)); // says too little
    auto const lineage = at().get(at().stakeholder, "/lineage");
    EXPECT_EQ(lineage.at("/versions/0/version/path"), "features");
    EXPECT_EQ(lineage.at("/versions/0/version/stage"), "prepare");
    EXPECT_EQ(lineage.at("/versions/0/version/made_from/0"), lineage.at("/versions/1/version/id"));
    EXPECT_EQ(lineage.at("/versions/0/runs/0/id"), by_commit);
    EXPECT_EQ(lineage.at("/versions/0/runs/1/id"), "");
    std::set<std::pair<std::string, std::string>> ties;
    for (std::string const index : {"0", "1"})
        ties.emplace(lineage.at("/versions/1/runs/" + index + "/id"),
            lineage.at("/versions/1/runs/" + index + "/tie"));
    EXPECT_THAT(
        ties, testing::UnorderedElementsAre(std::pair(by_sha, "digest"), std::pair(by_commit, "commit")));
    EXPECT_EQ(lineage.at("/versions/1/runs/2/id"), "");
}

TEST_P(DataLineage, ties_runs_by_the_files_of_dvc_they_log) {
    index(commit_one, "2026-11-01",
        file("raw.csv", md5_of("raw")) + "," + file("features", md5_of("f") + ".dir"));
    std::string const pointing = run("pointing", "", "");
    std::string const locked = run("locked", "", "");
    auto const token = at().with_token(at().expert);
    auto log_file = [&](std::string const& run, std::string const& path, std::string const& text) {
        std::string const handle = at().get(at().client, "").at("/engagement/handle");
        auto const answer = at().call(token, Method::put,
            "/e/" + handle + "/api/2.0/mlflow-artifacts/artifacts/0/" + run + "/artifacts/" + path, text);
        EXPECT_EQ(answer.status, 200) << answer.body;
    };
    log_file(pointing, "data/raw.csv.dvc",
        "outs:\n- md5: " + md5_of("raw") + "\n  size: 3\n  hash: md5\n  path: raw.csv\n");
    log_file(locked, "dvc.lock",
        "schema: '2.0'\nstages:\n  prepare:\n    cmd: prepare\n    deps:\n    - path: raw.csv\n      hash: "
        "md5\n"
        "      md5: " +
            md5_of("raw") + "\n      size: 3\n    outs:\n    - path: features\n      hash: md5\n      md5: " +
            md5_of("f") + ".dir\n      size: 9\n      nfiles: 2\n");
    log_file(locked, "notes.dvc", "not: [what dvc writes");
    auto const lineage = at().get(at().stakeholder, "/lineage");
    EXPECT_EQ(lineage.at("/versions/0/version/path"), "features");
    EXPECT_EQ(lineage.at("/versions/0/runs/0/id"), locked);
    EXPECT_EQ(lineage.at("/versions/0/runs/0/tie"), "file");
    EXPECT_EQ(lineage.at("/versions/0/runs/1/id"), "");
    EXPECT_THAT((std::set{lineage.at("/versions/1/runs/0/id"), lineage.at("/versions/1/runs/1/id")}),
        testing::UnorderedElementsAre(pointing, locked));
}

TEST_P(DataLineage, names_what_a_run_is_registered_as) {
    index(commit_one, "2026-11-01", file("raw.csv", md5_of("raw")));
    std::string const reader = run("reader", "", md5_of("raw"));
    auto const token = at().with_token(at().expert);
    std::string const root = "/e/" + at().get(at().client, "").at("/engagement/handle") + "/api/2.0/mlflow/";
    auto post = [&](std::string const& path, std::string const& body) {
        auto const answer = at().call(token, Method::post, root + path, body);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer;
    };
    std::string const model =
        post("logged-models", R"({"experiment_id":"0","name":"m","source_run_id":")" + reader + R"("})")
            .at("/model/info/model_id");
    post("runs/outputs",
        R"({"run_id":")" + reader + R"(","models":[{"model_id":")" + model + R"(","step":0}]})");
    post("registered-models/create", R"({"name":"churn"})");
    post("model-versions/create", R"({"name":"churn","source":"models:/)" + model + R"("})");
    post("model-versions/create",
        R"({"name":"churn","source":"s3://bucket/model","run_id":")" + reader + R"("})");
    auto const lineage = at().get(at().stakeholder, "/lineage");
    EXPECT_EQ(lineage.at("/versions/0/runs/0/models/0/id"), model);
    EXPECT_EQ(lineage.at("/versions/0/runs/0/versions"),
        R"([{"name":"churn","version":1},{"name":"churn","version":2}])");
}

} // namespace
} // namespace tenon::datasets
