#include "platform/csv/row_batch.h"

#include <gtest/gtest.h>

namespace tenon::csv {
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

} // namespace
} // namespace tenon::csv
