// Bodies in both directions: whole, streamed, chunked, compressed.

#include "support/http_fixture.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <future>

namespace tenon {
namespace {

using namespace std::chrono_literals;
using http::Plan;
using http::Response;
using test::get;
using test::RawHttp;
using test::send_with_body;

std::string gunzip(std::string const& packed) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string text(1'000'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    inflate(&stream, Z_FINISH);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

// Reads a streamed body to its end in small pieces.
std::string read_all(http::BodyReader& reader) {
    std::string text;
    std::array<std::byte, 1000> piece{};
    while (std::size_t const count = reader.read(piece))
        text.append(reinterpret_cast<char const*>(piece.data()), count);
    return text;
}

class HttpBodies : public testing::Test {
protected:
    void stream_requests(std::uint64_t limit = 1 << 30) {
        application.on_plan = [limit](http::Request const&) {
            return Plan{Plan::Body::stream, limit, "/stream"};
        };
        application.on_handle = [](http::Request& request) {
            return Response::text(200, std::to_string(read_all(*request.stream).size()));
        };
    }

    test::TestApplication application;
};

TEST_F(HttpBodies, come_with_delete_and_get_too) {
    auto const server = test::start(application);
    RawHttp client(server->port());
    EXPECT_EQ(client.ask(send_with_body("DELETE", "/run", "{\"name\":1}")).body, "DELETE /run {\"name\":1}");
    EXPECT_EQ(client.ask(send_with_body("GET", "/run", "{}")).body, "GET /run {}");
    EXPECT_EQ(client.ask(get("/run")).body, "GET /run ");
}

TEST_F(HttpBodies, are_asked_for_only_when_they_are_welcome) {
    auto const server = test::start(application);
    RawHttp welcome(server->port());
    welcome.send("PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(welcome.answer().status, 100);
    EXPECT_EQ(welcome.ask("hello").body, "PUT / hello");

    RawHttp too_large(server->port());
    too_large.send("PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: 5000000\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(too_large.answer().status, 413);
    EXPECT_TRUE(too_large.is_closed());
}

TEST_F(HttpBodies, of_a_stream_are_asked_for_when_the_handler_reads) {
    stream_requests();
    application.on_handle = [](http::Request& request) {
        if (request.path == "/refused") return Response::text(401, "who are you?");
        return Response::text(200, read_all(*request.stream));
    };
    auto const server = test::start(application);
    std::string const fields = " HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n";
    RawHttp refused(server->port());
    EXPECT_EQ(refused.ask("PUT /refused" + fields).status, 401);
    EXPECT_TRUE(refused.is_closed());

    RawHttp welcome(server->port());
    EXPECT_EQ(welcome.ask("PUT /" + fields).status, 100);
    EXPECT_EQ(welcome.ask("hello").body, "hello");
}

TEST_F(HttpBodies, of_many_megabytes_are_streamed_with_and_without_a_length) {
    stream_requests();
    auto const server = test::start(application);
    RawHttp client(server->port());
    std::string const large(20'000'000, 'x');
    EXPECT_EQ(client.ask(send_with_body("PUT", "/", large)).body, "20000000");
    client.send("PUT / HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 100; ++i)
        client.send("30d40\r\n" + large.substr(0, 0x30d40) + "\r\n");
    client.send("0\r\n\r\n" + send_with_body("PUT", "/", "next"));
    EXPECT_EQ(client.answer().body, "20000000");
    EXPECT_EQ(client.answer().body, "4");
    EXPECT_EQ(client.ask(get("/")).body, "0");
}

TEST_F(HttpBodies, that_stop_early_tell_their_reader_so) {
    stream_requests(1000);
    std::promise<std::string> seen;
    application.on_handle = [&](http::Request& request) -> Response {
        try {
            read_all(*request.stream);
        } catch (http::BodyLost const& lost) {
            seen.set_value(lost.error.code);
            throw;
        }
        return Response::text(200, "");
    };
    auto const server = test::start(application);
    {
        RawHttp client(server->port());
        client.send("PUT / HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\n\r\nonly this");
    }
    EXPECT_EQ(seen.get_future().get(), "body_incomplete");

    seen = {};
    RawHttp client(server->port());
    client.send("PUT / HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.try_send("7d0\r\n" + std::string(2000, 'x') + "\r\n");
    EXPECT_EQ(client.answer().status, 413);
    EXPECT_EQ(seen.get_future().get(), "body_too_large");
}

TEST_F(HttpBodies, left_unread_end_the_connection_after_the_answer) {
    stream_requests();
    application.on_handle = [](http::Request&) { return Response::text(409, "no"); };
    auto const server = test::start(application);
    RawHttp client(server->port());
    client.try_send(send_with_body("PUT", "/", std::string(5'000'000, 'x')));
    auto const answer = client.answer();
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(answer.header("Connection"), "close");
}

TEST_F(HttpBodies, are_produced_while_they_are_sent) {
    application.on_handle = [](http::Request& request) {
        Response response;
        response.headers.add("Content-Type", "text/csv");
        if (request.path == "/counted") response.headers.add("Content-Length", "1000000");
        response.body = [](http::BodyWriter& writer) {
            for (int i = 0; i < 100'000; ++i)
                writer.write("0123456789");
        };
        return response;
    };
    auto const server = test::start(application);
    RawHttp client(server->port());
    auto const chunked = client.ask(get("/"));
    EXPECT_EQ(chunked.header("Transfer-Encoding"), "chunked");
    EXPECT_EQ(chunked.body.size(), 1'000'000u);
    auto const counted = client.ask(get("/counted"));
    EXPECT_EQ(counted.header("Transfer-Encoding"), "");
    EXPECT_EQ(counted.body, chunked.body);
    client.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(client.answer().body, chunked.body);
}

TEST_F(HttpBodies, that_break_off_do_not_look_complete) {
    application.on_handle = [](http::Request&) {
        Response response;
        response.body = [](http::BodyWriter& writer) {
            writer.write(std::string(100'000, 'x'));
            throw std::runtime_error("the rows ran out");
        };
        return response;
    };
    auto const server = test::start(application);
    RawHttp client(server->port());
    client.send(get("/"));
    EXPECT_THROW(client.answer(), std::runtime_error);
}

TEST_F(HttpBodies, stop_being_produced_when_the_client_is_gone) {
    std::promise<void> stopped;
    application.on_handle = [&](http::Request&) {
        Response response;
        response.body = [&](http::BodyWriter& writer) {
            try {
                while (true)
                    writer.write(std::string(100'000, 'x'));
            } catch (http::BodyLost const&) {
                stopped.set_value();
                throw;
            }
        };
        return response;
    };
    auto const server = test::start(application);
    {
        RawHttp client(server->port());
        client.send(get("/"));
        client.receive();
    }
    EXPECT_EQ(stopped.get_future().wait_for(20s), std::future_status::ready);
}

TEST_F(HttpBodies, are_counted_but_not_sent_for_head) {
    auto const server = test::start(application);
    RawHttp client(server->port());
    client.send("HEAD /x HTTP/1.1\r\nHost: test\r\n\r\n" + get("/y"));
    auto const head = client.answer(true);
    EXPECT_EQ(head.header("Content-Length"), "8");
    EXPECT_EQ(client.answer().body, "GET /y ");
}

TEST_F(HttpBodies, of_text_are_compressed_for_those_who_can_read_it) {
    application.on_handle = [](http::Request& request) {
        if (request.path == "/png") return Response::text(200, std::string(5000, 'x'), "image/png");
        return Response::json(200, "[" + std::string(5000, ' ') + "]");
    };
    auto const server = test::start(application);
    RawHttp client(server->port());
    auto const packed = client.ask(get("/", "Accept-Encoding: br, gzip;q=0.5\r\n"));
    EXPECT_EQ(packed.header("Content-Encoding"), "gzip");
    EXPECT_EQ(packed.header("Vary"), "Accept-Encoding");
    EXPECT_LT(packed.body.size(), 100u);
    EXPECT_EQ(gunzip(packed.body), "[" + std::string(5000, ' ') + "]");
    for (char const* fields : {"", "Accept-Encoding: gzip;q=0, *\r\n", "Accept-Encoding: br\r\n"})
        EXPECT_EQ(client.ask(get("/", fields)).body.size(), 5002u) << fields;
    EXPECT_EQ(client.ask(get("/png", "Accept-Encoding: gzip\r\n")).body.size(), 5000u);
    client.send("HEAD / HTTP/1.1\r\nHost: test\r\nAccept-Encoding: gzip\r\n\r\n");
    EXPECT_EQ(client.answer(true).header("Content-Length"), std::to_string(packed.body.size()));
}

} // namespace
} // namespace tenon
