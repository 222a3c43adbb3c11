#include "platform/sql/migrations.h"
#include "support/databases.h"
#include "support/ledger_players.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace tenon::ledger {
namespace {

int commands_wanted(int otherwise) {
    char const* const text = std::getenv("TENON_LEDGER_COMMANDS");
    return text ? std::atoi(text) : otherwise;
}

void expect_variety(std::map<std::string, int> const& answers) {
    for (char const* const answer :
        {"", "repeated", "id_reused", "amount_range", "insufficient_funds", "insufficient_payable",
            "evidence_used", "already_earned", "pending_resolved", "exceeds_pending", "already_corrected"})
        EXPECT_TRUE(answers.contains(answer)) << "never met: " << answer;
}

// Without flushing to the disk: this is about the rules.
TEST(LedgerModel, agrees_with_the_ledger_on_random_commands) {
    test::TemporaryFolder folder;
    auto const database =
        sql::open_sqlite({.path = folder.file("tenon.db"), .readers = 1, .synchronous = "OFF"});
    ASSERT_TRUE(sql::migrate(*database, sql::all_migrations(), Timestamp()));
    test::LedgerPlayers players(*database, 20'261'120);
    players.play(commands_wanted(20'000));
    expect_variety(players.answers);
}

class LedgerModelOnEach : public test::EachEngine {};
TENON_ON_EACH_ENGINE(LedgerModelOnEach);

TEST_P(LedgerModelOnEach, agrees_on_fewer_commands) {
    test::LedgerPlayers players(database(), 7);
    players.play(600);
}

} // namespace
} // namespace tenon::ledger
