#pragma once

// JSON Schema (2020-12, as OpenAPI 3.1 uses it) of described structs. Every struct becomes a named component,
// called by its C++ name without namespaces; two different structs of one name are refused when the
// description is built, so names on the wire stay unique.

#include "platform/json/shape.h"
#include "platform/json/value.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace tenon::json {

// The last part of a type's C++ name: "BriefView" for tenon::briefs::BriefView.
template <class T> std::string type_name() {
    std::string_view const whole = __PRETTY_FUNCTION__;
    auto const begin = whole.find("T = ") + 4;
    auto const end = whole.find_first_of(";]", begin);
    std::string_view name = whole.substr(begin, end - begin);
    if (auto const colon = name.rfind(':'); colon != name.npos) name.remove_prefix(colon + 1);
    return std::string(name);
}

class Schemas {
public:
    // What references begin with: where the components lie in the document they are written into.
    explicit Schemas(std::string root = "#/components/schemas/") : root_(std::move(root)) {}

    // Says what a member is for: describe("Metric.id", "…"), before the struct is asked for.
    void describe(std::string member, std::string text) {
        notes_.emplace(std::move(member), std::move(text));
    }

    // The schema of T as JSON text: a $ref for structs and enums, whose own schema joins the components.
    template <class T> std::string of();

    // "BriefView": {…}, …: sorted by name.
    std::map<std::string, std::string> const& components() const { return components_; }

private:
    std::string reference(std::string const& name) const;
    // Tells whether the component must still be written; throws when the name belongs to another type.
    bool claim(std::string const& name, std::string_view full_name);
    // The member's schema, together with what was said about it.
    std::string with_note(std::string const& member, std::string schema) const;

    // What the templates leave to be done at run time, so that a struct costs the program a table and no
    // code.
    struct Member {
        std::string_view name;
        std::string (Schemas::*schema)();
        bool is_required;
    };
    template <class T, class... Each> void add_struct(std::string const& name, boost::mp11::mp_list<Each...>);
    void add_struct(std::string const& name, std::span<Member const> members);
    void add_enum(std::string const& name, std::span<std::string_view const> texts);

    std::string root_;
    std::map<std::string, std::string> notes_;
    std::map<std::string, std::string> components_;
    std::map<std::string, std::string> full_names_;
};

namespace detail {
std::string money_schema();
std::string text_schema(std::string_view format);
template <class T> std::string_view full_name() { return __PRETTY_FUNCTION__; }
} // namespace detail

template <class T> std::string Schemas::of() {
    if constexpr (std::same_as<T, bool>)
        return R"({"type":"boolean"})";
    else if constexpr (std::same_as<T, std::string>)
        return detail::text_schema("");
    else if constexpr (std::same_as<T, Value>)
        return "{}";
    else if constexpr (std::same_as<T, Money>) {
        components_["Money"] = detail::money_schema();
        return reference("Money");
    } else if constexpr (std::integral<T>)
        return R"({"type":"integer","format":"int64"})";
    else if constexpr (std::floating_point<T>)
        return R"({"type":"number"})";
    else if constexpr (is_optional<T>)
        return of<typename T::value_type>();
    else if constexpr (is_list<T>)
        return R"({"type":"array","items":)" + of<typename T::value_type>() + "}";
    else if constexpr (is_map<T>)
        return R"({"type":"object","additionalProperties":)" + of<typename T::mapped_type>() + "}";
    else if constexpr (Spelt<T>)
        return detail::text_schema(Scalar<T>::format);
    else {
        std::string const name = type_name<T>();
        if (claim(name, detail::full_name<T>())) {
            if constexpr (DescribedEnum<T>)
                add_enum(name, all_texts<T>());
            else
                add_struct<T>(name, boost::mp11::mp_rename<Members<T>, boost::mp11::mp_list>{});
        }
        return reference(name);
    }
}

template <class T, class... Each>
void Schemas::add_struct(std::string const& name, boost::mp11::mp_list<Each...>) {
    // Lists and maps are always written, and may be left out when they are sent.
    static constexpr std::array<Member, sizeof...(Each)> members{Member{wire_name(Each::name),
        &Schemas::of<MemberType<T, Each>>, !is_optional<MemberType<T, Each>> && !Partial<T>}...};
    add_struct(name, members);
}

} // namespace tenon::json
