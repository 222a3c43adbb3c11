#include "app/client_command.h"

#include <gmock/gmock.h>

#include <sstream>

namespace tenon::app {

namespace {

std::string chosen(std::string const& typed) {
    std::vector<Choice> const choices{
        {"01931b1e-7c3a-7000-8000-5e1f00d3a4b5", "churn"},
        {"01931b1e-7c3a-7000-8000-5e1f00d3a4c6", "churn-of-spring"},
        {"01931b1e-7c3a-7000-8000-77777777d3a4", "final test"},
    };
    auto const index = choose(choices, typed, "thing");
    return index ? std::to_string(*index) : index.error().code;
}

TEST(choose, finds_what_was_meant) {
    struct Case {
        char const* typed;
        char const* found;
    };
    for (Case const& c : std::vector<Case>{
             {"01931b1e-7c3a-7000-8000-5e1f00d3a4c6", "1"}, // the whole id
             {"churn", "0"},                                // a whole name, though another begins so
             {"churn-of", "1"},                             // how a name begins
             {"final", "2"},
             {"00d3a4b5", "0"}, // how an id ends
             {"01931b1e-7c3a-7000-8000-7", "2"},
             {"01931b1e", "choice_unclear"},
             {"chu", "choice_unclear"},
             {"spring", "choice_unknown"},
             {"", "choice_unclear"},
         })
        EXPECT_EQ(chosen(c.typed), c.found) << c.typed;
}

TEST(typed_amount, is_a_number_and_a_currency) {
    struct Case {
        TypedAmount typed;
        char const* read;
    };
    for (Case const& c : std::vector<Case>{
             {{"450.00", "EUR"}, "450.00 EUR"},
             {{"450", "EUR"}, "450.00 EUR"},
             {{"450", "JPY"}, "450 JPY"},
             {{"450.123", "EUR"}, "amount_unreadable"},
             {{"450,00", "EUR"}, "amount_unreadable"},
             {{"450", "euros"}, "amount_unreadable"},
             {{"450", ""}, "amount_unreadable"},
         }) {
        auto const amount = c.typed.read();
        EXPECT_EQ(amount ? text_of(*amount) : amount.error().code, c.read);
    }
}

TEST(table, is_as_wide_as_what_it_holds) {
    Table table({{"name"}, {"amount", Align::right}, {"note"}});
    std::ostringstream empty;
    table.print(empty, "Nothing.");
    EXPECT_EQ(empty.str(), "Nothing.\n");
    table.add({"Zoë", "9.00", "two\nlines"});
    table.add({"a longer name", "120.00", ""});
    std::ostringstream out;
    table.print(out, "");
    EXPECT_EQ(out.str(), "name           amount  note\n"
                         "Zoë              9.00  two lines\n"
                         "a longer name  120.00  \n");
}

TEST(plain, leaves_nothing_that_steers_a_terminal) {
    EXPECT_EQ(plain("a\x1b[31mred\x07"), "a [31mred ");
    EXPECT_EQ(plain("Größe"), "Größe");
}

} // namespace

} // namespace tenon::app
