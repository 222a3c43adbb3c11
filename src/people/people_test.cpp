// People on both engines: how long things are good, and what ends them.

#include "people/people.h"
#include "platform/events/events.h"
#include "support/databases.h"

#include <gtest/gtest.h>

#include <set>

namespace tenon::people {
namespace {

constexpr char password[] = "four random words do well";
Device const laptop{"test", "127.0.0.1"};

class Face : public test::EachEngine {
protected:
    std::string new_claim_link() {
        return *write([&](sql::Transaction& transaction) -> Result<std::optional<std::string>> {
            return people_.make_claim_link(transaction);
        }).value();
    }
    // Ada owns the first workspace.
    void claim() {
        sql::Unit unit(database());
        auto const done = people_.claim(unit,
            {new_claim_link(), "Ada", "Ada@Example.org", password, "Engines", "EUR"_currency, "Europe/Berlin",
                {"mon", "tue"}},
            laptop);
        ASSERT_TRUE(done) << describe(done.error());
        ASSERT_FALSE(unit.wait_until_durable());
        cookie_ = done->cookie;
        ada_.kind = Actor::Kind::person;
        ada_.account = done->account;
        ada_.name = "Ada";
        ada_.workspace = sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return store::workspaces_of(transaction, done->account).at(0).id;
        });
        ada_.workspace_role = WorkspaceRole::owner;
    }
    bool is_signed_in(std::string const& cookie) {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return people_.find_live_session(transaction, cookie).has_value();
        });
    }
    std::string sign_in(char const* email, char const* with) {
        sql::Unit unit(database());
        auto const session = people_.sign_in(unit, {email, with}, laptop);
        EXPECT_FALSE(unit.wait_until_durable());
        return session ? session->cookie : session.error().code;
    }
    std::string look(std::string const& token) {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) -> std::string {
            auto const seen = people_.look_at_invitation(transaction, token);
            return seen ? seen->email : seen.error().code;
        });
    }
    NewInvitation invite(char const* email) {
        return write([&](sql::Transaction& transaction) {
            return people_.invite(transaction, ada_, {email, WorkspaceRole::member, {}, {}});
        }).value();
    }

    FakeClock clock_{*parse_timestamp("2026-11-20T10:00:00Z")};
    RandomIds ids_{clock_};
    People people_{{clock_, ids_}};
    Actor ada_;
    std::string cookie_;
};
TENON_ON_EACH_ENGINE(Face);

TEST_P(Face, lets_the_newest_claim_link_in_and_no_other) {
    std::string const old = new_claim_link();
    new_claim_link();
    sql::Unit unit(database());
    auto const refused = people_.claim(
        unit, {old, "Eve", "eve@example.org", password, "Mine", "EUR"_currency, "UTC", {"mon"}}, laptop);
    EXPECT_EQ(refused.error().code, "claim_link_wrong");
}

TEST_P(Face, names_every_field_of_a_claim_that_is_wrong) {
    sql::Unit unit(database());
    auto const refused =
        people_.claim(unit, {"x", " ", "nobody", "short", "", "EUR"_currency, "Mars", {"someday"}}, laptop);
    std::set<std::string> places;
    for (Problem const& problem : refused.error().problems)
        places.insert(problem.pointer);
    EXPECT_EQ(places,
        (std::set<std::string>{"/name", "/workspace", "/email", "/password", "/time_zone", "/work_week"}));
}

TEST_P(Face, ends_a_session_after_twelve_idle_hours_or_fourteen_days) {
    claim();
    clock_.advance(std::chrono::hours(12) - std::chrono::seconds(1));
    EXPECT_TRUE(is_signed_in(cookie_));
    clock_.advance(std::chrono::seconds(1));
    EXPECT_FALSE(is_signed_in(cookie_));

    std::string const busy = sign_in("ada@example.org", password);
    for (int i = 0; i < 28; ++i) {
        clock_.advance(std::chrono::hours(11));
        write([&](sql::Transaction& transaction) -> Result<void> {
            people_.touch(transaction, busy);
            return {};
        });
    }
    EXPECT_TRUE(is_signed_in(busy));
    clock_.advance(std::chrono::days(14) - std::chrono::hours(28 * 11));
    EXPECT_FALSE(is_signed_in(busy));
}

TEST_P(Face, tells_a_wrong_password_and_an_unknown_address_apart_for_nobody) {
    claim();
    EXPECT_EQ(sign_in("ada@example.org", "wrong wrong wrong"), "credentials_wrong");
    EXPECT_EQ(sign_in("eve@example.org", password), "credentials_wrong");
    EXPECT_TRUE(is_signed_in(sign_in("ADA@example.org", password)));
}

TEST_P(Face, ends_all_other_sessions_when_the_password_changes) {
    claim();
    std::string const other = sign_in("ada@example.org", password);
    auto const session = sql::Unit(database()).read([&](sql::Transaction& transaction) {
        return people_.find_live_session(transaction, cookie_)->id;
    });
    sql::Unit unit(database());
    EXPECT_EQ(people_.change_password(unit, ada_, session, {"wrong", "another good one"}).error().code,
        "credentials_wrong");
    EXPECT_TRUE(people_.change_password(unit, ada_, session, {password, "another good one"}));
    EXPECT_FALSE(unit.wait_until_durable());
    EXPECT_TRUE(is_signed_in(cookie_));
    EXPECT_FALSE(is_signed_in(other));
    EXPECT_EQ(sign_in("ada@example.org", password), "credentials_wrong");
}

TEST_P(Face, resets_a_password_once_within_half_an_hour) {
    claim();
    auto link = [&] {
        return write([&](sql::Transaction& transaction) {
            return people_.make_reset_link(transaction, "ada@example.org");
        }).value();
    };
    auto use = [&](std::string const& token) {
        sql::Unit unit(database());
        auto const done = people_.reset_password(unit, {token, "a wholly new password"});
        EXPECT_FALSE(unit.wait_until_durable());
        return done ? "done" : done.error().code;
    };
    std::string const late = link();
    clock_.advance(reset_life);
    EXPECT_EQ(use(late), "reset_link_wrong");
    std::string const good = link();
    EXPECT_EQ(use(good), "done");
    EXPECT_EQ(use(good), "reset_link_wrong");
    EXPECT_FALSE(is_signed_in(cookie_));
}

TEST_P(Face, lets_somebody_in_by_a_link_once_within_half_an_hour) {
    claim();
    auto link = [&] {
        return write([&](sql::Transaction& transaction) {
            return people_.make_sign_in_link(transaction, "Ada@Example.org");
        }).value();
    };
    auto use = [&](std::string const& token) {
        sql::Unit unit(database());
        auto const done = people_.enter(unit, {token}, laptop);
        EXPECT_FALSE(unit.wait_until_durable());
        return done ? done->cookie : done.error().code;
    };
    std::string const late = link();
    clock_.advance(sign_in_link_life);
    EXPECT_EQ(use(late), "sign_in_link_wrong");
    std::string const good = link();
    EXPECT_TRUE(is_signed_in(use(good)));
    EXPECT_EQ(use(good), "sign_in_link_wrong");
    EXPECT_EQ(write([&](sql::Transaction& transaction) {
        return people_.make_sign_in_link(transaction, "eve@example.org");
    })
                  .error()
                  .code,
        "account_unknown");
}

TEST_P(Face, keeps_an_invitation_for_seven_days_and_one_use) {
    claim();
    auto const late = invite("late@example.org");
    auto const withdrawn = invite("withdrawn@example.org");
    auto const good = invite("Grace@Example.org");
    EXPECT_EQ(look(good.token), "grace@example.org");
    EXPECT_EQ(look("nonsense"), "invitation_unknown");
    EXPECT_TRUE(write([&](sql::Transaction& transaction) {
        return people_.revoke_invitation(transaction, ada_, withdrawn.id);
    }));
    EXPECT_EQ(look(withdrawn.token), "invitation_revoked");

    sql::Unit unit(database());
    EXPECT_EQ(people_.accept_invitation(unit, good.token, {std::nullopt, password}, laptop).error().code,
        "required");
    EXPECT_TRUE(people_.accept_invitation(unit, good.token, {"Grace", password}, laptop));
    EXPECT_FALSE(unit.wait_until_durable());
    EXPECT_EQ(look(good.token), "invitation_used");
    clock_.advance(invitation_life);
    EXPECT_EQ(look(late.token), "invitation_expired");
}

TEST_P(Face, never_leaves_a_workspace_without_an_owner) {
    claim();
    auto const removed = write([&](sql::Transaction& transaction) {
        return people_.remove_member(transaction, ada_, *ada_.account);
    });
    EXPECT_EQ(removed.error().code, "last_owner");
}

TEST_P(Face, ends_the_tokens_of_whoever_is_removed) {
    claim();
    ada_.engagement = ids_.make<Engagement>();
    auto const made = write([&](sql::Transaction& transaction) {
        return people_.make_api_token(transaction, ada_, {"laptop", std::nullopt});
    });
    ASSERT_TRUE(made);
    auto check = [&] {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) -> std::string {
            auto const row = people_.check_api_token(transaction, made->token);
            return row ? "good" : row.error().code;
        });
    };
    EXPECT_EQ(check(), "good");
    write([&](sql::Transaction& transaction) -> Result<void> {
        store::revoke_api_tokens(transaction, *ada_.workspace, *ada_.account, clock_.now());
        return {};
    });
    EXPECT_EQ(check(), "api_token_wrong");
}

TEST_P(Face, lets_a_token_live_ninety_days) {
    claim();
    ada_.engagement = ids_.make<Engagement>();
    auto const made = write([&](sql::Transaction& transaction) {
        return people_.make_api_token(transaction, ada_, {"laptop", std::nullopt});
    });
    clock_.advance(std::chrono::days(90));
    EXPECT_EQ(sql::Unit(database()).read([&](sql::Transaction& transaction) {
        return people_.check_api_token(transaction, made->token).error().code;
    }),
        "api_token_wrong");
}

} // namespace
} // namespace tenon::people
