// Both engines give the same rows in the same order: random rows, filters and orders, asked of both.

#include "support/databases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace tenon::sql {
namespace {

struct Thing {
    int id;
    std::optional<std::int64_t> whole;
    std::optional<double> number;
    std::optional<std::string> words;
    std::optional<bool> yes;
    std::optional<Blob> bytes;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, whole, number, words, yes, bytes))

Statement const insert_thing{"test.insert_thing", R"sql(
    INSERT INTO things (id, whole, number, words, yes, bytes)
    VALUES (:id, :whole, :number, :words, :yes, :bytes))sql"};
Statement const find_groups{"test.find_groups", R"sql(
    SELECT coalesce(words, '-') || ' ' || CAST(count(*) AS TEXT) || ' ' || CAST(sum(whole) AS TEXT)
    FROM things WHERE whole IS NOT NULL GROUP BY words ORDER BY words NULLS FIRST)sql"};

constexpr double infinity = std::numeric_limits<double>::infinity();
double const not_a_number = std::numeric_limits<double>::quiet_NaN();

// Few values, so that they meet; the texts sort differently by locale, by UTF-16 and without case.
std::vector<std::int64_t> const wholes{-3, 0, 1, 2, 5'000'000'000};
std::vector<double> const numbers{-infinity, -1.5, 0, 1, 2.25, 1e300, infinity, not_a_number};
std::vector<std::string> const texts{"", " ", "a", "A", "ab", "Ab", "a b", "a%", "a_", "a!", "b", "Z", "\\",
    "\xC3\xA4", "\xC3\x84", "e\xCC\x81", "\xC3\xA9", "\xEF\xBD\x9E", "\xF0\x9F\x99\x82"};
std::vector<std::string> const patterns{"%", "a%", "A%", "_", "__", "%!%", "a!_", "%b", "\xC3\xA4%", ""};
std::vector<std::string> const blobs{"", std::string("\0", 1), std::string("\0\xFF", 2), "\x7F", "\x80"};

class Chance {
public:
    explicit Chance(std::uint64_t seed) : random_(seed) {}
    std::size_t below(std::size_t limit) { return random_() % limit; }
    template <class T> T const& one_of(std::vector<T> const& values) { return values[below(values.size())]; }
    template <class T> std::optional<T> maybe(std::vector<T> const& values) {
        return below(5) == 0 ? std::nullopt : std::optional(one_of(values));
    }

private:
    std::mt19937_64 random_;
};

Thing random_thing(Chance& chance, int id) {
    Thing thing{
        id, chance.maybe(wholes), chance.maybe(numbers), chance.maybe(texts), std::nullopt, std::nullopt};
    if (chance.below(4) > 0) thing.yes = chance.below(2) == 0;
    if (chance.below(4) > 0) thing.bytes = Blob{chance.one_of(blobs)};
    return thing;
}

// A query, and what its parameters stand for: their views need somebody to own the values.
struct Query {
    std::string filter;
    std::string order;
    std::vector<Arg> args = {};
};

class QueryMaker {
public:
    explicit QueryMaker(Chance& chance) : chance_(chance) {}

    Query make() {
        Query query{filter(3), order()};
        query.args = std::move(args_);
        return query;
    }

private:
    std::string filter(int depth) {
        switch (chance_.below(depth > 0 ? 5 : 1)) {
        case 1: return "NOT (" + filter(depth - 1) + ")";
        case 2: return "(" + filter(depth - 1) + " OR " + filter(depth - 1) + ")";
        case 3: return "(" + filter(depth - 1) + " AND " + filter(depth - 1) + ")";
        default: return comparison();
        }
    }

    std::string comparison() {
        switch (chance_.below(8)) {
        case 0: return "whole" + compare() + value(chance_.one_of(wholes));
        case 1: return "number" + compare() + value(chance_.one_of(numbers));
        case 2: return "words" + compare() + value(std::string_view(chance_.one_of(texts)));
        case 3: return "words LIKE " + value(std::string_view(chance_.one_of(patterns))) + " ESCAPE '!'";
        case 4: return "bytes" + compare() + blob();
        case 5: return "yes = " + value(chance_.below(2) == 0);
        case 6: return column() + " IS NULL";
        default:
            return "whole BETWEEN " + value(chance_.one_of(wholes)) + " AND " + value(chance_.one_of(wholes));
        }
    }

    std::string order() {
        std::string text;
        for (std::size_t i = chance_.below(3); i > 0; --i)
            text += column() + chance_.one_of<std::string>({" ASC", " DESC"}) +
                    chance_.one_of<std::string>({" NULLS FIRST, ", " NULLS LAST, "});
        return text + "id";
    }

    std::string column() { return chance_.one_of<std::string>({"whole", "number", "words", "yes", "bytes"}); }
    std::string compare() { return chance_.one_of<std::string>({" = ", " <> ", " < ", " >= "}); }

    template <class T> std::string value(T const& value) {
        args_.emplace_back(name(), value);
        return ":" + std::string(args_.back().name());
    }
    std::string blob() {
        static std::vector<Blob> const all = [] {
            std::vector<Blob> made;
            for (std::string const& bytes : blobs)
                made.push_back({bytes});
            return made;
        }();
        return value<Blob>(chance_.one_of(all));
    }
    std::string_view name() const {
        static std::vector<std::string> const names{
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r"};
        return names.at(args_.size());
    }

    Chance& chance_;
    std::vector<Arg> args_;
};

std::string show(Thing const& thing) {
    std::string text = std::to_string(thing.id);
    text += thing.whole ? " " + std::to_string(*thing.whole) : " -";
    text += thing.number ? " " + std::to_string(*thing.number) : " -";
    text += thing.words ? " '" + *thing.words + "'" : " -";
    text += thing.yes ? (*thing.yes ? " yes" : " no") : " -";
    return text + (thing.bytes ? " x" + thing.bytes->bytes : " -") + "\n";
}

class SameAnswers : public testing::Test {
protected:
    void SetUp() override {
        if (test::postgres_url().empty()) GTEST_SKIP() << "no PostgreSQL: TENON_TEST_POSTGRES is not set";
        places.push_back(std::make_unique<test::TestDatabase>(Engine::sqlite));
        places.push_back(std::make_unique<test::TestDatabase>(Engine::postgres));
        sqlite().run_script("CREATE TABLE things (id BIGINT PRIMARY KEY, whole BIGINT, number REAL, "
                            "words TEXT, yes BOOLEAN, bytes BLOB)");
        postgres().run_script("CREATE TABLE things (id BIGINT PRIMARY KEY, whole BIGINT, "
                              "number DOUBLE PRECISION, words TEXT COLLATE \"C\", yes BOOLEAN, bytes BYTEA)");
        for (int id = 1; id <= 200; ++id)
            things.push_back(random_thing(chance, id));
        insert_into(sqlite());
        insert_into(postgres());
    }

    Database& sqlite() { return **places[0]; }
    Database& postgres() { return **places[1]; }

    void insert_into(Database& database) {
        Unit unit(database);
        auto const written = unit.write([&](Transaction& transaction) -> Result<void> {
            for (Thing const& thing : things)
                transaction.execute(
                    insert_thing, {{"id", thing.id}, {"whole", thing.whole}, {"number", thing.number},
                                      {"words", thing.words}, {"yes", thing.yes}, {"bytes", thing.bytes}});
            return {};
        });
        ASSERT_TRUE(written);
        ASSERT_FALSE(unit.wait_until_durable());
    }

    static std::string ask(Database& database, Query const& query) {
        std::string answer;
        std::string const text = "SELECT id, whole, number, words, yes, bytes FROM things WHERE " +
                                 query.filter + " ORDER BY " + query.order;
        database.run_read([&](Transaction& transaction) {
            transaction.run_text(
                "test.ask", text, query.args, [&](Row const& row) { answer += show(read_row<Thing>(row)); });
        });
        return answer;
    }

    Chance chance{20261120};
    std::vector<std::unique_ptr<test::TestDatabase>> places;
    std::vector<Thing> things;
};

TEST_F(SameAnswers, come_for_random_filters_and_orders) {
    int with_rows = 0;
    for (int i = 0; i < 500; ++i) {
        Query const query = QueryMaker(chance).make();
        std::string const answer = ask(sqlite(), query);
        ASSERT_EQ(answer, ask(postgres(), query)) << query.filter << " ORDER BY " << query.order;
        with_rows += answer.empty() ? 0 : 1;
    }
    EXPECT_GT(with_rows, 300); // else little was compared
}

TEST_F(SameAnswers, come_for_groups) {
    auto const groups = [](Database& database) {
        return Unit(database).read(
            [](Transaction& transaction) { return transaction.all<std::string>(find_groups); });
    };
    EXPECT_EQ(groups(sqlite()), groups(postgres()));
    EXPECT_GT(groups(sqlite()).size(), 10u);
}

TEST_F(SameAnswers, come_for_the_extremes_of_numbers) {
    auto const extremes = [](Database& database) {
        std::string answer;
        database.run_read([&](Transaction& transaction) {
            transaction.run_text("test.extremes",
                "SELECT min(number), max(number), min(words), max(words), max(whole) FROM things", {},
                [&](Row const& row) {
                    answer = std::to_string(row.real(0)) + " " + std::to_string(row.real(1)) + " " +
                             std::string(row.text(2)) + " " + std::string(row.text(3)) + " " +
                             std::to_string(row.integer(4));
                });
        });
        return answer;
    };
    EXPECT_EQ(extremes(sqlite()), extremes(postgres()));
}

} // namespace
} // namespace tenon::sql
