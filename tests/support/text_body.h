#pragma once

// A request's body that streams from a text in memory.

#include "platform/http/message.h"

#include <algorithm>
#include <cstring>

namespace tenon::test {

class TextBody final : public http::BodyReader {
public:
    explicit TextBody(std::string text) : text_(std::move(text)) {}
    std::size_t read(std::span<std::byte> into) override {
        std::size_t const count = std::min(into.size(), text_.size() - at_);
        std::memcpy(into.data(), text_.data() + at_, count);
        at_ += count;
        return count;
    }

private:
    std::string text_;
    std::size_t at_ = 0;
};

} // namespace tenon::test
