#pragma once

// Values that travel between C++ and SQL. Arguments are given by name and copied only where the engine needs
// it; rows are read into described structs whose members name the columns in order, so that a changed query
// fails in its first test instead of filling the wrong field.
//
//   C++                        SQLite             PostgreSQL
//   bool                       INTEGER 0/1        BOOLEAN
//   integers, Timestamp        INTEGER            BIGINT          (Timestamp: UTC microseconds)
//   double (NaN, ±Infinity)    REAL (NaN as text) DOUBLE PRECISION
//   text, Id<T>, Day, enums    TEXT               TEXT COLLATE "C"
//   Blob                       BLOB               BYTEA

#include "base/enum.h"
#include "base/id.h"
#include "base/money.h"
#include "base/time.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace tenon::sql {

// Bytes, as opposed to text.
struct Blob {
    std::string bytes;
    bool operator==(Blob const&) const = default;
};

// The database refused or lost something that no input can cause: a broken query, a broken invariant, a dead
// connection. `kind` tells the runner what to do.
class DatabaseError : public std::runtime_error {
public:
    enum class Kind { broken, constraint, retry, disk_full, connection };
    DatabaseError(Kind error_kind, std::string const& message)
        : std::runtime_error(message), kind(error_kind) {}
    Kind kind;
};

// One named argument of a statement. Text and blobs are viewed, not copied: the argument lives no longer than
// the call it is written in.
class Arg {
public:
    enum class Type { null, integer, real, text, blob, boolean };

    Arg(std::string_view name, std::nullopt_t) : name_(name) {}
    Arg(std::string_view name, std::same_as<bool> auto value)
        : name_(name), type_(Type::boolean), integer_(value) {}
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool>) Arg(std::string_view name, Integer value)
        : name_(name), type_(Type::integer), integer_(static_cast<std::int64_t>(value)) {}
    Arg(std::string_view name, double value) : name_(name), type_(Type::real), real_(value) {}
    Arg(std::string_view name, std::string_view value) : name_(name), type_(Type::text), text_(value) {}
    Arg(std::string_view name, std::string const& value) : Arg(name, std::string_view(value)) {}
    Arg(std::string_view name, char const* value) : Arg(name, std::string_view(value)) {}
    Arg(std::string_view name, Blob const& value) : name_(name), type_(Type::blob), text_(value.bytes) {}
    Arg(std::string_view name, Timestamp value) : Arg(name, to_microseconds(value)) {}
    Arg(std::string_view name, Currency const& value) : Arg(name, value.code()) {}
    Arg(std::string_view name, Day value) : name_(name), type_(Type::text), owned_(to_string(value)) {}
    template <class Thing> Arg(std::string_view name, Id<Thing> const& value) : Arg(name, value.text()) {}
    template <DescribedEnum Enum> Arg(std::string_view name, Enum value) : Arg(name, to_text(value)) {}
    template <class T>
    Arg(std::string_view name, std::optional<T> const& value)
        : Arg(value ? Arg(name, *value) : Arg(name, std::nullopt)) {}

    std::string_view name() const { return name_; }
    Type type() const { return type_; }
    std::int64_t integer() const { return integer_; }
    double real() const { return real_; }
    std::string_view text() const { return owned_.empty() ? text_ : std::string_view(owned_); }

private:
    std::string_view name_;
    Type type_ = Type::null;
    std::int64_t integer_ = 0;
    double real_ = 0;
    std::string_view text_;
    std::string owned_; // a Day's text, which nobody else holds
};

// The current row of a running query. Views are good until the next row.
class Row {
public:
    virtual ~Row() = default;
    virtual int columns() const = 0;
    virtual std::string_view name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::string blob(int column) const = 0;
};

// How one column becomes a T; specialise for further value types. Throws DatabaseError when the stored value
// cannot be one, which only a broken write can cause.
template <class T> struct Column;

template <class T> T read_column(Row const& row, int column);

namespace detail {

[[noreturn]] void bad_column(Row const& row, int column, char const* what);
[[noreturn]] void bad_row();

template <class T> T parsed(Row const& row, int column, Result<T> value) {
    if (!value) bad_column(row, column, value.error().message.c_str());
    return *std::move(value);
}

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;

template <class T> inline constexpr bool is_id = false;
template <class T> inline constexpr bool is_id<Id<T>> = true;

template <class T> T read_value(Row const& row, int column) {
    if constexpr (std::same_as<T, bool>)
        return row.boolean(column);
    else if constexpr (std::floating_point<T>)
        return static_cast<T>(row.real(column));
    else if constexpr (std::integral<T>) {
        std::int64_t const value = row.integer(column);
        if (!std::in_range<T>(value)) bad_column(row, column, "is out of range");
        return static_cast<T>(value);
    } else if constexpr (std::same_as<T, std::string>)
        return std::string(row.text(column));
    else if constexpr (std::same_as<T, Blob>)
        return Blob{row.blob(column)};
    else if constexpr (std::same_as<T, Timestamp>)
        return from_microseconds(row.integer(column));
    else if constexpr (std::same_as<T, Day>)
        return parsed(row, column, parse_day(row.text(column)));
    else if constexpr (std::same_as<T, Currency>)
        return parsed(row, column, Currency::parse(row.text(column)));
    else if constexpr (is_id<T>)
        return parsed(row, column, T::parse(row.text(column)));
    else if constexpr (DescribedEnum<T>) {
        auto const value = from_text<T>(row.text(column));
        if (!value) bad_column(row, column, "holds an unknown name");
        return *value;
    } else
        return Column<T>::read(row, column);
}

} // namespace detail

template <class T> T read_column(Row const& row, int column) {
    if constexpr (detail::is_optional<T>) {
        if (row.is_null(column)) return std::nullopt;
        return read_column<typename T::value_type>(row, column);
    } else {
        if (row.is_null(column)) detail::bad_column(row, column, "is null");
        return detail::read_value<T>(row, column);
    }
}

template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

namespace detail {

template <class Struct, class Member> auto read_member(Row const& row, int& column) {
    using Type = std::remove_cvref_t<decltype(std::declval<Struct>().*Member::pointer)>;
    if (row.name(column) != Member::name) bad_column(row, column, "is not what the struct names");
    return read_column<Type>(row, column++);
}

// Built member by member without default construction: ids and money have no empty state. Braces fix the
// order.
template <class Struct, class... Member>
Struct read_members(Row const& row, boost::mp11::mp_list<Member...>) {
    int column = 0;
    return Struct{read_member<Struct, Member>(row, column)...};
}

} // namespace detail

// A described struct by its members in order, whose names must be the columns' names; anything else from the
// first column.
template <class T> T read_row(Row const& row) {
    if constexpr (DescribedStruct<T>) {
        using Members =
            boost::mp11::mp_rename<boost::describe::describe_members<T, boost::describe::mod_public>,
                boost::mp11::mp_list>;
        if (row.columns() != static_cast<int>(boost::mp11::mp_size<Members>::value)) detail::bad_row();
        return detail::read_members<T>(row, Members{});
    } else
        return read_column<T>(row, 0);
}

} // namespace tenon::sql
