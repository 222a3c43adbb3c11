#include "app/command_line.h"

#include "app/commands.h"
#include "base/text.h"

#include <gmock/gmock.h>

#include <iterator>
#include <sstream>

namespace tenon::app {

namespace {

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Typed {
    std::string file;
    std::string color;
    std::optional<int> days;
    std::vector<std::string> tags;
    Size size{};
    bool dry = false;
};

std::string text_of(Typed const& typed) {
    return join({typed.file, typed.color, typed.days ? std::to_string(*typed.days) : "",
                    join(typed.tags, "+"), std::string(to_text(typed.size)), typed.dry ? "dry" : ""},
        "|");
}

void add_paint(Parser cli, Typed& typed) {
    Parser const paint = cli.add_subcommand("paint", "Paint");
    Option const file = paint.add_option("file", typed.file, "A file");
    paint.add_option("--color", typed.color, "Its color").one_of({"red", "blue"}).excludes(file);
    Option const days = paint.add_option("--days", typed.days, "How long").between(1, 9);
    paint.add_option("--tags", typed.tags, "Its tags").delimiter(',').allow_extra_args(false).needs(days);
    paint.add_choice("--size", typed.size, "Its size");
    paint.add_flag("--dry", typed.dry, "Do nothing");
    paint.callback([paint, &typed] {
        if (typed.dry && typed.file == "-") paint.reject("stdin cannot be dry");
    });
}

// What was understood of the words, or how the program ends and what it says first.
std::string parsed(std::string const& after_name) {
    CommandLine const line("tool", "1.0", "A tool.");
    Typed typed;
    add_paint(line.parser(), typed);
    std::istringstream stream("tool " + after_name);
    std::vector<std::string> const words{std::istream_iterator<std::string>(stream), {}};
    std::vector<char const*> pointers;
    for (std::string const& word : words)
        pointers.push_back(word.c_str());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    auto const ended = line.parse(static_cast<int>(pointers.size()), pointers.data());
    std::string const said = testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr();
    if (!ended) return text_of(typed);
    return std::to_string(static_cast<int>(*ended)) + " " + said.substr(0, said.find('\n'));
}

TEST(command_line, understands_words_or_says_what_is_wrong) {
    struct Case {
        char const* typed;
        char const* outcome;
    };
    for (Case const& c : std::vector<Case>{
             {"paint", "||||small|"},
             {"paint a.txt --dry", "a.txt||||small|dry"},
             {"paint --color red --size large", "|red|||large|"},
             {"paint --size 1", "2 --size: 1 not in {small,large}"},
             {"paint --days 3 --tags a,b c", "c||3|a+b|small|"},
             {"paint --color green", "2 --color: green not in {red,blue}"},
             {"paint a --color red", "2 file excludes --color"},
             {"paint --days 10", "2 --days: Value 10 not in range 1 to 9"},
             {"paint --tags a", "2 --tags requires --days"},
             {"paint --size huge", "2 --size: huge not in {small,large}"},
             {"paint - --dry", "2 paint: stdin cannot be dry"},
             {"paint a b", "2 The following argument was not expected: b"},
             {"", "2 A subcommand is required"},
             {"--version", "0 1.0"},
             {"paint --help", "0 Paint"},
         })
        EXPECT_EQ(parsed(c.typed), c.outcome) << c.typed;
}

} // namespace

} // namespace tenon::app
