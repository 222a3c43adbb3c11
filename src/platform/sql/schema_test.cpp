// What the program brings for two engines must come to the same: schemas, and statements that can be
// prepared.

#include "platform/sql/migrations.h"
#include "support/databases.h"
#include "support/schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace tenon::sql {
namespace {

using testing::ElementsAre;

// Tests make tables of their own, and name what works on them "test.…".
std::vector<Statement const*> program_statements() {
    auto statements = all_statements();
    std::erase_if(
        statements, [](Statement const* statement) { return statement->name().starts_with("test."); });
    return statements;
}

TEST(statements, have_names_of_their_own) {
    std::set<std::string_view> names;
    for (Statement const* statement : program_statements())
        EXPECT_TRUE(names.insert(statement->name()).second) << statement->name();
}

class Schema : public test::EachEngine {
protected:
    // "" or what the engine has against the statement. Neither way runs it.
    std::string prepare(Statement const& statement) {
        std::string const text = place_parameters(statement.text(engine()), engine()).text;
        try {
            if (engine() == Engine::sqlite)
                database().run_script("EXPLAIN " + text);
            else
                database().run_script("PREPARE checked AS " + text + "\n; DEALLOCATE checked");
            return "";
        } catch (DatabaseError const& error) {
            return error.what();
        }
    }
};
TENON_ON_EACH_ENGINE(Schema);

TEST_P(Schema, fits_every_statement_of_the_program) {
    for (Statement const* statement : program_statements())
        EXPECT_EQ(prepare(*statement), "") << statement->name();
}

TEST_P(Schema, does_not_fit_a_statement_that_is_wrong) {
    static Statement const wrong{
        "test.wrong_column", "SELECT nothing FROM instance_settings WHERE key = :key"};
    EXPECT_NE(prepare(wrong).find("nothing"), std::string::npos);
}

TEST_P(Schema, is_described) {
    database().run_script("CREATE TABLE x_parents (a BIGINT NOT NULL, b BIGINT NOT NULL, PRIMARY KEY (b, a));"
                          "CREATE TABLE x_children (a BIGINT, b BIGINT NOT NULL UNIQUE, c BOOLEAN,"
                          "    FOREIGN KEY (b, a) REFERENCES x_parents ON DELETE CASCADE);"
                          "CREATE UNIQUE INDEX x_some ON x_children (a, c) WHERE a > 0");
    auto lines = test::describe_schema(database());
    std::erase_if(lines, [](std::string const& line) { return !line.starts_with("x_"); });
    EXPECT_THAT(
        lines, ElementsAre("x_children (b,a) references x_parents on delete cascade",
                   "x_children unique (a,c) partial", "x_children unique (b)", "x_children.a bigint",
                   "x_children.b bigint not null", "x_children.c boolean", "x_parents primary key (b,a)",
                   "x_parents.a bigint not null", "x_parents.b bigint not null"));
}

// The lines of `some` that `others` does not have. Both are sorted.
std::vector<std::string> only_in(
    std::vector<std::string> const& some, std::vector<std::string> const& others) {
    std::vector<std::string> lines;
    std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(lines));
    return lines;
}

TEST(schemas, are_the_same_on_both_engines) {
    if (test::postgres_url().empty()) GTEST_SKIP() << "no PostgreSQL: TENON_TEST_POSTGRES is not set";
    test::TestDatabase sqlite(Engine::sqlite);
    test::TestDatabase postgres(Engine::postgres);
    sqlite.migrate();
    postgres.migrate();
    auto const of_sqlite = test::describe_schema(*sqlite);
    auto const of_postgres = test::describe_schema(*postgres);
    EXPECT_THAT(only_in(of_sqlite, of_postgres), ElementsAre());
    EXPECT_THAT(only_in(of_postgres, of_sqlite), ElementsAre());
}

} // namespace
} // namespace tenon::sql
