#include "tracking/search_text.h"

#include "tracking/page_token.h"

#include <array>

namespace tenon::tracking {

namespace {

// NaN is a text on SQLite (platform/sql/row.h) and a number of its own on PostgreSQL.
std::string is_nan(sql::Engine engine, std::string const& value) {
    return engine == sql::Engine::sqlite ? "typeof(" + value + ") = 'text'"
                                         : "CAST(" + value + " AS double precision) = 'NaN'";
}

// A backslash is a letter like any other in MLflow's patterns, and on SQLite; PostgreSQL must be told.
std::string pattern(sql::Engine engine, std::string const& argument) {
    return argument + (engine == sql::Engine::postgres ? " ESCAPE ''" : "");
}

// Letters beyond ASCII are compared as they are, on both engines.
std::string lower_text(sql::Engine engine, std::string const& argument) {
    if (engine == sql::Engine::sqlite) return "lower(" + argument + ")";
    return "lower(CAST(" + argument + " AS text) COLLATE \"C\")";
}

std::string in_list(std::vector<std::string> const& texts, Arguments& arguments) {
    std::string list;
    for (std::string const& text : texts)
        list += (list.empty() ? "" : ", ") + arguments.bind(text);
    return "(" + list + ")";
}

std::string compare_number(
    sql::Engine engine, std::string const& value, Comparison comparison, std::string const& number) {
    constexpr std::array<std::string_view, 6> spellings{" = ", " <> ", " > ", " >= ", " < ", " <= "};
    std::string text = value;
    text += spellings[static_cast<std::size_t>(comparison)];
    text += "CAST(" + number + " AS double precision)";
    // NaN sorts above every number, but is not greater than one.
    if (comparison == Comparison::greater || comparison == Comparison::at_least)
        text += " AND NOT " + is_nan(engine, value);
    return text;
}

std::string compare(
    sql::Engine engine, std::string const& value, Clause const& clause, Arguments& arguments) {
    if (auto const* number = std::get_if<double>(&clause.operand))
        return compare_number(engine, value, clause.comparison, arguments.bind(*number));
    if (auto const* texts = std::get_if<std::vector<std::string>>(&clause.operand))
        return value + (clause.comparison == Comparison::in ? " IN " : " NOT IN ") +
               in_list(*texts, arguments);
    auto const argument = arguments.bind(std::get<std::string>(clause.operand));
    switch (clause.comparison) {
    case Comparison::not_equal: return value + " <> " + argument;
    case Comparison::like: return value + " LIKE " + pattern(engine, argument);
    case Comparison::ilike:
        return "lower(" + value + ") LIKE " + pattern(engine, lower_text(engine, argument));
    default: return value + " = " + argument;
    }
}

// Of the thing's own row; empty where the value lies in rows of its own.
std::string_view column_of(Search const& search, Entity entity, std::string const& key) {
    return entity == Entity::attribute ? search.words.find(key)->column : std::string_view();
}

std::string rows_of(Side const& side) {
    return " FROM " + side.from + " WHERE x.workspace_id = :workspace AND x.engagement_id = :engagement" +
           (side.where.empty() ? "" : " AND " + side.where);
}

// The row of the thing that is looked at.
std::string row_of(Search const& search, Side const& side) {
    return rows_of(side) + " AND " + std::string(search.owner) + " = " + std::string(search.link);
}

std::string condition(sql::Engine engine, Search const& search, Clause const& clause, Arguments& arguments) {
    if (auto const column = column_of(search, clause.entity, clause.key); !column.empty())
        return compare(engine, std::string(column), clause, arguments);
    Side const side = search.side(clause.entity, clause.key, arguments);
    std::string const exists = has_row(search, side);
    if (clause.comparison == Comparison::is_null) return "NOT " + exists + ")";
    if (clause.comparison == Comparison::is_not_null) return exists + ")";
    bool const is_number = std::holds_alternative<double>(clause.operand) && !side.number.empty();
    std::string const holds =
        " AND " + compare(engine, is_number ? side.number : side.value, clause, arguments) + ")";
    if (!side.has_index) return exists + holds;
    return std::string(search.link) + " IN (SELECT " + std::string(search.owner) + rows_of(side) + holds;
}

// The three levels of a search: `inner` finds the rows and the raw values to sort by, `middle` makes them
// sortable without nulls, `terms` names the columns that result.
struct Plan {
    std::string inner;
    std::string middle;
    std::vector<Term> terms;

    std::string next_column() const { return "t" + std::to_string(terms.size()); }
    void add(std::string const& expression, Sorted type, bool descending) {
        middle += ", " + expression + " AS " + next_column();
        terms.push_back({next_column(), type, descending});
    }
};

std::string raw_value(Search const& search, OrderItem const& item, Arguments& arguments) {
    if (auto const column = column_of(search, item.entity, item.key); !column.empty())
        return std::string(column);
    Side const side = search.side(item.entity, item.key, arguments);
    std::string text = "(SELECT " + side.value + row_of(search, side);
    if (!side.newest_first.empty()) text += " ORDER BY " + side.newest_first + " LIMIT 1";
    return text + ")";
}

Sorted type_of(Search const& search, OrderItem const& item) {
    if (is_measured(item.entity)) return Sorted::real;
    bool const is_number = item.entity == Entity::attribute && search.words.find(item.key)->is_number;
    return is_number ? Sorted::integer : Sorted::text;
}

// Missing values come last in both directions, NaN just before them.
void add_order(
    Plan& plan, sql::Engine engine, Search const& search, OrderItem const& item, Arguments& arguments) {
    std::string const raw = "v" + std::to_string(plan.terms.size());
    Sorted const type = type_of(search, item);
    plan.inner += ", " + raw_value(search, item, arguments) + " AS " + raw;
    std::string rank = "CASE WHEN " + raw + " IS NULL THEN 2 ";
    std::string value = raw;
    if (type == Sorted::real) {
        rank += "WHEN " + is_nan(engine, raw) + " THEN 1 ";
        value = "CASE WHEN " + raw + " IS NULL OR " + is_nan(engine, raw) + " THEN 0.0 ELSE " + raw + " END";
    } else
        value = "coalesce(" + raw + (type == Sorted::text ? ", '')" : ", 0)");
    plan.add(rank + "ELSE 0 END", Sorted::integer, false);
    plan.add(value, type, item.descending);
}

Plan make_plan(sql::Engine engine, Search const& search, Ask const& ask, Arguments& arguments) {
    Plan plan;
    for (OrderItem const& item : ask.order)
        add_order(plan, engine, search, item, arguments);
    for (Term const& term : search.last) {
        std::string const raw = "v" + std::to_string(plan.terms.size());
        plan.inner += ", " + term.column + " AS " + raw;
        plan.add(raw, term.type, term.descending);
    }
    std::string alias(search.from.substr(search.from.rfind(' ') + 1));
    plan.inner = "SELECT " + std::string(search.id) + " AS id" + plan.inner + " FROM " +
                 std::string(search.from) + " WHERE " + alias + ".workspace_id = :workspace AND " + alias +
                 ".engagement_id = :engagement AND " + ask.where;
    for (Clause const& clause : ask.clauses)
        plan.inner += " AND " + condition(engine, search, clause, arguments);
    // Kept apart from the levels above, which name a raw value several times: each would look it up again.
    plan.inner += engine == sql::Engine::sqlite ? " LIMIT -1" : " OFFSET 0";
    return plan;
}

Mark empty_mark(Sorted type) {
    if (type == Sorted::integer) return std::int64_t{0};
    if (type == Sorted::real) return 0.0;
    return std::string();
}

// Everything behind the marked row: greater in the first column, or equal there and greater in the next …
Result<std::string> behind(std::vector<Term> const& terms, std::string const& token, Arguments& arguments) {
    std::vector<Mark> shape;
    for (Term const& term : terms)
        shape.push_back(empty_mark(term.type));
    TENON_TRY(marks, read_page_token(token, std::move(shape)));
    std::string text;
    std::string equal;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        std::string const mark = arguments.bind(marks[i]);
        text += (i == 0 ? "(" : " OR (") + equal + terms[i].column + (terms[i].descending ? " < " : " > ") +
                mark + ")";
        equal += terms[i].column + " = " + mark + " AND ";
    }
    return " WHERE (" + text + ")";
}

std::vector<Mark> marks_of(sql::Row const& row, std::vector<Term> const& terms) {
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        int const column = static_cast<int>(i) + 1;
        switch (terms[i].type) {
        case Sorted::integer: marks.emplace_back(row.integer(column)); break;
        case Sorted::real: marks.emplace_back(row.real(column)); break;
        case Sorted::text: marks.emplace_back(std::string(row.text(column))); break;
        }
    }
    return marks;
}

} // namespace

std::string Arguments::bind(std::variant<std::int64_t, double, std::string> value) {
    values_.emplace_back("a" + std::to_string(values_.size()), std::move(value));
    return ":" + values_.back().first;
}

std::vector<sql::Arg> Arguments::all() const {
    std::vector<sql::Arg> args;
    for (auto const& [name, value] : values_)
        args.push_back(std::visit([&name = name](auto const& held) { return sql::Arg(name, held); }, value));
    return args;
}

std::string has_row(Search const& search, Side const& side) {
    return "EXISTS (SELECT 1" + row_of(search, side);
}

Result<Page> run_search(sql::Transaction& transaction, Place const& place, Search const& search,
    Ask const& ask, Arguments& arguments) {
    Plan const plan = make_plan(transaction.engine(), search, ask, arguments);
    std::string text = "SELECT id";
    std::string order;
    for (Term const& term : plan.terms) {
        text += ", " + term.column;
        order += (order.empty() ? "" : ", ") + term.column + (term.descending ? " DESC" : "");
    }
    text += " FROM (SELECT id" + plan.middle + " FROM (" + plan.inner + ") AS a) AS b";
    if (!ask.page_token.empty()) {
        TENON_TRY(where, behind(plan.terms, ask.page_token, arguments));
        text += where;
    }
    text += " ORDER BY " + order + " LIMIT :limit";
    auto args = arguments.all();
    args.emplace_back("workspace", place.workspace);
    args.emplace_back("engagement", place.engagement);
    args.emplace_back("limit", ask.limit + 1);
    Page page;
    std::vector<Mark> last;
    // One row more than asked for tells that there is another page.
    transaction.run_text(search.name, text, args, [&](sql::Row const& row) {
        if (static_cast<std::int64_t>(page.ids.size()) == ask.limit) {
            page.next_page_token = make_page_token(last);
            return;
        }
        page.ids.emplace_back(row.text(0));
        last = marks_of(row, plan.terms);
    });
    return page;
}

} // namespace tenon::tracking
