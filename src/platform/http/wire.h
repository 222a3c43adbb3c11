#pragma once

// A connection with its deadline. Every wait for the client sets one; the server's single reaper timer ends
// the waits whose time is over, instead of a timer per operation.

#include "platform/http/connection.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>

namespace tenon::http {

class Wire {
public:
    Wire(std::unique_ptr<Connection> connection, std::chrono::milliseconds write_stall)
        : connection_(std::move(connection)), write_stall_(write_stall) {}

    bool is_secure() const { return connection_->is_secure(); }
    // The last read ended because its time was over, not because the client went away.
    bool timed_out() const { return timed_out_; }
    // Sent and received so far, heads included.
    std::uint64_t bytes_in() const { return bytes_in_; }
    std::uint64_t bytes_out() const { return bytes_out_; }

    Task<bool> handshake(Moment until);
    // How many bytes came; 0 when the client is gone or the time is over.
    Task<std::size_t> read_some(asio::mutable_buffer into, Moment until);
    // Sends both texts. false: the client is gone, or took nothing for too long.
    Task<bool> write(std::string_view first, std::string_view second);
    // false also when the file is shorter than promised. Plain TCP only.
    Task<bool> send_file(int file, std::uint64_t offset, std::uint64_t size);
    // Ends the sending side.
    Task<> finish(Moment until);
    // The same, and reads on for a moment what the client still sends: closing at once would reset the
    // connection, and the answer would be lost on its way.
    Task<> linger(Moment until);

    // For the reaper.
    void expire(Moment now);
    // Ends what is waited for now and everything after it.
    void abort();

private:
    std::unique_ptr<Connection> connection_;
    std::chrono::milliseconds write_stall_;
    Moment deadline_ = Moment::max();
    bool timed_out_ = false;
    bool aborted_ = false;
    std::uint64_t bytes_in_ = 0;
    std::uint64_t bytes_out_ = 0;
};

} // namespace tenon::http
