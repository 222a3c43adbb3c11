#pragma once

// Moments and days. A Timestamp is a moment: UTC microseconds, an int64 in SQL, RFC 3339 with Z in JSON.
// A Day is a square on a calendar: no time, no zone, YYYY-MM-DD everywhere. The two never convert silently;
// which day a moment falls on depends on a time zone (calendar.h).

#include "base/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace tenon {

using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;

// Microseconds since 1970, the form in SQL columns.
constexpr std::int64_t to_microseconds(Timestamp at) { return at.time_since_epoch().count(); }
constexpr Timestamp from_microseconds(std::int64_t us) { return Timestamp(std::chrono::microseconds(us)); }

// 2026-11-20T10:57:31.042000Z; the fraction is left out where it is zero.
std::string to_string(Timestamp at);

// RFC 3339 with "Z" or an offset, up to six digits of fraction, years 0001 to 9999.
Result<Timestamp> parse_timestamp(std::string_view text);

class Day {
public:
    constexpr Day() = default;
    constexpr explicit Day(std::chrono::sys_days days) : days_(days) {}
    constexpr Day(int year, unsigned month, unsigned day)
        : days_(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) {}

    constexpr std::chrono::sys_days sys_days() const { return days_; }
    constexpr std::chrono::weekday weekday() const { return std::chrono::weekday(days_); }
    constexpr Day plus(int days) const { return Day(days_ + std::chrono::days(days)); }
    constexpr int days_until(Day later) const { return static_cast<int>((later.days_ - days_).count()); }

    constexpr auto operator<=>(Day const&) const = default;

private:
    std::chrono::sys_days days_{};
};

// YYYY-MM-DD.
std::string to_string(Day day);
Result<Day> parse_day(std::string_view text);

// Where "now" comes from; passed in, so that a test chooses the moment.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
};

// Stands still until told otherwise: for tests.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Timestamp start) : now_(start) {}
    Timestamp now() const override { return now_; }
    void set(Timestamp now) { now_ = now; }
    void advance(std::chrono::microseconds by) { now_ += by; }

private:
    Timestamp now_;
};

} // namespace tenon
