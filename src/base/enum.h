#pragma once

// One spelling of an enumerator everywhere: JSON, SQL, the command line, the screen. It is the C++ name,
// without the trailing underscore that names which C++ keeps for itself need (public_).

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tenon {

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

namespace detail {
constexpr std::string_view without_underscore(std::string_view name) {
    if (name.ends_with('_')) name.remove_suffix(1);
    return name;
}
} // namespace detail

template <DescribedEnum Enum> constexpr std::string_view to_text(Enum value) {
    std::string_view text;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (enumerator.value == value) text = detail::without_underscore(enumerator.name);
    });
    return text;
}

template <DescribedEnum Enum> constexpr std::optional<Enum> from_text(std::string_view text) {
    std::optional<Enum> value;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (detail::without_underscore(enumerator.name) == text) value = enumerator.value;
    });
    return value;
}

template <DescribedEnum Enum> std::vector<std::string_view> all_texts() {
    std::vector<std::string_view> texts;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { texts.push_back(detail::without_underscore(enumerator.name)); });
    return texts;
}

} // namespace tenon
