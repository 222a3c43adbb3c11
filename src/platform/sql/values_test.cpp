#include "support/databases.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tenon::sql {
namespace {

struct Thing;
enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Everything {
    std::int64_t id;
    bool yes;
    std::int64_t whole;
    double number;
    std::string words;
    Blob bytes;
    Timestamp at;
    Day day;
    Id<Thing> thing;
    Colour colour;
    Currency currency;
    std::optional<bool> maybe_yes;
    std::optional<int> maybe_whole;
    std::optional<double> maybe_number;
    std::optional<std::string> maybe_words;
    std::optional<Blob> maybe_bytes;
    std::optional<Day> maybe_day;
    std::optional<Id<Thing>> maybe_thing;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
    (id, yes, whole, number, words, bytes, at, day, thing, colour, currency, maybe_yes, maybe_whole,
        maybe_number, maybe_words, maybe_bytes, maybe_day, maybe_thing))

Statement const insert_everything{"test.insert_everything", R"sql(
    INSERT INTO everything (id, yes, whole, number, words, bytes, at, day, thing, colour, currency, maybe_yes,
        maybe_whole, maybe_number, maybe_words, maybe_bytes, maybe_day, maybe_thing)
    VALUES (:id, :yes, :whole, :number, :words, :bytes, :at, :day, :thing, :colour, :currency, :maybe_yes,
        :maybe_whole, :maybe_number, :maybe_words, :maybe_bytes, :maybe_day, :maybe_thing))sql"};

Statement const find_everything{"test.find_everything", R"sql(
    SELECT id, yes, whole, number, words, bytes, at, day, thing, colour, currency, maybe_yes, maybe_whole,
        maybe_number, maybe_words, maybe_bytes, maybe_day, maybe_thing
    FROM everything WHERE id = :id)sql"};

Statement const find_whole{"test.find_whole", "SELECT whole FROM everything WHERE id = 1"};
Statement const find_words{"test.find_words", "SELECT words FROM everything WHERE id = 1"};
Statement const find_two{"test.find_two", "SELECT id, yes FROM everything WHERE id = 1"};

std::string make_table(Engine engine) {
    std::string const text = engine == Engine::sqlite ? "TEXT" : "TEXT COLLATE \"C\"";
    std::string const bytes = engine == Engine::sqlite ? "BLOB" : "BYTEA";
    std::string const real = engine == Engine::sqlite ? "REAL" : "DOUBLE PRECISION";
    return "CREATE TABLE everything (id BIGINT PRIMARY KEY, yes BOOLEAN NOT NULL, whole BIGINT NOT NULL, "
           "number " +
           real + " NOT NULL, words " + text + " NOT NULL, bytes " + bytes +
           " NOT NULL, at BIGINT NOT NULL, day " + text + " NOT NULL, thing " + text + " NOT NULL, colour " +
           text + " NOT NULL, currency " + text +
           " NOT NULL, maybe_yes BOOLEAN, maybe_whole BIGINT, maybe_number " + real + ", maybe_words " +
           text + ", maybe_bytes " + bytes + ", maybe_day " + text + ", maybe_thing " + text + ")";
}

Everything plain() {
    return {1, true, 7, 0.5, "words", {"bytes"}, *parse_timestamp("2026-11-20T10:57:31.000001Z"),
        Day(2026, 11, 20), *Id<Thing>::parse("01931b1e-7c3a-7000-8000-5e1f00d3a4b5"), Colour::green,
        "EUR"_currency, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt,
        std::nullopt};
}

class Values : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) database().run_script(make_table(engine()));
    }

    void insert(Everything const& e) {
        write([&](Transaction& transaction) { insert_into(transaction, e); });
    }

    Everything written_and_read(Everything const& e) {
        Unit unit(database());
        return *unit.write([&](Transaction& transaction) -> Result<Everything> {
            transaction.run_text("test.clear", "DELETE FROM everything", {}, nullptr);
            insert_into(transaction, e);
            return transaction.one<Everything>(find_everything, {{"id", e.id}});
        });
    }

    static void insert_into(Transaction& transaction, Everything const& e) {
        transaction.execute(insert_everything,
            {{"id", e.id}, {"yes", e.yes}, {"whole", e.whole}, {"number", e.number}, {"words", e.words},
                {"bytes", e.bytes}, {"at", e.at}, {"day", e.day}, {"thing", e.thing}, {"colour", e.colour},
                {"currency", e.currency}, {"maybe_yes", e.maybe_yes}, {"maybe_whole", e.maybe_whole},
                {"maybe_number", e.maybe_number}, {"maybe_words", e.maybe_words},
                {"maybe_bytes", e.maybe_bytes}, {"maybe_day", e.maybe_day}, {"maybe_thing", e.maybe_thing}});
    }

    std::string refusal_of_write(std::function<void(Transaction&)> const& work) {
        try {
            database().run_write([&](Transaction& transaction) {
                work(transaction);
                return true;
            });
            return "none";
        } catch (DatabaseError const& error) {
            return error.what();
        }
    }
};
TENON_ON_EACH_ENGINE(Values);

TEST_P(Values, of_every_type_come_back_as_they_were) {
    Everything const e = written_and_read(plain());
    EXPECT_EQ(e.yes, true);
    EXPECT_EQ(e.whole, 7);
    EXPECT_EQ(e.number, 0.5);
    EXPECT_EQ(e.words, "words");
    EXPECT_EQ(e.bytes.bytes, "bytes");
    EXPECT_EQ(e.at, plain().at);
    EXPECT_EQ(e.day, plain().day);
    EXPECT_EQ(e.thing, plain().thing);
    EXPECT_EQ(e.colour, Colour::green);
    EXPECT_EQ(e.currency, "EUR"_currency);
    EXPECT_EQ(e.maybe_yes, std::nullopt);
    EXPECT_EQ(e.maybe_words, std::nullopt);
    EXPECT_EQ(e.maybe_bytes, std::nullopt);
}

TEST_P(Values, that_may_be_missing_come_back_when_they_are_there) {
    Everything e = plain();
    e.maybe_yes = false;
    e.maybe_whole = -3;
    e.maybe_number = 1e-300;
    e.maybe_words = "";
    e.maybe_bytes = Blob{""};
    e.maybe_day = Day(1, 1, 1);
    e.maybe_thing = e.thing;
    Everything const back = written_and_read(e);
    EXPECT_EQ(back.maybe_yes, false);
    EXPECT_EQ(back.maybe_whole, -3);
    EXPECT_EQ(back.maybe_number, 1e-300);
    EXPECT_EQ(back.maybe_words, "");
    EXPECT_EQ(back.maybe_bytes, Blob{""});
    EXPECT_EQ(back.maybe_day, Day(1, 1, 1));
    EXPECT_EQ(back.maybe_thing, e.thing);
}

TEST_P(Values, keep_numbers_at_their_ends) {
    using Whole = std::numeric_limits<std::int64_t>;
    using Number = std::numeric_limits<double>;
    for (std::int64_t const whole :
        {Whole::min(), Whole::max(), std::int64_t{0}, std::int64_t{5'000'000'000}}) {
        Everything e = plain();
        e.whole = whole;
        EXPECT_EQ(written_and_read(e).whole, whole);
    }
    for (double const number : {Number::max(), Number::lowest(), Number::denorm_min(), 0.1, 3.0, 1e22,
             Number::infinity(), -Number::infinity()}) {
        Everything e = plain();
        e.number = number;
        EXPECT_EQ(written_and_read(e).number, number);
    }
    Everything e = plain();
    e.number = Number::quiet_NaN();
    e.maybe_number = Number::quiet_NaN();
    EXPECT_TRUE(std::isnan(written_and_read(e).number));
    EXPECT_TRUE(std::isnan(*written_and_read(e).maybe_number));
}

TEST_P(Values, keep_every_byte_of_blobs_and_text) {
    Everything e = plain();
    for (int byte = 0; byte < 256; ++byte)
        e.bytes.bytes += static_cast<char>(byte);
    e.words = "\xF0\x9F\x99\x82 it's \"so\" \\ % _ :name $1 ?1\n\t";
    EXPECT_EQ(written_and_read(e).bytes, e.bytes);
    EXPECT_EQ(written_and_read(e).words, e.words);
}

TEST_P(Values, refuse_text_with_a_zero_byte) {
    std::string const text("a\0b", 3);
    EXPECT_NE(refusal_of_write([&](Transaction& transaction) {
        Everything e = plain();
        e.words = text;
        insert_into(transaction, e);
    }).find("U+0000"),
        std::string::npos);
}

TEST_P(Values, of_another_type_than_asked_for_are_refused) {
    insert(plain());
    EXPECT_THROW(read_one<std::string>(find_whole), DatabaseError);
    EXPECT_THROW(read_one<bool>(find_whole), DatabaseError);
    EXPECT_THROW(read_one<Blob>(find_words), DatabaseError);
    EXPECT_THROW(read_one<std::int64_t>(find_words), DatabaseError);
    EXPECT_THROW(read_one<Colour>(find_words), DatabaseError);
    EXPECT_THROW(read_one<Day>(find_words), DatabaseError);
    EXPECT_THROW(read_one<Everything>(find_two), DatabaseError);
}

TEST_P(Values, name_the_argument_that_was_forgotten) {
    EXPECT_NE(refusal_of_write([](Transaction& transaction) {
        transaction.execute(find_everything);
    }).find("test.find_everything: no value for :id"),
        std::string::npos);
}

TEST_P(Values, say_which_statement_failed) {
    insert(plain());
    EXPECT_EQ(refusal_of_write([](Transaction& transaction) {
        insert_into(transaction, plain());
    }).find("test.insert_everything"),
        0u);
}

TEST_P(Values, of_many_rows_are_written_at_once) {
    database().run_script(engine() == Engine::sqlite
                              ? "CREATE TABLE points (run BIGINT, step BIGINT, value REAL)"
                              : "CREATE TABLE points (run BIGINT, step BIGINT, value DOUBLE PRECISION)");
    static Statement const insert_points{"test.insert_points",
        "INSERT INTO points (run, step, value) VALUES (:run, :step, :value)",
        R"sql(INSERT INTO points (run, step, value)
              SELECT :run, step, value FROM unnest(CAST(:step AS bigint[]), CAST(:value AS double precision[]))
                  AS point (step, value))sql"};
    static Statement const count_points{"test.count_points", R"sql(
        SELECT count(*) FROM points WHERE run = 9 AND (value = step * 0.5 OR step = 3))sql"};
    std::vector<std::int64_t> steps;
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i) {
        steps.push_back(i);
        values.push_back(i == 3 ? std::numeric_limits<double>::quiet_NaN() : i * 0.5);
    }
    std::int64_t changed = 0;
    write([&](Transaction& transaction) {
        Arg const run[] = {{"run", 9}};
        ArgColumn const columns[] = {{"step", steps, {}}, {"value", {}, values}};
        changed = transaction.execute_columns(insert_points, run, columns);
    });
    EXPECT_EQ(changed, 1000);
    EXPECT_EQ(read_one<int>(count_points), 1000);
}

TEST_P(Values, are_counted_by_the_rows_a_statement_changed) {
    insert(plain());
    static Statement const touch{"test.touch", "UPDATE everything SET whole = 8 WHERE whole = :whole"};
    static Statement const again{"test.again", R"sql(
        INSERT INTO instance_settings (key, value) VALUES ('a', 'b') ON CONFLICT DO NOTHING)sql"};
    write([](Transaction& transaction) {
        EXPECT_EQ(transaction.execute(find_whole), 0);
        EXPECT_EQ(transaction.execute(touch, {{"whole", 7}}), 1);
        EXPECT_EQ(transaction.execute(touch, {{"whole", 7}}), 0);
        EXPECT_EQ(transaction.execute(again), 1);
        EXPECT_EQ(transaction.execute(again), 0);
    });
}

TEST_P(Values, may_be_read_by_a_statement_inside_its_own_rows) {
    static Statement const digits{"test.digits", R"sql(
        SELECT CAST(1 AS BIGINT) AS digit UNION ALL SELECT CAST(2 AS BIGINT) ORDER BY 1)sql"};
    std::string seen;
    database().run_read([&](Transaction& transaction) {
        transaction.each(digits, {}, [&](Row const& outer) {
            transaction.each(digits, {}, [&](Row const& inner) {
                seen += std::to_string(outer.integer(0)) + std::to_string(inner.integer(0)) + " ";
            });
        });
    });
    EXPECT_EQ(seen, "11 12 21 22 ");
}

} // namespace
} // namespace tenon::sql
