#pragma once

// An answer's body on its way from the thread that produces it to the loop. The thread waits while a piece is
// being sent, so a slow client slows its producer down instead of filling the memory.

#include "platform/http/message.h"
#include "platform/http/pool.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace tenon::http {

class BodyStream final : public BodyWriter {
public:
    // `announced` is the Content-Length already promised, if one was. `offer` tells the loop that piece() is
    // there. The thread is one of the pool's, and leaves its place to others while it waits for the client.
    BodyStream(std::optional<std::uint64_t> announced, Pool& pool, std::function<void()> offer)
        : left_(announced), pool_(pool), offer_(std::move(offer)) {}

    // The thread's side. Small writes are gathered.
    void write(std::string_view bytes) override;
    // Hands over what is gathered. Throws where less was written than announced.
    void finish();

    // The loop's side: what to send now; empty when there is nothing.
    std::string_view piece() const;
    // The piece was sent, or the client is gone.
    void taken(bool sent);

private:
    void hand_over(std::string_view bytes);
    // false: the client is gone.
    bool send(std::string_view bytes);

    std::optional<std::uint64_t> left_;
    Pool& pool_;
    std::function<void()> offer_;
    std::string gathered_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::string_view piece_;
    bool lost_ = false;
};

} // namespace tenon::http
