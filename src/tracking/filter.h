#pragma once

// The search language of MLflow: comparisons joined by AND, and lists of columns to order by. What may be
// asked of a kind of thing is a Vocabulary; everything else is refused with MLflow's own sentences. Pure.

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tenon::tracking {

// highest and lowest are ours: the greatest and the smallest value a metric ever had, beside its latest.
enum class Entity {
    attribute,
    metric,
    highest,
    lowest,
    param,
    tag,
    dataset,
    metadata,
    feedback,
    expectation
};

inline bool is_measured(Entity entity) {
    return entity == Entity::metric || entity == Entity::highest || entity == Entity::lowest;
}

enum class Comparison {
    equal,
    not_equal,
    greater,
    at_least,
    less,
    at_most,
    like,
    ilike,
    in,
    not_in,
    is_null,
    is_not_null
};

struct Attribute {
    std::string_view name;
    std::string_view column; // an SQL expression; empty: rows of their own, which the search names (Side)
    bool is_number = false;
    bool takes_lists = false;
    bool may_be_null = false;
    bool may_filter = true;
};

struct Vocabulary {
    std::span<Attribute const> attributes;
    std::span<Entity const> entities;         // besides attributes
    std::span<Attribute const> datasets = {}; // keys of the entity dataset

    Attribute const* find(std::string_view name) const;
};

using Operand = std::variant<std::monostate, double, std::string, std::vector<std::string>>;

struct Clause {
    Entity entity;
    std::string key;
    Comparison comparison;
    Operand operand;
};

// All of these must hold; an empty text asks for nothing.
Result<std::vector<Clause>> parse_filter(std::string_view text, Vocabulary const& vocabulary);

struct OrderItem {
    Entity entity;
    std::string key;
    bool descending = false;
};

// "metrics.f1 DESC". The same column twice is refused.
Result<std::vector<OrderItem>> parse_order(std::span<std::string const> items, Vocabulary const& vocabulary);

} // namespace tenon::tracking
