// How SQLite finds its rows: no statement of the program may read a table to its end, or a whole workspace,
// to find a few of them. The planner has no statistics, as on a new server, and says what it would do
// (EXPLAIN QUERY PLAN). Text that search filters assemble at run time is not in here.

#include "support/databases.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace tenon::sql {
namespace {

// Statements that may, each with the reason.
std::map<std::string_view, std::string_view> const allowed{
    {"artifacts.blobs", "names every file, before those nobody names are freed"},
    {"artifacts.remote_blobs", "names every object, before those nobody names are freed"},
    {"checks.every_policy", "the history of one workspace"},
    {"checks.latest_policy", "the newest entry of an index"},
    {"datasets.blobs", "names every file, before those nobody names are freed"},
    {"engagements.of_account", "an owner sees every engagement of the workspace"},
    {"engagements.of_workspace", "lists the workspace"},
    {"events.delete", "removes a sample workspace whole"},
    {"jobs.delete_of_workspace", "removes a sample workspace whole"},
    {"jobs.find_next_due", "the first entry of an index"},
    {"jobs.find_turns", "one row per kind of periodic work"},
    {"ledger.find_all", "verifies every record of the workspace"},
    {"ledger.find_all_accounts", "verifies every account of the workspace"},
    {"ledger.find_books", "one row per currency"},
    {"migrations.find_applied", "one row per migration"},
    {"people.all_members", "lists the workspace"},
    {"people.accounts_only_here", "reads the members of one workspace"},
    {"people.any_real_workspace", "stops at the first row, or at the second"},
    {"people.count_owners", "counts the members of one workspace"},
    {"people.forget_sign_in_links", "links live for half an hour"},
    {"people.sample_workspace", "an index of at most one row"},
    {"scoring.blobs", "names every file, before those nobody names are freed"},
    {"scoring.sealed_blobs", "names every file, before those nobody names are freed"},
};

// A sample workspace goes whole, with every row of every table (src/<module>/sample_rows.cpp).
bool removes_sample(std::string_view name) { return name.find(".remove_") != std::string_view::npos; }

class QueryPlans : public testing::Test {
protected:
    QueryPlans() {
        database_.migrate();
        database_->run_read([&](Transaction& transaction) {
            static Statement const list{"test.tables", "SELECT name FROM sqlite_schema WHERE type = 'table'"};
            for (std::string& name : transaction.all<std::string>(list))
                tables_.insert(std::move(name));
        });
    }

    // What the plan reads from its beginning to its end: lines such as "SCAN jobs".
    std::vector<std::string> whole_reads(Statement const& statement) {
        std::vector<std::string> lines;
        PlacedText const placed = place_parameters(statement.text(Engine::sqlite), Engine::sqlite);
        std::vector<Arg> nothing;
        for (std::string const& parameter : placed.parameters)
            nothing.emplace_back(parameter, std::nullopt);
        database_->run_read([&](Transaction& transaction) {
            transaction.run_text("test.explain",
                "EXPLAIN QUERY PLAN " + std::string(statement.text(Engine::sqlite)), nothing,
                [&](Row const& row) {
                    if (reads_whole(row.text(3))) lines.emplace_back(row.text(3));
                });
        });
        return lines;
    }

private:
    // "SCAN t …", or "SEARCH t USING … (workspace_id=?)" where that is not all of the key.
    bool reads_whole(std::string_view step) const {
        auto const space = step.find(' ');
        std::string_view const rest = step.substr(space + 1);
        std::string const table(rest.substr(0, rest.find(' ')));
        if (!tables_.contains(table)) return false;
        if (step.starts_with("SCAN")) return true;
        return step.ends_with("(workspace_id=?)") && !keyed_by_workspace_.contains(table);
    }

    test::TestDatabase database_{Engine::sqlite};
    std::set<std::string> tables_;
    std::set<std::string> keyed_by_workspace_{"event_heads"};
};

TEST_F(QueryPlans, read_no_table_whole_without_a_reason) {
    std::set<std::string_view> used;
    for (Statement const* statement : all_statements()) {
        if (statement->name().starts_with("test.") || removes_sample(statement->name())) continue;
        auto const lines = whole_reads(*statement);
        if (lines.empty()) continue;
        used.insert(statement->name());
        EXPECT_TRUE(allowed.contains(statement->name()))
            << statement->name() << ": " << lines.front()
            << "\nGive it an index, or say in this test why it may read so much.";
    }
    for (auto const& [name, reason] : allowed)
        EXPECT_TRUE(used.contains(name)) << name << " needs no permission any more";
}

TEST_F(QueryPlans, show_what_reads_too_much) {
    static Statement const by_data{"test.by_data", "SELECT number FROM events WHERE data = :data"};
    static Statement const by_kind{
        "test.by_kind", "SELECT number FROM events WHERE workspace_id = :workspace AND kind = :kind"};
    static Statement const one{
        "test.one_event", "SELECT kind FROM events WHERE workspace_id = :workspace AND number = :number"};
    EXPECT_EQ(whole_reads(by_data), std::vector<std::string>{"SCAN events"});
    EXPECT_EQ(whole_reads(by_kind).size(), 1u);
    EXPECT_EQ(whole_reads(one), std::vector<std::string>{});
}

} // namespace
} // namespace tenon::sql
