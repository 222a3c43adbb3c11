#include "base/money.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <numeric>

namespace tenon {
namespace {

constexpr Currency eur = "EUR"_currency;

Money euros(std::int64_t minor) { return *Money::of_minor_units(minor, eur); }

std::string code_of(auto const& result) { return result ? "ok" : result.error().code; }

TEST(money, is_read_with_at_most_the_decimals_of_its_currency) {
    struct Case {
        char const* text;
        char const* currency;
        char const* expected;
    };
    for (Case const& c : std::vector<Case>{
             {"4500", "EUR", "EUR 4500.00"},
             {"4500.5", "EUR", "EUR 4500.50"},
             {"0.05", "EUR", "EUR 0.05"},
             {"-0.05", "EUR", "EUR -0.05"},
             {"4500", "JPY", "JPY 4500"},
             {"1.234", "KWD", "KWD 1.234"},
             {"10000000000000", "EUR", "EUR 10000000000000.00"},
             {"10000000000000.01", "EUR", "amount_too_large"},
             {"99999999999999999999", "EUR", "amount_too_large"},
             {"4500.005", "EUR", "amount_malformed"},
             {"4500.5", "JPY", "amount_malformed"},
             {"4.", "EUR", "amount_malformed"},
             {".5", "EUR", "amount_malformed"},
             {"1,000", "EUR", "amount_malformed"},
             {"", "EUR", "amount_malformed"},
             {"-", "EUR", "amount_malformed"},
             {"1e3", "EUR", "amount_malformed"},
         }) {
        auto const money = Money::parse(c.text, *Currency::parse(c.currency));
        EXPECT_EQ(money ? to_string(*money) : money.error().code, c.expected) << c.text;
    }
}

TEST(money, of_two_currencies_is_never_combined) {
    Money const dollars = *Money::of_minor_units(100, "USD"_currency);
    EXPECT_EQ(code_of(euros(100).plus(dollars)), "currency_mismatch");
    EXPECT_EQ(code_of(euros(100).minus(dollars)), "currency_mismatch");
    EXPECT_EQ(code_of(euros(100).compare(dollars)), "currency_mismatch");
}

TEST(money, rounds_only_as_told) {
    EXPECT_EQ(euros(10417).share(3000, Rounding::half_up)->minor(), 3125); // 3125.1
    EXPECT_EQ(euros(5).share(5000, Rounding::half_up)->minor(), 3);        // 2.5
    EXPECT_EQ(euros(5).share(5000, Rounding::down)->minor(), 2);
    EXPECT_EQ(euros(-5).share(5000, Rounding::half_up)->minor(), -3); // a refund mirrors its payment
}

TEST(money, is_split_in_three_without_losing_a_cent) {
    auto const parts = euros(10000).split({1, 1, 1});
    ASSERT_TRUE(parts);
    EXPECT_EQ(*parts, (std::vector{euros(3334), euros(3333), euros(3333)}));
}

TEST(money, cannot_be_split_by_nothing) {
    EXPECT_EQ(code_of(euros(1).split({})), "weights_empty");
    EXPECT_EQ(code_of(euros(1).split({0, 0})), "weights_empty");
    EXPECT_EQ(code_of(euros(1).split({2, -1})), "weight_negative");
}

auto any_amount() { return rc::gen::inRange<std::int64_t>(-Money::limit, Money::limit + 1); }

TEST(money_property, what_is_printed_is_read_back) {
    rc::check([] {
        Money const amount = euros(*any_amount());
        RC_ASSERT(Money::parse(to_decimal(amount), eur) == amount);
    });
}

TEST(money_property, adding_is_exact_or_refused) {
    rc::check([] {
        auto const a = *any_amount();
        auto const b = *any_amount();
        auto const sum = euros(a).plus(euros(b));
        bool const fits = a + b <= Money::limit && a + b >= -Money::limit;
        RC_ASSERT(sum.has_value() == fits);
        if (fits) RC_ASSERT(sum->minor() == a + b);
    });
}

TEST(money_property, the_parts_of_a_split_add_up_and_differ_from_fair_by_less_than_one_unit) {
    rc::check([] {
        auto const amount = *any_amount();
        auto const weights = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 1'000'000)));
        auto const total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        auto const parts = euros(amount).split(weights);
        RC_PRE(total > 0);
        RC_ASSERT(parts.has_value());
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            sum += (*parts)[i].minor();
            auto const fair = static_cast<long double>(amount) * static_cast<long double>(weights[i]) /
                              static_cast<long double>(total);
            RC_ASSERT(std::abs(static_cast<long double>((*parts)[i].minor()) - fair) < 1.001L);
        }
        RC_ASSERT(sum == amount);
    });
}

TEST(money_property, multiplying_is_exact_or_refused_and_never_wraps) {
    rc::check([] {
        auto const amount = *any_amount();
        auto const factor = *rc::gen::arbitrary<std::int64_t>();
        auto const product = euros(amount).times(factor);
        auto const exact = static_cast<long double>(amount) * static_cast<long double>(factor);
        if (std::abs(exact) > 1.01e15L) RC_ASSERT(!product.has_value());
        if (product) RC_ASSERT(product->minor() == amount * factor);
    });
}

} // namespace
} // namespace tenon
