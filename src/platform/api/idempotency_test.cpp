#include "platform/api/idempotency.h"

#include "platform/api/problem.h"
#include "support/databases.h"

#include <gtest/gtest.h>

#include <thread>

namespace tenon::api {
namespace {

constexpr Timestamp now = from_microseconds(1'763'632'800'000'000);

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
    Result<http::Response> ask(std::string const& key, std::string const& body = "{}", bool refused = false) {
        http::Request request{.method = http::Method::post, .target = "/api/v1/payments"};
        if (!key.empty()) request.headers.set("Idempotency-Key", key);
        request.body = body;
        Call call{request, params, actor, sql::Unit(database())};
        auto answer = call.unit.write([&](sql::Transaction& tx) {
            return replay_or_run(tx, call, now, [&]() -> Result<Receipt> {
                tx.execute(add_effect, {{"name", body}});
                if (refused) return fail(ErrorKind::conflict, "funds_short", "Too little money.");
                return Receipt{tx.one<int>(count_effects)};
            });
        });
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
    Actor actor;
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
    ASSERT_TRUE(ask("k1", "{}"));
    auto const other = ask("k1", R"({"more":true})");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, "idempotency_mismatch");
    EXPECT_EQ(problem(http::Request{}, other.error()).status, 422);
    EXPECT_EQ(read_one<int>(count_effects), 1);
}

TEST_P(Idempotency, asks_for_a_key_that_can_be_kept) {
    EXPECT_EQ(ask("").error().code, "idempotency_key_required");
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
    EXPECT_EQ(ask("k1", "{}", true).error().code, "funds_short");
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
