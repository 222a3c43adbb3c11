#include "platform/json/write.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tenon::json {

namespace {

std::string_view escape_of(char letter) {
    switch (letter) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return {};
    }
}

void write_control(std::string& out, char letter) {
    constexpr char digits[] = "0123456789abcdef";
    out += "\\u00";
    out += digits[static_cast<unsigned char>(letter) >> 4];
    out += digits[letter & 15];
}

} // namespace

namespace detail {

void separate(std::string& out) {
    if (out.back() != '[' && out.back() != '{') out += ',';
}

void begin_member(std::string& out, std::string_view name) {
    separate(out);
    out += '"';
    out += name;
    out += "\":";
}

} // namespace detail

void write_text(std::string& out, std::string_view text) {
    out += '"';
    std::size_t from = 0; // the start of the run that needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const letter = text[i];
        if (static_cast<unsigned char>(letter) >= 0x20 && letter != '"' && letter != '\\') continue;
        out.append(text, from, i - from);
        from = i + 1;
        if (auto const escape = escape_of(letter); !escape.empty())
            out += escape;
        else
            write_control(out, letter);
    }
    out.append(text, from);
    out += '"';
}

void write_number(std::string& out, std::int64_t number) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void write_number(std::string& out, double number) {
    if (std::isnan(number))
        out += "\"NaN\"";
    else if (std::isinf(number))
        out += number > 0 ? "\"Infinity\"" : "\"-Infinity\"";
    else {
        std::array<char, 32> digits{};
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        out.append(digits.data(), end);
    }
}

void write_money(std::string& out, Money amount) {
    out += "{\"minor\":";
    write_number(out, amount.minor());
    out += ",\"currency\":\"";
    out += amount.currency().code();
    out += "\"}";
}

void write_value(std::string& out, Value const& value) {
    struct Visitor {
        std::string& out;
        void operator()(std::monostate) const { out += "null"; }
        void operator()(bool flag) const { out += flag ? "true" : "false"; }
        void operator()(std::int64_t number) const { write_number(out, number); }
        void operator()(double number) const { write_number(out, number); }
        void operator()(std::string const& text) const { write_text(out, text); }
        void operator()(Array const& items) const { detail::write_list(out, items); }
        void operator()(Object const& fields) const { detail::write_map(out, fields); }
    };
    std::visit(Visitor{out}, value.data);
}

} // namespace tenon::json
