#pragma once

// What a session needs of a connection, TCP or TLS. Behind one interface the session is compiled once.

#include "platform/http/asio.h"

#include <array>
#include <cstdint>
#include <memory>
#include <utility>

namespace boost::asio::ssl {
class context;
}

namespace tenon::http {

using IoResult = std::pair<IoError, std::size_t>;
using TwoBuffers = std::array<asio::const_buffer, 2>;

class Connection {
public:
    virtual ~Connection() = default;
    virtual bool is_secure() const = 0;
    // TLS only; nothing to do for TCP.
    virtual Task<IoError> handshake() = 0;
    virtual Task<IoResult> read_some(asio::mutable_buffer into) = 0;
    // Reads what only has to be out of the way, encrypted or not.
    virtual Task<IoResult> drop_some(asio::mutable_buffer into) = 0;
    virtual Task<IoResult> write_some(TwoBuffers const& buffers) = 0;
    // Moves bytes of a file from kernel to kernel. Only where is_secure() is false.
    virtual Task<IoResult> send_file(int file, std::uint64_t offset, std::size_t count) = 0;
    // Tells the client that nothing more comes; it can still be read from.
    virtual Task<> finish() = 0;
    // Ends what is waited for with operation_aborted.
    virtual void cancel() = 0;
};

std::unique_ptr<Connection> make_tcp_connection(Socket socket);
std::unique_ptr<Connection> make_tls_connection(Socket socket, std::shared_ptr<asio::ssl::context> context);

} // namespace tenon::http
