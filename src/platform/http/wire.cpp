#include "platform/http/wire.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <array>

namespace tenon::http {

namespace {

// One turn of sendfile; other connections get the loop in between.
constexpr std::uint64_t file_turn = 512 * 1024;

} // namespace

Task<bool> Wire::handshake(Moment until) {
    deadline_ = until;
    IoError const error = co_await connection_->handshake();
    deadline_ = Moment::max();
    co_return !error && !aborted_;
}

Task<std::size_t> Wire::read_some(asio::mutable_buffer into, Moment until) {
    if (aborted_) co_return std::size_t(0);
    timed_out_ = false;
    deadline_ = until;
    auto const [error, count] = co_await connection_->read_some(into);
    deadline_ = Moment::max();
    bytes_in_ += count;
    co_return error ? std::size_t(0) : count;
}

Task<bool> Wire::write(std::string_view first, std::string_view second) {
    while (!(first.empty() && second.empty())) {
        if (aborted_) co_return false;
        deadline_ = SteadyClock::now() + write_stall_;
        TwoBuffers const buffers = {
            asio::const_buffer(first.data(), first.size()), asio::const_buffer(second.data(), second.size())};
        auto const [error, count] = co_await connection_->write_some(buffers);
        deadline_ = Moment::max();
        if (error) co_return false;
        bytes_out_ += count;
        std::size_t const of_first = std::min(count, first.size());
        first.remove_prefix(of_first);
        second.remove_prefix(count - of_first);
    }
    co_return true;
}

Task<bool> Wire::send_file(int file, std::uint64_t offset, std::uint64_t size) {
    while (size > 0) {
        if (aborted_) co_return false;
        deadline_ = SteadyClock::now() + write_stall_;
        auto const turn = static_cast<std::size_t>(std::min(size, file_turn));
        auto const [error, count] = co_await connection_->send_file(file, offset, turn);
        deadline_ = Moment::max();
        if (error || count == 0) co_return false;
        bytes_out_ += count;
        offset += count;
        size -= count;
        co_await asio::post(awaiting);
    }
    co_return true;
}

Task<> Wire::finish(Moment until) {
    if (aborted_) co_return;
    deadline_ = until;
    co_await connection_->finish();
    deadline_ = Moment::max();
}

Task<> Wire::linger(Moment until) {
    co_await finish(until);
    std::array<char, 4096> dropped;
    asio::mutable_buffer const into(dropped.data(), dropped.size());
    std::size_t count = 1;
    while (count > 0 && !aborted_ && SteadyClock::now() < until) {
        deadline_ = until;
        auto const result = co_await connection_->drop_some(into);
        count = result.second;
    }
}

void Wire::expire(Moment now) {
    if (deadline_ > now) return;
    timed_out_ = true;
    connection_->cancel();
}

void Wire::abort() {
    aborted_ = true;
    connection_->cancel();
}

} // namespace tenon::http
