#pragma once

// Identifiers: UUIDs as their 36 characters of text, the same in C++, SQL, JSON, URLs and logs. New ones are
// UUIDv7 (RFC 9562), so they sort by the millisecond they were made in. Id<Brief> is not an Id<Contract>.

#include "base/result.h"
#include "base/time.h"

#include <array>
#include <compare>
#include <cstddef>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

namespace tenon {

// 36 characters, lower case, dashes at 8, 13, 18, 23.
using UuidText = std::array<char, 36>;

// Accepts any UUID version, upper or lower case; with dashes only.
Result<UuidText> parse_uuid(std::string_view text);

// The layout of RFC 9562 §5.7: 48 bits of Unix milliseconds, version 7, then the random bits given.
UuidText make_uuid_v7(Timestamp now, std::span<std::byte const, 10> random);

template <class Thing> class Id {
public:
    static Result<Id> parse(std::string_view text) {
        TENON_TRY(uuid, parse_uuid(text));
        return Id(uuid);
    }
    explicit constexpr Id(UuidText const& uuid) : uuid_(uuid) {}

    std::string_view text() const { return {uuid_.data(), uuid_.size()}; }
    std::string str() const { return std::string(text()); }

    auto operator<=>(Id const&) const = default;

private:
    UuidText uuid_;
};

// Where new identifiers come from; passed in, so that a test can choose them.
class IdSource {
public:
    virtual ~IdSource() = default;
    virtual UuidText next() = 0;

    template <class Thing> Id<Thing> make() { return Id<Thing>(next()); }
};

// The operating system's randomness and the given clock. Ids made in one process never go backwards, also
// within a millisecond and when the clock is set back. Safe to share between threads.
class RandomIds final : public IdSource {
public:
    explicit RandomIds(Clock const& clock) : clock_(clock) {}
    UuidText next() override;

private:
    Clock const& clock_;
    std::mutex mutex_;
    Timestamp last_{};
};

// 00000000-0000-7000-8000-000000000001, …2, …3: for tests.
class CountingIds final : public IdSource {
public:
    UuidText next() override;

private:
    unsigned count_ = 0;
};

} // namespace tenon

template <class Thing> struct std::hash<tenon::Id<Thing>> {
    std::size_t operator()(tenon::Id<Thing> const& id) const {
        return std::hash<std::string_view>{}(id.text());
    }
};
