#include "platform/events/events.h"

#include "support/databases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <thread>

namespace tenon::events {
namespace {

constexpr Timestamp now = from_microseconds(1'763'632'800'000'000);

sql::Statement const insert_workspace{"test.insert_workspace", R"sql(
    INSERT INTO workspaces (id, name, currency, time_zone, work_week, sample, created_at)
    VALUES (:id, 'Atelier', 'EUR', 'Europe/Berlin', 'mon', :sample, 0))sql"};

class Events : public test::EachEngine {
protected:
    Events() {
        actor.kind = Actor::Kind::person;
        actor.name = "Ada";
        actor.account = ids.make<Account>();
        actor.workspace = workspace;
        actor.engagement = engagement;
    }

    std::vector<Event> newest_for(EngagementRole role) {
        actor.engagement_role = role;
        return sql::Unit(database()).read([&](sql::Transaction& tx) { return newest(tx, actor, 10); });
    }

    NewEvent event(std::string_view kind = "brief.saved") {
        return in({workspace, engagement}, kind, "b1", R"({"version":1})");
    }

    static void write_to(sql::Database& to, std::function<void(sql::Transaction&)> const& work) {
        sql::Unit unit(to);
        std::ignore = unit.write([&](sql::Transaction& tx) -> Result<void> {
            work(tx);
            return {};
        });
        unit.wait_until_durable();
    }

    std::vector<Event> read_after(std::int64_t number, std::int64_t limit = 100) {
        return sql::Unit(database()).read([&](sql::Transaction& tx) {
            return after(tx, workspace, number, limit);
        });
    }

    // What the database says to a script, or "done".
    std::string try_script(std::string const& script) {
        try {
            database().run_script(script);
            return "done";
        } catch (sql::DatabaseError const& error) {
            return error.what();
        }
    }

    CountingIds ids;
    Id<Workspace> workspace = ids.make<Workspace>();
    Id<Engagement> engagement = ids.make<Engagement>();
    Actor actor;
};
TENON_ON_EACH_ENGINE(Events);

TEST_P(Events, are_numbered_in_their_workspace_and_read_in_order) {
    write([&](sql::Transaction& tx) {
        record(tx, actor, now, event("brief.saved"));
        record(tx, actor, now, event("brief.published"));
        NewEvent elsewhere = event();
        elsewhere.workspace = ids.make<Workspace>();
        record(tx, actor, now, elsewhere);
    });
    auto const events = read_after(0);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].number, 1);
    EXPECT_EQ(events[1].number, 2);
    EXPECT_EQ(events[1].kind, "brief.published");
    EXPECT_EQ(events[1].at, now);
    EXPECT_EQ(events[1].engagement, engagement);
    EXPECT_EQ(events[1].actor, actor.account);
    EXPECT_EQ(events[1].actor_name, "Ada");
    EXPECT_EQ(events[1].data, R"({"version":1})");
    EXPECT_EQ(read_after(1).size(), 1u);
    EXPECT_EQ(read_after(0, 1).size(), 1u);
}

TEST_P(Events, of_an_engagement_come_newest_first) {
    write([&](sql::Transaction& tx) {
        record(tx, actor, now, event("brief.saved"));
        record(tx, actor, now, {workspace, std::nullopt, "member.joined", "m1"});
        record(tx, actor, now, event("brief.published"));
    });
    auto const events = newest_for(EngagementRole::stakeholder);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events.front().kind, "brief.published");
    sql::Unit(database()).read([&](sql::Transaction& tx) {
        EXPECT_EQ(last_number(tx, workspace), 3);
        EXPECT_EQ(last_number(tx, ids.make<Workspace>()), 0);
        return 0;
    });
}

TEST_P(Events, between_the_parties_are_told_to_the_parties_only) {
    write([&](sql::Transaction& tx) {
        record(tx, actor, now, event());
        record(tx, actor, now, between_parties({workspace, engagement}, "funds.pledged", "p1"));
    });
    for (EngagementRole const role : {EngagementRole::client, EngagementRole::expert})
        EXPECT_EQ(newest_for(role).size(), 2u);
    for (EngagementRole const role :
        {EngagementRole::reviewer, EngagementRole::finance, EngagementRole::stakeholder})
        EXPECT_EQ(newest_for(role).size(), 1u);
}

TEST_P(Events, of_an_undone_transaction_leave_no_gap) {
    write([&](sql::Transaction& tx) { record(tx, actor, now, event()); });
    std::ignore = sql::Unit(database()).write([&](sql::Transaction& tx) -> Result<void> {
        record(tx, actor, now, event());
        return fail(ErrorKind::conflict, "changed_my_mind", "No.");
    });
    write([&](sql::Transaction& tx) { record(tx, actor, now, event("brief.published")); });
    auto const events = read_after(0);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[1].number, 2);
}

TEST_P(Events, wake_whoever_follows_the_workspace) {
    std::promise<std::string> woken;
    database().listen(std::string(channel), [&](std::string_view payload) {
        if (!payload.empty()) woken.set_value(std::string(payload));
    });
    write([&](sql::Transaction& tx) { record(tx, actor, now, event()); });
    EXPECT_EQ(woken.get_future().get(), workspace.text());
}

TEST_P(Events, can_be_neither_changed_nor_removed) {
    write([&](sql::Transaction& tx) {
        tx.execute(insert_workspace, {{"id", workspace}, {"sample", false}});
        record(tx, actor, now, event());
    });
    std::string const refusal = "history is append-only";
    EXPECT_THAT(try_script("UPDATE events SET subject = 'other'"), testing::HasSubstr(refusal));
    EXPECT_THAT(try_script("DELETE FROM events"), testing::HasSubstr(refusal));
    std::string const again =
        "INTO events SELECT workspace_id, number, at, 'forged', engagement_id, subject, "
        "actor_id, actor_name, data, audience FROM events";
    EXPECT_THAT(engine() == sql::Engine::sqlite ? try_script("INSERT OR REPLACE " + again)
                                                : try_script("TRUNCATE events"),
        testing::HasSubstr(refusal));
    EXPECT_THROW(write([&](sql::Transaction& tx) { remove_sample(tx, workspace); }), sql::DatabaseError);
    EXPECT_EQ(read_after(0).front().kind, "brief.saved");
}

TEST_P(Events, of_a_sample_workspace_can_be_removed_but_not_changed) {
    write([&](sql::Transaction& tx) {
        tx.execute(insert_workspace, {{"id", workspace}, {"sample", true}});
        record(tx, actor, now, event());
    });
    EXPECT_THAT(try_script("UPDATE events SET subject = 'other'"), testing::HasSubstr("append-only"));
    write([&](sql::Transaction& tx) { remove_sample(tx, workspace); });
    EXPECT_TRUE(read_after(0).empty());
    write([&](sql::Transaction& tx) { EXPECT_EQ(last_number(tx, workspace), 0); });
}

// One transaction has its number and is still open while a second one wants the next: a reader must never see
// the second without the first.
TEST_P(Events, are_never_skipped_by_a_reader) {
    std::promise<void> recorded;
    std::promise<void> go_on;
    std::thread slow([&] {
        write([&](sql::Transaction& tx) {
            record(tx, actor, now, event("slow.first"));
            recorded.set_value();
            go_on.get_future().wait();
        });
    });
    recorded.get_future().wait();
    auto const beside = engine() == sql::Engine::postgres ? place().open_another() : nullptr;
    std::atomic<bool> written = false;
    std::thread fast([&] {
        write_to(beside ? *beside : database(),
            [&](sql::Transaction& tx) { record(tx, actor, now, event("fast.second")); });
        written = true;
    });
    for (int look = 0; look < 50; ++look)
        EXPECT_TRUE(read_after(0).empty());
    EXPECT_FALSE(written);
    go_on.set_value();
    slow.join();
    fast.join();
    auto const events = read_after(0);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].kind, "slow.first");
    EXPECT_EQ(events[1].kind, "fast.second");
}

// Many writers and a reader that goes on from the last number it saw, as a stream does.
TEST_P(Events, reach_a_polling_reader_without_a_gap) {
    constexpr int writers = 4;
    constexpr int each = 25;
    auto const beside = engine() == sql::Engine::postgres ? place().open_another() : nullptr;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            sql::Database& to = beside && writer % 2 == 0 ? *beside : database();
            for (int i = 0; i < each; ++i)
                write_to(to, [&](sql::Transaction& tx) { record(tx, actor, now, event()); });
        });
    std::int64_t seen = 0;
    while (seen < writers * each)
        for (Event const& next : read_after(seen))
            ASSERT_EQ(next.number, ++seen);
    for (auto& thread : threads)
        thread.join();
}

} // namespace
} // namespace tenon::events
