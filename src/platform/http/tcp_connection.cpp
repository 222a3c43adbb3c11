#include "platform/http/connection.h"

#include <sys/sendfile.h>

#include <cerrno>

namespace tenon::http {

namespace {

class TcpConnection final : public Connection {
public:
    explicit TcpConnection(Socket socket) : socket_(std::move(socket)) {
        IoError ignored;
        socket_.native_non_blocking(true, ignored); // sendfile must never hold the loop
    }

    bool is_secure() const override { return false; }

    Task<IoError> handshake() override { co_return IoError(); }

    Task<IoResult> read_some(asio::mutable_buffer into) override {
        auto [error, count] = co_await socket_.async_read_some(into, awaiting);
        co_return IoResult(error, count);
    }

    Task<IoResult> drop_some(asio::mutable_buffer into) override { return read_some(into); }

    Task<IoResult> write_some(TwoBuffers const& buffers) override {
        auto [error, count] = co_await socket_.async_write_some(buffers, awaiting);
        co_return IoResult(error, count);
    }

    Task<IoResult> send_file(int file, std::uint64_t offset, std::size_t count) override {
        while (true) {
            auto at = static_cast<off_t>(offset);
            ssize_t const sent = ::sendfile(socket_.native_handle(), file, &at, count);
            if (sent >= 0) co_return IoResult(IoError(), static_cast<std::size_t>(sent));
            IoError const failure(errno, boost::system::system_category());
            if (failure == boost::system::errc::interrupted) continue;
            if (failure != asio::error::would_block) co_return IoResult(failure, 0);
            auto [error] = co_await socket_.async_wait(Socket::wait_write, awaiting);
            if (error) co_return IoResult(error, 0);
        }
    }

    Task<> finish() override {
        IoError ignored;
        socket_.shutdown(Socket::shutdown_send, ignored);
        co_return;
    }

    void cancel() override {
        IoError ignored;
        socket_.cancel(ignored);
    }

private:
    Socket socket_;
};

} // namespace

std::unique_ptr<Connection> make_tcp_connection(Socket socket) {
    return std::make_unique<TcpConnection>(std::move(socket));
}

} // namespace tenon::http
