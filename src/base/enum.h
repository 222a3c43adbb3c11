#pragma once

// One spelling of an enumerator everywhere: JSON, SQL, the command line, the screen. It is the C++ name,
// without the trailing underscore that names which C++ keeps for itself need (public_).

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace tenon {

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

namespace detail {
constexpr std::string_view without_underscore(std::string_view name) {
    if (name.ends_with('_')) name.remove_suffix(1);
    return name;
}

// One table per enum, looked through at run time: unrolled for each use, the comparisons would fill the
// program.
template <class Enum, class List = boost::describe::describe_enumerators<Enum>> struct Enumerators;
template <class Enum, template <class...> class List, class... Each> struct Enumerators<Enum, List<Each...>> {
    static constexpr std::array<Enum, sizeof...(Each)> values{Each::value...};
    static constexpr std::array<std::string_view, sizeof...(Each)> texts{without_underscore(Each::name)...};
};
} // namespace detail

template <DescribedEnum Enum> constexpr std::string_view to_text(Enum value) {
    using Table = detail::Enumerators<Enum>;
    for (std::size_t i = 0; i < Table::values.size(); ++i)
        if (Table::values[i] == value) return Table::texts[i];
    return {};
}

template <DescribedEnum Enum> constexpr std::optional<Enum> from_text(std::string_view text) {
    using Table = detail::Enumerators<Enum>;
    for (std::size_t i = 0; i < Table::values.size(); ++i)
        if (Table::texts[i] == text) return Table::values[i];
    return std::nullopt;
}

// In the order of the enum; good for the whole run of the program.
template <DescribedEnum Enum> constexpr std::span<std::string_view const> all_texts() {
    return detail::Enumerators<Enum>::texts;
}

} // namespace tenon
