#pragma once

// The templates of read.h. One function per kind of type; each returns nothing after reporting a problem.

#include <limits>
#include <utility>

namespace tenon::json {

template <> struct Scalar<Money>; // read_money: an object, not a text

template <class T> std::optional<T> Reader::read(Value const& value, Place const& place) {
    if constexpr (std::same_as<T, bool>)
        return read_boolean(value, place);
    else if constexpr (DescribedEnum<T>)
        return read_enum<T>(value, place);
    else if constexpr (std::same_as<T, std::string>)
        return read_text(value, place);
    else if constexpr (std::same_as<T, Value>)
        return value;
    else if constexpr (std::same_as<T, Money>)
        return read_money(value, place);
    else if constexpr (std::integral<T>) {
        constexpr std::int64_t most = std::in_range<std::int64_t>(std::numeric_limits<T>::max())
                                          ? static_cast<std::int64_t>(std::numeric_limits<T>::max())
                                          : std::numeric_limits<std::int64_t>::max();
        auto const number = read_integer(value, place, std::numeric_limits<T>::min(), most);
        return number ? std::optional<T>(static_cast<T>(*number)) : std::nullopt;
    } else if constexpr (std::floating_point<T>)
        return read_number(value, place);
    else if constexpr (is_list<T>)
        return read_list<T>(value, place);
    else if constexpr (is_map<T>)
        return read_map<T>(value, place);
    else if constexpr (is_optional<T>) {
        if (value.is_null()) return T();
        auto inner = read<typename T::value_type>(value, place);
        return inner ? std::optional<T>(std::move(inner)) : std::nullopt;
    } else if constexpr (Spelt<T>)
        return read_scalar<T>(value, place);
    else
        return read_struct<T>(value, place);
}

template <class T> std::optional<T> Reader::read_enum(Value const& value, Place const& place) {
    auto const* text = std::get_if<std::string>(&value.data);
    std::optional<T> result = text ? from_text<T>(*text) : std::nullopt;
    if (!result) report_name(value, place, all_texts<T>());
    return result;
}

template <class T> std::optional<T> Reader::read_scalar(Value const& value, Place const& place) {
    auto const text = read_text(value, place);
    if (!text) return std::nullopt;
    Result<T> result = Scalar<T>::parse(*text);
    if (result) return *std::move(result);
    report(value, place, result.error().code, result.error().message);
    return std::nullopt;
}

template <class T> std::optional<T> Reader::read_list(Value const& value, Place const& place) {
    auto const* items = std::get_if<Array>(&value.data);
    if (!items) {
        expected(value, place, "a list");
        return std::nullopt;
    }
    T result;
    for (std::size_t i = 0; i < items->size(); ++i) {
        auto item = read<typename T::value_type>((*items)[i], place.at(i));
        if (item) result.push_back(*std::move(item));
    }
    if (result.size() != items->size()) return std::nullopt;
    return result;
}

template <class T> std::optional<T> Reader::read_map(Value const& value, Place const& place) {
    auto const* object = std::get_if<Object>(&value.data);
    if (!object) {
        expected(value, place, "an object");
        return std::nullopt;
    }
    T result;
    bool complete = true;
    for (auto const& [key, field] : *object) {
        auto item = read<typename T::mapped_type>(field, place.at(std::string_view(key)));
        if (item)
            result.insert_or_assign(key, *std::move(item));
        else
            complete = false;
    }
    return complete ? std::optional<T>(std::move(result)) : std::nullopt;
}

template <class T>
std::optional<T> Reader::read_member(
    Value const& whole, Object const& object, std::string_view name, Place const& place) {
    if (Value const* field = find_field(object, name)) return read<T>(*field, place.at(name));
    if constexpr (may_be_missing<T>)
        return T();
    else {
        report_missing(whole, place.at(name));
        return std::nullopt;
    }
}

template <class T>
bool Reader::fill(T& member, Object const& object, std::string_view name, Place const& place) {
    Value const* field = find_field(object, name);
    if (!field || field->is_null()) return true;
    auto value = read<T>(*field, place.at(name));
    if (value) member = *std::move(value);
    return value.has_value();
}

template <class T> std::optional<T> Reader::read_partial(Object const& object, Place const& place) {
    std::optional<T> result(std::in_place);
    bool complete = true;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        complete &= fill((*result).*member.pointer, object, wire_name(member.name), place);
    });
    if (!complete) result.reset();
    return result;
}

// All members first, so that every problem is reported; then the struct, which may have members that cannot
// be empty (ids, currencies).
template <class T, class... Member>
std::optional<T> Reader::read_members(
    Value const& value, Object const& object, Place const& place, boost::mp11::mp_list<Member...>) {
    std::tuple<std::optional<MemberType<T, Member>>...> parts{
        read_member<MemberType<T, Member>>(value, object, wire_name(Member::name), place)...};
    return std::apply(
        [](auto&... part) -> std::optional<T> {
            if (!(... && part.has_value())) return std::nullopt;
            return T{*std::move(part)...};
        },
        parts);
}

template <class T> std::optional<T> Reader::read_struct(Value const& value, Place const& place) {
    static_assert(Struct<T>, "describe the struct with BOOST_DESCRIBE_STRUCT");
    auto const* object = std::get_if<Object>(&value.data);
    // An empty YAML document is an empty draft; inside a document, null is no draft.
    static Object const nothing;
    bool const is_document = place.parent == nullptr;
    if (!object && Partial<T> && is_document && value.is_null()) object = &nothing;
    if (!object) {
        expected(value, place, "an object");
        return std::nullopt;
    }
    check_keys(value, *object, wire_names<T>(), place);

    if constexpr (Partial<T>)
        return read_partial<T>(*object, place);
    else {
        return read_members<T>(
            value, *object, place, boost::mp11::mp_rename<Members<T>, boost::mp11::mp_list>{});
    }
}

} // namespace tenon::json
