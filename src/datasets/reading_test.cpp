// How single values and names are read: numbers, dates, people, headers.

#include "datasets/date_reading.h"
#include "datasets/header_words.h"
#include "datasets/missing_value.h"
#include "datasets/personal_value.h"
#include "datasets/value_reading.h"

#include <gtest/gtest.h>

namespace tenon::datasets {
namespace {

std::string show_number(std::string_view text) {
    NumberReading const number = read_number(text);
    static constexpr char const* kinds[] = {"none", "integer", "decimal", "comma", "infinite"};
    std::string shown = kinds[static_cast<int>(number.kind)];
    if (number.kind != NumberKind::none && number.kind != NumberKind::infinite)
        shown += " " + std::to_string(number.value);
    return shown;
}

TEST(number, is_read_as_files_spell_it) {
    for (auto const& [text, expected] : std::vector<std::pair<char const*, char const*>>{
             {"0", "integer 0.000000"},
             {"-12", "integer -12.000000"},
             {"+5", "integer 5.000000"},
             {"1.5", "decimal 1.500000"},
             {"-.5", "decimal -0.500000"},
             {"2e3", "decimal 2000.000000"},
             {"1,5", "comma 1.500000"},
             {"-0,25", "comma -0.250000"},
             {"inf", "infinite"},
             {"-Infinity", "infinite"},
             {"01067", "none"}, // a postcode
             {"+4917012345678", "none"},
             {"1234567890123456789", "none"}, // an identifier
             {"1,234,567", "none"},
             {"1.234,5", "none"},
             {"12%", "none"},
             {"--5", "none"},
             {"-", "none"},
             {"1e999", "none"},
             {"0x10", "none"},
             {",5", "none"},
             {"5,", "none"},
         })
        EXPECT_EQ(show_number(text), expected) << text;
}

TEST(boolean, is_a_word_in_english_or_german) {
    for (char const* word : {"true", "FALSE", "Yes", "n", "ja", "Nein", "wahr"})
        EXPECT_TRUE(is_boolean_word(word)) << word;
    for (char const* word : {"", "1", "maybe", "truely", "no way"})
        EXPECT_FALSE(is_boolean_word(word)) << word;
}

TEST(missing_value, has_its_usual_spellings_only) {
    for (char const* text : {"", "NA", "N/A", "null", "NULL", "None", "nan", "-", "?"})
        EXPECT_TRUE(find_missing_spelling(text)) << text;
    for (char const* text : {"na", "0", "--", "none of these", "x"})
        EXPECT_FALSE(find_missing_spelling(text)) << text;
}

TEST(date, is_read_in_its_usual_formats) {
    for (auto const& [text, format, moment] : std::vector<std::tuple<char const*, char const*, std::int64_t>>{
             {"2026-11-20", "YYYY-MM-DD", 20261120000000},
             {"2026/11/20", "YYYY/MM/DD", 20261120000000},
             {"20.11.2026", "DD.MM.YYYY", 20261120000000},
             {"1.2.2026", "DD.MM.YYYY", 20260201000000},
             {"20-11-2026", "DD-MM-YYYY", 20261120000000},
             {"20/11/2026", "DD/MM/YYYY", 20261120000000},
             {"11/20/2026", "MM/DD/YYYY", 20261120000000},
             {"2024-02-29", "YYYY-MM-DD", 20240229000000},
             {"2026-11-20 08:05", "YYYY-MM-DD HH:MM", 20261120080500},
             {"2026-11-20T08:05:09", "YYYY-MM-DDTHH:MM:SS", 20261120080509},
             {"2026-11-20T08:05:09.123Z", "YYYY-MM-DDTHH:MM:SS.fZ", 20261120080509},
             {"20.11.2026 8:05:09+0100", "DD.MM.YYYY HH:MM:SS+HH:MM", 20261120080509},
         }) {
        auto const reading = read_date(text);
        ASSERT_TRUE(reading) << text;
        EXPECT_EQ(to_string(reading->format), format) << text;
        EXPECT_EQ(reading->moment, moment) << text;
    }
    for (char const* text :
        {"2026-13-01", "2026-02-30", "30.02.2026", "2026-1-1", "20.11.26", "2026-11-20 25:00", "2026-11-20x",
            "13/13/2026", "2026-11/20", "12345678", "20 Nov 2026", "2026-11-20 08:05 "})
        EXPECT_FALSE(read_date(text)) << text;
}

TEST(email, is_found_anywhere_in_a_text) {
    for (char const* text : {"a@b.de", "write to jane.doe+x@mail.example.com.", "<x_1@ex-ample.org>"})
        EXPECT_TRUE(holds_email(text)) << text;
    for (char const* text : {"", "@", "a@b", "a@.de", "a @b.de", "@handle", "5 @ 3.50", "a@b..de", "a@b.c1"})
        EXPECT_FALSE(holds_email(text)) << text;
}

TEST(iban, passes_its_check_digits) {
    for (char const* text : {"DE89370400440532013000", "DE89 3704 0044 0532 0130 00",
             "GB82WEST12345698765432", "FR1420041010050500013M02606", "NO9386011117947"})
        EXPECT_TRUE(is_iban(text)) << text;
    for (char const* text : {"DE88370400440532013000", "DE8937040044053201300", "XX89370400440532013000",
             "DE89", "de89370400440532013000"})
        EXPECT_FALSE(is_iban(text)) << text;
}

TEST(payment_card, passes_luhn_and_has_a_network) {
    for (char const* text :
        {"4111111111111111", "4111 1111 1111 1111", "5500-0000-0000-0004", "378282246310005"})
        EXPECT_TRUE(is_payment_card(text)) << text;
    for (char const* text : {"4111111111111112", "9999999999999995", "411111111111", "4111x11111111111"})
        EXPECT_FALSE(is_payment_card(text)) << text;
}

TEST(phone_number, begins_like_one) {
    for (char const* text :
        {"+49 170 1234567", "(030) 123-4567", "01701234567", "0049301234567", "030/1234567", "+14155550123"})
        EXPECT_TRUE(is_phone_number(text)) << text;
    for (char const* text :
        {"01067", "012345678", "170 1234567", "+49", "0 12 34", "+49 170 call me", "0+123456789"})
        EXPECT_FALSE(is_phone_number(text)) << text;
}

TEST(ip_address, is_of_version_4_or_6) {
    for (char const* text : {"192.168.0.1", "::1", "2001:db8::ff00:42:8329"})
        EXPECT_TRUE(is_ip_address(text)) << text;
    for (char const* text : {"256.1.1.1", "1.2.3", "12:30:45", "a:b", "1.2.3.4.5"})
        EXPECT_FALSE(is_ip_address(text)) << text;
}

TEST(header, is_read_word_by_word) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(header_words("dateOfBirth"), (Words{"date", "of", "birth"}));
    EXPECT_EQ(header_words("Date of birth"), (Words{"date", "of", "birth"}));
    EXPECT_EQ(header_words("CUSTOMER_ID2"), (Words{"customer", "id2"}));
    EXPECT_EQ(header_words("Straße (Büro)"), (Words{"strasse", "buero"}));
}

TEST(header, tells_whether_a_column_is_about_a_person) {
    struct Case {
        char const* header;
        std::optional<ColumnSensitivity> expected;
    };
    for (Case const& c : std::vector<Case>{
             {"first_name", ColumnSensitivity::personal},
             {"Name", ColumnSensitivity::personal},
             {"Nachname", ColumnSensitivity::personal},
             {"customerName", ColumnSensitivity::personal},
             {"delivery_address", ColumnSensitivity::personal},
             {"Straße", ColumnSensitivity::personal},
             {"PLZ", ColumnSensitivity::personal},
             {"date_of_birth", ColumnSensitivity::personal},
             {"Geburtsdatum", ColumnSensitivity::personal},
             {"e-mail", ColumnSensitivity::personal},
             {"Diagnose", ColumnSensitivity::sensitive},
             {"religion", ColumnSensitivity::sensitive},
             {"product_name", std::nullopt},
             {"file name", std::nullopt},
             {"amount", std::nullopt},
             {"trace_id", std::nullopt},
         }) {
        auto const found = find_personal_header(c.header);
        EXPECT_EQ(found ? std::optional(found->sensitivity) : std::nullopt, c.expected) << c.header;
    }
}

TEST(header, tells_whether_a_column_is_the_label) {
    for (char const* header : {"label", "Target", "y", "class", "churn", "Klasse"})
        EXPECT_EQ(find_label_rank(header), 0) << header;
    for (char const* header : {"churn_flag", "is_fraud", "target_2024"})
        EXPECT_EQ(find_label_rank(header), 1) << header;
    for (char const* header : {"amount", "day", "classification", "year"})
        EXPECT_EQ(find_label_rank(header), std::nullopt) << header;
}

} // namespace
} // namespace tenon::datasets
