#include "base/id.h"

#include <sys/random.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace tenon {

namespace {

constexpr char hex_digits[] = "0123456789abcdef";

bool is_dash_place(std::size_t place) { return place == 8 || place == 13 || place == 18 || place == 23; }

UuidText to_text(std::array<std::uint8_t, 16> const& bytes) {
    UuidText text{};
    std::size_t at = 0;
    for (std::uint8_t byte : bytes) {
        if (is_dash_place(at)) text[at++] = '-';
        text[at++] = hex_digits[byte >> 4];
        text[at++] = hex_digits[byte & 15];
    }
    return text;
}

} // namespace

Result<UuidText> parse_uuid(std::string_view text) {
    auto refuse = [] {
        return fail(ErrorKind::invalid, "id_malformed",
            "An id looks like 01931b1e-7c3a-7000-8000-5e1f00d3a4b5: 32 hexadecimal digits and four dashes.");
    };
    if (text.size() != 36) return refuse();
    UuidText uuid{};
    for (std::size_t i = 0; i < text.size(); ++i) {
        char letter = text[i];
        if (letter >= 'A' && letter <= 'F') letter = static_cast<char>(letter - 'A' + 'a');
        bool const digit = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
        if (is_dash_place(i) ? letter != '-' : !digit) return refuse();
        uuid[i] = letter;
    }
    return uuid;
}

UuidText make_uuid_v7(Timestamp now, std::span<std::byte const, 10> random) {
    auto const since = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
    auto const ms = static_cast<std::uint64_t>(since.count());
    std::array<std::uint8_t, 16> bytes{};
    for (unsigned i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    for (std::size_t i = 0; i < random.size(); ++i)
        bytes[6 + i] = static_cast<std::uint8_t>(random[i]);
    bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return to_text(bytes);
}

UuidText RandomIds::next() {
    std::array<std::byte, 10> random{};
    if (getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size()))
        throw std::runtime_error("the operating system gave no random bytes");
    std::scoped_lock lock(mutex_);
    // One millisecond further at least than the id before: order by id is then order of making.
    last_ = std::max(clock_.now(), last_ + std::chrono::milliseconds(1));
    return make_uuid_v7(last_, random);
}

UuidText CountingIds::next() {
    ++count_;
    std::array<std::uint8_t, 16> bytes{};
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    for (unsigned i = 0; i < 4; ++i)
        bytes[15 - i] = static_cast<std::uint8_t>(count_ >> (8 * i));
    return to_text(bytes);
}

} // namespace tenon
