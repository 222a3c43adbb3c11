// The sample on both engines: what it shows, who may see it, and that nothing of it is left when it is gone.

#include "app/app.h"
#include "people/directory.h"
#include "sample/cast.h"
#include "sample/study.h"
#include "support/schema.h"
#include "support/workplace.h"

#include <gmock/gmock.h>

#include <set>

namespace tenon::sample {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

people::Device const laptop{"test", "127.0.0.1"};

class SampleFace : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        blobs_ = blobs::open_folder(folder_.file("blobs"));
        sealed_ = blobs::open_folder(folder_.file("sealed"));
        app_ = std::make_unique<app::App>(database(), app::Stores{*blobs_, *sealed_}, Context{clock_, ids_});
    }

    Sample& sample() { return app_->sample(); }
    void load() {
        auto const loaded = sample().load();
        ASSERT_TRUE(loaded) << describe(loaded.error());
    }
    Result<void> remove(Id<Workspace> const& workspace) {
        return write([&](sql::Transaction& transaction) { return sample().remove(transaction, workspace); });
    }
    template <class Work> auto read(Work const& work) { return sql::Unit(database()).read(work); }
    Id<Workspace> workspace() {
        return read([](sql::Transaction& transaction) { return people::find_sample(transaction); }).value();
    }
    std::string claim_link() {
        return write([&](sql::Transaction& transaction) -> Result<std::optional<std::string>> {
            return app_->people().make_claim_link(transaction);
        })
            .value()
            .value();
    }
    Result<people::SignedIn> claim(std::string const& token, std::string const& email) {
        sql::Unit unit(database());
        auto signed_in = app_->people().claim(unit,
            {token, "Ada", email, "four random words do well", "Engines", "EUR"_currency, "UTC", {"mon"}},
            laptop);
        EXPECT_FALSE(unit.wait_until_durable());
        return signed_in;
    }
    Result<SampleView> show(Actor const& actor, std::optional<std::string> claim_token) {
        sql::Unit unit(database());
        auto view = sample().show(unit, actor, {std::move(claim_token)});
        EXPECT_FALSE(unit.wait_until_durable());
        return view;
    }
    std::vector<people::WorkspaceView> workspaces_of(Id<Account> const& account) {
        return read(
            [&](sql::Transaction& transaction) { return people::workspaces_of(transaction, account); });
    }

    void expect_each_phase() {
        std::map<std::string, Id<Engagement>> engagements;
        for (auto const& one : read([&](sql::Transaction& transaction) {
                 return engagements::store::of_workspace(
                     transaction, workspace(), ids_.make<Account>(), true);
             }))
            engagements.emplace(to_text(one.phase), one.id);
        std::vector<std::string> phases;
        for (auto const& [phase, id] : engagements)
            phases.push_back(phase);
        EXPECT_THAT(phases, ElementsAre("brief", "contract", "delivery"));
        Place const place{workspace(), engagements.at("delivery")};
        auto const facts = read(
            [&](sql::Transaction& transaction) { return app_->engagements().facts(transaction, place); });
        std::vector<std::string> states;
        for (auto const& milestone : facts.milestones)
            states.push_back(milestone.state);
        EXPECT_THAT(states, ElementsAre("accepted", "submitted", "planned"));
        EXPECT_GT(facts.milestones[1].review_until, clock_.now());
        EXPECT_EQ(facts.runs.size(), 12u);
        EXPECT_EQ(facts.datasets[0].verdict, "sufficient");
    }
    void expect_books_that_hold() {
        auto const report = read([&](sql::Transaction& transaction) {
            return ledger::Ledger({clock_, ids_}).verify(transaction, workspace());
        });
        EXPECT_FALSE(report.invariants.empty());
        for (auto const& invariant : report.invariants)
            EXPECT_TRUE(invariant.holds()) << invariant.violation;
    }
    // Over the past weeks, and nothing in the future.
    void expect_history_in_order() {
        auto const events = read([&](sql::Transaction& transaction) {
            return events::after(transaction, workspace(), 0, 10'000);
        });
        EXPECT_GT(events.size(), 60u);
        EXPECT_TRUE(std::is_sorted(events.begin(), events.end(),
            [](auto const& one, auto const& other) { return one.at < other.at; }));
        EXPECT_LT(events.back().at, clock_.now());
        EXPECT_LT(events.front().at, clock_.now() - std::chrono::days(40));
    }
    void expect_a_way_in_that_is_good_once() {
        std::string const token = write([&](sql::Transaction& transaction) -> Result<std::string> {
            return sample().make_link(transaction).value();
        }).value();
        sql::Unit unit(database());
        auto const entered = app_->people().enter(unit, {token}, laptop);
        ASSERT_TRUE(entered);
        EXPECT_FALSE(unit.wait_until_durable());
        EXPECT_EQ(app_->people().enter(unit, {token}, laptop).error().code, "sign_in_link_wrong");
        EXPECT_EQ(app_->people().sign_in(unit, {std::string(owner_email), ""}, laptop).error().code,
            "credentials_wrong");
        // Nobody can ask for a password that does not exist: the session stays fresh.
        clock_.advance(std::chrono::hours(3));
        auto const session = read([&](sql::Transaction& transaction) {
            return app_->people().find_live_session(transaction, entered->cookie);
        });
        EXPECT_TRUE(
            people::is_fresh({session->created_at, session->last_seen_at, session->fresh_at}, clock_.now()));
    }

    // Every table of the database with its number of rows.
    std::map<std::string, std::int64_t> count_rows() {
        std::set<std::string> tables;
        for (std::string const& line : test::describe_schema(database()))
            if (auto const dot = line.find('.'); line.find(' ') > dot) tables.insert(line.substr(0, dot));
        std::map<std::string, std::int64_t> rows;
        database().run_read([&](sql::Transaction& transaction) {
            for (std::string const& table : tables)
                transaction.run_text("test.count", "SELECT count(*) FROM " + table, {},
                    [&](sql::Row const& row) { rows[table] = sql::read_row<std::int64_t>(row); });
        });
        return rows;
    }

    FakeClock clock_{*parse_timestamp("2026-11-20T10:00:00Z")};
    RandomIds ids_{clock_};
    test::TemporaryFolder folder_;
    std::unique_ptr<blobs::Store> blobs_;
    std::unique_ptr<blobs::Store> sealed_;
    std::unique_ptr<app::App> app_;
};
TENON_ON_EACH_ENGINE(SampleFace);

TEST_P(SampleFace, leaves_no_row_and_no_file_behind) {
    // Told in the night in which the clocks change, on a Sunday.
    clock_.set(*parse_timestamp("2026-03-29T00:30:00Z"));
    auto const before = count_rows();
    load();
    auto const loaded = count_rows();
    EXPECT_GT(test::count_files(folder_.path()), 20);
    ASSERT_TRUE(remove(workspace()));
    EXPECT_EQ(count_rows(), before);
    EXPECT_EQ(test::count_files(folder_.path()), 0);
    // A table the story never fills proves nothing about its removal.
    std::set<std::string> untouched;
    for (auto const& [table, rows] : loaded)
        if (rows == before.at(table)) untouched.insert(table);
    EXPECT_THAT(untouched,
        UnorderedElementsAre("api_tokens", "check_policies", "claim_links", "compute_alerts", "compute_caps",
            "dvc_commit_versions", "dvc_commits", "dvc_stage_inputs", "dvc_versions", "engagement_days",
            "experiment_tags", "instance_settings", "lfs_locks", "logged_models", "milestone_escalations",
            "milestone_waivers", "model_metrics", "model_params", "model_tags", "model_version_tags",
            "periodic_jobs", "purges", "registered_model_tags", "remote_objects", "reset_links", "run_models",
            "schema_migrations", "sessions", "sign_in_links", "summary_links", "trace_assessments",
            "trace_links", "trace_metadata", "trace_tags", "traces"));
}

// Telling it takes a while, so one telling answers several questions.
TEST_P(SampleFace, is_a_whole_story) {
    load();
    EXPECT_EQ(sample().load().error().code, "sample_exists");
    expect_each_phase();
    expect_books_that_hold();
    expect_history_in_order();
    expect_a_way_in_that_is_good_once();
}

TEST_P(SampleFace, is_shown_to_nobody_without_a_right) {
    EXPECT_EQ(show({}, std::nullopt).error().code, "sample_not_yours");
    EXPECT_EQ(show({}, "guess").error().code, "sample_not_yours");
    EXPECT_FALSE(read([](sql::Transaction& transaction) { return people::find_sample(transaction); }));
}

TEST_P(SampleFace, does_not_own_the_server) {
    load();
    EXPECT_FALSE(read([](sql::Transaction& transaction) { return people::is_claimed(transaction); }));
    EXPECT_FALSE(claim(claim_link(), std::string(owner_email)));
    auto const ada = claim(claim_link(), "ada@example.net");
    ASSERT_TRUE(ada) << describe(ada.error());
    EXPECT_EQ(workspaces_of(ada->account).size(), 2u);
    EXPECT_FALSE(write([&](sql::Transaction& transaction) -> Result<std::optional<std::string>> {
        return sample().make_link(transaction);
    }).value());
    ASSERT_TRUE(remove(workspace()));
    auto const own = workspaces_of(ada->account);
    ASSERT_EQ(own.size(), 1u);
    EXPECT_EQ(own[0].name, "Engines");
}

TEST_P(SampleFace, takes_nothing_real_with_it) {
    test::Workplace at(database(), "title: Real\ndata: [{id: subscribers, what: the same file}]\n");
    auto const uploaded =
        at.post(at.client, "/data/subscribers/sample", to_csv(make_subscribers(7, 1480, 10001)));
    ASSERT_EQ(uploaded.status, 200) << uploaded.body;
    auto const before = count_rows();
    ASSERT_TRUE(at.app().sample().load());
    EXPECT_EQ(write([&](sql::Transaction& transaction) {
        return at.app().sample().remove(transaction, at.place().workspace);
    })
                  .error()
                  .code,
        "workspace_not_sample");
    ASSERT_TRUE(write(
        [&](sql::Transaction& transaction) { return at.app().sample().remove(transaction, workspace()); }));
    EXPECT_EQ(count_rows(), before);
    EXPECT_TRUE(at.blobs().read(uploaded.at("/sample/sha256")));
}

TEST(study, ranks_better_the_more_it_reads) {
    auto const subscribers = make_subscribers(7, 1480, 10001);
    double before = 0.5;
    for (Columns const columns : {Columns::rule, Columns::shop, Columns::all, Columns::products}) {
        auto const history = Model::train({columns, 0.3, 0.0, 200}, subscribers).history();
        EXPECT_LT(history.back().train_loss, history.front().train_loss);
        EXPECT_GT(history.back().roc_auc, before);
        before = history.back().roc_auc;
    }
}

TEST(study, counts_pairs_in_the_right_order) {
    EXPECT_EQ(roc_auc({0.1, 0.4, 0.35, 0.8}, {false, false, true, true}), 0.75);
    EXPECT_EQ(roc_auc({0.5, 0.5}, {false, true}), 0.5);
    EXPECT_EQ(roc_auc({0.5}, {true}), 0.5);
}

} // namespace
} // namespace tenon::sample
