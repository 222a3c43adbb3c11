#include "base/time.h"

#include <array>
#include <cstdio>
#include <optional>

namespace tenon {

namespace {

using namespace std::chrono;

// Reads exactly `count` digits at `at` and moves on.
std::optional<int> take_digits(std::string_view text, std::size_t& at, std::size_t count) {
    if (text.size() < at + count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        char const letter = text[at + i];
        if (letter < '0' || letter > '9') return std::nullopt;
        value = value * 10 + (letter - '0');
    }
    at += count;
    return value;
}

bool take(std::string_view text, std::size_t& at, std::string_view either) {
    if (at >= text.size() || either.find(text[at]) == either.npos) return false;
    ++at;
    return true;
}

std::optional<sys_days> take_day(std::string_view text, std::size_t& at) {
    auto const year_number = take_digits(text, at, 4);
    if (!year_number || *year_number == 0 || !take(text, at, "-")) return std::nullopt;
    auto const month_number = take_digits(text, at, 2);
    if (!month_number || !take(text, at, "-")) return std::nullopt;
    auto const day_number = take_digits(text, at, 2);
    if (!day_number) return std::nullopt;
    auto const date = year(*year_number) / *month_number / *day_number;
    if (!date.ok()) return std::nullopt;
    return sys_days(date);
}

// hh:mm:ss with an optional fraction of one to six digits.
std::optional<microseconds> take_time(std::string_view text, std::size_t& at) {
    auto const hour = take_digits(text, at, 2);
    if (!hour || *hour > 23 || !take(text, at, ":")) return std::nullopt;
    auto const minute = take_digits(text, at, 2);
    if (!minute || *minute > 59 || !take(text, at, ":")) return std::nullopt;
    auto const second = take_digits(text, at, 2);
    if (!second || *second > 59) return std::nullopt;
    microseconds time = hours(*hour) + minutes(*minute) + seconds(*second);
    if (take(text, at, ".")) {
        int unit = 1'000'000;
        std::size_t const begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            unit /= 10;
            if (unit == 0) return std::nullopt;
            time += microseconds((text[at++] - '0') * unit);
        }
        if (at == begin) return std::nullopt;
    }
    return time;
}

std::optional<minutes> take_offset(std::string_view text, std::size_t& at) {
    if (take(text, at, "Zz")) return minutes(0);
    bool const behind = at < text.size() && text[at] == '-';
    if (!take(text, at, "+-")) return std::nullopt;
    auto const hour = take_digits(text, at, 2);
    if (!hour || *hour > 23 || !take(text, at, ":")) return std::nullopt;
    auto const minute = take_digits(text, at, 2);
    if (!minute || *minute > 59) return std::nullopt;
    minutes const offset = hours(*hour) + minutes(*minute);
    return behind ? -offset : offset;
}

} // namespace

std::string to_string(Day day) {
    year_month_day const date(day.sys_days());
    std::array<char, 24> text{};
    int const length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(date.year()),
        unsigned(date.month()), unsigned(date.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string to_string(Timestamp at) {
    auto const day = floor<days>(at);
    hh_mm_ss const time(at - day);
    std::array<char, 32> text{};
    int length = std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d", int(time.hours().count()),
        int(time.minutes().count()), int(time.seconds().count()));
    std::string result = to_string(Day(day)) + std::string(text.data(), static_cast<std::size_t>(length));
    if (time.subseconds().count() != 0) {
        length = std::snprintf(text.data(), text.size(), ".%06d", int(time.subseconds().count()));
        result.append(text.data(), static_cast<std::size_t>(length));
    }
    return result + "Z";
}

Result<Timestamp> parse_timestamp(std::string_view text) {
    std::size_t at = 0;
    auto const day = take_day(text, at);
    bool const separated = day && take(text, at, "Tt ");
    auto const time = separated ? take_time(text, at) : std::nullopt;
    auto const offset = time ? take_offset(text, at) : std::nullopt;
    if (!offset || at != text.size())
        return fail(ErrorKind::invalid, "time_malformed", "A time looks like 2026-11-20T10:57:31Z.");
    return Timestamp(*day) + *time - *offset;
}

Result<Day> parse_day(std::string_view text) {
    std::size_t at = 0;
    auto const day = take_day(text, at);
    if (!day || at != text.size())
        return fail(ErrorKind::invalid, "day_malformed", "A day looks like 2026-11-20 and must exist.");
    return Day(*day);
}

Timestamp SystemClock::now() const { return time_point_cast<microseconds>(system_clock::now()); }

} // namespace tenon
