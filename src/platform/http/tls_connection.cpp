#include "platform/http/connection.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

namespace tenon::http {

namespace {

class TlsConnection final : public Connection {
public:
    TlsConnection(Socket socket, std::shared_ptr<asio::ssl::context> context)
        : context_(std::move(context)), stream_(std::move(socket), *context_) {}

    bool is_secure() const override { return true; }

    Task<IoError> handshake() override {
        auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, awaiting);
        co_return error;
    }

    Task<IoResult> read_some(asio::mutable_buffer into) override {
        auto [error, count] = co_await stream_.async_read_some(into, awaiting);
        co_return IoResult(error, count);
    }

    Task<IoResult> drop_some(asio::mutable_buffer into) override {
        auto [error, count] = co_await stream_.next_layer().async_read_some(into, awaiting);
        co_return IoResult(error, count);
    }

    Task<IoResult> write_some(TwoBuffers const& buffers) override {
        auto [error, count] = co_await stream_.async_write_some(buffers, awaiting);
        co_return IoResult(error, count);
    }

    Task<IoResult> send_file(int, std::uint64_t, std::size_t) override {
        co_return IoResult(asio::error::operation_not_supported, 0);
    }

    // async_shutdown would wait for the client's own close_notify; sending ours is all that is owed.
    Task<> finish() override {
        SSL_set_shutdown(stream_.native_handle(), SSL_RECEIVED_SHUTDOWN);
        co_await stream_.async_shutdown(awaiting);
        IoError ignored;
        stream_.next_layer().shutdown(Socket::shutdown_send, ignored);
    }

    void cancel() override {
        IoError ignored;
        stream_.next_layer().cancel(ignored);
    }

private:
    std::shared_ptr<asio::ssl::context> context_; // outlives the stream, also after a reload
    asio::ssl::stream<Socket> stream_;
};

} // namespace

std::unique_ptr<Connection> make_tls_connection(Socket socket, std::shared_ptr<asio::ssl::context> context) {
    return std::make_unique<TlsConnection>(std::move(socket), std::move(context));
}

} // namespace tenon::http
