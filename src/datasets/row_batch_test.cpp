#include "datasets/row_batch.h"

#include "datasets/profiler.h"

#include <gtest/gtest.h>

namespace tenon::datasets {
namespace {

using Views = std::vector<std::string_view>;

Views column(RowBatch& batch, std::size_t index) {
    auto const values = batch.column(index);
    return {values.begin(), values.end()};
}

TEST(row_batch, gives_rows_back_by_column) {
    RowBatch batch(3);
    batch.add(Views{"a", "", "c"});
    batch.add(Views{"d", std::string_view()}); // absent, and left out
    EXPECT_EQ(column(batch, 0), (Views{"a", "d"}));
    EXPECT_EQ(column(batch, 2), (Views{"c", ""}));
    EXPECT_NE(column(batch, 1)[0].data(), nullptr) << "empty is not absent";
    EXPECT_EQ(column(batch, 1)[1].data(), nullptr);
    EXPECT_EQ(column(batch, 2)[1].data(), nullptr);
    batch.clear();
    EXPECT_EQ(batch.rows(), 0U);
    std::string const longer(1 << 20, 'x');
    batch.add(Views{longer, "b", "c"});
    EXPECT_TRUE(batch.is_full());
    EXPECT_EQ(column(batch, 0), (Views{longer}));
}

// However many batches the rows make, and where a column ends in the middle of one of them.
TEST(profiler, counts_across_batches) {
    std::string text = "id,kind\n";
    constexpr int rows = 30'001;
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i) + (i % 3 == 0 ? ",\n" : ",k" + std::to_string(i % 7) + "\n");
    auto const profile = profile_file(csv::from_text(text));
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->rows, rows);
    EXPECT_EQ(profile->duplicate_rows, 0);
    ASSERT_TRUE(profile->columns[0].numbers);
    EXPECT_EQ(profile->columns[0].numbers->count, rows);
    EXPECT_EQ(profile->columns[0].numbers->max, rows - 1);
    EXPECT_EQ(profile->columns[0].distinct, rows) << "every id is found to be different";
    EXPECT_EQ(profile->columns[1].distinct, 7);
    EXPECT_EQ(profile->columns[1].missing, rows / 3 + 1);
}

} // namespace
} // namespace tenon::datasets
