#include "platform/sketches/number_sorter.h"

#include "platform/sketches/duplicate_counter.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tenon {
namespace {

TEST(number_sorter, sorts_like_the_standard_library) {
    NumberSorter sorter;
    SplitMix64 chance(3);
    for (std::size_t size : {0, 1, 2, 3, 7, 80, 1'000})
        for (std::uint64_t different : {1, 3, 1'000'000}) {
            std::vector<double> values(size);
            for (double& value : values)
                value = static_cast<double>(chance.next() % different) - 1;
            std::vector<double> expected = values;
            std::sort(expected.begin(), expected.end());
            sorter.sort(values);
            EXPECT_EQ(values, expected) << size << " of " << different;
        }
}

// A table that grows and thins out within its memory loses none of its hashes on the way.
TEST(duplicate_counter, finds_everything_again_however_it_was_added) {
    for (std::size_t const bytes : {1 << 10, 64 << 10, 1 << 20}) {
        DuplicateCounter counter(bytes);
        DuplicateCounter one_by_one(bytes);
        std::vector<Hash128> hashes;
        for (std::uint64_t i = 0; i < 50'000; ++i)
            hashes.push_back({mix64(i % 40'000), mix64(~(i % 40'000))});
        counter.add(hashes);
        for (Hash128 const& hash : hashes)
            one_by_one.add(hash);
        EXPECT_EQ(counter.duplicates(), one_by_one.duplicates());
        EXPECT_EQ(counter.is_exact(), bytes == 1 << 20);
        EXPECT_TRUE(!counter.is_exact() || counter.duplicates() == 10'000);
        for (Hash128 const& hash : hashes)
            ASSERT_NE(counter.find(hash), false);
    }
}

} // namespace
} // namespace tenon
