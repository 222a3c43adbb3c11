#pragma once

// What the JSON reader, writer and schema agree on: which C++ types there are on the wire. A struct is
// described once with BOOST_DESCRIBE_STRUCT, naming all its members in order; an enum with
// BOOST_DESCRIBE_ENUM.
//
//   std::optional, std::vector, std::map    may be missing
//   any other member                        must be there
//   a struct with `using partial = void;`   a draft: whatever is missing keeps its default
//
// Types with a spelling of their own (ids, times, days, money) specialise Scalar.

#include "base/enum.h"
#include "base/id.h"
#include "base/money.h"
#include "base/time.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <concepts>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace tenon::json {

template <class T>
concept Struct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <class T>
concept Partial = Struct<T> && requires {
    typename T::partial;
};

// A member's name on the wire: without the underscore that a C++ keyword needs (new_).
constexpr std::string_view wire_name(char const* member) { return tenon::detail::without_underscore(member); }

template <class T> using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T, class Member>
using MemberType = std::remove_cvref_t<decltype(std::declval<T>().*Member::pointer)>;

namespace detail {
template <class List> struct WireNames;
template <template <class...> class List, class... Member> struct WireNames<List<Member...>> {
    static constexpr std::array<std::string_view, sizeof...(Member)> names{wire_name(Member::name)...};
};
} // namespace detail

// The names of a struct's members on the wire, in order.
template <class T> constexpr std::span<std::string_view const> wire_names() {
    return detail::WireNames<Members<T>>::names;
}

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;
template <class T> inline constexpr bool is_list = false;
template <class T> inline constexpr bool is_list<std::vector<T>> = true;
template <class T> inline constexpr bool is_map = false;
template <class T> inline constexpr bool is_map<std::map<std::string, T>> = true;
template <class T> inline constexpr bool may_be_missing = is_optional<T> || is_list<T> || is_map<T>;

// A value that is one text on the wire: parse it, print it, and say what it is in the API description.
template <class T> struct Scalar;

template <class T>
concept Spelt = requires {
    typename Scalar<T>::type;
};

template <> struct Scalar<Timestamp> {
    using type = Timestamp;
    static Result<Timestamp> parse(std::string_view text) { return parse_timestamp(text); }
    static std::string print(Timestamp at) { return to_string(at); }
    static constexpr std::string_view format = "date-time";
};

template <> struct Scalar<Day> {
    using type = Day;
    static Result<Day> parse(std::string_view text) { return parse_day(text); }
    static std::string print(Day day) { return to_string(day); }
    static constexpr std::string_view format = "date";
};

template <> struct Scalar<Currency> {
    using type = Currency;
    static Result<Currency> parse(std::string_view text) { return Currency::parse(text); }
    static std::string print(Currency currency) { return std::string(currency.code()); }
    static constexpr std::string_view format = "iso-4217";
};

template <class Thing> struct Scalar<Id<Thing>> {
    using type = Id<Thing>;
    static Result<Id<Thing>> parse(std::string_view text) { return Id<Thing>::parse(text); }
    static std::string print(Id<Thing> const& id) { return id.str(); }
    static constexpr std::string_view format = "uuid";
};

// Code points a text on our own API may have; bodies are bounded as well.
inline constexpr std::size_t max_text = 20'000;

} // namespace tenon::json
