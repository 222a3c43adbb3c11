#pragma once

// The bytes of a connection that are read and not yet used. A connection that waits for its next request
// holds 2 KiB, enough for most requests; 64 KiB are borrowed while a larger one is read.

#include "platform/http/wire.h"

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace tenon::http {

// Large buffers lent to connections. On the loop only.
class Buffers {
public:
    static constexpr std::size_t size = 64 * 1024;
    std::unique_ptr<char[]> borrow();
    void give_back(std::unique_ptr<char[]> buffer);

private:
    std::vector<std::unique_ptr<char[]>> free_;
};

class Input {
public:
    Input(Wire& wire, Buffers& buffers) : wire_(wire), buffers_(buffers) {}
    ~Input() { shrink(); }
    Input(Input const&) = delete;
    Input& operator=(Input const&) = delete;

    std::string_view bytes() const { return {data() + begin_, end_ - begin_}; }
    bool empty() const { return begin_ == end_; }
    void consume(std::size_t count) { begin_ += count; }

    // Waits for more bytes. false: none came until then, the client is gone, or the buffer is full.
    Task<bool> fill(Moment until);
    // Makes room for the pieces of a body.
    void grow();
    // Gives the large buffer back where the rest fits the small one.
    void shrink();

private:
    char const* data() const { return large_ ? large_.get() : small_.data(); }
    char* data() { return large_ ? large_.get() : small_.data(); }
    std::size_t capacity() const { return large_ ? Buffers::size : small_.size(); }
    void move_to_front();

    Wire& wire_;
    Buffers& buffers_;
    std::array<char, 2048> small_;
    std::unique_ptr<char[]> large_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace tenon::http
