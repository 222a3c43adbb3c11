#pragma once

// Reads a described struct from a document.
//
//   strict    our API and files: an unknown field, a missing one, a wrong type, all of them at once, each
//   with
//             its JSON pointer (and line, where the document came from a file)
//   tolerant  foreign protocols: unknown fields are ignored, null is the same as missing, numbers may come as
//             text and NaN and Infinity as words

#include "platform/json/shape.h"
#include "platform/json/value.h"

#include <tuple>

namespace tenon::json {

enum class Manner { strict, tolerant };

// Where in the document the reader is; the pointer's text is made only when there is a problem to report.
struct Place {
    Place const* parent = nullptr;
    std::string_view key = {};
    std::size_t index = 0;

    Place at(std::string_view field) const { return {this, field, 0}; }
    Place at(std::size_t item) const { return {this, {}, item}; }
    std::string pointer() const; // RFC 6901
};

class Reader {
public:
    explicit Reader(Manner manner) : manner_(manner) {}

    // Nothing where there were problems.
    template <class T> std::optional<T> read(Value const& value, Place const& place);

    std::vector<Problem> problems;

private:
    void report(Value const& value, Place const& place, std::string code, std::string message);
    void expected(Value const& value, Place const& place, std::string_view what);
    void report_missing(Value const& whole, Place const& place);

    std::optional<bool> read_boolean(Value const& value, Place const& place);
    std::optional<std::int64_t> read_integer(
        Value const& value, Place const& place, std::int64_t least, std::int64_t most);
    std::optional<double> read_number(Value const& value, Place const& place);
    std::optional<std::string> read_text(Value const& value, Place const& place);
    void report_name(Value const& value, Place const& place, std::span<std::string_view const> allowed);

    template <class T> std::optional<T> read_enum(Value const& value, Place const& place);
    template <class T> std::optional<T> read_list(Value const& value, Place const& place);
    template <class T> std::optional<T> read_map(Value const& value, Place const& place);
    template <class T> std::optional<T> read_struct(Value const& value, Place const& place);
    template <class T, class... Member>
    std::optional<T> read_members(
        Value const& value, Object const& object, Place const& place, boost::mp11::mp_list<Member...>);
    template <class T> std::optional<T> read_partial(Object const& object, Place const& place);
    // False where there was a problem; what is missing stays as it is.
    template <class T> bool fill(T& member, Object const& object, std::string_view name, Place const& place);
    template <class T> std::optional<T> read_scalar(Value const& value, Place const& place);
    template <class T>
    std::optional<T> read_member(
        Value const& whole, Object const& object, std::string_view name, Place const& place);
    std::optional<Money> read_money(Value const& value, Place const& place);

    // Fields that are unknown or stand twice; strict only.
    void check_keys(Value const& whole, Object const& object, std::span<std::string_view const> known,
        Place const& place);

    // The field's value; in the tolerant manner null counts as missing.
    Value const* find_field(Object const& object, std::string_view name) const;

    Manner manner_;
};

// The error that carries a reader's problems.
Error body_invalid(std::vector<Problem> problems);

// The struct, or every problem of the document in one error (code body_invalid).
template <class T> Result<T> read(Value const& value, Manner manner = Manner::strict) {
    Reader reader(manner);
    auto result = reader.read<T>(value, Place{});
    if (!reader.problems.empty()) return fail(body_invalid(std::move(reader.problems)));
    return *std::move(result);
}

template <class T> Result<T> read_json(std::string_view text, Manner manner = Manner::strict) {
    TENON_TRY(value, parse_json(text));
    return read<T>(value, manner);
}

} // namespace tenon::json

#include "platform/json/read_impl.h"
