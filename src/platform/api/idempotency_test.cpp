#include "platform/api/idempotency.h"

#include "platform/api/problem.h"
#include "support/databases.h"

#include <gtest/gtest.h>

#include <thread>

namespace tenon::api {
namespace {

constexpr Timestamp now = from_microseconds(1'763'632'800'000'000);

struct Effect {
    Id<Effect> id;
    std::string name;
    bool refused;
};
BOOST_DESCRIBE_STRUCT(Effect, (), (id, name, refused))

struct Receipt {
    int count;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (count))

sql::Statement const add_effect{"test.add_effect", "INSERT INTO effects (name) VALUES (:name)"};
sql::Statement const count_effects{"test.count_effects", "SELECT count(*) FROM effects"};

class Idempotency : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        database().run_script("CREATE TABLE effects (name TEXT NOT NULL)");
        actor.account = ids.make<Account>();
    }

    // Asks for an effect; the answer counts how many there are by then.
    Result<http::Response> ask(
        std::optional<std::string> const& key, std::string const& name = "one", bool refused = false) {
        http::Request request{.method = http::Method::post, .target = "/api/v1/effects"};
        if (key) request.headers.set("Idempotency-Key", *key);
        request.body = json::to_json(Effect{id, name, refused});
        Call call{request, params, actor, sql::Unit(database())};
        auto answer = row.run(call);
        call.unit.wait_until_durable();
        return answer;
    }

    static std::string body_of(Result<http::Response> const& answer) {
        return std::get<std::string>(answer.value().body);
    }
    static bool is_replayed(Result<http::Response> const& answer) {
        return answer.value().headers.find("Idempotency-Replayed") == "true";
    }

    CountingIds ids;
    FakeClock clock{now};
    Id<Effect> id = ids.make<Effect>();
    Actor actor;
    Endpoint const row = post_once("/api/v1/effects", Who::signed_in, "Adds an effect.", clock,
        [](sql::Transaction& tx, Call&, Effect const& effect) -> Result<Receipt> {
            tx.execute(add_effect, {{"name", effect.name}});
            if (effect.refused) return fail(ErrorKind::conflict, "funds_short", "Too little money.");
            return Receipt{tx.one<int>(count_effects)};
        });
    std::map<std::string, std::string, std::less<>> params;
};
TENON_ON_EACH_ENGINE(Idempotency);

TEST_P(Idempotency, gives_the_first_answer_again) {
    auto const first = ask("k1");
    auto const second = ask("k1");
    EXPECT_FALSE(is_replayed(first));
    EXPECT_TRUE(is_replayed(second));
    EXPECT_EQ(second->status, 200);
    EXPECT_EQ(second->headers.find("Content-Type"), "application/json");
    EXPECT_EQ(body_of(first), R"({"count":1})");
    EXPECT_EQ(body_of(second), R"({"count":1})");
    EXPECT_EQ(read_one<int>(count_effects), 1);
    EXPECT_EQ(body_of(ask("k2")), R"({"count":2})");
}

TEST_P(Idempotency, refuses_a_key_that_came_with_another_body) {
    ASSERT_TRUE(ask("k1"));
    auto const other = ask("k1", "another");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, "idempotency_mismatch");
    EXPECT_EQ(problem(http::Request{}, other.error()).status, 422);
    EXPECT_EQ(read_one<int>(count_effects), 1);
}

TEST_P(Idempotency, goes_by_the_id_where_no_key_comes) {
    EXPECT_FALSE(is_replayed(ask(std::nullopt)));
    EXPECT_TRUE(is_replayed(ask(std::nullopt)));
    EXPECT_EQ(ask(std::nullopt, "another").error().code, "idempotency_mismatch");
    id = ids.make<Effect>();
    EXPECT_FALSE(is_replayed(ask(std::nullopt)));
    EXPECT_EQ(read_one<int>(count_effects), 2);
}

TEST_P(Idempotency, asks_for_a_key_that_can_be_kept) {
    EXPECT_EQ(ask("").error().code, "idempotency_key_invalid");
    EXPECT_EQ(ask("with space").error().code, "idempotency_key_invalid");
    EXPECT_EQ(ask(std::string(201, 'k')).error().code, "idempotency_key_invalid");
    EXPECT_EQ(read_one<int>(count_effects), 0);
}

TEST_P(Idempotency, keeps_the_keys_of_callers_apart) {
    ASSERT_TRUE(ask("k1"));
    actor.account = ids.make<Account>();
    EXPECT_FALSE(is_replayed(ask("k1")));
    EXPECT_EQ(read_one<int>(count_effects), 2);
}

TEST_P(Idempotency, does_not_keep_a_refusal) {
    EXPECT_EQ(ask("k1", "one", true).error().code, "funds_short");
    EXPECT_EQ(read_one<int>(count_effects), 0);
    EXPECT_FALSE(is_replayed(ask("k1")));
}

TEST_P(Idempotency, holds_while_many_ask_at_once) {
    std::vector<std::string> bodies(6);
    std::vector<std::thread> threads;
    for (std::string& body : bodies)
        threads.emplace_back([&] { body = body_of(ask("k1")); });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(bodies, std::vector<std::string>(6, R"({"count":1})"));
    EXPECT_EQ(read_one<int>(count_effects), 1);
}

TEST_P(Idempotency, forgets_what_is_old) {
    ASSERT_TRUE(ask("k1"));
    write([](sql::Transaction& tx) {
        EXPECT_EQ(forget_answers(tx, now), 0);
        EXPECT_EQ(forget_answers(tx, now + std::chrono::seconds(1)), 1);
    });
    EXPECT_FALSE(is_replayed(ask("k1")));
}

} // namespace
} // namespace tenon::api
