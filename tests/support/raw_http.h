#pragma once

// A client that sends exactly the bytes it is told to, for tests of what no well-behaved client would send.
// Blocking sockets with a timeout; it throws where the server does not do what the test waits for.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenon::test {

struct RawAnswer {
    int status = 0; // 0: the connection ended without an answer
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body; // without the framing of chunks

    // "" where the field is absent.
    std::string header(std::string_view name) const;
};

class RawHttp {
public:
    explicit RawHttp(std::uint16_t port, std::string const& address = "127.0.0.1");
    ~RawHttp();
    RawHttp(RawHttp const&) = delete;
    RawHttp& operator=(RawHttp const&) = delete;

    void send(std::string_view bytes);
    // false where the server has closed the connection meanwhile.
    bool try_send(std::string_view bytes);
    // No more will be sent; the connection stays open for answers.
    void finish_sending();

    // The next answer; interim ones (1xx) are answers too. `bodyless` for HEAD.
    RawAnswer answer(bool bodyless = false);
    // Sends and receives.
    RawAnswer ask(std::string_view bytes) {
        send(bytes);
        return answer();
    }

    // At least one more byte, appended to what is unread. false: the end of the connection.
    bool receive();
    // Reads until the unread bytes contain the text, and takes all up to its end.
    std::string receive_until(std::string_view text);
    // true once the server has ended the connection and nothing is left unread.
    bool is_closed();
    // Whether something can be read within this time.
    bool has_bytes_within(std::chrono::milliseconds time);
    int socket() const { return socket_; }

private:
    std::string take(std::size_t count);
    std::string chunked_body();

    int socket_;
    std::string unread_;
};

// "GET /path HTTP/1.1\r\nHost: test\r\n" + fields, each with its line end, + the empty line.
std::string get(std::string_view target, std::string_view fields = "");
// The same with Content-Length and a body.
std::string send_with_body(
    std::string_view method, std::string_view target, std::string_view body, std::string_view fields = "");

} // namespace tenon::test
