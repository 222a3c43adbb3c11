#include "platform/http/head_scanner.h"

#include <gtest/gtest.h>

#include <string>

namespace tenon::http {
namespace {

using State = HeadScanner::State;

constexpr std::string_view simple = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

TEST(head_scanner, finds_the_end_wherever_the_bytes_are_cut) {
    std::string const bytes = std::string(simple) + "body";
    for (std::size_t cut = 0; cut < simple.size(); ++cut) {
        HeadScanner scanner(1000, 10);
        EXPECT_EQ(scanner.scan(bytes.substr(0, cut)), State::incomplete) << cut;
        EXPECT_EQ(scanner.scan(bytes), State::complete) << cut;
        EXPECT_EQ(scanner.head(bytes), simple);
        EXPECT_EQ(scanner.end(), simple.size());
    }
}

TEST(head_scanner, overlooks_an_empty_line_before_the_request) {
    HeadScanner scanner(1000, 10);
    std::string const bytes = "\r\n" + std::string(simple);
    EXPECT_EQ(scanner.scan(bytes), State::complete);
    EXPECT_EQ(scanner.head(bytes), simple);
    EXPECT_EQ(HeadScanner(1000, 10).scan("\r\n\r\n\r\n"), State::malformed);
}

TEST(head_scanner, refuses_at_once_what_two_readers_could_read_differently) {
    for (std::string_view const bytes :
        {"GET / HTTP/1.1\n", "\n", "GET / HTTP/1.1\r\nA: b\n", "GET / HTTP/1.1\r\nA: b\r\n c\r\n",
            "GET / HTTP/1.1\r\n A: b\r\n", "GET / HTTP/1.1\r\nA: b\rc\r\n", "GET / HTTP/1.1\r\nA: \x01\r\n",
            "GET / HTTP/1.1\r\nA: b\x7f\r\n"})
        EXPECT_EQ(HeadScanner(1000, 10).scan(bytes), State::malformed) << bytes;
    EXPECT_EQ(HeadScanner(1000, 10).scan(std::string_view("GET /\0 HTTP/1.1\r\n", 17)), State::malformed);
}

TEST(head_scanner, counts_bytes_and_fields) {
    std::string const three = "GET / HTTP/1.1\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\n";
    EXPECT_EQ(HeadScanner(three.size(), 3).scan(three), State::complete);
    EXPECT_EQ(HeadScanner(three.size(), 2).scan(three), State::too_large);
    EXPECT_EQ(HeadScanner(three.size() - 1, 3).scan(three), State::too_large);
    EXPECT_EQ(HeadScanner(10, 3).scan(std::string(11, 'x')), State::too_large);
}

} // namespace
} // namespace tenon::http
