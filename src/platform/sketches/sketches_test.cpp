#include "platform/sketches/distribution.h"
#include "platform/sketches/duplicate_counter.h"
#include "platform/sketches/hash.h"
#include "platform/sketches/hyperloglog.h"
#include "platform/sketches/moments.h"
#include "platform/sketches/quantile_sketch.h"
#include "platform/sketches/string_table.h"
#include "platform/sketches/value_counter.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <map>

namespace tenon {
namespace {

TEST(hash, gives_the_published_values) {
    EXPECT_EQ(hash64("pytorch"), 0x69f41084a90bf822U);
    EXPECT_EQ(hash128(""), (Hash128{0, 0}));
    EXPECT_EQ(hash128("hello, world"), (Hash128{0x342fac623a5ebc8e, 0x4cdcbc079642414d}));
    EXPECT_EQ(hash128("the quick brown fox jumps over the lazy dog"),
        (Hash128{0xbce4e9fee2ad86b3, 0xae2e374406e4b7f}));
    EXPECT_EQ(hash128("seventeen bytes!!", 42), (Hash128{0x96043125ebb0cf48, 0x4f0c05ec28aabeb7}));
}

TEST(split_mix, follows_its_published_sequence) {
    SplitMix64 chance(42);
    EXPECT_EQ(chance.next(), 0xbdd732262feb6e95U);
    EXPECT_EQ(chance.next(), 0x28efe333b266f103U);
    EXPECT_DOUBLE_EQ(SplitMix64(42).uniform(), 0.7415648787718233);
}

TEST(moments, of_two_halves_are_those_of_the_whole) {
    Moments one, other;
    for (double const value : {1.0, 2.0, 4.0, 8.0})
        one.add(value);
    for (double const value : {3.0, 5.0, 5.0, 7.0, 10.0})
        other.add(value);
    EXPECT_DOUBLE_EQ(one.mean(), 3.75);
    EXPECT_DOUBLE_EQ(one.squares(), 28.75);
    one.merge(other);
    EXPECT_EQ(one.count(), 9);
    EXPECT_DOUBLE_EQ(one.mean(), 5.0);
    EXPECT_DOUBLE_EQ(one.squares(), 68.0);
    EXPECT_DOUBLE_EQ(one.standard_deviation(), std::sqrt(68.0 / 8));
    EXPECT_EQ(one.min(), 1.0);
    EXPECT_EQ(one.max(), 10.0);
}

HyperLogLog of_numbers(int from, int until, unsigned precision = 12) {
    HyperLogLog sketch(precision);
    for (int i = from; i < until; ++i)
        sketch.add(hash64(std::to_string(i)));
    return sketch;
}

TEST(hyperloglog, estimates_digit_for_digit_as_the_reference) {
    EXPECT_NEAR(of_numbers(0, 100).estimate(), 101.24284047876193, 1e-9);
    EXPECT_NEAR(of_numbers(0, 10'000).estimate(), 10154.602798483975, 1e-7);
    EXPECT_NEAR(of_numbers(0, 200'000).estimate(), 197778.69862835796, 1e-6);
    EXPECT_EQ(HyperLogLog().estimate(), 0);
}

TEST(hyperloglog, merges_exactly) {
    HyperLogLog one = of_numbers(0, 6'000);
    one.merge(of_numbers(4'000, 10'000));
    EXPECT_EQ(one, of_numbers(0, 10'000));
}

TEST(hyperloglog, stays_within_its_stated_error) {
    for (int const count : {1'000, 30'000, 500'000}) {
        HyperLogLog const sketch = of_numbers(0, count, 14);
        EXPECT_NEAR(sketch.estimate() / count, 1, 3 * sketch.standard_error()) << count;
    }
}

// The largest distance between the estimated and the true rank of any percentile, as a share.
double worst_rank_error(QuantileSketch const& sketch, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    double worst = 0;
    for (int percent = 1; percent < 100; ++percent) {
        double const answer = sketch.quantile(percent / 100.0);
        auto const n = static_cast<double>(values.size());
        double const below =
            static_cast<double>(std::lower_bound(values.begin(), values.end(), answer) - values.begin()) / n;
        double const upto =
            static_cast<double>(std::upper_bound(values.begin(), values.end(), answer) - values.begin()) / n;
        double const wanted = percent / 100.0;
        worst = std::max(worst, wanted < below ? below - wanted : std::max(0.0, wanted - upto));
    }
    return worst;
}

TEST(quantile_sketch, is_exact_while_it_is_small) {
    QuantileSketch sketch(200);
    for (int i = 100; i >= 1; --i)
        sketch.add(i);
    EXPECT_TRUE(sketch.is_exact());
    EXPECT_EQ(sketch.rank_error(), 0);
    EXPECT_EQ(sketch.quantiles({0, 0.01, 0.07, 0.25, 0.5, 0.501, 0.99, 1}),
        (std::vector<double>{1, 1, 7, 25, 50, 51, 99, 100}));
}

TEST(quantile_sketch, stays_within_its_stated_error_streamed_and_merged) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        SplitMix64 chance(1000 + seed);
        QuantileSketch streamed(200, seed), merged(200, seed);
        std::vector<QuantileSketch> parts;
        for (std::uint64_t part = 0; part < 16; ++part)
            parts.emplace_back(200, seed * 100 + part);
        std::vector<double> values;
        for (std::size_t i = 0; i < 20'000; ++i) {
            values.push_back(chance.uniform());
            streamed.add(values.back());
            parts[i % 16].add(values.back());
        }
        for (QuantileSketch const& part : parts)
            merged.merge(part);
        EXPECT_NEAR(streamed.rank_error(), 0.0133, 0.0001);
        EXPECT_LT(worst_rank_error(streamed, values), streamed.rank_error());
        EXPECT_LT(worst_rank_error(merged, values), merged.rank_error());
        EXPECT_EQ(merged.count(), 20'000);
        EXPECT_LT(streamed.values_kept(), 700U);
        EXPECT_EQ(streamed.quantile(1), *std::max_element(values.begin(), values.end()));
        EXPECT_EQ(streamed.quantile(0), *std::min_element(values.begin(), values.end()));
    }
}

TEST(quantile_sketch, takes_sorted_and_equal_values) {
    QuantileSketch sorted(200), equal(200);
    std::vector<double> values;
    for (int i = 0; i < 50'000; ++i) {
        sorted.add(i);
        equal.add(7);
        values.push_back(i);
    }
    EXPECT_LT(worst_rank_error(sorted, values), sorted.rank_error());
    EXPECT_EQ(equal.quantiles({0, 0.5, 1}), (std::vector<double>{7, 7, 7}));
}

TEST(string_table_property, numbers_texts_like_a_map) {
    rc::check([](std::vector<std::string> const& texts) {
        StringTable table;
        std::map<std::string, std::uint32_t> expected;
        for (std::string const& text : texts) {
            auto const [place, is_new] = expected.emplace(text, static_cast<std::uint32_t>(expected.size()));
            auto const entry = table.insert(text);
            RC_ASSERT(entry.index == place->second);
            RC_ASSERT(entry.is_new == is_new);
        }
        RC_ASSERT(table.size() == expected.size());
        for (auto const& [text, index] : expected) {
            RC_ASSERT(table.find(text) == index);
            RC_ASSERT(table[index] == text);
        }
        RC_ASSERT(table.find("a text that is surely not there") == StringTable::absent);

        std::vector<std::string_view> asked(texts.begin(), texts.end());
        asked.push_back("a text that is surely not there");
        std::vector<std::uint32_t> found(asked.size());
        table.find_all(asked, found.data());
        for (std::size_t i = 0; i < asked.size(); ++i)
            RC_ASSERT(found[i] == table.find(asked[i]));
    });
}

TEST(string_table, grows_and_keeps_long_texts) {
    StringTable table;
    table.reserve(1'000);
    std::string const long_text(3 << 20, 'x');
    table.insert(long_text);
    for (int i = 0; i < 100'000; ++i)
        table.insert("id-" + std::to_string(i));
    EXPECT_EQ(table.find("id-99999"), 100'000U);
    EXPECT_EQ(table[0], long_text);
    EXPECT_EQ(table[table.find("id-500")], "id-500");
    EXPECT_EQ(StringTable().find(""), StringTable::absent);
}

TEST(value_counter, counts_exactly_while_values_are_few) {
    ValueCounter counter({.values_max = 3});
    for (char const* value : {"b", "a", "b", "c", "a", "b"})
        counter.add(value);
    EXPECT_TRUE(counter.is_exact());
    EXPECT_EQ(counter.distinct(), 3);
    EXPECT_EQ(counter.top(2), (std::vector<ValueCount>{{"b", 3}, {"a", 2}}));
    EXPECT_EQ(counter.count_of("c"), 1);
    EXPECT_EQ(counter.count_of("d"), 0);
}

TEST(value_counter, is_full_one_value_before_it_estimates) {
    ValueCounter counter({.values_max = 1});
    counter.add("a");
    EXPECT_FALSE(counter.is_full());
    counter.add("b");
    EXPECT_TRUE(counter.is_full());
    EXPECT_TRUE(counter.is_exact());
    counter.add("b");
    EXPECT_FALSE(counter.is_exact());
    EXPECT_EQ(counter.top(1), (std::vector<ValueCount>{{"b", 2}}));
    EXPECT_NEAR(counter.distinct(), 2, 0.1);
}

TEST(value_counter, then_keeps_the_frequent_ones_within_the_bound_of_misra_and_gries) {
    ValueCounter counter({.values_max = 100, .frequent_slots = 256});
    std::map<std::string, std::int64_t> truth;
    SplitMix64 chance(9);
    for (int i = 0; i < 50'000; ++i) {
        // Four of ten values are one of ten, the rest nearly unique.
        std::uint64_t const random = chance.next();
        std::string const value = random % 10 < 4 ? "often " + std::to_string(random % 100 / 10)
                                                  : std::to_string(random % 1'000'000);
        ++truth[value];
        counter.add(value);
    }
    EXPECT_FALSE(counter.is_exact());
    EXPECT_NEAR(
        counter.distinct(), static_cast<double>(truth.size()), 0.03 * static_cast<double>(truth.size()));
    auto const top = counter.top(10);
    ASSERT_EQ(top.size(), 10U);
    for (ValueCount const& each : top) {
        EXPECT_TRUE(each.value.starts_with("often ")) << each.value;
        EXPECT_LE(each.count, truth[each.value]);
        EXPECT_GE(each.count + counter.shortfall_max(), truth[each.value]);
        EXPECT_EQ(counter.count_of(each.value), each.count);
    }
    EXPECT_LE(counter.shortfall_max(), 50'000 / 16);
}

TEST(value_counter, keeps_its_memory_when_texts_are_long) {
    ValueCounter counter({.bytes_max = 10'000});
    for (int i = 0; i < 1'000; ++i) {
        counter.add(std::string(900, 'x') + std::to_string(i));
        counter.add("often");
    }
    EXPECT_FALSE(counter.is_exact());
    EXPECT_GE(counter.top(1)[0].count + counter.shortfall_max(), 1);
    EXPECT_NEAR(counter.distinct(), 1'001, 30);
}

TEST(duplicate_counter, is_exact_within_its_memory) {
    DuplicateCounter counter(1 << 20);
    for (int round = 0; round < 3; ++round)
        for (int i = 0; i < 5'000; ++i)
            counter.add(hash128(std::to_string(i)));
    EXPECT_TRUE(counter.is_exact());
    EXPECT_EQ(counter.duplicates(), 10'000);
    EXPECT_EQ(counter.one_in(), 1);
    EXPECT_EQ(counter.find(hash128("4999")), true);
    EXPECT_EQ(counter.find(hash128("5000")), false);
}

TEST(duplicate_counter, estimates_from_a_sample_beyond_it) {
    DuplicateCounter counter(64 << 10);
    for (int i = 0; i < 200'000; ++i) {
        counter.add(hash128(std::to_string(i)));
        if (i % 10 == 0) counter.add(hash128(std::to_string(i)));
    }
    EXPECT_FALSE(counter.is_exact());
    EXPECT_NEAR(static_cast<double>(counter.duplicates()), 20'000, 5'000);
    int looked_at = 0;
    for (int i = 0; i < 1'000; ++i) {
        auto const found = counter.find(hash128(std::to_string(i)));
        EXPECT_NE(found, false);
        looked_at += found.has_value();
    }
    EXPECT_GT(looked_at, 0);
    EXPECT_LT(looked_at, 1'000);
    DuplicateCounter unique(64 << 10);
    for (int i = 0; i < 200'000; ++i)
        unique.add(hash128(std::to_string(i)));
    EXPECT_EQ(unique.duplicates(), 0) << "what is never repeated is never estimated as repeated";
}

TEST(distribution, counts_what_lies_beyond_a_limit) {
    Distribution const spread({{5, 1}, {1, 2}, {3, 7}}, 1, 5, 0);
    EXPECT_EQ(spread.count(), 10);
    EXPECT_EQ(spread.count_below(1), 0);
    EXPECT_EQ(spread.count_below(3), 2);
    EXPECT_EQ(spread.count_above(3), 1);
    EXPECT_EQ(spread.count_above(5), 0);
    EXPECT_EQ(spread.quantile(0.5), 3);
    EXPECT_EQ(spread.quantile(1), 5);
    // A sketch may have dropped the extremes from its values, and still knows that they are there.
    Distribution const sketched({{3, 10}}, -100, 100, 0.01);
    EXPECT_EQ(sketched.count_below(0), 1);
    EXPECT_EQ(sketched.count_above(50), 1);
    EXPECT_EQ(Distribution({}, 0, 0, 0).count_below(7), 0);
}

TEST(moments, are_the_same_in_blocks_and_one_by_one) {
    SplitMix64 chance(4);
    std::vector<double> values;
    Moments single;
    for (int i = 0; i < 1'000; ++i) {
        values.push_back(1e6 + chance.uniform());
        single.add(values.back());
    }
    Moments blocks;
    blocks.add(std::span(values).first(300));
    blocks.add(std::span(values).subspan(300));
    EXPECT_NEAR(blocks.mean(), single.mean(), 1e-8);
    EXPECT_NEAR(blocks.standard_deviation(), single.standard_deviation(), 1e-9);
    EXPECT_EQ(blocks.min(), single.min());
    EXPECT_EQ(blocks.max(), single.max());
    Moments repeated;
    repeated.add(2, 3);
    repeated.add(6, 1);
    EXPECT_EQ(repeated.count(), 4);
    EXPECT_EQ(repeated.mean(), 3);
    EXPECT_EQ(repeated.squares(), 12);
}

} // namespace
} // namespace tenon
