#include "support/databases.h"
#include "support/ledger_books.h"

#include <gtest/gtest.h>

#include <set>

namespace tenon::ledger {
namespace {

sql::Statement const insert_workspace{"test.insert_ledger_workspace", R"sql(
    INSERT INTO workspaces (id, name, currency, time_zone, work_week, sample, created_at)
    VALUES (:id, 'Atelier', 'EUR', 'Europe/Berlin', 'mon', :sample, 0))sql"};

class LedgerTables : public test::EachEngine {};
TENON_ON_EACH_ENGINE(LedgerTables);

TEST_P(LedgerTables, are_never_changed_unless_the_workspace_is_a_sample) {
    test::LedgerBooks books;
    test::LedgerBooks sample;
    write([&](sql::Transaction& transaction) {
        transaction.execute(insert_workspace, {{"id", books.workspace}, {"sample", false}});
        transaction.execute(insert_workspace, {{"id", sample.workspace}, {"sample", true}});
    });
    books.fund(database(), 1000, "line 1");
    sample.fund(database(), 1000, "line 1");
    auto const in = [](test::LedgerBooks const& of) {
        return " WHERE workspace_id = '" + of.workspace.str() + "'";
    };
    std::string const change = "UPDATE ledger_transfers SET amount = 1";
    std::string const removal = "DELETE FROM ledger_transfers";
    EXPECT_THROW(database().run_script(change + in(books)), sql::DatabaseError);
    EXPECT_THROW(database().run_script(removal + in(books)), sql::DatabaseError);
    EXPECT_NO_THROW(database().run_script(change + in(sample)));
    EXPECT_NO_THROW(database().run_script(removal + in(sample)));
    EXPECT_EQ(test::violations(books.verify(database())), "");
}

TEST_P(LedgerTables, refuse_an_overdraft_that_the_rules_let_pass) {
    test::LedgerBooks books;
    books.fund(database(), 1000, "line 1");
    EXPECT_THROW(database().run_script("UPDATE ledger_accounts SET credits_pending = 1001 WHERE code = 110"),
        sql::DatabaseError);
}

// Every statement is found by more than its workspace: on SQLite a wrong index shows only in large books.
TEST(ledger_statements, do_not_read_a_whole_workspace) {
    test::TestDatabase place(sql::Engine::sqlite);
    place.migrate();
    std::set<std::string_view> const read_all{
        "ledger.find_all", "ledger.find_all_accounts", "ledger.find_books"};
    place->run_read([&](sql::Transaction& transaction) {
        for (sql::Statement const* const statement : sql::all_statements()) {
            std::string_view const text = statement->text(sql::Engine::sqlite);
            if (!statement->name().starts_with("ledger.") || read_all.contains(statement->name())) continue;
            if (statement->name().starts_with("ledger.remove_")) continue; // a sample goes whole
            std::vector<sql::Arg> args;
            auto const placed = sql::place_parameters(text, sql::Engine::sqlite);
            for (std::string const& name : placed.parameters)
                args.emplace_back(name, std::nullopt);
            transaction.run_text(
                "test.plan", "EXPLAIN QUERY PLAN " + std::string(text), args, [&](sql::Row const& row) {
                    EXPECT_FALSE(row.text(3).ends_with("(workspace_id=?)"))
                        << statement->name() << ": " << row.text(3);
                    EXPECT_FALSE(row.text(3).starts_with("SCAN ledger_")) << statement->name();
                });
        }
    });
}

} // namespace
} // namespace tenon::ledger
