#include "support/http_fixture.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tenon {
namespace {

using http::Response;
using test::get;
using test::RawHttp;

class HttpFiles : public testing::Test {
protected:
    HttpFiles() : path_(std::filesystem::temp_directory_path() / ("tenon-http-" + std::to_string(getpid()))) {
        for (int i = 0; content_.size() < 3'000'000; ++i)
            content_ += std::to_string(i) + "\n";
        std::ofstream(path_) << content_;
        application_.on_handle = [this](http::Request& request) {
            Response response;
            response.headers.add("ETag", "\"v1\"");
            response.headers.add("Last-Modified", "Fri, 20 Nov 2026 11:00:00 GMT");
            std::string const path = request.path == "/missing" ? "/no/such/file" : path_.string();
            response.body = http::FileBody{path, content_.size()};
            return response;
        };
    }
    ~HttpFiles() override { std::filesystem::remove(path_); }

    std::filesystem::path path_;
    std::string content_;
    test::TestApplication application_;
};

TEST_F(HttpFiles, are_sent_whole_or_in_part) {
    auto const server = test::start(application_);
    RawHttp client(server->port());
    auto const whole = client.ask(get("/"));
    EXPECT_EQ(whole.body, content_);
    EXPECT_EQ(whole.header("Accept-Ranges"), "bytes");
    std::string const size = std::to_string(content_.size());
    struct Case {
        char const* fields;
        int status;
        std::size_t first;
        std::size_t count;
        std::string range;
    };
    for (Case const& c : std::vector<Case>{
             {"Range: bytes=10-19\r\n", 206, 10, 10, "bytes 10-19/" + size},
             {"Range: bytes=2000000-\r\n", 206, 2'000'000, content_.size() - 2'000'000,
                 "bytes 2000000-" + std::to_string(content_.size() - 1) + "/" + size},
             {"Range: bytes=-5\r\n", 206, content_.size() - 5, 5,
                 "bytes " + std::to_string(content_.size() - 5) + "-" + std::to_string(content_.size() - 1) +
                     "/" + size},
             {"Range: bytes=9000000-\r\n", 416, 0, 0, "bytes */" + size},
             {"Range: bytes=0-1,5-6\r\n", 200, 0, content_.size(), ""},
             {"Range: bytes=0-9\r\nIf-Range: \"v1\"\r\n", 206, 0, 10, "bytes 0-9/" + size},
             {"Range: bytes=0-9\r\nIf-Range: \"v0\"\r\n", 200, 0, content_.size(), ""},
             {"Range: bytes=0-9\r\nIf-Range: Fri, 20 Nov 2026 11:00:00 GMT\r\n", 206, 0, 10,
                 "bytes 0-9/" + size},
             {"If-None-Match: W/\"v1\"\r\n", 304, 0, 0, ""},
             {"If-None-Match: \"v0\", \"v2\"\r\n", 200, 0, content_.size(), ""},
             {"If-Modified-Since: Fri, 20 Nov 2026 11:00:00 GMT\r\n", 304, 0, 0, ""},
         }) {
        auto const answer = client.ask(get("/", c.fields));
        EXPECT_EQ(answer.status, c.status) << c.fields;
        EXPECT_EQ(answer.body, content_.substr(c.first, c.count)) << c.fields;
        EXPECT_EQ(answer.header("Content-Range"), c.range) << c.fields;
    }
    client.send("HEAD / HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(client.answer(true).header("Content-Length"), size);
    EXPECT_EQ(client.ask(get("/missing")).status, 500);
    EXPECT_EQ(client.ask(get("/")).status, 200);
}

TEST_F(HttpFiles, do_not_end_the_server_with_their_client) {
    auto const server = test::start(application_);
    for (int i = 0; i < 10; ++i) {
        RawHttp client(server->port());
        client.send(get("/"));
        client.receive();
    }
    EXPECT_EQ(RawHttp(server->port()).ask(get("/")).body, content_);
}

TEST_F(HttpFiles, shorter_than_promised_end_the_connection) {
    auto const server = test::start(application_);
    std::filesystem::resize_file(path_, 1'000'000);
    RawHttp client(server->port());
    client.send(get("/"));
    EXPECT_THROW(client.answer(), std::runtime_error);
}

} // namespace
} // namespace tenon
