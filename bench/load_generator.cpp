#include "load_generator.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace tenon::bench {

namespace {

using SteadyClock = std::chrono::steady_clock;

int connect_to(std::uint16_t port) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int const at_once = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0)
        throw std::runtime_error("cannot connect");
    return socket;
}

class Connection {
public:
    Connection(std::uint16_t port, std::string const& request)
        : socket_(connect_to(port)), request_(request) {}
    ~Connection() { ::close(socket_); }
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    int socket() const { return socket_; }

    // A request is small: it fits into the socket's buffer.
    void ask() {
        asked_at_ = SteadyClock::now();
        unread_.clear();
        if (::send(socket_, request_.data(), request_.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(request_.size()))
            throw std::runtime_error("the server takes no request");
    }

    // What has come; true once the answer is whole.
    bool read() {
        std::array<char, 16 * 1024> piece{};
        ssize_t const count = ::recv(socket_, piece.data(), piece.size(), MSG_DONTWAIT);
        if (count <= 0) throw std::runtime_error("the connection ended");
        unread_.append(piece.data(), static_cast<std::size_t>(count));
        auto const head = unread_.find("\r\n\r\n");
        if (head == unread_.npos) return false;
        if (!unread_.starts_with("HTTP/1.1 200")) throw std::runtime_error(unread_);
        return unread_.size() == head + 4 + announced(unread_.substr(0, head));
    }

    double waited_us() const {
        return std::chrono::duration<double, std::micro>(SteadyClock::now() - asked_at_).count();
    }

private:
    static std::size_t announced(std::string const& head) {
        constexpr std::string_view field = "Content-Length: ";
        auto const at = head.find(field);
        if (at == head.npos) throw std::runtime_error("an answer without Content-Length");
        std::size_t size = 0;
        std::from_chars(head.data() + at + field.size(), head.data() + head.size(), size);
        return size;
    }

    int socket_;
    std::string const& request_;
    std::string unread_;
    SteadyClock::time_point asked_at_{};
};

} // namespace

Load ask(std::uint16_t port, std::string const& request, std::chrono::seconds time, int connections) {
    int const poll = epoll_create1(EPOLL_CLOEXEC);
    std::vector<std::unique_ptr<Connection>> all;
    for (int i = 0; i < connections; ++i) {
        all.push_back(std::make_unique<Connection>(port, request));
        epoll_event event{.events = EPOLLIN, .data = {.ptr = all.back().get()}};
        epoll_ctl(poll, EPOLL_CTL_ADD, all.back()->socket(), &event);
        all.back()->ask();
    }
    std::vector<double> waits_us;
    auto const begun = SteadyClock::now();
    while (SteadyClock::now() - begun < time) {
        std::array<epoll_event, 64> events{};
        int const count = epoll_wait(poll, events.data(), static_cast<int>(events.size()), 1000);
        for (int i = 0; i < count; ++i) {
            auto* const connection = static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr);
            if (!connection->read()) continue;
            waits_us.push_back(connection->waited_us());
            connection->ask();
        }
    }
    double const seconds = std::chrono::duration<double>(SteadyClock::now() - begun).count();
    ::close(poll);
    if (waits_us.empty()) throw std::runtime_error("no answer came");
    auto const middle = waits_us.begin() + static_cast<std::ptrdiff_t>(waits_us.size() / 2);
    std::nth_element(waits_us.begin(), middle, waits_us.end());
    return {static_cast<double>(waits_us.size()) / seconds, *middle};
}

} // namespace tenon::bench
