#include "platform/sql/statement.h"

#include <algorithm>

namespace tenon::sql {

namespace {

// Inside a function, because statements of other files register before main.
std::vector<Statement const*>& registry() {
    static std::vector<Statement const*> statements;
    return statements;
}

bool begins_name(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
}

bool continues_name(char letter) { return begins_name(letter) || (letter >= '0' && letter <= '9'); }

// Behind the first `closing` at or after `from`, or the end.
std::size_t behind(std::string_view text, std::string_view closing, std::size_t from) {
    std::size_t const found = text.find(closing, from);
    return found == std::string_view::npos ? text.size() : found + closing.size();
}

// Where the quoted text, the comment or the cast that begins at `at` ends; `at` where none begins. A doubled
// quote inside quoted text reads as two quoted texts side by side, which comes to the same.
std::size_t end_of_opaque(std::string_view text, std::size_t at) {
    std::string_view const two = text.substr(at, 2);
    if (text[at] == '\'' || text[at] == '"') return behind(text, text.substr(at, 1), at + 1);
    if (two == "--") return behind(text, "\n", at + 2);
    if (two == "/*") return behind(text, "*/", at + 2);
    if (two == "::") return at + 2;
    return at;
}

std::string_view name_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || !begins_name(text[at])) return {};
    std::size_t end = at + 1;
    while (end < text.size() && continues_name(text[end]))
        ++end;
    return text.substr(at, end - at);
}

// The number of the parameter, counted from 1; a new name is added.
std::size_t number_of(std::vector<std::string>& parameters, std::string_view name) {
    auto const found = std::find(parameters.begin(), parameters.end(), name);
    if (found != parameters.end()) return static_cast<std::size_t>(found - parameters.begin()) + 1;
    parameters.emplace_back(name);
    return parameters.size();
}

} // namespace

Statement::Statement(std::string_view name, std::string_view both) : Statement(name, both, both) {}

Statement::Statement(std::string_view name, std::string_view sqlite, std::string_view postgres)
    : name_(name), sqlite_(sqlite), postgres_(postgres) {
    registry().push_back(this);
}

std::vector<Statement const*> const& all_statements() { return registry(); }

PlacedText place_parameters(std::string_view text, Engine engine) {
    PlacedText placed;
    char const mark = engine == Engine::sqlite ? '?' : '$';
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const opaque = end_of_opaque(text, at);
        std::string_view const name = text[at] == ':' ? name_at(text, at + 1) : std::string_view();
        if (opaque > at) {
            placed.text += text.substr(at, opaque - at);
            at = opaque;
        } else if (!name.empty()) {
            placed.text += mark + std::to_string(number_of(placed.parameters, name));
            at += 1 + name.size();
        } else
            placed.text += text[at++];
    }
    return placed;
}

} // namespace tenon::sql
