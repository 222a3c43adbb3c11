// Every brief in tests/briefs beside what a person expected of it, written before the rules: as a file alone,
// at the gate publish, on the first of December. The README there says how to add one.

#include "base/text.h"
#include "checks/checks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <system_error>

namespace tenon::checks {
namespace {

namespace fs = std::filesystem;

// Files go by their name below tests/briefs: "open/04-helpdesk-answers.yaml".
std::string content_of(std::string const& name) {
    std::ifstream file(fs::path(TENON_BRIEFS_DIR) / name, std::ios::binary);
    EXPECT_TRUE(file) << name;
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

// The briefs of one folder; no folder, no briefs, which `is_whole` notices.
std::vector<std::string> briefs_in(std::string const& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (auto const& entry : fs::directory_iterator(fs::path(TENON_BRIEFS_DIR) / folder, error))
        if (entry.path().extension() != ".expected")
            names.push_back(folder + "/" + entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

// Beside the brief: "CODE severity pointer", here without the reason behind the "#"; sorted.
std::vector<std::string> expected_lines(std::string const& brief) {
    std::string const content = content_of(brief.substr(0, brief.rfind('.')) + ".expected");
    std::vector<std::string> lines;
    for (std::string_view line : split(content, '\n'))
        if (auto const text = trim(line.substr(0, line.find('#'))); !text.empty()) lines.emplace_back(text);
    std::sort(lines.begin(), lines.end());
    return lines;
}

// The same lines of what the rules found, each with the sentence it says.
std::multimap<std::string, std::string> found_lines(briefs::Brief const& brief) {
    std::multimap<std::string, std::string> lines;
    for (auto const& finding :
        try_brief(brief, Gate::publish, *parse_timestamp("2026-12-01T09:00:00Z")).findings) {
        std::string line = finding.code + " " + std::string(to_text(finding.severity)) + " ";
        lines.emplace(line + (finding.pointer.empty() ? "-" : finding.pointer), finding.read);
    }
    return lines;
}

// One line per difference; empty where there is none.
std::string difference(
    std::vector<std::string> const& expected, std::multimap<std::string, std::string> const& found) {
    std::vector<std::string> codes;
    for (auto const& [line, read] : found)
        codes.push_back(line);
    std::vector<std::string> missing;
    std::vector<std::string> surplus;
    std::set_difference(
        expected.begin(), expected.end(), codes.begin(), codes.end(), std::back_inserter(missing));
    std::set_difference(
        codes.begin(), codes.end(), expected.begin(), expected.end(), std::back_inserter(surplus));
    std::string text;
    for (std::string const& line : missing)
        text += "\n  expected, not found:  " + line;
    for (std::string const& line : surplus)
        text += "\n  found, not expected:  " + line + "  # " + found.find(line)->second;
    return text;
}

class Corpus : public testing::TestWithParam<std::string> {};

TEST_P(Corpus, finds_what_a_person_expected) {
    auto const brief = briefs::read_brief(content_of(GetParam()));
    ASSERT_TRUE(brief) << GetParam() << ": " << describe(brief.error());
    EXPECT_EQ(difference(expected_lines(GetParam()), found_lines(*brief)), "") << GetParam();
}

// "04_helpdesk_answers"; the suite names the folder.
std::string test_name(testing::TestParamInfo<std::string> const& info) {
    auto const begin = info.param.find('/') + 1;
    std::string name = info.param.substr(begin, info.param.rfind('.') - begin);
    std::replace_if(
        name.begin(), name.end(), [](unsigned char letter) { return !std::isalnum(letter); }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(open, Corpus, testing::ValuesIn(briefs_in("open")), test_name);
INSTANTIATE_TEST_SUITE_P(kept, Corpus, testing::ValuesIn(briefs_in("kept")), test_name);

TEST(corpus, is_whole) {
    EXPECT_GE(briefs_in("open").size(), 20u);
    EXPECT_GE(briefs_in("kept").size(), 10u);
}

} // namespace
} // namespace tenon::checks
