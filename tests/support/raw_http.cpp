#include "support/raw_http.h"

#include "base/text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace tenon::test {

namespace {

// Far beyond anything a test waits for, also under a sanitizer on a busy machine.
constexpr timeval patience{20, 0};

[[noreturn]] void give_up(std::string const& what) {
    throw std::runtime_error(what + ": " + std::strerror(errno));
}

sockaddr_storage socket_address(std::string const& address, std::uint16_t port) {
    sockaddr_storage storage{};
    if (auto* v6 = reinterpret_cast<sockaddr_in6*>(&storage); address.find(':') != address.npos) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        inet_pton(AF_INET6, address.c_str(), &v6->sin6_addr);
    } else {
        auto* v4 = reinterpret_cast<sockaddr_in*>(&storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        inet_pton(AF_INET, address.c_str(), &v4->sin_addr);
    }
    return storage;
}

} // namespace

std::string RawAnswer::header(std::string_view name) const {
    for (auto const& [field, value] : headers)
        if (equals_ignoring_case(field, name)) return value;
    return {};
}

RawHttp::RawHttp(std::uint16_t port, std::string const& address) {
    sockaddr_storage const to = socket_address(address, port);
    socket_ = ::socket(to.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (::connect(socket_, reinterpret_cast<sockaddr const*>(&to), sizeof to) != 0) give_up("connect");
}

RawHttp::~RawHttp() { ::close(socket_); }

bool RawHttp::try_send(std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && (errno == EPIPE || errno == ECONNRESET)) return false;
        if (sent < 0) give_up("send");
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawHttp::send(std::string_view bytes) {
    if (!try_send(bytes)) throw std::runtime_error("the server closed the connection");
}

void RawHttp::finish_sending() { ::shutdown(socket_, SHUT_WR); }

bool RawHttp::receive() {
    std::array<char, 65536> buffer;
    ssize_t const count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count < 0 && errno != ECONNRESET) give_up("receive");
    if (count <= 0) return false;
    unread_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

std::string RawHttp::take(std::size_t count) {
    while (unread_.size() < count)
        if (!receive()) throw std::runtime_error("the connection ended within an answer: " + unread_);
    std::string const text = unread_.substr(0, count);
    unread_.erase(0, count);
    return text;
}

std::string RawHttp::receive_until(std::string_view text) {
    while (unread_.find(text) == unread_.npos)
        if (!receive())
            throw std::runtime_error("the connection ended before " + std::string(text) + ": " + unread_);
    return take(unread_.find(text) + text.size());
}

std::string RawHttp::chunked_body() {
    std::string body;
    while (true) {
        std::size_t const size = std::stoul(receive_until("\r\n"), nullptr, 16);
        body += take(size);
        receive_until("\r\n");
        if (size == 0) return body;
    }
}

RawAnswer RawHttp::answer(bool bodyless) {
    RawAnswer answer;
    if (unread_.empty() && !receive()) return answer;
    std::string const head = receive_until("\r\n\r\n");
    answer.status = std::stoi(head.substr(head.find(' ')));
    for (std::string_view line : split(std::string_view(head).substr(head.find('\n') + 1), '\n')) {
        auto const colon = line.find(':');
        if (colon == line.npos) continue;
        answer.headers.emplace_back(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
    }
    if (bodyless || answer.status < 200 || answer.status == 204 || answer.status == 304) return answer;
    std::string const length = answer.header("Content-Length");
    if (!length.empty()) {
        answer.body = take(std::stoul(length));
    } else if (answer.header("Transfer-Encoding") == "chunked") {
        answer.body = chunked_body();
    } else if (answer.header("Content-Type") != "text/event-stream") {
        while (receive()) {
        }
        answer.body.swap(unread_);
    }
    return answer;
}

bool RawHttp::is_closed() { return unread_.empty() && !receive(); }

bool RawHttp::has_bytes_within(std::chrono::milliseconds time) {
    if (!unread_.empty()) return true;
    pollfd readable{socket_, POLLIN, 0};
    return ::poll(&readable, 1, static_cast<int>(time.count())) > 0;
}

std::string get(std::string_view target, std::string_view fields) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: test\r\n" + std::string(fields) + "\r\n";
}

std::string send_with_body(
    std::string_view method, std::string_view target, std::string_view body, std::string_view fields) {
    return std::string(method) + " " + std::string(target) +
           " HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string(fields) + "\r\n" + std::string(body);
}

} // namespace tenon::test
