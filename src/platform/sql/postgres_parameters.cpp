#include "platform/sql/postgres_parameters.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <utility>

namespace tenon::sql {

namespace {

constexpr std::uint32_t int8_type = 20;
constexpr std::uint32_t float8_type = 701;

std::string spell(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

// Network byte order.
template <class Unsigned> void append(std::string& bytes, Unsigned value) {
    for (int shift = static_cast<int>(sizeof(Unsigned)) * 8 - 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xff);
}

// array_recv: dimensions, "has nulls", element type, then length and lower bound of the one dimension; each
// element behind its length.
template <class Number> std::string array_of(std::span<Number const> numbers, std::uint32_t element_type) {
    std::string bytes;
    bytes.reserve(20 + 12 * numbers.size());
    append(bytes, std::uint32_t{1});
    append(bytes, std::uint32_t{0});
    append(bytes, element_type);
    append(bytes, static_cast<std::uint32_t>(numbers.size()));
    append(bytes, std::uint32_t{1});
    for (Number const number : numbers) {
        append(bytes, std::uint32_t{8});
        append(bytes, std::bit_cast<std::uint64_t>(number));
    }
    return bytes;
}

} // namespace

void PostgresParameters::add(Arg const& arg) {
    switch (arg.type()) {
    case Arg::Type::null:
        values_.push_back(nullptr);
        lengths_.push_back(0);
        formats_.push_back(0);
        return;
    case Arg::Type::boolean: return add_text(arg.integer() != 0 ? "t" : "f");
    case Arg::Type::integer: return add_text(std::to_string(arg.integer()));
    case Arg::Type::real: return add_text(spell(arg.real()));
    case Arg::Type::text: return add_text(std::string(arg.text()));
    case Arg::Type::blob: return add_binary(arg.text());
    }
}

void PostgresParameters::add(ArgColumn const& column) {
    owned_.push_back(
        column.reals.empty() ? array_of(column.integers, int8_type) : array_of(column.reals, float8_type));
    add_binary(owned_.back());
}

void PostgresParameters::add_text(std::string text) {
    owned_.push_back(std::move(text)); // libpq reads text up to its final zero, which a view need not have
    values_.push_back(owned_.back().c_str());
    lengths_.push_back(0);
    formats_.push_back(0);
}

void PostgresParameters::add_binary(std::string_view bytes) {
    values_.push_back(bytes.data() == nullptr ? "" : bytes.data());
    lengths_.push_back(static_cast<int>(bytes.size()));
    formats_.push_back(1);
}

} // namespace tenon::sql
