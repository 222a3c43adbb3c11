// Days on both engines: what the checks saw at a day's end is kept, and can be judged again later.

#include "support/workplace.h"

#include <gtest/gtest.h>

namespace tenon::engagements {
namespace {

std::string const thin = "title: Churn\nproblem: One in nine contracts ends each year.\n"
                         "timeline: {weeks: 10, buffer_bp: 2000, review_rounds: 1}\n";
std::string const airy = R"({"title":"Churn","problem":"One in nine contracts ends each year.",)"
                         R"("timeline":{"weeks":10,"buffer_bp":3000,"review_rounds":1}})";

class Days : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        work_ = std::make_unique<test::Workplace>(database(), thin);
        start_ = work_->clock.now();
        client_ = work_->with_token(work_->client); // which outlives the days of a session
    }
    void go_to_day(int day) { work_->clock.set(start_ + std::chrono::hours(24) * day); }
    void run_night() { work_->app().worker().run_due(); }
    Day day(int number) { return TimeZone::utc().day_of(start_).plus(number); }
    test::Workplace::Answer at(int number) {
        return work_->get(*client_, "/findings?at=" + to_string(day(number)));
    }
    bool finds_too_little_air(int number) { return at(number).body.find("SCOPE-08") != std::string::npos; }

    std::unique_ptr<test::Workplace> work_;
    std::optional<test::Workplace::Person> client_;
    Timestamp start_{};
};
TENON_ON_EACH_ENGINE(Days);

TEST_P(Days, are_judged_again_by_what_was_true_then) {
    go_to_day(1);
    run_night();
    auto const saved = work_->put(*client_, "/brief", R"({"based_on":1,"brief":)" + airy + "}");
    ASSERT_EQ(saved.status, 200) << saved.body;
    go_to_day(2);
    run_night();
    EXPECT_TRUE(finds_too_little_air(0));
    EXPECT_FALSE(finds_too_little_air(1));
    EXPECT_EQ(at(1).at("/replay/day"), to_string(day(1)));
    EXPECT_EQ(at(1).at("/replay/facts_sha256").size(), 64u);
}

TEST_P(Days, on_which_nothing_was_stored_say_so) {
    EXPECT_EQ(at(0).at("/code"), "day_unknown");
    EXPECT_EQ(at(1).at("/code"), "day_ahead");
    EXPECT_EQ(work_->get(*client_, "/findings?at=yesterday").at("/code"), "day_invalid");
}

TEST_P(Days, that_changed_nothing_keep_the_facts_once) {
    for (int night = 1; night <= 4; ++night) {
        go_to_day(night);
        run_night();
        run_night();
    }
    static sql::Statement const days{"test.count_days", "SELECT COUNT(*) FROM engagement_days"};
    static sql::Statement const full{
        "test.count_full_days", "SELECT COUNT(*) FROM engagement_days WHERE facts <> ''"};
    auto count = [&](sql::Statement const& statement) {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return transaction.one<int>(statement);
        });
    };
    EXPECT_EQ(count(days), 4);
    EXPECT_EQ(count(full), 1);
    EXPECT_TRUE(finds_too_little_air(3));
}

TEST_P(Days, whose_facts_somebody_changed_are_refused) {
    go_to_day(1);
    run_night();
    // Past the triggers, as somebody with the database file would.
    std::string const table = engine() == sql::Engine::sqlite ? "" : " ON engagement_days";
    database().run_script("DROP TRIGGER engagement_days_are_never_changed" + table);
    database().run_script("UPDATE engagement_days SET facts = replace(facts, '2000', '3000')");
    EXPECT_EQ(at(0).at("/code"), "facts_changed");
}

} // namespace
} // namespace tenon::engagements
