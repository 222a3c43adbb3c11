#include "contracts/plain_text.h"

#include "contracts/canonical_json.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tenon::contracts {
namespace {

std::string code_of(std::string_view text) {
    auto const problem = find_unplain(text, "/title");
    return problem ? problem->code : "";
}

TEST(plain_text, refuses_what_two_readers_may_see_differently) {
    struct Case {
        char const* text;
        char const* code;
    };
    for (Case const& c : std::vector<Case>{
             {"", ""},
             {"Support chatbot, 12 h \xE2\x86\x92 2 h", ""},                // an arrow
             {"M\xC3\xBCller & S\xC3\xB6hne \xE2\x80\x93 K\xC3\xB6ln", ""}, // composed umlauts
             {"\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", ""},                  // Japanese
             {"10\xC2\xA0"
              "000 EUR",
                 ""},                            // a no-break space can be seen
             {"Mu\xCC\x88ller", "text_not_nfc"}, // u and a combining diaeresis
             {"\xE2\x84\xAB", "text_not_nfc"},   // the angstrom sign is an A with ring
             {"two\nlines", "text_not_one_line"},
             {"two\xE2\x80\xA8lines", "text_not_one_line"}, // U+2028
             {"tab\there", "text_not_one_line"},
             {"a\x7F", "text_not_one_line"},
             {"zero\xE2\x80\x8Bwidth", "text_invisible"}, // U+200B
             {"join\xE2\x80\x8D"
              "er",
                 "text_invisible"}, // U+200D
             {"\xEF\xBB\xBF"
              "BOM",
                 "text_invisible"},                    // U+FEFF
             {"soft\xC2\xADhyphen", "text_invisible"}, // U+00AD
             {"turned \xE2\x80\xAE"
              "round",
                 "text_invisible"},                               // U+202E
             {"isolate\xE2\x81\xA6", "text_invisible"},           // U+2066
             {"filler\xE3\x85\xA4", "text_invisible"},            // U+3164
             {"heart\xE2\x9D\xA4\xEF\xB8\x8F", "text_invisible"}, // U+FE0F
             {"tag\xF3\xA0\x81\x81", "text_invisible"},           // U+E0041
             {"logo\xEF\xA3\xBF", "text_private_use"},            // U+F8FF
             {"\xF4\x8F\xBF\xBD", "text_private_use"},            // U+10FFFD
             {"\xEF\xBF\xBE", "text_private_use"},                // U+FFFE, no character
             {" before", "text_blank_at_end"},
             {"after\xE3\x80\x80", "text_blank_at_end"}, // U+3000
             {"\xFF", "text_not_utf8"},
         })
        EXPECT_EQ(code_of(c.text), c.code) << c.text;
}

TEST(plain_text, names_the_place) {
    auto const document = json::parse_json(R"({"a":["fine","b\u200bd"],"c/d":"x\ny"})").value();
    auto const problems = find_unplain(document, "/terms");
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].pointer, "/terms/a/1");
    EXPECT_EQ(problems[0].message.substr(0, 22), "Character 2 (U+200B) c");
    EXPECT_EQ(problems[1].pointer, "/terms/c~1d");
}

TEST(plain_text, is_made_from_any_text) {
    EXPECT_EQ(make_plain(" Mu\xCC\x88ller\n&\xE2\x80\x8B Co "), "M\xC3\xBCller & Co");
    rc::check([](std::vector<int> const& numbers) {
        std::string text;
        for (int const number : numbers) { // the characters most likely to make trouble, in any order
            constexpr char const* pieces[] = {"a", " ", "\n", "\xCC\x88", "\xE2\x80\x8B", "\xE2\x80\xAE", "u",
                "\xEF\xA3\xBF", "\xE3\x80\x80", "\xE1\x84\x80", "\xE1\x85\xA1", "\xCC\xA3", "\xE2\x84\xAB"};
            text += pieces[static_cast<unsigned>(number) % std::size(pieces)];
        }
        RC_ASSERT(!find_unplain(make_plain(text), ""));
    });
}

} // namespace
} // namespace tenon::contracts
