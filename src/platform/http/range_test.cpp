#include "platform/http/range.h"

#include <gtest/gtest.h>

namespace tenon::http {
namespace {

TEST(range, is_cut_from_the_file) {
    struct Case {
        char const* field;
        std::optional<ByteRange> expected;
    };
    for (Case const& c : std::vector<Case>{
             {"bytes=0-9", ByteRange{0, 10}},
             {"bytes=90-", ByteRange{90, 10}},
             {"bytes=90-1000", ByteRange{90, 10}},
             {"bytes=-10", ByteRange{90, 10}},
             {"bytes=-1000", ByteRange{0, 100}},
             {"Bytes= 5-5", ByteRange{5, 1}},
             {"bytes=100-", ByteRange{}},
             {"bytes=-0", ByteRange{100, 0}},
             {"bytes=0-1,5-6", std::nullopt},
             {"bytes=9-3", std::nullopt},
             {"bytes=-", std::nullopt},
             {"bytes=a-b", std::nullopt},
             {"bytes=1", std::nullopt},
             {"items=0-9", std::nullopt},
             {"bytes=99999999999999999999-", std::nullopt},
         })
        EXPECT_EQ(find_range(c.field, 100), c.expected) << c.field;
    EXPECT_EQ(find_range("bytes=0-", 0), ByteRange{});
}

} // namespace
} // namespace tenon::http
