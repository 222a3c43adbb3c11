#include "datasets/value_readings.h"

#include "base/text.h"
#include "datasets/personal_value.h"
#include "datasets/value_reading.h"

#include <algorithm>

namespace tenon::datasets {

void ValueReadings::add(std::string_view text, std::int64_t count) {
    add_length(text, count);
    bool const is_number = add_number(text, count);
    if (!is_number && dates.add(text, count)) return;
    if (!is_number && is_boolean_word(text)) boolean_words += count;
    add_personal(text, is_number, count);
}

void ValueReadings::add_length(std::string_view text, std::int64_t count) {
    auto const length = static_cast<std::int64_t>(count_code_points(text));
    lengths.min = lengths.count == 0 ? length : std::min(lengths.min, length);
    lengths.max = std::max(lengths.max, length);
    lengths.sum += length * count;
    lengths.count += count;
}

bool ValueReadings::add_number(std::string_view text, std::int64_t count) {
    NumberReading const number = read_number(text);
    switch (number.kind) {
    case NumberKind::none: return false;
    case NumberKind::infinite: infinite += count; return true;
    case NumberKind::integer: integers += count; break;
    case NumberKind::decimal: decimals += count; break;
    case NumberKind::comma: decimal_commas += count; break;
    }
    if (text == "0") zeros += count;
    if (text == "1") ones += count;
    numbers.add(number.value, count);
    return true;
}

void ValueReadings::add_personal(std::string_view text, bool is_number, std::int64_t count) {
    if (is_payment_card(text)) personal.card += count;
    if (is_number) return;
    if (holds_email(text))
        personal.email += count;
    else if (is_iban(text))
        personal.iban += count;
    else if (is_ip_address(text))
        personal.ip += count;
    else if (is_phone_number(text))
        personal.phone += count;
}

} // namespace tenon::datasets
