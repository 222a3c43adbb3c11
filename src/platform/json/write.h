#pragma once

// Writes described structs as JSON: members in order, empty optionals left out, doubles in their shortest
// form that reads back the same, NaN and ±Infinity as the words JSON lacks ("NaN", "Infinity", "-Infinity").

#include "platform/json/shape.h"
#include "platform/json/value.h"

namespace tenon::json {

void write_text(std::string& out, std::string_view text);
void write_number(std::string& out, std::int64_t number);
void write_number(std::string& out, double number);
void write_money(std::string& out, Money amount);
void write_value(std::string& out, Value const& value);

template <class T> void write(std::string& out, T const& value);

namespace detail {

// A comma, unless the list or object has only just begun.
void separate(std::string& out);
// "name": with its comma.
void begin_member(std::string& out, std::string_view name);

template <class T> void write_list(std::string& out, T const& list) {
    out += '[';
    for (auto const& item : list) {
        separate(out);
        json::write(out, item);
    }
    out += ']';
}

template <class T> void write_map(std::string& out, T const& map) {
    out += '{';
    for (auto const& [key, item] : map) {
        separate(out);
        write_text(out, key);
        out += ':';
        json::write(out, item);
    }
    out += '}';
}

template <class T> void write_struct(std::string& out, T const& value) {
    static_assert(Struct<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
    out += '{';
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        auto const& field = value.*member.pointer;
        if constexpr (is_optional<std::remove_cvref_t<decltype(field)>>)
            if (!field) return;
        begin_member(out, wire_name(member.name));
        json::write(out, field);
    });
    out += '}';
}

} // namespace detail

template <class T> void write(std::string& out, T const& value) {
    if constexpr (std::same_as<T, bool>)
        out += value ? "true" : "false";
    else if constexpr (DescribedEnum<T>)
        write_text(out, to_text(value));
    else if constexpr (std::same_as<T, Value>)
        write_value(out, value);
    else if constexpr (std::same_as<T, Money>)
        write_money(out, value);
    else if constexpr (std::floating_point<T>)
        write_number(out, static_cast<double>(value));
    else if constexpr (std::integral<T>)
        write_number(out, static_cast<std::int64_t>(value));
    else if constexpr (std::convertible_to<T const&, std::string_view>)
        write_text(out, value);
    else if constexpr (is_list<T>)
        detail::write_list(out, value);
    else if constexpr (is_map<T>)
        detail::write_map(out, value);
    else if constexpr (is_optional<T>) {
        if (value)
            json::write(out, *value);
        else
            out += "null";
    } else if constexpr (Spelt<T>)
        write_text(out, Scalar<T>::print(value));
    else
        detail::write_struct(out, value);
}

template <class T> std::string to_json(T const& value) {
    std::string out;
    write(out, value);
    return out;
}

} // namespace tenon::json
