#include "contracts/canonical_json.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <bit>
#include <charconv>
#include <cmath>

namespace tenon::contracts {
namespace {

std::string canonical(std::string_view text) {
    auto const result = canonical_json(json::parse_json(text).value());
    return result ? *result : result.error().code;
}

// RFC 8785, appendix B: bits of the double, and how ECMAScript prints it.
TEST(canonical_json, prints_numbers_as_ecmascript_does) {
    struct Case {
        std::uint64_t bits;
        char const* text;
    };
    for (Case const& c : std::vector<Case>{
             {0x0000000000000000, "0"},
             {0x8000000000000000, "0"},
             {0x0000000000000001, "5e-324"},
             {0x8000000000000001, "-5e-324"},
             {0x7fefffffffffffff, "1.7976931348623157e+308"},
             {0xffefffffffffffff, "-1.7976931348623157e+308"},
             {0x4340000000000000, "9007199254740992"},
             {0xc340000000000000, "-9007199254740992"},
             {0x4430000000000000, "295147905179352830000"},
             {0x44b52d02c7e14af5, "9.999999999999997e+22"},
             {0x44b52d02c7e14af6, "1e+23"},
             {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
             {0x444b1ae4d6e2ef4e, "999999999999999700000"},
             {0x444b1ae4d6e2ef4f, "999999999999999900000"},
             {0x444b1ae4d6e2ef50, "1e+21"},
             {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
             {0x3eb0c6f7a0b5ed8d, "0.000001"},
             {0x41b3de4355555553, "333333333.3333332"},
             {0x41b3de4355555554, "333333333.33333325"},
             {0x41b3de4355555555, "333333333.3333333"},
             {0x41b3de4355555556, "333333333.3333334"},
             {0x41b3de4355555557, "333333333.33333343"},
             {0xbecbf647612f3696, "-0.0000033333333333333333"},
             {0x43143ff3c1cb0959, "1424953923781206.2"},
         })
        EXPECT_EQ(canonical_number(std::bit_cast<double>(c.bits)), c.text);
}

// RFC 8785, sections 3.2.2 and 3.2.3.
TEST(canonical_json, follows_the_examples_of_its_rfc) {
    EXPECT_EQ(canonical(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]})"),
        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
        "\"string\":\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    EXPECT_EQ(canonical(R"({"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter",
        "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis"})"),
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\",\"\xC3\xB6\":\"Latin Small "
        "Letter "
        "O With Diaeresis\",\"\xE2\x82\xAC\":\"Euro Sign\",\"\xF0\x9F\x98\x80\":\"Emoji: Grinning Face\","
        "\"\xEF\xAC\xB3\":\"Hebrew Letter\"}");
}

TEST(canonical_json, refuses_what_has_no_single_spelling) {
    EXPECT_EQ(canonical(R"({"a":1,"a":1})"), "duplicate_key");
    EXPECT_EQ(canonical("9007199254740993"), "number_not_exact");
    EXPECT_EQ(canonical("[-9007199254740991]"), "[-9007199254740991]");
    auto const nan = canonical_json({json::Array{{std::nan("")}}});
    ASSERT_FALSE(nan);
    EXPECT_EQ(nan.error().code, "number_not_finite");
    EXPECT_EQ(nan.error().problems.at(0).pointer, "/0");
}

TEST(canonical_json, keeps_every_number) {
    rc::check([](std::uint64_t bits) {
        double const number = std::bit_cast<double>(bits);
        RC_PRE(std::isfinite(number));
        std::string const text = canonical_number(number);
        double read = 1;
        std::from_chars(text.data(), text.data() + text.size(), read);
        RC_ASSERT(read == number);
    });
}

} // namespace
} // namespace tenon::contracts
