#include "base/calendar.h"
#include "base/id.h"
#include "base/text.h"
#include "base/time.h"

#include <gtest/gtest.h>

namespace tenon {
namespace {

Timestamp at(char const* text) { return *parse_timestamp(text); }

TEST(timestamp, is_read_and_printed_in_utc) {
    struct Case {
        char const* text;
        char const* expected;
    };
    for (Case const& c : std::vector<Case>{
             {"2026-11-20T10:57:31Z", "2026-11-20T10:57:31Z"},
             {"2026-11-20T10:57:31.5Z", "2026-11-20T10:57:31.500000Z"},
             {"2026-11-20T11:57:31+01:00", "2026-11-20T10:57:31Z"},
             {"2026-11-20t05:27:31.000001-05:30", "2026-11-20T10:57:31.000001Z"},
             {"2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"},
             {"1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"},
             {"2026-02-29T00:00:00Z", "time_malformed"},
             {"2026-11-20T24:00:00Z", "time_malformed"},
             {"2026-11-20T10:57:31", "time_malformed"},
             {"2026-11-20T10:57:31.Z", "time_malformed"},
             {"2026-11-20T10:57:31.1234567Z", "time_malformed"},
             {"2026-11-20T10:57:31Zx", "time_malformed"},
             {"", "time_malformed"},
         }) {
        auto const time = parse_timestamp(c.text);
        EXPECT_EQ(time ? to_string(*time) : time.error().code, c.expected) << c.text;
    }
}

TEST(day, must_exist) {
    EXPECT_EQ(to_string(*parse_day("2026-12-05")), "2026-12-05");
    EXPECT_FALSE(parse_day("2026-02-30"));
    EXPECT_FALSE(parse_day("2026-2-3"));
    EXPECT_FALSE(parse_day("2026-12-05T00:00:00Z"));
}

TEST(time_zone, knows_which_day_it_is_there) {
    auto const berlin = *TimeZone::parse("Europe/Berlin");
    EXPECT_EQ(to_string(berlin.day_of(at("2026-11-20T23:30:00Z"))), "2026-11-21");
    EXPECT_EQ(to_string(TimeZone::utc().day_of(at("2026-11-20T23:30:00Z"))), "2026-11-20");
    EXPECT_EQ(TimeZone::parse("Mars/Olympus").error().code, "time_zone_unknown");
    EXPECT_EQ(berlin.show(at("2026-11-20T10:57:31Z")), "2026-11-20 11:57 CET");
}

TEST(time_zone, ends_a_day_of_23_or_25_hours_at_its_last_second) {
    auto const berlin = *TimeZone::parse("Europe/Berlin");
    Day const spring(2026, 3, 29); // clocks go from 02:00 to 03:00
    EXPECT_EQ(to_string(berlin.start_of(spring)), "2026-03-28T23:00:00Z");
    EXPECT_EQ(to_string(berlin.last_second_of(spring)), "2026-03-29T21:59:59Z");
    Day const autumn(2026, 10, 25); // clocks go from 03:00 back to 02:00
    EXPECT_EQ(to_string(berlin.start_of(autumn)), "2026-10-24T22:00:00Z");
    EXPECT_EQ(to_string(berlin.last_second_of(autumn)), "2026-10-25T22:59:59Z");
}

TEST(time_zone, begins_a_day_without_midnight_at_its_first_moment) {
    // Clocks in Beirut went from 00:00 to 01:00 on 2021-03-28.
    auto const beirut = *TimeZone::parse("Asia/Beirut");
    EXPECT_EQ(to_string(beirut.start_of(Day(2021, 3, 28))), "2021-03-27T22:00:00Z");
}

TEST(work_week, is_read_and_printed_monday_first) {
    EXPECT_EQ(WorkWeek::parse("sun,mon,tue")->text(), "mon,tue,sun");
    for (char const* wrong : {"", "mon,", "mon,mon", "monday", "mon, tue"})
        EXPECT_EQ(WorkWeek::parse(wrong).error().code, "work_week_malformed") << wrong;
}

TEST(calendar, counts_business_days_only) {
    Calendar calendar;
    calendar.holidays = {Day(2026, 12, 25)}; // a Friday
    Day const thursday(2026, 12, 24);
    EXPECT_EQ(to_string(calendar.add_business_days(thursday, 1)), "2026-12-28");
    EXPECT_EQ(to_string(calendar.add_business_days(Day(2026, 12, 26), 0)), "2026-12-28");
    EXPECT_EQ(calendar.business_days_between(thursday, Day(2026, 12, 31)), 4);
    EXPECT_EQ(calendar.business_days_between(thursday, thursday), 0);
}

TEST(calendar, ends_a_window_with_the_last_local_second) {
    Calendar calendar;
    calendar.zone = *TimeZone::parse("Europe/Berlin");
    // Friday evening in Berlin; five business days later is the next Friday.
    EXPECT_EQ(to_string(calendar.deadline(at("2026-11-20T20:00:00Z"), 5)), "2026-11-27T22:59:59Z");
}

struct Thing;

TEST(id, is_a_uuid_in_lower_case) {
    auto const id = Id<Thing>::parse("01931B1E-7C3A-7000-8000-5E1F00D3A4B5");
    EXPECT_EQ(id->text(), "01931b1e-7c3a-7000-8000-5e1f00d3a4b5");
    for (char const* wrong : {"", "01931b1e7c3a700080005e1f00d3a4b5", "01931b1e-7c3a-7000-8000-5e1f00d3a4bg",
             "01931b1e-7c3a-7000-8000-5e1f00d3a4b5 "})
        EXPECT_EQ(Id<Thing>::parse(wrong).error().code, "id_malformed") << wrong;
}

TEST(id, of_a_later_one_sorts_later_even_when_the_clock_is_set_back) {
    FakeClock clock(at("2026-11-20T10:00:00Z"));
    RandomIds ids(clock);
    auto last = ids.make<Thing>();
    for (int i = 0; i < 1000; ++i) {
        if (i == 500) clock.set(at("2026-11-20T09:00:00Z"));
        auto const next = ids.make<Thing>();
        ASSERT_LT(last, next);
        last = next;
    }
}

TEST(text, tells_utf8_from_bytes) {
    for (char const* good : {"", "abc", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x99\x82"})
        EXPECT_TRUE(is_utf8(good)) << good;
    for (char const* bad : {"\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80", "\xE2\x82"})
        EXPECT_FALSE(is_utf8(bad));
    EXPECT_EQ(count_code_points("a\xE2\x82\xAC"), 2u);
}

TEST(text, counts_words_as_a_reader_does) {
    EXPECT_EQ(words("Build me a chatbot."), (std::vector<std::string>{"Build", "me", "a", "chatbot"}));
    EXPECT_EQ(words("it's a one-line ask -- really"),
        (std::vector<std::string>{"it's", "a", "one-line", "ask", "really"}));
}

TEST(text, makes_a_name_for_an_address) {
    EXPECT_EQ(slug("Support chatbot!", 40), "support-chatbot");
    EXPECT_EQ(slug("  Übung 7 ", 40), "bung-7");
    EXPECT_EQ(slug("abc def", 4), "abc");
    EXPECT_EQ(slug("日本", 40), "");
}

} // namespace
} // namespace tenon
