#include "platform/log/log.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

namespace tenon {
namespace {

// The line without its time, which no test can know.
std::string after_time(std::string const& line) { return line.substr(line.find(",\"level\"")); }

std::string content_of(std::filesystem::path const& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

class LogFile : public testing::Test {
protected:
    LogFile() : path_(std::filesystem::temp_directory_path() / ("tenon-log-" + std::to_string(getpid()))) {}
    ~LogFile() override {
        log::close();
        std::filesystem::remove(path_);
    }
    std::filesystem::path path_;
};

TEST(log, writes_one_json_object_with_texts_and_numbers) {
    EXPECT_EQ(after_time(log::format(log::Level::info, "http.request",
                  {{"method", "GET"}, {"status", 200}, {"bytes", std::uint64_t(7)}, {"ms", 1.5}})),
        R"(,"level":"info","event":"http.request","method":"GET","status":200,"bytes":7,"ms":1.5})");
}

TEST(log, cannot_be_forged_by_what_it_writes) {
    EXPECT_EQ(
        after_time(log::format(log::Level::error, "x", {{"name", "a\"}\n{\"b\\\x01"}, {"bytes", "\xff"}})),
        R"(,"level":"error","event":"x","name":"a\"}\n{\"b\\\u0001","bytes":"\ufffd"})");
    EXPECT_EQ(
        after_time(log::format(log::Level::info, "x", {{"v", std::numeric_limits<double>::infinity()}})),
        R"(,"level":"info","event":"x","v":null})");
}

TEST(log, never_shows_a_secret) {
    for (char const* name :
        {"token", "api_token", "Set-Cookie", "Authorization", "new_password", "client_secret"})
        EXPECT_EQ(after_time(log::format(log::Level::info, "x", {{name, "hush"}})),
            R"(,"level":"info","event":"x",")" + std::string(name) + R"(":"[redacted]"})");
    EXPECT_NE(log::format(log::Level::info, "x", {{"tokens_used", 3}}).find("3"), std::string::npos);
}

TEST_F(LogFile, holds_the_lines_of_its_level_and_above) {
    ASSERT_TRUE(log::configure({.level = log::Level::info, .file = path_.string()}));
    log::debug("too.small");
    log::info("first");
    log::error("second");
    log::close();
    std::string const text = content_of(path_);
    EXPECT_EQ(text.find("too.small"), std::string::npos);
    EXPECT_LT(text.find("first"), text.find("second"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST(log, says_when_its_file_cannot_be_written) {
    EXPECT_EQ(log::configure({.file = "/proc/no/such/place"}).error().code, "log_unusable");
}

} // namespace
} // namespace tenon
