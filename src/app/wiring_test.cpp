// What the program only does when its parts are put together.

#include "delivery/milestone_jobs.h"
#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::app {
namespace {

using test::Workplace;

class Wiring : public test::EachEngine {};
TENON_ON_EACH_ENGINE(Wiring);

// Without a contract there is nothing to end; that the face was asked shows in its refusal.
TEST_P(Wiring, gives_the_end_of_a_review_to_delivery) {
    static sql::Statement const error{
        "test.error_of_review", "SELECT last_error FROM jobs WHERE kind = 'milestones.end_review'"};
    Workplace at(database(), "title: Churn");
    write([&](sql::Transaction& transaction) {
        delivery::ask_to_end_review(transaction, at.context(), at.place(), "m1", at.clock.now());
    });
    at.clock.advance(std::chrono::seconds(1));
    at.app().worker().run_due();
    EXPECT_THAT(read_one<std::string>(error), testing::StartsWith("contract_not_signed"));
}

} // namespace
} // namespace tenon::app
