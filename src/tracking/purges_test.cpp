// Removing for good what was deleted: what goes, what stays, and what can be counted on afterwards.

#include "support/tracking_fixture.h"

#include "artifacts/sample_rows.h"
#include "platform/blobs/collector.h"
#include "tracking/purges.h"

#include <gmock/gmock.h>

#include <map>

namespace tenon::tracking {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

sql::Statement const runs{"test.runs", "SELECT count(*) FROM runs"};
sql::Statement const points{"test.points", "SELECT count(*) FROM metric_points"};
sql::Statement const latest{"test.latest", "SELECT count(*) FROM metric_latest"};
sql::Statement const params{"test.params", "SELECT count(*) FROM run_params"};
sql::Statement const files{"test.files", "SELECT count(*) FROM artifact_files"};
sql::Statement const models{"test.models", "SELECT count(*) FROM logged_models"};
sql::Statement const blobs_stored{"test.blobs", "SELECT count(*) FROM blobs"};

std::map<std::string, sql::Statement const&> const row_counts{{"runs", runs}, {"metric_points", points},
    {"metric_latest", latest}, {"run_params", params}, {"artifact_files", files}, {"logged_models", models},
    {"blobs", blobs_stored}};

class KeepsOne final : public RunKeeper {
public:
    std::map<std::string, std::string> kept_runs(sql::Transaction&, Place const&) const override {
        if (run.empty()) return {};
        return {{run, "evidence of criterion c1"}};
    }
    std::string run;
};

class PurgesOf : public test::TrackingFixture {
protected:
    void SetUp() override {
        TrackingFixture::SetUp();
        if (!IsSkipped()) tracking_.purges.add(keeper_);
    }

    static Actor client() {
        Actor actor;
        actor.workspace = test::test_place().workspace;
        actor.engagement = test::test_place().engagement;
        actor.name = "Cleo Client";
        return actor;
    }

    // A run with a thousand points of "loss", two parameters and a file.
    std::string full_run(std::string const& name, std::string const& experiment = "0") {
        std::string const run = text_at(
            post("runs/create", R"({"experiment_id":")" + experiment + R"(","run_name":")" + name + R"("})"),
            "/run/info/run_id");
        for (int begin = 0; begin < 1000; begin += 500) {
            std::string batch = R"({"run_id":")" + run + R"(","params":[{"key":"p)" + std::to_string(begin) +
                                R"(","value":"1"}],"metrics":[)";
            for (int i = begin; i < begin + 500; ++i)
                batch += std::string(i > begin ? "," : "") +
                         R"({"key":"loss","value":1,"timestamp":1,"step":)" + std::to_string(i) + "}";
            EXPECT_EQ(post("runs/log-batch", batch + "]}").status, 200);
        }
        EXPECT_EQ(put_file("/" + experiment + "/" + run + "/artifacts/note.txt", "of " + name).status, 200);
        return run;
    }
    void remove(std::string const& run) {
        EXPECT_EQ(post("runs/delete", R"({"run_id":")" + run + R"("})").status, 200);
    }

    PurgePreview preview() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return tracking_.purges.preview(transaction, test::test_place());
        });
    }
    Result<PurgeView> start(StartPurge const& wanted) {
        sql::Unit unit(database());
        auto started = unit.write([&](sql::Transaction& transaction) {
            return tracking_.purges.start(transaction, client(), wanted);
        });
        EXPECT_FALSE(unit.wait_until_durable());
        return started;
    }
    Result<bool> run(std::string const& id, std::chrono::seconds patience = std::chrono::minutes(1)) {
        sql::Unit unit(database());
        auto done = tracking_.purges.run(unit, client(), id, std::chrono::steady_clock::now() + patience);
        EXPECT_FALSE(unit.wait_until_durable());
        return done;
    }
    PurgeView purge() {
        auto const counts = preview().counts;
        auto const started = start({counts.experiments, counts.runs, counts.models});
        EXPECT_TRUE(started);
        EXPECT_TRUE(*run(started->id));
        return list().front();
    }
    std::vector<PurgeView> list() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return tracking_.purges.list(transaction, test::test_place());
        });
    }
    std::int64_t rows(std::string const& table) {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return transaction.one<std::int64_t>(row_counts.at(table), {});
        });
    }

    KeepsOne keeper_;
};
TENON_ON_EACH_ENGINE(PurgesOf);

TEST_P(PurgesOf, nothing_are_refused) {
    full_run("alive");
    EXPECT_EQ(preview().counts, PurgeCounts());
    EXPECT_EQ(start({0, 0, 0}).error().code, "purge_empty");
}

TEST_P(PurgesOf, runs_remove_all_of_them_and_nothing_else) {
    std::string const alive = full_run("alive");
    remove(full_run("gone"));
    auto const seen = preview();
    EXPECT_EQ(seen.counts, (PurgeCounts{.runs = 1, .points = 1000, .files = 1, .bytes = 7}));
    EXPECT_THAT(seen.kept, IsEmpty());
    auto const done = purge();
    EXPECT_EQ(done.counts, seen.counts);
    EXPECT_TRUE(done.ended_at);
    EXPECT_EQ(done.asked_by, "Cleo Client");
    EXPECT_EQ(rows("runs"), 1);
    EXPECT_EQ(rows("metric_points"), 1000);
    EXPECT_EQ(rows("metric_latest"), 1);
    EXPECT_EQ(rows("run_params"), 2);
    EXPECT_EQ(rows("artifact_files"), 1);
    EXPECT_EQ(call(http::Method::get,
                  "/api/v1/engagements/" + test::test_place().engagement.str() + "/runs/" + alive)
                  .status,
        200);
}

TEST_P(PurgesOf, more_than_was_looked_at_are_refused) {
    remove(full_run("one"));
    auto const seen = preview().counts;
    remove(full_run("other"));
    EXPECT_EQ(start({seen.experiments, seen.runs, seen.models}).error().code, "purge_stale");
    EXPECT_EQ(rows("runs"), 2);
}

TEST_P(PurgesOf, evidence_keep_it_and_say_why) {
    std::string const proof = full_run("proof");
    remove(proof);
    keeper_.run = proof;
    auto const seen = preview();
    ASSERT_EQ(seen.kept.size(), 1U);
    EXPECT_EQ(seen.kept[0].why, "evidence of criterion c1");
    EXPECT_EQ(seen.kept[0].name, "proof");
    EXPECT_EQ(start({0, 0, 0}).error().code, "purge_empty");
    remove(full_run("gone"));
    EXPECT_EQ(purge().counts.runs, 1);
    EXPECT_EQ(rows("runs"), 1);
}

TEST_P(PurgesOf, what_became_evidence_meanwhile_keep_it) {
    std::string const proof = full_run("proof");
    remove(proof);
    auto const started = start({0, 1, 0});
    ASSERT_TRUE(started);
    keeper_.run = proof;
    EXPECT_TRUE(*run(started->id));
    EXPECT_EQ(list().front().counts, PurgeCounts());
    EXPECT_EQ(rows("metric_points"), 1000);
}

TEST_P(PurgesOf, experiments_free_their_names_and_never_their_numbers) {
    std::string const experiment =
        text_at(post("experiments/create", R"({"name":"churn"})"), "/experiment_id");
    full_run("first", experiment);
    EXPECT_EQ(post("experiments/delete", R"({"experiment_id":")" + experiment + R"("})").status, 200);
    EXPECT_EQ(post("experiments/create", R"({"name":"churn"})").status, 400);
    auto const done = purge();
    EXPECT_EQ(done.counts.experiments, 1);
    EXPECT_EQ(done.counts.runs, 1);
    std::string const again = text_at(post("experiments/create", R"({"name":"churn"})"), "/experiment_id");
    EXPECT_EQ(std::stoi(again), std::stoi(experiment) + 1);
    EXPECT_EQ(rows("artifact_files"), 0);
}

TEST_P(PurgesOf, experiments_with_a_kept_run_leave_both) {
    std::string const experiment =
        text_at(post("experiments/create", R"({"name":"churn"})"), "/experiment_id");
    keeper_.run = full_run("proof", experiment);
    full_run("other", experiment);
    EXPECT_EQ(post("experiments/delete", R"({"experiment_id":")" + experiment + R"("})").status, 200);
    EXPECT_EQ(preview().counts.experiments, 0);
    EXPECT_EQ(purge().counts.runs, 1);
    EXPECT_EQ(post("experiments/restore", R"({"experiment_id":")" + experiment + R"("})").status, 200);
    EXPECT_THAT(found(R"({"experiment_ids":[")" + experiment + R"("]})"), ElementsAre("proof"));
}

TEST_P(PurgesOf, logged_models_take_their_files) {
    std::string const model =
        text_at(post("logged-models", R"({"experiment_id":"0","name":"m"})"), "/model/info/model_id");
    EXPECT_EQ(put_file("/0/models/" + model + "/artifacts/MLmodel", "flavors: {}").status, 200);
    EXPECT_EQ(call(http::Method::del, "/e/test-000001/api/2.0/mlflow/logged-models/" + model).status, 200);
    EXPECT_EQ(purge().counts, (PurgeCounts{.models = 1, .files = 1, .bytes = 11}));
    EXPECT_EQ(rows("logged_models"), 0);
}

TEST_P(PurgesOf, much_go_on_where_they_stopped) {
    remove(full_run("one"));
    remove(full_run("other"));
    auto const started = start({0, 2, 0});
    ASSERT_TRUE(started);
    EXPECT_FALSE(*run(started->id, std::chrono::seconds(-1)));
    EXPECT_FALSE(list().front().ended_at);
    EXPECT_TRUE(*run(started->id));
    EXPECT_EQ(list().front().counts.points, 2000);
    EXPECT_EQ(run(started->id).error().code, "purge_ended");
}

TEST_P(PurgesOf, files_give_their_bytes_back_where_nobody_else_names_them) {
    std::string const gone = full_run("same");
    std::string const alive = full_run("same"); // the same content, named twice
    EXPECT_EQ(put_file("/0/" + gone + "/artifacts/own.txt", "only here").status, 200);
    EXPECT_EQ(rows("blobs"), 2);
    remove(gone);
    purge();
    blobs::EachBlob const names[] = {&artifacts::each_blob};
    sql::Unit unit(database());
    auto const early = blobs::collect(unit, store(), names);
    EXPECT_EQ(early->files, 0); // somebody may be about to name it
    auto const freed = blobs::collect(unit, store(), names, std::chrono::seconds(0));
    EXPECT_EQ(freed->files, 1);
    EXPECT_EQ(freed->bytes, 9);
    EXPECT_FALSE(unit.wait_until_durable());
    EXPECT_EQ(rows("blobs"), 1);
    EXPECT_EQ(call(http::Method::get, file_target("/0/" + alive + "/artifacts/note.txt")).status, 200);
}

} // namespace
} // namespace tenon::tracking
