#include "tracking/filter.h"

#include "base/text.h"
#include "tracking/filter_lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace tenon::tracking {

namespace {

using Kind = Token::Kind;

Failure refuse(std::string message) { return fail(ErrorKind::invalid, "filter_invalid", std::move(message)); }

struct Spelling {
    std::string_view text;
    Entity entity;
};
constexpr std::array<Spelling, 20> entities{
    {{"metrics", Entity::metric}, {"metric", Entity::metric}, {"highest", Entity::highest},
        {"lowest", Entity::lowest}, {"params", Entity::param}, {"param", Entity::param},
        {"parameter", Entity::param}, {"parameters", Entity::param}, {"tags", Entity::tag},
        {"tag", Entity::tag}, {"attributes", Entity::attribute}, {"attribute", Entity::attribute},
        {"attr", Entity::attribute}, {"run", Entity::attribute}, {"trace", Entity::attribute},
        {"datasets", Entity::dataset}, {"metadata", Entity::metadata}, {"request_metadata", Entity::metadata},
        {"feedback", Entity::feedback}, {"expectation", Entity::expectation}}};

std::string without_quotes(std::string_view text) {
    bool const quoted =
        text.size() >= 2 && (text.front() == '`' || text.front() == '"') && text.back() == text.front();
    return std::string(quoted ? text.substr(1, text.size() - 2) : text);
}

struct Column {
    Entity entity;
    std::string key;
};

Result<Entity> entity_named(std::string_view name, Vocabulary const& vocabulary) {
    std::string const lower = to_lower(name) == "dataset" ? "datasets" : to_lower(name);
    for (Spelling const& spelling : entities) {
        bool const known = spelling.entity == Entity::attribute ||
                           std::find(vocabulary.entities.begin(), vocabulary.entities.end(),
                               spelling.entity) != vocabulary.entities.end();
        if (known && spelling.text == lower) return spelling.entity;
    }
    return refuse(
        "Invalid entity type '" + std::string(name) +
        "'. Valid values are 'attribute' and, where they can be searched, 'metric', 'parameter', 'tag', "
        "'dataset', 'metadata', 'feedback' and 'expectation'.");
}

// Only the first dot parts entity and key.
Result<Column> column_of(Token const& token, Vocabulary const& vocabulary) {
    auto const dot = token.kind == Kind::name ? token.text.find('.') : std::string_view::npos;
    Column column{Entity::attribute, without_quotes(token.text)};
    if (dot != std::string_view::npos) {
        TENON_TRY(entity, entity_named(token.text.substr(0, dot), vocabulary));
        column = {entity, without_quotes(token.text.substr(dot + 1))};
    }
    if (column.key.empty() || token.text.front() == '\'') return invalid_clause(token.text);
    auto const& keys = column.entity == Entity::dataset ? vocabulary.datasets : vocabulary.attributes;
    bool const is_open = column.entity != Entity::attribute && column.entity != Entity::dataset;
    bool const known = is_open || std::any_of(keys.begin(), keys.end(),
                                      [&](Attribute const& a) { return a.name == column.key; });
    if (known) return column;
    std::string names;
    for (Attribute const& attribute : keys)
        names += (names.empty() ? "'" : ", '") + std::string(attribute.name) + "'";
    return refuse("Invalid attribute key '" + column.key + "' specified. Valid keys are [" + names + "]");
}

struct Rules {
    bool is_number = false;
    bool may_be_number = false; // as well as a text: what an assessment says
    bool takes_lists = false;
    bool takes_null = false;
};

Rules rules_of(Column const& column, Vocabulary const& vocabulary) {
    switch (column.entity) {
    case Entity::metric:
    case Entity::highest:
    case Entity::lowest: return {.is_number = true};
    case Entity::param:
    case Entity::metadata:
    case Entity::tag: return {.takes_null = true};
    case Entity::feedback:
    case Entity::expectation: return {.may_be_number = true, .takes_null = true};
    case Entity::dataset: return {.takes_lists = true};
    case Entity::attribute: break;
    }
    Attribute const& attribute = *vocabulary.find(column.key);
    return {.is_number = attribute.is_number, .takes_lists = attribute.takes_lists};
}

std::optional<Comparison> comparison_spelt(std::string_view text) {
    constexpr std::array<std::string_view, 6> spellings{"=", "!=", ">", ">=", "<", "<="};
    auto const found = std::find(spellings.begin(), spellings.end(), text);
    if (found == spellings.end()) return std::nullopt;
    return static_cast<Comparison>(found - spellings.begin());
}

bool is_allowed(Comparison comparison, Rules const& rules) {
    switch (comparison) {
    case Comparison::equal:
    case Comparison::not_equal: return true;
    case Comparison::greater:
    case Comparison::at_least:
    case Comparison::less:
    case Comparison::at_most: return rules.is_number || rules.may_be_number;
    case Comparison::like:
    case Comparison::ilike: return !rules.is_number;
    case Comparison::in:
    case Comparison::not_in: return rules.takes_lists;
    case Comparison::is_null:
    case Comparison::is_not_null: return rules.takes_null;
    }
    return false;
}

class Parser {
public:
    Parser(std::vector<Token> const& tokens, Vocabulary const& vocabulary)
        : tokens_(tokens), vocabulary_(vocabulary) {}

    Result<std::vector<Clause>> run() {
        std::vector<Clause> clauses;
        while (at_ < tokens_.size()) {
            if (!clauses.empty() && !take_word("AND")) return rest_invalid();
            TENON_TRY(clause, read_clause());
            clauses.push_back(clause);
            if (peek() && peek()->kind == Kind::end_of_statement && ++at_ < tokens_.size())
                return refuse("Search filter contained multiple expression(s). Provide a single one.");
        }
        return clauses;
    }

    // Where in the text it stands: at the token that was not understood, or at the end.
    std::size_t offset_in(std::string_view text) const {
        return peek() ? static_cast<std::size_t>(peek()->text.data() - text.data()) : text.size();
    }

private:
    Token const* peek() const { return at_ < tokens_.size() ? &tokens_[at_] : nullptr; }
    bool take_word(std::string_view word) {
        bool const is_there = peek() && peek()->is_word(word);
        if (is_there) ++at_;
        return is_there;
    }
    bool take(Kind kind) {
        bool const is_there = peek() && peek()->kind == kind;
        if (is_there) ++at_;
        return is_there;
    }
    Failure rest_invalid() const { return invalid_clause(peek() ? peek()->text : "(end)"); }

    Result<Clause> read_clause() {
        Token const* const token = peek();
        if (!token || (token->kind != Kind::name && token->kind != Kind::quoted)) return rest_invalid();
        if (token->is_word("NOT") || token->is_word("AND") || token->is_word("OR")) return rest_invalid();
        TENON_TRY(column, column_of(*token, vocabulary_));
        Rules const rules = rules_of(column, vocabulary_);
        ++at_;
        std::string const spelt(peek() ? peek()->text : "");
        TENON_TRY(comparison, read_comparison());
        if (!is_allowed(comparison, rules))
            return refuse("Invalid comparator '" + spelt + "' for '" + std::string(token->text) + "'.");
        TENON_TRY(operand, read_operand(comparison, rules, token->text));
        return Clause{column.entity, column.key, comparison, operand};
    }

    Result<Comparison> read_comparison() {
        if (!peek()) return rest_invalid();
        if (take_word("LIKE")) return Comparison::like;
        if (take_word("ILIKE")) return Comparison::ilike;
        if (take_word("IN")) return Comparison::in;
        if (take_word("IS")) {
            bool const negated = take_word("NOT");
            if (!take_word("NULL")) return rest_invalid();
            return negated ? Comparison::is_not_null : Comparison::is_null;
        }
        if (take_word("NOT")) {
            if (!take_word("IN")) return rest_invalid();
            return Comparison::not_in;
        }
        auto const comparison = comparison_spelt(peek()->text);
        if (!comparison && peek()->kind == Kind::op)
            return refuse("Invalid comparator '" + std::string(peek()->text) + "'.");
        if (!comparison) return rest_invalid();
        ++at_;
        return *comparison;
    }

    Result<Operand> read_operand(Comparison comparison, Rules const& rules, std::string_view column) {
        if (comparison == Comparison::is_null || comparison == Comparison::is_not_null) return Operand();
        if (comparison == Comparison::in || comparison == Comparison::not_in) return read_list();
        Token const* const token = peek();
        bool const is_ranked = comparison != Comparison::equal && comparison != Comparison::not_equal &&
                               comparison != Comparison::like && comparison != Comparison::ilike;
        bool const is_digits = token && token->kind == Kind::number;
        if (rules.is_number || (rules.may_be_number && (is_ranked || is_digits))) return read_number(column);
        bool const is_text = token && token->kind == Kind::quoted && token->text.front() != '`';
        if (!is_text)
            return refuse("Expected a quoted string value for '" + std::string(column) +
                          "' (e.g. 'my-value'). Got value " + std::string(token ? token->text : ""));
        ++at_;
        return Operand(std::string(token->inside()));
    }

    Result<Operand> read_number(std::string_view column) {
        Token const* const token = peek();
        double number = 0;
        bool good = token && token->kind == Kind::number;
        if (good) {
            std::string_view digits = token->text;
            if (digits.front() == '+') digits.remove_prefix(1);
            auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
            good = error == std::errc{} && end == digits.data() + digits.size();
        }
        if (!good)
            return refuse("Expected numeric value type for '" + std::string(column) + "'. Found " +
                          std::string(token ? token->text : "nothing"));
        ++at_;
        return Operand(number);
    }

    Result<Operand> read_list() {
        std::vector<std::string> texts;
        if (!take(Kind::open)) return rest_invalid();
        do {
            Token const* const token = peek();
            if (!token || token->kind != Kind::quoted || token->text.front() == '`')
                return refuse("While parsing a list in the query, expected a quoted string value. Got '" +
                              std::string(token ? token->text : "") + "'");
            texts.emplace_back(token->inside());
            ++at_;
        } while (take(Kind::comma));
        if (!take(Kind::close)) return rest_invalid();
        return Operand(std::move(texts));
    }

    std::vector<Token> const& tokens_;
    Vocabulary const& vocabulary_;
    std::size_t at_ = 0;
};

Failure invalid_order(std::string_view item) {
    return refuse("Invalid clause in order_by: '" + std::string(item) + "'");
}

Result<OrderItem> parse_order_item(std::string_view item, Vocabulary const& vocabulary) {
    auto const tokens = cut(item);
    if (!tokens || tokens->empty() || tokens->size() > 2) return invalid_order(item);
    Token const& name = tokens->front();
    if (name.kind != Kind::name && name.kind != Kind::quoted) return invalid_order(item);
    TENON_TRY(column, column_of(name, vocabulary));
    if (column.entity == Entity::dataset) return invalid_order(item);
    if (tokens->size() == 1) return OrderItem{column.entity, column.key};
    bool const descending = tokens->back().is_word("DESC");
    if (!descending && !tokens->back().is_word("ASC")) return invalid_order(item);
    return OrderItem{column.entity, column.key, descending};
}

} // namespace

Attribute const* Vocabulary::find(std::string_view name) const {
    auto const found = std::find_if(
        attributes.begin(), attributes.end(), [&](Attribute const& a) { return a.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

Result<std::vector<Clause>> parse_filter(std::string_view text, Vocabulary const& vocabulary) {
    TENON_TRY(tokens, cut(text));
    Parser parser(tokens, vocabulary);
    auto clauses = parser.run();
    if (!clauses) return fail(placed(std::move(clauses).error(), text, parser.offset_in(text)));
    for (Clause const& clause : *clauses)
        if (clause.entity == Entity::attribute && !vocabulary.find(clause.key)->may_filter)
            return refuse("Invalid attribute key '" + clause.key + "' specified: it can only be ordered by.");
    return *std::move(clauses);
}

Result<std::vector<OrderItem>> parse_order(std::span<std::string const> items, Vocabulary const& vocabulary) {
    std::vector<OrderItem> order;
    for (std::string const& item : items) {
        TENON_TRY(next, parse_order_item(item, vocabulary));
        for (OrderItem const& known : order)
            if (known.entity == next.entity && known.key == next.key)
                return refuse("`order_by` contains duplicate fields: '" + item + "'");
        order.push_back(next);
    }
    return order;
}

} // namespace tenon::tracking
